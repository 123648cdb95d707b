import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Case, type CaseEvent, type Observation, sameFacts } from '../cases';
import { allCases, caseById, historyOf, LogTrouble, rebuild, recordObservations } from '.';
import { database } from './database';

const minute = 60_000;
const start = Date.UTC(2026, 10, 24, 4);

const base: Observation = {
  store: '山茶女装',
  number: '9001',
  complaintNumber: '9001',
  role: 'complainant',
  procedure: 'picture-theft',
  status: 'processing',
  statusText: '处理中',
  offers: ['withdraw'],
  url: 'https://rights.taobao.com/complaint/sellerList.htm',
  at: start,
};
const read = (part: Partial<Observation> = {}): Observation => ({ ...base, ...part });
const later = (minutes: number, part: Partial<Observation> = {}): Observation =>
  read({ at: start + minutes * minute, ...part });
const withdrawn: Partial<Observation> = { status: 'withdrawn', statusText: '已撤销', offers: [] };

async function empty(): Promise<void> {
  await database.transaction('rw', database.cases, database.events, async () => {
    await database.cases.clear();
    await database.events.clear();
  });
}

beforeEach(async () => {
  fakeBrowser.reset();
  await empty();
});

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
const everything = async () => ({
  cases: (await database.cases.toArray()).sort(byId),
  events: (await database.events.toArray()).sort(byId),
});

async function oneCase(): Promise<Case> {
  const [only, ...others] = await allCases();
  if (!only) throw new Error('no case');
  expect(others).toEqual([]);
  return only;
}

const statusesOf = (history: readonly CaseEvent[]) =>
  history.flatMap((event) => ('facts' in event ? [event.facts.status] : []));

describe('recording', () => {
  it('keeps a case with its first event, and answers what it made', async () => {
    const { cases, changes } = await recordObservations([read()]);
    expect(changes).toEqual([{ before: undefined, after: cases[0], formerIds: [] }]);
    const kept = await oneCase();
    expect(kept).toEqual(cases[0]);
    const [event] = await historyOf(kept.id);
    expect(event).toMatchObject({ type: 'seen', at: start, caseId: kept.id, facts: { status: 'processing' } });
  });

  it('only moves lastSeenAt where nothing is new', async () => {
    await recordObservations([read()]);
    const { changes, cases } = await recordObservations([later(5)]);
    expect(changes).toEqual([]);
    expect(cases[0]?.lastSeenAt).toBe(start + 5 * minute);
    expect(await historyOf(cases[0]?.id ?? '')).toHaveLength(1);
  });

  it('writes each change of status into the history, with what stood before', async () => {
    await recordObservations([read()]);
    const { changes } = await recordObservations([later(5, withdrawn)]);
    expect(changes).toMatchObject([{ before: { status: 'processing' }, after: { status: 'withdrawn' } }]);
    expect(statusesOf(await historyOf((await oneCase()).id))).toEqual(['processing', 'withdrawn']);
  });

  it('changes nothing when the same is sent again', async () => {
    const readings = [read(), read({ number: '9002', complaintNumber: '9002' }), later(3, withdrawn)];
    await recordObservations(readings);
    const once = await everything();
    const { changes } = await recordObservations(readings);
    expect(changes).toEqual([]);
    await recordObservations(readings.toReversed());
    expect(await everything()).toEqual(once);
  });

  it('answers the case of each reading, in their order', async () => {
    const { cases } = await recordObservations([read({ number: '1', complaintNumber: '1' }), read(), later(1)]);
    expect(cases.map(({ number }) => number)).toEqual(['1', '9001', '9001']);
  });

  it('gives a late reading its place in the history, and leaves the case as it was read last', async () => {
    await recordObservations([later(10, withdrawn)]);
    await recordObservations([later(5)]);
    const kept = await oneCase();
    expect(kept).toMatchObject({
      status: 'withdrawn',
      firstSeenAt: start + 5 * minute,
      lastSeenAt: start + 10 * minute,
    });
    expect(statusesOf(await historyOf(kept.id))).toEqual(['processing', 'withdrawn']);
  });

  it('keeps what was silently seen again when a late reading comes between', async () => {
    await recordObservations([read(), later(10)]);
    await recordObservations([later(5, { status: 'in-review', statusText: '小二介入' })]);
    const kept = await oneCase();
    expect(kept.status).toBe('processing');
    expect(statusesOf(await historyOf(kept.id))).toEqual(['processing', 'in-review', 'processing']);
  });
});

