import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  byUrgency,
  groupOf,
  groups,
  needsSeller,
  type Observation,
  offers,
  roles,
  soon,
  statuses,
  verdictAt,
} from '../cases';
import {
  allCases,
  casesOf,
  countCases,
  countNeedsMe,
  countsByMonth,
  countsOfGroups,
  findCases,
  firstOfGroups,
  mostUrgent,
  needsMeToday,
  nextTurnOfAll,
  recordObservations,
} from '.';
import { database } from './database';

const hour = 60 * 60 * 1000;
const start = Date.UTC(2026, 10, 24, 4);

const readings = fc.array(
  fc.record({
    store: fc.constantFrom('山茶女装', '木棉男装'),
    role: fc.constantFrom(...roles),
    status: fc.constantFrom(...statuses),
    offers: fc.subarray([...offers]),
    deadline: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
    month: fc.constantFrom(0, 30, 60),
    productTitle: fc.constantFrom('碎花连衣裙', 'Linen Shirt'),
  }),
  { minLength: 1, maxLength: 25 },
);

const observations = (list: typeof readings extends fc.Arbitrary<infer T> ? T : never): Observation[] =>
  list.map(({ deadline, month, ...said }, place) => ({
    ...said,
    number: String(9001 + place),
    complaintNumber: String(9001 + place),
    procedure: 'picture-theft',
    statusText: said.status,
    url: 'https://rights.taobao.com/complaint/sellerList.htm',
    at: start - month * 24 * hour + place,
    ...(deadline !== undefined && { deadlineAt: start + deadline * hour }),
  }));

async function logOf(list: readonly Observation[]): Promise<void> {
  await database.cases.clear();
  await database.events.clear();
  await recordObservations(list);
}

beforeEach(() => fakeBrowser.reset());

describe('what needs the seller', { timeout: 60_000 }, () => {
  it('is what the verdicts say, in their order, at any moment', async () => {
    await fc.assert(
      fc.asyncProperty(readings, fc.integer({ min: 0, max: 100 }), async (list, hours) => {
        await logOf(observations(list));
        const now = start + hours * hour;
        const judged = byUrgency(await allCases(), now);
        const due = judged.filter(({ verdict }) => needsSeller(verdict)).map(({ case: one }) => one);
        expect(await mostUrgent(now, 7)).toEqual(judged.slice(0, 7).map(({ case: one }) => one));
        expect(await needsMeToday(now, 5)).toEqual(due.slice(0, 5));
        expect(await countNeedsMe(now)).toBe(due.length);
        const inGroups = groups.map((group) => judged.filter(({ verdict }) => groupOf(verdict) === group));
        expect(await firstOfGroups(now, 3)).toEqual(
          inGroups.flatMap((some) => some.slice(0, 3).map((one) => one.case)),
        );
        expect(Object.values(await countsOfGroups(now))).toEqual(inGroups.map((some) => some.length));
        const turns = judged.flatMap(({ case: one }) =>
          [(one.deadlineAt ?? 0) - soon, one.deadlineAt ?? 0].filter(
            (turn) => turn > now && verdictAt(one, turn) !== verdictAt(one, turn - 1),
          ),
        );
        expect(await nextTurnOfAll(now)).toBe(turns.length === 0 ? undefined : Math.min(...turns));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the whole log', { timeout: 60_000 }, () => {
  it('is found by status, store, side, month and words, the last seen first', async () => {
    await fc.assert(
      fc.asyncProperty(readings, async (list) => {
        await logOf(observations(list));
        const all = await allCases();
        const ids = (those: typeof all) => those.map(({ id }) => id);
        expect(await findCases()).toEqual(ids(all));
        expect(await findCases({ statuses: ['processing', 'upheld'], store: '木棉男装' })).toEqual(
          ids(all.filter((one) => ['processing', 'upheld'].includes(one.status) && one.store === '木棉男装')),
        );
        expect(await findCases({ role: 'respondent', text: 'linen' })).toEqual(
          ids(all.filter((one) => one.role === 'respondent' && one.productTitle === 'Linen Shirt')),
        );
        const lately = { from: start - hour, until: start + hour };
        expect(await findCases(lately)).toEqual(ids(all.filter((one) => one.firstSeenAt >= lately.from)));
        expect(await countsByMonth([lately, { from: 0, until: lately.from }])).toEqual([
          all.filter((one) => one.firstSeenAt >= lately.from).length,
          all.filter((one) => one.firstSeenAt < lately.from).length,
        ]);
        expect(await casesOf(ids(all).slice(2, 5))).toEqual(all.slice(2, 5));
        expect(await countCases()).toBe(all.length);
      }),
      { numRuns: 40 },
    );
  });
});
