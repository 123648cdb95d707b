/** What one write is about to change. It is worked out in full before anything is written, so that both stores get the same. */
import type { Identity } from '../cases';
import { numbersOf } from './numbers';
import { type CaseRow, contentOf, type EventRow, seenOf } from './rows';
import { type Delta, deltaOf, joinDeltas, movedTo, withSeen } from './union';

/** Where a draft reads what stands. */
export interface Source {
  rowsNumbered(numbers: readonly string[]): PromiseLike<CaseRow[]>;
  eventsOf(caseIds: readonly string[]): PromiseLike<EventRow[]>;
}

/** What one write changes: in the database, and as the journal holds it. */
export interface Changes {
  rows: CaseRow[];
  goneRows: string[];
  /** As they are to stand, new and changed. */
  events: EventRow[];
  goneEvents: string[];
  /** The new ones among `events`. */
  added: EventRow[];
  /** What became of others. */
  deltas: Delta[];
}

export class Draft {
  readonly #source: Source;
  readonly #rows = new Map<string, CaseRow | undefined>();
  readonly #events = new Map<string, EventRow>();
  readonly #added = new Set<string>();
  readonly #deltas = new Map<string, Delta>();

  constructor(source: Source) {
    this.#source = source;
  }

  /** The rows that share a number with these, and those that share one with them, as they stand before this write. */
  async rowsAbout(identities: readonly Identity[]): Promise<CaseRow[]> {
    const found = new Map<string, CaseRow>();
    const asked = new Set<string>();
    let numbers = numbersOf(identities);
    while (numbers.length > 0) {
      for (const number of numbers) asked.add(number);
      const rows = await this.#source.rowsNumbered(numbers);
      for (const row of rows) found.set(row.id, row);
      numbers = numbersOf(rows).filter((number) => !asked.has(number));
    }
    return [...found.values()];
  }

  /** The events of these cases, this draft's included. */
  async historyOf(caseIds: readonly string[]): Promise<EventRow[]> {
    const stored = await this.#source.eventsOf(caseIds);
    const all = new Map([...stored.map((event) => [event.id, event] as const), ...this.#events]);
    return [...all.values()].filter(({ caseId }) => caseIds.includes(caseId));
  }

  add(event: EventRow): void {
    this.#events.set(event.id, event);
    this.#added.add(event.id);
  }

  /** Puts a row in the place of others; `undefined` where it says nothing that did not stand. */
  put(row: CaseRow, before: CaseRow | undefined): void {
    if (before && contentOf(before) === contentOf(row)) return;
    this.#rows.set(row.id, row);
    if (before?.lastLine === row.lastLine && before.lastSeenAt < row.lastSeenAt) {
      this.#note({ id: row.lastLine, seen: seenOf(row) });
    }
  }

  /** Moves rows and their histories, as `historyOf` gives them, to the case that they turned out to be. */
  move(olds: readonly CaseRow[], history: readonly EventRow[], caseId: string): void {
    for (const event of history) {
      const old = olds.find(({ lastLine }) => lastLine === event.id);
      const owned = event.caseId === caseId ? event : movedTo(event, caseId);
      const now = old && old.lastSeenAt > event.at ? withSeen(owned, seenOf(old)) : owned;
      if (now === event) continue;
      this.#events.set(event.id, now);
      this.#note(deltaOf(now));
    }
    for (const { id } of olds) if (id !== caseId) this.#rows.set(id, undefined);
  }

  changes(): Changes {
    const events = [...this.#events.values()];
    return {
      rows: [...this.#rows.values()].filter((row) => row !== undefined),
      goneRows: [...this.#rows].flatMap(([id, row]) => (row ? [] : [id])),
      events,
      goneEvents: [],
      added: events.filter(({ id }) => this.#added.has(id)),
      deltas: [...this.#deltas.values()].filter(({ id, seen }) => !this.#added.has(id) || seen),
    };
  }

  #note(delta: Delta): void {
    const known = this.#deltas.get(delta.id);
    this.#deltas.set(delta.id, known ? joinDeltas(known, delta) : delta);
  }
}
