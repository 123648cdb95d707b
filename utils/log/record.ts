import { advance, type Case, factsOf, type Identity, numberWithItem, type Observation } from '../cases';
import type { Draft } from './draft';
import type { NameEvent } from './event-ids';
import { type Settled, slipIn, unite } from './history';
import { kinOf } from './kin';
import { numbersOf } from './numbers';
import { type CaseRow, caseOf, rowOf } from './rows';
import { writing } from './writing';

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
 * Keeps readings. Resolves when they stand in both stores, case and history together; the same readings again change nothing.
 * Rejects with `LogTrouble`, and then nothing is acknowledged: what of it stands in one of the stores is made whole by the next
 * start or by the same readings sent again.
 */
export const recordObservations = (observations: readonly Observation[]): Promise<Recorded> =>
  writing((draft, name) => record(draft, observations, name));

/** Works out what readings change; see `recordObservations`. */
export async function record(draft: Draft, observations: readonly Observation[], name: NameEvent): Promise<Recorded> {
  const recording = new Recording(draft, await draft.rowsAbout(observations), observations, name);
  for (const observation of observations) await recording.add(observation);
  return recording.outcome();
}

/** One recording: the rows as they stand so far, and what became of them. */
class Recording {
  readonly #draft: Draft;
  readonly #rows: Map<string, CaseRow>;
  readonly #byNumber = new Map<string, Set<string>>();
  readonly #readings: Map<string, Observation[]>;
  readonly #name: NameEvent;
  /** The id of each observation's case; one that changes later in the recording is followed through `#changes`. */
  readonly #ids: string[] = [];
  readonly #changes = new Map<string, Change>();

  constructor(draft: Draft, rows: readonly CaseRow[], readings: readonly Observation[], name: NameEvent) {
    this.#draft = draft;
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    for (const row of rows) this.#index(row);
    this.#readings = new Map();
    for (const reading of readings) {
      for (const number of numbersOf([reading])) {
        this.#readings.set(number, [...(this.#readings.get(number) ?? []), reading]);
      }
    }
    this.#name = name;
  }

  async add(observation: Observation): Promise<void> {
    const kin = kinOf(observation, this.#rowsNear(observation), this.#readingsNear(observation));
    const known = kin.length > 1 ? await this.#unite(kin) : kin[0];
    const after = await this.#advance(known, observation);
    this.#ids.push(after.id);
  }

  outcome(): Recorded {
    const followed = new Map(
      [...this.#rows.values()].flatMap(({ id, formerIds = [] }) => formerIds.map((former) => [former, id] as const)),
    );
    const now = (id: string) => this.#rows.get(id) ?? this.#rows.get(followed.get(id) ?? '');
    return {
      cases: this.#ids.flatMap((id) => now(id) ?? []).map(caseOf),
      changes: [...this.#changes].map(([id, { before, after, formerIds }]) => ({
        before: before && caseOf(before),
        after: caseOf(this.#rows.get(id) ?? after),
        formerIds,
      })),
    };
  }

  /** The rows that may be a reading's case, and those that share a number with any of them. */
  #rowsNear(reading: Identity): CaseRow[] {
    const near = this.#rowsNumbered([reading]);
    return near.length === 0 ? [] : this.#rowsNumbered([reading, ...near]);
  }

  #rowsNumbered(identities: readonly Identity[]): CaseRow[] {
    const ids = new Set(numbersOf(identities).flatMap((number) => [...(this.#byNumber.get(number) ?? [])]));
    return [...ids].flatMap((id) => this.#rows.get(id) ?? []);
  }

  #readingsNear(reading: Observation): Observation[] {
    const numbers = numbersOf([reading, ...this.#rowsNumbered([reading])]);
    return [...new Set(numbers.flatMap((number) => this.#readings.get(number) ?? []))];
  }

  #index(row: CaseRow): void {
    for (const number of numbersOf([row])) {
      const ids = this.#byNumber.get(number);
      if (ids) ids.add(row.id);
      else this.#byNumber.set(number, new Set([row.id]));
    }
  }

  async #unite(kin: readonly CaseRow[]): Promise<CaseRow> {
    const settled = unite(kin, await this.#draft.historyOf(kin.map(({ id }) => id)));
    return this.#replace(kin, settled);
  }

  async #advance(known: CaseRow | undefined, observation: Observation): Promise<CaseRow> {
    if (known && observation.at < known.lastSeenAt) {
      return this.#replace([known], slipIn(known, await this.#draft.historyOf([known.id]), observation));
    }
    const { case: after, event } = advance(known, observation);
    const drafts = event ? [{ type: event, at: observation.at, facts: factsOf(after) }] : [];
    const lastLine = known && { id: known.lastLine, at: 0 };
    return this.#replace(known ? [known] : [], { case: after, drafts, lastLine });
  }

  /** Puts a case in the place of `olds`, their history with it, and adds the lines that are new. */
  async #replace(olds: readonly CaseRow[], { case: found, drafts, lastLine }: Settled): Promise<CaseRow> {
    const gone = olds.map(({ id }) => id).filter((id) => id !== found.id);
    if (gone.length > 0) {
      const ids = olds.map(({ id }) => id);
      this.#draft.move(olds, await this.#draft.historyOf(ids), found.id);
    }
    const events = drafts.map((draft) => ({ ...draft, id: this.#name(draft.at), caseId: found.id }));
    for (const event of events) this.#draft.add(event);
    const newest = [...events, ...(lastLine ? [lastLine] : [])].sort((a, b) => b.at - a.at)[0];
    const formerIds = [...olds.flatMap((old) => old.formerIds ?? []), ...gone];
    const kept = rowOf({ ...found, number: this.#ownNumber(found, olds) }, newest?.id ?? '', formerIds);
    this.#draft.put(
      kept,
      olds.find(({ id }) => id === kept.id),
    );
    for (const id of gone) this.#rows.delete(id);
    this.#rows.set(kept.id, kept);
    this.#index(kept);
    if (gone.length > 0 || drafts.length > 0) this.#noteChange(olds, kept, gone);
    return kept;
  }

  /** A page about one item calls it by the complaint's number alone; where another item has that name already, it gets its own. */
  #ownNumber(found: Case, olds: readonly CaseRow[]): string {
    const isNamesake = (other: CaseRow) =>
      other.number === found.number &&
      other.store === found.store &&
      other.role === found.role &&
      other.id !== found.id;
    const others = this.#rowsNumbered([found]).filter((other) => !olds.includes(other));
    return others.some(isNamesake) ? numberWithItem(found) : found.number;
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
