/** What the log is asked. Each may be asked live, by `watch`. */
import Dexie, { liveQuery } from 'dexie';
import type { Case, CaseEvent, Status } from '../cases';
import { type CaseRow, database } from './database';
import { byTime } from './history';
import { asTrouble, guarded, type LogTrouble } from './trouble';

/** The row kept under this id, or under another since a page told more of the case. Within a transaction or outside. */
export async function findRow(id: string): Promise<CaseRow | undefined> {
  return (await database.cases.get(id)) ?? (await database.cases.where('formerIds').equals(id).first());
}

/** The case of that id, which may be one that it had before; undefined where there is none. Rejects with `LogTrouble`. */
export const caseById = (id: string): Promise<Case | undefined> => guarded(() => findRow(id));

/** The events of one case, in order of time. */
export const eventsOf = (caseId: string): Promise<CaseEvent[]> =>
  database.events
    .where('[caseId+at]')
    .between([caseId, Dexie.minKey], [caseId, Dexie.maxKey])
    .toArray()
    .then((events) => events.sort(byTime));

/** A case's history, earliest first; empty where there is no such case. Rejects with `LogTrouble`. */
export const historyOf = (id: string): Promise<CaseEvent[]> =>
  guarded(async () => {
    const row = await findRow(id);
    return row ? eventsOf(row.id) : [];
  });

/** Every case, the last seen first. Rejects with `LogTrouble`. */
export const allCases = (): Promise<Case[]> => guarded(() => database.cases.orderBy('lastSeenAt').reverse().toArray());

/** Nothing is due on these, whatever the clock says. */
const settled: readonly Status[] = ['withdrawn', 'dismissed'];

/** The cases on which something may be due, now or later. Rejects with `LogTrouble`. */
export const unsettledCases = (): Promise<Case[]> =>
  guarded(() =>
    database.cases
      .where('status')
      .noneOf([...settled])
      .toArray(),
  );

/**
 * Asks now and again at each change that touches the answer, in whatever page or worker it is made, until the returned
 * function is called. After `onError` the watch is over.
 */
export function watch<T>(
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (trouble: LogTrouble) => void,
): () => void {
  const subscription = liveQuery(query).subscribe({
    next: onValue,
    error: (error: unknown) => onError(asTrouble(error)),
  });
  return () => subscription.unsubscribe();
}