describe('one case on two pages', () => {
  it('is the one that agrees in all else, where a page lacks the store, the side or the task number', async () => {
    const full = read({ taskNumber: '7001', number: '7001' });
    await recordObservations([full]);
    for (const lacking of [later(1, { store: '' }), later(2, { role: 'unknown' }), later(3)]) {
      await recordObservations([lacking]);
    }
    const kept = await oneCase();
    expect(kept).toMatchObject({ id: '山茶女装|complainant|7001|', number: '7001', lastSeenAt: start + 3 * minute });
  });

  it('becomes the fuller one as soon as a page tells, with its history, and is found by its old name', async () => {
    await recordObservations([read({ store: '', role: 'unknown' })]);
    const former = await oneCase();
    const { changes } = await recordObservations([later(5, { taskNumber: '7001', number: '7001', ...withdrawn })]);
    const kept = await oneCase();
    expect(kept.id).toBe('山茶女装|complainant|7001|');
    expect(changes).toMatchObject([{ before: { id: former.id }, formerIds: [former.id] }]);
    expect(statusesOf(await historyOf(kept.id))).toEqual(['processing', 'withdrawn']);
    expect(await historyOf(former.id)).toEqual(await historyOf(kept.id));
    expect(await caseById(former.id)).toEqual(kept);
  });

  it('that was kept as two is merged, history included', async () => {
    await recordObservations([read({ productId: '612345678901' }), later(20)]);
    const { complaintNumber: _, ...task } = later(10, { taskNumber: '7001', number: '7001', ...withdrawn });
    await recordObservations([task]);
    expect(await allCases()).toHaveLength(2);
    await recordObservations([later(30, { taskNumber: '7001', number: '7001' })]);
    const kept = await oneCase();
    expect(kept).toMatchObject({ status: 'processing', productId: '612345678901', firstSeenAt: start });
    expect(statusesOf(await historyOf(kept.id))).toEqual(['processing', 'withdrawn', 'processing']);
  });

  it('stays on its own where several fit', async () => {
    await recordObservations([read(), read({ store: '木棉男装' })]);
    await recordObservations([later(1, { store: '' })]);
    expect((await allCases()).map(({ store }) => store).sort()).toEqual(['', '山茶女装', '木棉男装'].sort());
    await recordObservations([later(2), later(2, { store: '木棉男装' }), later(2, { store: '' })]);
    expect(await allCases()).toHaveLength(3);
  });

  it('is left on its own when one page shows two that it might be', async () => {
    await recordObservations([read()]);
    const tasks = ['7001', '7002'].map((task) => later(1, { taskNumber: task, number: task }));
    await recordObservations(tasks);
    expect(await allCases()).toHaveLength(3);
  });

  it('has a number of its own beside the other items of its complaint', async () => {
    const [one, other] = ['612345678901', '612345678902'].map((productId) => read({ productId }));
    if (!one || !other) throw new Error('no items');
    await recordObservations([one]);
    await recordObservations([other]);
    await recordObservations([{ ...other, at: start + minute }]);
    expect((await allCases()).map(({ number }) => number).sort()).toEqual(['9001', '9001/612345678902']);
  });

  it('keeps apart the items of one complaint that a page tells apart by their order', async () => {
    await recordObservations([read(), read({ number: '9001/2' }), read({ number: '9001/3' })]);
    expect((await allCases()).map(({ number }) => number).sort()).toEqual(['9001', '9001/2', '9001/3']);
  });
});

