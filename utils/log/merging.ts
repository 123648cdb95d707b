/** Events of elsewhere held against what stands here: the difference is what changes. It only reads. */
import type { Identity } from '../cases';
import { database } from './database';
import { type DerivedLog, derive } from './derive';
import { type Changes, Draft } from './draft';
import { eventsOfLog } from './merge';
import { type CaseRow, contentOf, type EventRow, isLine } from './rows';
import { stored } from './stored';
import { type Delta, deltaOf, join, withDelta } from './union';

/** What of events and of what became of others is missing here, as changes; `dangling` are of events that are not here at all. */
export async function missing(
  events: readonly EventRow[],
  deltas: readonly Delta[],
): Promise<{ changes: Changes; dangling: Delta[] }> {
  const arriving = new Map(events.map((event) => [event.id, event]));
  const targets = await database.events.bulkGet(deltas.map(({ id }) => id));
  const dangling: Delta[] = [];
  for (const [place, delta] of deltas.entries()) {
    const event = arriving.get(delta.id) ?? targets[place];
    if (event) arriving.set(delta.id, withDelta(event, delta));
    else dangling.push(delta);
  }
  return { changes: (await mergedWith([...arriving.values()])).changes, dangling };
}

/** What these events change here, and which cases stood before. */
export async function mergedWith(
  arriving: readonly EventRow[],
): Promise<{ changes: Changes; before: ReadonlySet<string> }> {
  const rows = await rowsTouched(arriving);
  const [own, copies] = await Promise.all([
    stored.eventsOf(rows.map(({ id }) => id)),
    database.events.bulkGet(arriving.map(({ id }) => id)),
  ]);
  const standing = new Map([...copies, ...own].flatMap((event) => (event ? [[event.id, event] as const] : [])));
  const told = new Set([...own, ...arriving].filter(isLine).map(({ caseId }) => caseId));
  // A row whose history was lost is left as it is until all of it has arrived, see `rebuildRows`.
  const before = { cases: rows.filter(({ id }) => told.has(id)), events: [...standing.values()] };
  const arrivingOnly = arriving.filter(({ id }) => !standing.has(id));
  const known = eventsOfLog({ cases: before.cases, events: [...before.events, ...arrivingOnly] });
  const after = derive(join(known, arriving));
  return { changes: difference(before, after), before: new Set(rows.map(({ id }) => id)) };
}

/** Every row that these events may be about or share a number with. */
async function rowsTouched(events: readonly EventRow[]): Promise<CaseRow[]> {
  const ids = [...new Set(events.flatMap(({ caseId, was = [] }) => [caseId, ...was]))];
  const copies = await database.events.bulkGet(events.map(({ id }) => id));
  const known = [...new Set([...ids, ...copies.flatMap((event) => event?.caseId ?? [])])];
  const named = [
    ...(await database.cases.bulkGet(known)),
    ...(await database.cases.where('formerIds').anyOf(known).toArray()),
  ].filter((row) => row !== undefined);
  const identities: Identity[] = [...named, ...events.filter(isLine).map(({ facts }) => facts)];
  const near = await new Draft(stored).rowsAbout(identities);
  return [...new Map([...named, ...near].map((row) => [row.id, row])).values()];
}

function difference(before: DerivedLog, after: DerivedLog): Changes {
  const stood = new Map(before.events.map((event) => [event.id, event]));
  const rows = new Map(before.cases.map((row) => [row.id, row]));
  const isChanged = (event: EventRow) => contentOf(stood.get(event.id)) !== contentOf(event);
  const events = after.events.filter(isChanged);
  const stays = new Set(after.events.map(({ id }) => id));
  const staysCase = new Set(after.cases.map(({ id }) => id));
  return {
    rows: after.cases.filter((row) => contentOf(rows.get(row.id)) !== contentOf(row)),
    goneRows: [...rows.keys()].filter((id) => !staysCase.has(id)),
    events,
    goneEvents: [...stood.keys()].filter((id) => !stays.has(id)),
    added: events.filter(({ id }) => !stood.has(id)),
    deltas: events.filter(({ id }) => stood.has(id)).map(deltaOf),
  };
}
