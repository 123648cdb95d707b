/**
 * What a start finds: is everything that the second store holds in the database, and the other way round? What one lacks it gets from
 * the other, and what was put back is told.
 */
import { browser } from 'wxt/browser';
import { everyCourse } from '../cases';
import { keepMended, type Mended } from '../log-state';
import { copyAll } from './copy-all';
import { database, databaseName } from './database';
import { digestOf } from './digest';
import { rebuildRows } from './integrity';
import { inChunks } from './lists';
import { missing } from './merging';
import { type CaseRow, type EventRow, rowOf, seenOf } from './rows';
import { addCopy, addPage, assureRoom, type Place, places, read } from './second-store';
import { apply } from './stored';
import { inTime, LogTrouble, lookedInto, opened } from './trouble';
import type { Delta } from './union';

/** Readings reach the log within this, in ms, so what is newer than the last page less this may be in one store alone. */
const overlap = 10 * 60 * 1000;
const atOnce = 400;

/** Makes both stores whole. `now` in ms since 1970. Rejects with `LogTrouble` where the database can't be had. */
export async function checkLog(now: number): Promise<void> {
  try {
    await check(now, 'there');
  } catch (error) {
    const trouble = await lookedInto(error);
    if (trouble.kind !== 'corrupt') throw trouble;
    await saveWhatIsReadable(now);
    await replace();
    await check(now, 'replaced');
  }
}

async function check(now: number, before: 'there' | 'replaced'): Promise<void> {
  const found = await places();
  const held = sum(found);
  const opening = await openOrReplace(held > 0);
  const count = await inTime('counting', database.events.count());
  const mending = new Mending();
  for (const place of found) if (count < held || place.kind === 'page') await mending.takeIn(place);
  await mending.finish();
  mending.restored += await rebuildRows();
  const isReplaced = before === 'replaced' || opening === 'replaced';
  if (mending.restored > 0 || mending.unreadable > 0 || isReplaced) {
    const why: Mended['why'] = isReplaced ? 'broken' : count === 0 ? 'empty' : 'lacking';
    await keepMended({ at: now, why, restored: mending.restored, unreadable: mending.unreadable });
  }
  await completeSecondStore(found, mending, now);
  await indexAnew();
}

/** Of a database that is damaged in its middle, what can be read from either end. */
async function saveWhatIsReadable(now: number): Promise<void> {
  for (const isFromTheEnd of [false, true]) {
    let last: string | undefined;
    try {
      for (;;) {
        const from = last ?? (isFromTheEnd ? '\uffff' : '');
        const rest = isFromTheEnd
          ? database.events.where('id').below(from).reverse()
          : database.events.where('id').above(from);
        const events = await inTime('reading', rest.limit(100).toArray());
        if (events.length === 0) break;
        await addCopy({ events, deltas: [] }, now);
        last = events.at(-1)?.id;
      }
      if (!isFromTheEnd) return;
    } catch (error) {
      console.warn('Tusu: the log is damaged here:', last, error);
    }
  }
}

const sum = (found: readonly Place[]) => found.reduce((all, { events }) => all + events, 0);

/** Opens the database. One that twice can't be read is replaced, where the second store holds what is to be put back. */
async function openOrReplace(mayReplace: boolean): Promise<'there' | 'replaced'> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await opened(database);
      await inTime('reading', Promise.all([database.cases.limit(1).toArray(), database.events.limit(1).toArray()]));
      return 'there';
    } catch (error) {
      const trouble = await lookedInto(error);
      database.close({ disableAutoOpen: false });
      if (attempt === 1 && !isHeld(trouble)) continue;
      // Held by another page, or of a newer version: it is whole, and not to be touched.
      if (!mayReplace || isHeld(trouble) || trouble.kind === 'quota' || trouble.kind === 'private') throw trouble;
      await replace();
      return 'replaced';
    }
  }
}

const isHeld = ({ kind, cause }: LogTrouble) => kind === 'blocked' && cause instanceof Error;

/** Throws the database away, where there is room to put it back. */
async function replace(): Promise<void> {
  await assureRoom();
  await inTime(
    'deleting',
    new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(databaseName);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(new LogTrouble('corrupt', request.error));
      request.onblocked = () => reject(new LogTrouble('blocked', 'another page holds it'));
    }),
  );
  await opened(database);
}

/** What is put back, part by part. */
class Mending {
  /** Events and later readings that were put back. */
  restored = 0;
  unreadable = 0;
  /** Everything that the parts hold, by id: when it was last seen to be so, ms since 1970. */
  readonly known = new Map<string, number>();
  #dangling: Delta[] = [];

