import { describe, expect, test } from 'vitest';
import { verdictAt } from '@/utils/cases';
import names from '../pages/fictional-names.json';
import readme from '../pages/README.md?raw';
import { type ExpectedCase } from './expectation';
import { foreignIn, privateIn } from './lint';
import { expectationOf, keptPage, pageNames } from './pages';

const fictional: ReadonlySet<string> = new Set(names);
const kits = ['antd', 'arco', 'semi', 'tdesign', 'fusion', 'element'];

/** The cases of all states of a page, each with the moment of its state. */
function casesOf(name: string): { one: ExpectedCase; now: number }[] {
  const { now, cases, steps = [] } = expectationOf(name);
  const states = [{ now, cases }, ...steps.map((step) => ({ now: step.now ?? now, cases: step.cases }))];
  return states.flatMap((state) => state.cases.map((one) => ({ one, now: Date.parse(state.now) })));
}

const momentOf = (moment: string | undefined) => (moment === undefined ? undefined : Date.parse(moment));

describe.each(pageNames)('%s', (name) => {
  test('its expectation holds together', () => {
    const expected = expectationOf(name);
    for (const { state, cases } of [expected, ...(expected.steps ?? [])])
      expect(state === 'read').toBe(cases.length > 0);
    for (const { one, now } of casesOf(name)) {
      expect({ number: one.number, verdict: one.verdict }).toEqual({
        number: one.number,
        verdict: verdictAt({ ...one, deadlineAt: momentOf(one.deadlineAt) }, now),
      });
    }
    if (expected.sameAs !== undefined) expect(expected.cases).toEqual(expectationOf(expected.sameAs).cases);
  });

  test('its steps are those of its life', async () => {
    const { life, expected } = await keptPage(name);
    expect((expected.steps ?? []).map(({ step }) => step)).toEqual(Object.keys(life.steps ?? {}));
  });

  test('it holds nothing private', async () => {
    const { html, expected } = await keptPage(name);
    const said = [expected.store, ...casesOf(name).map(({ one }) => one.counterparty)];
    const names = said.filter((one) => one !== undefined);
    expect(privateIn(html, names, fictional)).toEqual([]);
  });

  test('it needs nothing but itself', async () => {
    const { html } = await keptPage(name);
    expect(foreignIn(html)).toEqual([]);
  });
});

describe('all pages together', () => {
  const expectations = pageNames.map((name) => ({ name, ...expectationOf(name) }));

  test('there are enough of each kind', () => {
    const states = expectations.reduce((sum, { steps = [] }) => sum + 1 + steps.length, 0);
    expect(states).toBeGreaterThanOrEqual(60);
    const families = new Set(
      expectations.filter(({ name }) => kits.some((kit) => name.startsWith(`${kit}-`))).map(({ family }) => family),
    );
    expect(families.size).toBeGreaterThanOrEqual(8);
    expect(expectations.filter(({ state }) => state === 'nothing').length).toBeGreaterThanOrEqual(20);
  });

  test('the README says of each page what it tries, and names no other', () => {
    const lists = readme.split('\n').map((line) => line.split('|').at(-2) ?? '');
    const named = lists.flatMap((list) => [...list.matchAll(/`([a-z0-9*-]+)`/g)].map(([, page]) => page ?? ''));
    const patterns = named.map((page) => ({ page, pattern: new RegExp(`^${page.replaceAll('*', '[a-z0-9-]+')}$`) }));
    expect(patterns.filter(({ pattern }) => !pageNames.some((name) => pattern.test(name)))).toEqual([]);
    expect(pageNames.filter((name) => !patterns.some(({ pattern }) => pattern.test(name)))).toEqual([]);
  });
});
