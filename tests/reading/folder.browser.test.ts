import { describe, expect, test } from 'vitest';
import { verdictAt } from '@/utils/cases';
import names from '../pages/fictional-names.json';
import readme from '../pages/README.md?raw';
import { type ExpectedCase } from './expectation';
import { expectationOf, keptPage, pageNames } from './pages';

/** Hosts that a page may name in its links: the platform's. */
const platform = /^(?:[\w-]+\.)*(?:taobao\.com|tmall\.com|1688\.com|alibabagroup\.com|yc\.alibaba\.com|www\.w3\.org)$/;
const fictional: ReadonlySet<string> = new Set(names);
const kits = ['antd', 'arco', 'semi', 'tdesign', 'fusion', 'element'];
/** Longest page, characters. */
const longest = 150_000;

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
    expect(said.filter((one) => one !== undefined && one !== '' && !fictional.has(one))).toEqual([]);
    expect(html.match(/(?<!\d)1[3-9]\d{9}(?!\d)/g) ?? [], 'a phone number').toEqual([]);
    expect(html.match(/[\w.-]+@[\w-]+\.\w+/g) ?? [], 'an address of mail').toEqual([]);
    expect(html.match(/(?<!\d)\d{17}[\dXx](?!\d)/g) ?? [], 'an identity number').toEqual([]);
    const items = [...html.matchAll(/[?&]id=(\d+)/g)].map(([, id]) => id ?? '');
    expect(
      items.filter((id) => !id.startsWith('9900')),
      "a real item's id",
    ).toEqual([]);
  });

  test('it needs nothing but itself', async () => {
    const { html } = await keptPage(name);
    const hosts = [...html.matchAll(/(?:https?:)?\/\/([\w.-]+\.[a-z]+)/gi)].map(([, host]) => host ?? '');
    expect(hosts.filter((host) => !platform.test(host))).toEqual([]);
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    expect(parsed.querySelectorAll('script,link,base,object,embed,iframe[src]').length).toBe(0);
    const sources = [...parsed.querySelectorAll('[src]')].map((element) => element.getAttribute('src') ?? '');
    expect(sources.filter((source) => !source.startsWith('data:'))).toEqual([]);
    const handlers = [...parsed.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(({ name: attribute, value }) => attribute.startsWith('on') && value !== ''),
    );
    expect(handlers.length, 'handlers in the markup').toBe(0);
    expect(html.match(/url\([^)]*\)|@import/g) ?? []).toEqual([]);
    expect(html.length).toBeLessThan(longest);
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