  async takeIn(place: Place): Promise<void> {
    const part = await read(place);
    if (!part) {
      this.unreadable += 1;
      return;
    }
    for (const { id, at, seen } of part.events) this.#note(id, seen?.at ?? at);
    for (const { id, seen } of part.deltas) this.#note(id, seen?.at ?? 0);
    for (const events of inChunks(part.events, atOnce)) await this.#take(events, []);
    for (const deltas of inChunks(part.deltas, atOnce)) await this.#take([], deltas);
  }

  /** What became of events that came only later. What is of none that came is gone with it. */
  async finish(): Promise<void> {
    const waiting = this.#dangling;
    this.#dangling = [];
    for (const deltas of inChunks(waiting, atOnce)) await this.#take([], deltas);
  }

  async #take(events: readonly EventRow[], deltas: readonly Delta[]): Promise<void> {
    const lacked = await lackedHere(events, deltas);
    const { changes, dangling } = await missing(lacked.events, lacked.deltas);
    this.#dangling.push(...dangling);
    if (changes.events.length + changes.rows.length + changes.goneRows.length === 0) return;
    await inTime('mending', apply(changes));
    this.restored += changes.added.length + (lacked.deltas.length - dangling.length);
  }

  #note(id: string, at: number): void {
    this.known.set(id, Math.max(at, this.known.get(id) ?? 0));
  }
}

/** Those that the database does not hold. That a later event took a reading's place is no lack. */
async function lackedHere(events: readonly EventRow[], deltas: readonly Delta[]) {
  const here = await database.events.bulkGet(events.map(({ id }) => id));
  const targets = await database.events.bulkGet(deltas.map(({ id }) => id));
  const ids = [...new Set(targets.flatMap((event) => event?.caseId ?? []))];
  const rows = new Map((await database.cases.bulkGet(ids)).flatMap((row) => (row ? [[row.id, row] as const] : [])));
  const isHeld = (delta: Delta, event: EventRow | undefined) => {
    if (!event) return false;
    const row = rows.get(event.caseId);
    const seenLater = !delta.seen || (row !== undefined && row.lastSeenAt >= delta.seen.at);
    return seenLater && (event.moved ?? 0) >= (delta.moved ?? 0);
  };
  return {
    events: events.filter((_event, place) => here[place] === undefined),
    deltas: deltas.filter((delta, place) => !isHeld(delta, targets[place])),
  };
}

/** What the database holds and the second store does not: it is written there now, or all of it anew. */
async function completeSecondStore(
  found: readonly Place[],
  { known, unreadable }: Mending,
  now: number,
): Promise<void> {
  const newest = found.reduce((latest, { at }) => Math.max(latest, at), 0);
  if (newest > 0 && unreadable === 0) {
    const recent = await database.events
      .where('at')
      .aboveOrEqual(newest - overlap)
      .toArray();
    const events = recent.filter(({ id }) => !known.has(id));
    const rows = await database.cases
      .where('lastSeenAt')
      .aboveOrEqual(newest - overlap)
      .toArray();
    const deltas = rows.flatMap((row) => unknownSight(row, known, events));
    for (const some of inChunks(events, atOnce)) await addPage({ events: some, deltas: [] }, now);
    for (const some of inChunks(deltas, atOnce)) await addPage({ events: [], deltas: some }, now);
  }
  const [count, held] = await Promise.all([database.events.count(), places().then(sum)]);
  if (count !== held || unreadable > 0) await copyAll(now);
}

function unknownSight(row: CaseRow, known: ReadonlyMap<string, number>, events: readonly EventRow[]): Delta[] {
  const knownAt = Math.max(known.get(row.lastLine) ?? 0, events.find(({ id }) => id === row.lastLine)?.at ?? 0);
  return row.lastSeenAt > knownAt ? [{ id: row.lastLine, seen: seenOf(row) }] : [];
}

const tableKey = 'log:courses';

/** Rows hold what the clock will do to their verdict. Where an update of Tusu judges otherwise, it is worked out anew. */
async function indexAnew(): Promise<void> {
  const table = digestOf(everyCourse().join(' '));
  const stood = (await browser.storage.local.get(tableKey))[tableKey];
  if (stood === table) return;
  if (stood !== undefined) {
    for (const ids of inChunks(await database.cases.toCollection().primaryKeys(), 1000)) {
      const rows = (await database.cases.bulkGet(ids)).filter((row) => row !== undefined);
      await database.cases.bulkPut(rows.map((row) => rowOf(row, row.lastLine, row.formerIds ?? [])));
    }
  }
  await browser.storage.local.set({ [tableKey]: table });
}
