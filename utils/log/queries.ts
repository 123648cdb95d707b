/** What the log is asked. Each may be asked live, by `watch`. */
import { liveQuery } from 'dexie';
import type { Case, CaseEvent, Status } from '../cases';
import { database } from './database';
import { byTime, type CaseRow, caseOf } from './rows';
import { asTrouble, guarded, type LogTrouble } from './trouble';

/** The row kept under this id, or under another since a page told more of the case. Within a transaction or outside. */
export async function findRow(id: string): Promise<CaseRow | undefined> {
  return (await database.cases.get(id)) ?? (await database.cases.where('formerIds').equals(id).first());
}

/** The case of that id, which may be one that it had before; undefined where there is none. Rejects with `LogTrouble`. */
export const caseById = (id: string): Promise<Case | undefined> =>
  guarded(async () => {
    const row = await findRow(id);
    return row && caseOf(row);
  });

/** A case's history, earliest first; empty where there is no such case. Rejects with `LogTrouble`. */
export const historyOf = (id: string): Promise<CaseEvent[]> =>
  guarded(async () => {
    const row = await findRow(id);
    return row ? (await database.events.where('caseId').equals(row.id).toArray()).sort(byTime) : [];
  });

/** Every case, the last seen first. Only where the log is small or all of it is wanted. Rejects with `LogTrouble`. */
export const allCases = (): Promise<Case[]> =>
  guarded(async () => (await database.cases.orderBy('lastSeenAt').toArray()).reverse().map(caseOf));

/** Nothing is due on these, whatever the clock says. */
const settled: readonly Status[] = ['withdrawn', 'dismissed'];

/** The cases on which something may be due, now or later. Rejects with `LogTrouble`. */
export const unsettledCases = (): Promise<Case[]> =>
  guarded(async () =>
    (
      await database.cases
        .where('status')
        .noneOf([...settled])
        .toArray()
    ).map(caseOf),
  );

/** How many cases there are. Rejects with `LogTrouble`. */
export const countCases = (): Promise<number> => guarded(() => database.cases.count());

/** A month, from its first moment to the first of the next, ms since 1970. */
export interface Month {
  from: number;
  until: number;
}

/** How many cases were first seen in each of these months. Rejects with `LogTrouble`. */
export const countsByMonth = (months: readonly Month[]): Promise<number[]> =>
  guarded(() =>
    Promise.all(
      months.map(({ from, until }) => database.cases.where('firstSeenAt').between(from, until, true, false).count()),
    ),
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
