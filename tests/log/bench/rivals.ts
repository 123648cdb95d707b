/** The same rows and events written and asked for without the log: by plain IndexedDB, and by `idb`. */
import { type IDBPDatabase, openDB } from 'idb';
import type { CaseRow, EventRow } from '../../../utils/log';

/** What both are asked to keep: what the log would keep of a reading. */
export interface Pair {
  row: CaseRow;
  event: EventRow;
}

export interface Rival {
  name: string;
  /** Strictly durable, in one transaction, each case looked up before it is put. */
  write(pairs: readonly Pair[]): Promise<void>;
}

/** A database with the same tables and indexes as the log's. */
async function like(name: string): Promise<IDBPDatabase> {
  const log = await openDB('tusu');
  const shapes = [...log.objectStoreNames].map((table) => {
    const store = log.transaction(table).store;
    const indexes = [...store.indexNames].map((index) => store.index(index));
    return { table, keyPath: store.keyPath, indexes };
  });
  const made = await openDB(name, 1, {
    upgrade(database) {
      for (const { table, keyPath, indexes } of shapes) {
        const store = database.createObjectStore(table, { keyPath });
        for (const { name: index, keyPath: path, multiEntry, unique } of indexes) {
          store.createIndex(index, path, { multiEntry, unique });
        }
      }
    },
  });
  log.close();
  return made;
}

export async function withIdb(): Promise<Rival> {
  const database = await like('bench-idb');
  return {
    name: 'idb',
    async write(pairs) {
      const transaction = database.transaction(['cases', 'events'], 'readwrite', { durability: 'strict' });
      const [cases, events] = [transaction.objectStore('cases'), transaction.objectStore('events')];
      await Promise.all(
        pairs.map(async ({ row, event }) => {
          await cases.get(row.id);
          await Promise.all([cases.put(row), events.put(event)]);
        }),
      );
      await transaction.done;
    },
  };
}

export async function plain(): Promise<Rival> {
  (await like('bench-plain')).close();
  const database = await answered(indexedDB.open('bench-plain'));
  return {
    name: 'plain IndexedDB',
    write: (pairs) =>
      new Promise((resolve, reject) => {
        const transaction = database.transaction(['cases', 'events'], 'readwrite', { durability: 'strict' });
        const [cases, events] = [transaction.objectStore('cases'), transaction.objectStore('events')];
        for (const { row, event } of pairs) {
          cases.get(row.id).onsuccess = () => {
            cases.put(row);
            events.put(event);
          };
        }
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
      }),
  };
}

export const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no reason given'));
  });