describe('any order and any repetition', { timeout: 60_000 }, () => {
  const moments = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 });
  const standing = fc.record({
    status: fc.constantFrom('processing', 'in-review', 'upheld', 'withdrawn', 'unknown'),
    offers: fc.subarray(['withdraw', 'answer', 'view'] as const),
  });
  const lacks = fc.record({ store: fc.boolean(), role: fc.boolean(), task: fc.boolean() });

  /** Readings of one case at different moments; the first two of its parts that a page may lack are known to the first. */
  const readings = moments.chain((at) =>
    fc.tuple(...at.map((moment) => fc.tuple(fc.constant(moment), standing, lacks))).map((parts) =>
      parts.map(([moment, { status, offers }, lack]): Observation => {
        const reading = later(moment, { status, statusText: status, offers });
        if (lack.store) reading.store = '';
        if (lack.role) reading.role = 'unknown';
        return lack.task ? reading : { ...reading, taskNumber: '7001', number: '7001' };
      }),
    ),
  );
  /** The readings as they were made, and twice each in any order, in parts of a size. */
  const shuffled = readings.chain((list) =>
    fc.record({
      inOrder: fc.constant(list.toSorted((a, b) => a.at - b.at)),
      disordered: fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2, maxLength: list.length * 2 }),
      size: fc.integer({ min: 1, max: 3 }),
    }),
  );

  async function recordInParts(list: readonly Observation[], size: number): Promise<void> {
    for (let from = 0; from < list.length; from += size) await recordObservations(list.slice(from, from + size));
  }

  /** Statuses as they followed each other. */
  const course = (history: readonly CaseEvent[]) =>
    statusesOf(history).filter((status, place, all) => status !== all[place - 1]);

  const bare = ({ formerIds: _, ...kept }: Case & { formerIds?: string[] }) => kept;

  it('changes nothing when what was read is sent again, at once or with all that came before', async () => {
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ inOrder, disordered, size }) => {
        await empty();
        await recordInParts(inOrder, size);
        const once = await everything();
        await recordInParts(disordered, size + 1);
        expect(await everything()).toEqual(once);
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same case, which follows from its events', async () => {
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ inOrder, disordered, size }) => {
        await empty();
        await recordInParts(inOrder, inOrder.length);
        const expected = await oneCase();
        await empty();
        await recordInParts(disordered, size);
        const kept = await oneCase();
        expect(bare(kept)).toEqual(bare(expected));
        const rebuilt = rebuild(await historyOf(kept.id), kept.lastSeenAt);
        expect(rebuilt).toMatchObject({ id: kept.id, firstSeenAt: kept.firstSeenAt, lastSeenAt: kept.lastSeenAt });
        expect(rebuilt && sameFacts(rebuilt, kept)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  // A reading that says nothing new leaves no event. One that comes late and says something else in the middle can't know
  // of it; the history is whole again once that reading is sent again.
  it('comes to the course as it was once all has been sent in order', async () => {
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ inOrder, disordered, size }) => {
        await empty();
        await recordInParts(inOrder, inOrder.length);
        const expected = course(await historyOf((await oneCase()).id));
        await empty();
        await recordInParts(disordered, size);
        await recordInParts(inOrder, size);
        expect(course(await historyOf((await oneCase()).id))).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what goes wrong', () => {
  afterEach(() => database.open());

  it('is told apart, and nothing is kept by half', async () => {
    await recordObservations([read()]);
    database.close({ disableAutoOpen: true });
    const failure = await allCases().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(LogTrouble);
    expect(failure).toMatchObject({ kind: 'closed' });
    await database.open();
    expect(await allCases()).toHaveLength(1);
  });

  it('tells a full disk', async () => {
    const failing = database.events.hook('creating');
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    failing.subscribe(full);
    const failure = await recordObservations([read()]).catch((error: unknown) => error);
    failing.unsubscribe(full);
    expect(failure).toMatchObject({ name: 'LogTrouble', kind: 'quota' });
    expect(await everything()).toEqual({ cases: [], events: [] });
  });
});
