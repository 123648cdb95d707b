/** Do the rows follow from the events? */

import { database } from './database';
import { inChunks } from './lists';
import { eventsOfLog } from './merge';
import { mergedWith } from './merging';
import { type EventRow, isLine } from './rows';
import { apply } from './stored';
import { guarded, inTime } from './trouble';

const atOnce = 300;

/** What of the log does not hold together. */
export interface Disagreement {
  /** Ids of cases whose history is there and whose row is not. */
  rowsLacking: string[];
  /** Ids of rows that no event tells of, or whose last event is not there. */
  rowsUntold: string[];
}

/** Holds rows and events against each other. Rejects with `LogTrouble`. */
export const checkIntegrity = (): Promise<Disagreement> =>
  guarded(async () => {
    const [rows, told] = await Promise.all([
      database.cases.toCollection().primaryKeys(),
      database.events.orderBy('caseId').uniqueKeys(),
    ]);
    const isRow = new Set(rows);
    const isTold = new Set(told.map(String));
    const rowsLacking: string[] = [];
    for (const id of isTold) if (!isRow.has(id) && (await hasLines(id))) rowsLacking.push(id);
    return { rowsLacking, rowsUntold: rows.filter((id) => !isTold.has(id)) };
  });

const hasLines = async (caseId: string) =>
  (await database.events.where('caseId').equals(caseId).toArray()).some(isLine);

/** Makes the rows that are lacking from the events, and an event for each row that has none. Resolves to how many. Rejects with `LogTrouble`. */
export const rebuildRows = (): Promise<number> =>
  guarded(async () => {
    const { rowsLacking, rowsUntold } = await checkIntegrity();
    for (const ids of inChunks(rowsLacking, atOnce)) {
      await put(await database.events.where('caseId').anyOf(ids).toArray());
    }
    for (const ids of inChunks(rowsUntold, atOnce)) {
      const cases = (await database.cases.bulkGet(ids)).filter((row) => row !== undefined);
      await put(eventsOfLog({ cases, events: [] }));
    }
    return rowsLacking.length + rowsUntold.length;
  });

const put = async (events: readonly EventRow[]) => inTime('rebuilding', apply((await mergedWith(events)).changes));
