import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { type CaseEvent, caseId, type Observation } from '../cases';
import { Draft } from './draft';
import { eventNames } from './event-ids';
import { grouped } from './lists';
import { type Log, merge } from './merge';
import { record } from './record';
import { byTime, type CaseRow, type EventRow, isLine } from './rows';

const minute = 60_000;
const start = Date.UTC(2026, 10, 24, 4);
const none: Log = { cases: [], events: [] };
const runs = inject('full') ? 3000 : 200;

/** One machine's log, in memory: what `recordObservations` does on disk. */
class Machine {
  readonly #rows = new Map<string, CaseRow>();
  readonly #events = new Map<string, EventRow>();
  readonly #name: string;
  #written = 0;

  constructor(name: string) {
    this.#name = name;
  }

  get log(): { cases: CaseRow[]; events: EventRow[] } {
    return { cases: [...this.#rows.values()], events: [...this.#events.values()] };
  }

  async record(...readings: Observation[]): Promise<void> {
    const draft = new Draft({
      rowsNumbered: (numbers) =>
        Promise.resolve(
          [...this.#rows.values()].filter(({ number, complaintNumber, taskNumber }) =>
            [number, complaintNumber, taskNumber].some((one) => one !== undefined && numbers.includes(one)),
          ),
        ),
      eventsOf: (ids) => Promise.resolve([...this.#events.values()].filter((event) => ids.includes(event.caseId))),
    });
    this.#written += 1;
    await record(
      draft,
      readings,
      eventNames(this.#name, this.#written, () => 'r'),
    );
    const { rows, goneRows, events } = draft.changes();
    for (const id of goneRows) this.#rows.delete(id);
    for (const row of rows) this.#rows.set(row.id, row);
    for (const event of events) this.#events.set(event.id, event);
  }

  note(id: string, at: number): void {
    const row = this.#rows.get(id);
    if (row)
      this.#add({
        id: `${at.toString(36)}-${this.#name}`,
        caseId: row.id,
        at,
        type: 'note',
        note: { kind: 'text', text: '说好了' },
      });
  }

  #add(event: EventRow): void {
    this.#events.set(event.id, event);
  }

  takeIn(log: Log): void {
    const { cases, events } = merge(this.log, log);
    this.#rows.clear();
    this.#events.clear();
    for (const row of cases) this.#rows.set(row.id, row);
    for (const event of events) this.#add(event);
  }
}

const machines = ['a', 'b', 'c'] as const;

/** Readings of few cases, of which pages lack now this, now that. Each machine has its own moments. */
const reading = fc.record({
  at: fc.integer({ min: 0, max: 60 }),
  store: fc.constantFrom('', '山茶女装', '木棉男装'),
  role: fc.constantFrom('unknown', 'complainant', 'respondent'),
  complaint: fc.constantFrom('9001', '9002'),
  task: fc.constantFrom(undefined, undefined, '7001', '7002'),
  product: fc.constantFrom(undefined, undefined, '612345678901', '612345678902'),
  status: fc.constantFrom('processing', 'in-review', 'withdrawn', 'unknown'),
  page: fc.constantFrom('1', '2'),
});

type Reading = typeof reading extends fc.Arbitrary<infer T> ? T : never;

function observationOf({ at, complaint, task, product, page, ...said }: Reading, machine: number): Observation {
  return {
    ...said,
    number: task ?? complaint,
    complaintNumber: complaint,
    ...(task !== undefined && { taskNumber: task }),
    ...(product !== undefined && { productId: product }),
    procedure: 'picture-theft',
    statusText: said.status,
    offers: [],
    url: `https://rights.taobao.com/complaint/sellerList.htm?page=${page}`,
    at: start + at * minute + machine,
  };
}

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('record' as const), reading }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('note' as const), place: fc.nat(5), at: fc.nat(60) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('take-in' as const), from: fc.nat(2) }) },
);
const course = fc.array(fc.record({ machine: fc.nat(2), step }), { minLength: 1, maxLength: 14 });

/** The logs that three machines came to, and how they stood on the way. */
async function logsOf(steps: typeof course extends fc.Arbitrary<infer T> ? T : never): Promise<Log[]> {
  const all = machines.map((name) => new Machine(name));
  const stood: Log[] = [];
  for (const { machine, step: one } of steps) {
    const here = all[machine];
    if (!here) continue;
    if (one.does === 'record') await here.record(observationOf(one.reading, machine));
    else if (one.does === 'note') here.note(here.log.cases[one.place]?.id ?? '', start + one.at * minute + machine);
    else here.takeIn(all[one.from]?.log ?? none);
    stood.push(structuredClone(here.log));
  }
  return stood;
}

/** Three logs out of such a course. */
const three = fc.record({ steps: course, places: fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)) });

const holds = (property: (a: Log, b: Log, c: Log) => void) =>
  fc.assert(
    fc.asyncProperty(three, async ({ steps, places }) => {
      const logs = await logsOf(steps);
      const [a, b, c] = places.map((place) => logs[place % logs.length] ?? none);
      property(a ?? none, b ?? none, c ?? none);
    }),
    { numRuns: runs, seed: inject('seed') },
  );

