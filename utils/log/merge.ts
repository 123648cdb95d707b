/**
 * Two logs in one. Pure: no store, no clock, no chance.
 *
 * The events are the log; the rows follow from them. So a merge is the union of the events, two copies of one event joined part by
 * part, each part only ever growing (`Keeping`); then the rows are worked out anew from nothing else. Hence a merge is idempotent,
 * commutative and associative, and what one log lost another still holds is whole again.
 * What a row knows beyond its events (a later reading that said the same) is put on its last event first.
 */

import { type Case, type CaseEvent, factsOf } from '../cases';
import { type DerivedLog, derive } from './derive';
import { digestOf } from './digest';
import { grouped } from './lists';
import { byTime, type CaseRow, contentOf, type EventRow, isLine, type LineRow, seenOf } from './rows';
import { atHome, join, joinCopies } from './union';

/** Cases with their histories, of one machine or more. */
export interface Log {
  cases: readonly Case[];
  events: readonly CaseEvent[];
}

/** All that either log knows, in the order of their ids. */
export const merge = (one: Log, other: Log): DerivedLog => derive(join(eventsOfLog(one), eventsOfLog(other)));

/** The events of a log with all that its rows know beyond them, each as its own log keeps it. */
export function eventsOfLog({ cases, events }: Log): EventRow[] {
  const byCase = grouped(events as readonly EventRow[], ({ caseId }) => caseId);
  const known = new Map((events as readonly EventRow[]).map((event) => [event.id, atHome(event)]));
  for (const row of cases) {
    const own = byCase.get(row.id) ?? [];
    const told = own.some(isLine) ? whatRowAdds(row, own) : [importOf(row)];
    for (const event of told) {
      const before = known.get(event.id);
      known.set(event.id, before ? joinCopies(before, event) : event);
    }
  }
  return [...known.values()];
}

/** Its last reading, its former ids and its first sight, as far as no event tells them. */
function whatRowAdds(row: Case & Partial<CaseRow>, own: readonly EventRow[]): EventRow[] {
  const lines: readonly LineRow[] = own.filter(isLine).sort(byTime);
  const [first, ...others] = lines;
  if (!first) return [];
  const last = lines.find(({ id }) => id === row.lastLine) ?? others.at(-1) ?? first;
  const lastTold = Math.max(...lines.map(({ at, seen }) => Math.max(at, seen?.at ?? 0)));
  const names = new Set(own.flatMap(({ was = [], home = row.id, caseId }) => [...was, home, caseId]));
  const added: EventRow[] = [];
  if (row.lastSeenAt > lastTold) added.push({ ...atHome(last), seen: seenOf(row) });
  const was = (row.formerIds ?? []).filter((id) => !names.has(id));
  if (was.length > 0) added.push(joinCopies(atHome(last), { ...atHome(last), was }));
  const firstTold = Math.min(...lines.map(({ at, since }) => Math.min(at, since ?? at)));
  if (row.firstSeenAt < firstTold) added.push({ ...atHome(first), since: row.firstSeenAt });
  return added;
}

/** A case that comes without a line of history: one event holds it, the same whoever imports it and however often. */
function importOf(row: Case): EventRow {
  const facts = factsOf(row);
  const { id: caseId, firstSeenAt, lastSeenAt: at } = row;
  const id = `${at.toString(36).padStart(11, '0')}-import-${digestOf(contentOf([caseId, facts]))}`;
  const was = (row as Partial<CaseRow>).formerIds;
  return {
    id,
    caseId,
    at,
    type: 'import',
    facts,
    ...(firstSeenAt < at && { since: firstSeenAt }),
    ...(was && { was }),
  };
}
