import { advance, type Case, complaintOf, factsOf, type Identity, numberWithItem, type Observation } from '../cases';
import { type CaseRow, database } from './database';
import { deviceId, eventNames, type NameEvent } from './event-ids';
import { type Draft, formerIdsOf, slipIn, unite } from './history';
import { kinOf } from './kin';
import { guarded, opened } from './trouble';

/** A case that a recording made or changed. */
export interface Change {
  /** As it stood; undefined for a new case. Of several that turned out to be one, the one seen last. */
  before: Case | undefined;
  after: Case;
  /** Ids under which it is no longer kept. */
  formerIds: string[];
}

/** What came of a recording. */
export interface Recorded {
  /** The case of each observation, in their order, as it stands after the whole recording. */
  cases: Case[];
  /** The cases that the recording made or changed; one that was only seen again is none. */
  changes: Change[];
}

/**
 * Keeps readings. Resolves when they stand on the disk, case and history together; the same readings again change nothing.
 * Rejects with `LogTrouble`, and then none of them is kept.
 */
export function recordObservations(observations: readonly Observation[]): Promise<Recorded> {
  return guarded(async () => {
    const device = await deviceId();
    await opened(database);
    return database.transaction('rw', database.cases, database.events, async () => {
      const recording = new Recording(await rowsAbout(observations), observations, eventNames(device));
      for (const observation of observations) await recording.add(observation);
      return recording.outcome();
    });
  });
}

/** The rows that share a number with these readings, and those that share one with them. */
async function rowsAbout(readings: readonly Identity[]): Promise<CaseRow[]> {
  const found = new Map<string, CaseRow>();
  const asked = new Set<string>();
  let numbers = numbersOf(readings);
  while (numbers.length > 0) {
    for (const number of numbers) asked.add(number);
    const rows = await rowsNumbered(numbers);
    for (const row of rows) found.set(row.id, row);
    numbers = numbersOf(rows).filter((number) => !asked.has(number));
  }
  return [...found.values()];
}

function numbersOf(identities: readonly Identity[]): string[] {
  const numbers = identities.flatMap((identity) => [identity.number, identity.taskNumber, complaintOf(identity)]);
  return [...new Set(numbers.filter((number) => number !== undefined))];
}

async function rowsNumbered(numbers: readonly string[]): Promise<CaseRow[]> {
  const indexes = ['number', 'complaintNumber', 'taskNumber'] as const;
  return (await Promise.all(indexes.map((index) => database.cases.where(index).anyOf(numbers).toArray()))).flat();
}

/** One recording within its transaction: the rows as they stand so far, and what became of them. */
class Recording {
  readonly #rows: Map<string, CaseRow>;
  readonly #readings: readonly Observation[];
  readonly #name: NameEvent;
  /** The id of each observation's case; one that changes later in the recording is followed through `#changes`. */
  readonly #ids: string[] = [];
  readonly #changes = new Map<string, Change>();

  constructor(rows: readonly CaseRow[], readings: readonly Observation[], name: NameEvent) {
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    this.#readings = readings;
    this.#name = name;
  }

  async add(observation: Observation): Promise<void> {
    const kin = kinOf(observation, [...this.#rows.values()], this.#readings);
    const known = kin.length > 1 ? await this.#unite(kin) : kin[0];
    const after = await this.#advance(known, observation);
    this.#ids.push(after.id);
  }

  outcome(): Recorded {
    const now = (id: string) =>
      this.#rows.get(id) ?? [...this.#rows.values()].find((row) => row.formerIds?.includes(id));
    return {
      cases: this.#ids.map(now).filter((row) => row !== undefined),
      changes: [...this.#changes].map(([id, change]) => ({ ...change, after: this.#rows.get(id) ?? change.after })),
    };
  }

  async #unite(kin: readonly CaseRow[]): Promise<CaseRow> {
    const history = await database.events
      .where('caseId')
      .anyOf(kin.map(({ id }) => id))
      .toArray();
    const { row, drafts } = unite(kin, history);
    await this.#replace(kin, row, drafts);
    return this.#rows.get(row.id) ?? row;
  }

  async #advance(known: CaseRow | undefined, observation: Observation): Promise<CaseRow> {
    if (known && observation.at < known.lastSeenAt) {
      const history = await database.events.where('caseId').equals(known.id).toArray();
      const { row, drafts } = slipIn(known, history, observation);
      return this.#replace([known], row, drafts);
    }
    const { case: after, event } = advance(known, observation);
    const drafts = event ? [{ type: event, at: observation.at, facts: factsOf(after) }] : [];
    return this.#replace(known ? [known] : [], { ...after, ...(known ? formerIdsOf(known) : {}) }, drafts);
  }

  /** Puts `row` in the place of `olds`, their history with it, and adds the lines that are new. */
  async #replace(olds: readonly CaseRow[], row: CaseRow, drafts: readonly Draft[]): Promise<CaseRow> {
    const gone = olds.map(({ id }) => id).filter((id) => id !== row.id);
    const formerIds = [...new Set([...olds.flatMap((old) => old.formerIds ?? []), ...gone])].filter(
      (id) => id !== row.id,
    );
    const named = { ...row, number: this.#ownNumber(row, olds) };
    const kept: CaseRow = formerIds.length > 0 ? { ...named, formerIds } : named;
    if (gone.length > 0) {
      await database.cases.bulkDelete(gone);
      await database.events.where('caseId').anyOf(gone).modify({ caseId: kept.id });
    }
    if (!olds.some((old) => isSameRow(old, kept))) await database.cases.put(kept);
    await database.events.bulkAdd(drafts.map((draft) => ({ ...draft, id: this.#name(draft.at), caseId: kept.id })));
    for (const id of gone) this.#rows.delete(id);
    this.#rows.set(kept.id, kept);
    if (gone.length > 0 || drafts.length > 0) this.#noteChange(olds, kept, gone);
    return kept;
  }

  /** A page about one item calls it by the complaint's number alone; where another item has that name already, it gets its own. */
  #ownNumber(row: CaseRow, olds: readonly CaseRow[]): string {
    const isNamesake = (other: CaseRow) =>
      other.number === row.number && other.store === row.store && other.role === row.role && other.id !== row.id;
    const others = [...this.#rows.values()].filter((other) => !olds.includes(other));
    return others.some(isNamesake) ? numberWithItem(row) : row.number;
  }

  #noteChange(olds: readonly CaseRow[], after: CaseRow, gone: readonly string[]): void {
    const earlier = olds.map(({ id }) => this.#changes.get(id));
    const stood = olds.map((old, place) => (earlier[place] ? earlier[place].before : old));
    const [before] = stood.filter((old) => old !== undefined).sort((a, b) => b.lastSeenAt - a.lastSeenAt);
    const formerIds = [...new Set([...earlier.flatMap((change) => change?.formerIds ?? []), ...gone])];
    for (const id of gone) this.#changes.delete(id);
    this.#changes.set(after.id, { before, after, formerIds });
  }
}

/** A row's content in one text, whatever the order of its keys. */
const content = (row: CaseRow) => JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)));
const isSameRow = (one: CaseRow, other: CaseRow) => content(one) === content(other);