describe('the merge of two logs', { timeout: 300_000 }, () => {
  it('is the same whichever comes first', () => holds((a, b) => expect(merge(a, b)).toEqual(merge(b, a))));

  it('is the same in whatever order three are merged', () =>
    holds((a, b, c) => {
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
    }));

  it('changes nothing the second time', () =>
    holds((a, b) => {
      const once = merge(a, b);
      expect(merge(once, b)).toEqual(once);
      expect(merge(a, once)).toEqual(once);
      expect(merge(once, once)).toEqual(once);
    }));

  it('loses no event and no reading, and each case follows from its events', () =>
    holds((a, b) => {
      const { cases, events } = merge(a, b);
      const ids = new Set(events.map(({ id }) => id));
      for (const { id } of [...a.events, ...b.events]) expect(ids).toContain(id);
      const rows = new Map(cases.map((row) => [row.id, row]));
      const caseOfEvent = new Map(events.map((event) => [event.id, rows.get(event.caseId)]));
      for (const row of [...a.cases, ...b.cases] as CaseRow[]) {
        expect(caseOfEvent.get(row.lastLine)?.lastSeenAt).toBeGreaterThanOrEqual(row.lastSeenAt);
      }
      for (const { id, at } of events.filter(isLine)) {
        expect(caseOfEvent.get(id)?.firstSeenAt).toBeLessThanOrEqual(at);
      }
      for (const row of cases) {
        expect(row.id).toBe(caseId(row));
        expect(ids).toContain(row.lastLine);
      }
    }));

  it('keeps several stores apart', () =>
    holds((a, b) => {
      const stores = grouped<EventRow | CaseEvent, string>(merge(a, b).events, ({ caseId: id }) => id);
      for (const history of stores.values()) {
        const named = history.flatMap((event) =>
          'facts' in event && event.facts.store !== '' ? event.facts.store : [],
        );
        expect(new Set(named).size).toBeLessThan(2);
      }
    }));
});

describe('a merge', () => {
  const list: Observation = {
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

  it('joins a case that lacks the store with the one that tells it, history and notes included', async () => {
    const [one, other] = [new Machine('a'), new Machine('b')];
    await one.record({ ...list, store: '' });
    one.note('|complainant|9001|', start + 1);
    await other.record({ ...list, at: start + minute, status: 'withdrawn', statusText: '已撤销' });
    const { cases, events } = merge(one.log, other.log);
    expect(cases).toMatchObject([{ id: '山茶女装|complainant|9001|', status: 'withdrawn', firstSeenAt: start }]);
    expect(cases[0]?.formerIds).toEqual(['|complainant|9001|']);
    expect(events.toSorted(byTime).map(({ type }) => type)).toEqual(['seen', 'note', 'seen']);
  });

  it('leaves it alone where it may be of two stores, also when the second comes later', async () => {
    const [one, other, third] = [new Machine('a'), new Machine('b'), new Machine('c')];
    await one.record({ ...list, store: '' });
    await other.record({ ...list, at: start + 1 });
    await third.record({ ...list, at: start + 2, store: '木棉男装' });
    const joined = merge(one.log, other.log);
    expect(joined.cases).toHaveLength(1);
    expect(merge(joined, third.log).cases.map(({ store }) => store)).toEqual(['', '山茶女装', '木棉男装']);
  });

  it('gives a case without a history one event that holds it', async () => {
    const one = new Machine('a');
    await one.record(list);
    await one.record({ ...list, at: start + minute });
    const bare = { cases: one.log.cases, events: [] };
    const { cases, events } = merge(bare, bare);
    expect(events).toMatchObject([{ type: 'import', at: start + minute, facts: { status: 'processing' } }]);
    expect(cases).toMatchObject([{ firstSeenAt: start, lastSeenAt: start + minute }]);
    expect(merge(merge(bare, one.log), bare)).toEqual(merge(one.log, bare));
  });

  it('takes the reading that came last, though it left no event', async () => {
    const [one, other] = [new Machine('a'), new Machine('b')];
    await one.record(list);
    await one.record({ ...list, at: start + 10 * minute, url: `${list.url}?page=2` });
    await other.record({ ...list, at: start + 5 * minute, status: 'in-review', statusText: '小二介入' });
    expect(merge(one.log, other.log).cases).toMatchObject([
      { status: 'processing', lastSeenAt: start + 10 * minute, url: `${list.url}?page=2` },
    ]);
  });

  it('keeps a reading that was written twice only once', async () => {
    const [one, other] = [new Machine('a'), new Machine('b')];
    await one.record(list);
    await other.record(list);
    expect(merge(one.log, other.log).events).toHaveLength(1);
  });

  it('keeps what it does not know', () => {
    const strange = { id: 'x', caseId: 'y', at: start, type: 'of-tomorrow', more: [1] } as unknown as CaseEvent;
    expect(merge({ cases: [], events: [strange] }, none).events).toEqual([strange]);
  });
});
