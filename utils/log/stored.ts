import { database } from './database';
import type { Changes, Source } from './draft';

/** What stands in the database. */
export const stored: Source = {
  async rowsNumbered(numbers) {
    const indexes = ['number', 'complaintNumber', 'taskNumber'] as const;
    return (await Promise.all(indexes.map((index) => database.cases.where(index).anyOf(numbers).toArray()))).flat();
  },
  eventsOf: (caseIds) => database.events.where('caseId').anyOf(caseIds).toArray(),
};

/** Puts changes into the database, all or none. */
export function apply({ rows, goneRows, events, goneEvents }: Changes): PromiseLike<void> {
  return database.transaction('rw', database.cases, database.events, async () => {
    if (goneRows.length > 0) await database.cases.bulkDelete(goneRows);
    if (goneEvents.length > 0) await database.events.bulkDelete(goneEvents);
    await database.cases.bulkPut(rows);
    if (events.length > 0) await database.events.bulkPut(events);
  });
}
