import { database } from './database';
import type { Changes, Source } from './draft';
import type { CaseRow, EventRow } from './rows';

/** What stands in the database. */
export const stored: Source = {
  rowsNumbered: (numbers) => byKeys<CaseRow>('cases', 'numbers', numbers),
  eventsOf: (caseIds) => byKeys<EventRow>('events', 'caseId', caseIds),
};

/**
 * What an index holds under any of these keys. All are asked at once: Dexie's `anyOf` walks from one key to the next, each waiting for
 * the last, and a page hands over hundreds.
 */
function byKeys<T>(table: 'cases' | 'events', index: string, keys: readonly string[]): PromiseLike<T[]> {
  return database.transaction('r', [table], async ({ idbtrans }) => {
    // What lies there under its index is what was put there.
    const source = idbtrans.objectStore(table).index(index);
    const answers = await Promise.all([...new Set(keys)].map((key) => answered(source.getAll(key) as IDBRequest<T[]>)));
    return answers.flat();
  });
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no reason given'));
  });

/** Puts changes into the database, all or none. */
export function apply({ rows, goneRows, events, goneEvents }: Changes): PromiseLike<void> {
  return database.transaction('rw', database.cases, database.events, async () => {
    if (goneRows.length > 0) await database.cases.bulkDelete(goneRows);
    if (goneEvents.length > 0) await database.events.bulkDelete(goneEvents);
    await database.cases.bulkPut(rows);
    if (events.length > 0) await database.events.bulkPut(events);
  });
}
