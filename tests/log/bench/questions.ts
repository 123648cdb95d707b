/** The same questions to the same database: by the log, by plain IndexedDB and by `idb`. */
import { openDB } from 'idb';
import { type Stretch, stretchesOf, type Verdict, verdicts } from '../../../utils/cases';
import { type CaseRow, casesOf, findCases, historyOf, mostUrgent } from '../../../utils/log';
import { answered } from './rivals';

const urgent = '[course+dueAt+recency]';
/** Behind every number there is. */
const last: IDBValidKey = [];
const rangeOf = ({ course, after, until }: Stretch) =>
  IDBKeyRange.bound([course, after, last], [course, until, last], true, false);
const inOrder = (one: CaseRow, other: CaseRow) => one.dueAt - other.dueAt || one.recency - other.recency;

/** How a table is read, without the log. */
interface Reader {
  all(table: string, index: string | undefined, range: IDBKeyRange | undefined, limit?: number): Promise<unknown[]>;
  keys(table: string, index: string, range: IDBKeyRange | undefined): Promise<IDBValidKey[]>;
}

async function plainReader(): Promise<Reader> {
  const database = await answered(indexedDB.open('tusu'));
  const source = (table: string, index: string | undefined) => {
    const store = database.transaction(table).objectStore(table);
    return index === undefined ? store : store.index(index);
  };
  return {
    all: (table, index, range, limit) => answered<unknown[]>(source(table, index).getAll(range, limit)),
    keys: (table, index, range) => answered(source(table, index).getAllKeys(range)),
  };
}

async function idbReader(): Promise<Reader> {
  const database = await openDB('tusu');
  return {
    all: (table, index, range, limit) =>
      index === undefined ? database.getAll(table, range, limit) : database.getAllFromIndex(table, index, range, limit),
    keys: (table, index, range) => database.getAllKeysFromIndex(table, index, range),
  };
}

async function firstOf(reader: Reader, now: number, limit: number): Promise<CaseRow[]> {
  const found: CaseRow[] = [];
  for (const verdict of verdicts satisfies readonly Verdict[]) {
    if (found.length >= limit) break;
    const parts = await Promise.all(
      stretchesOf(verdict, now).map((one) => reader.all('cases', urgent, rangeOf(one), limit - found.length)),
    );
    // The database holds rows.
    found.push(...(parts.flat() as CaseRow[]).sort(inOrder).slice(0, limit - found.length));
  }
  return found;
}

async function filtered(reader: Reader): Promise<IDBValidKey[]> {
  const [order, byStatus, byStore] = await Promise.all([
    reader.keys('cases', 'lastSeenAt', undefined),
    reader.keys('cases', 'status', IDBKeyRange.only('in-review')),
    reader.keys('cases', 'store', IDBKeyRange.only('木棉男装')),
  ]);
  const sieves = [new Set(byStatus), new Set(byStore)];
  return order.reverse().filter((id) => sieves.every((sieve) => sieve.has(id)));
}

async function searched(reader: Reader, text: string): Promise<string[]> {
  const rows = (await reader.all('cases', undefined, undefined)) as CaseRow[];
  const texts = ({ number, complaintNumber, productTitle, counterparty, reason, statusText, store }: CaseRow) => [
    number,
    complaintNumber,
    productTitle,
    counterparty,
    reason,
    statusText,
    store,
  ];
  return rows
    .filter((row) => texts(row).some((part) => part?.toLowerCase().includes(text)))
    .sort((one, other) => other.lastSeenAt - one.lastSeenAt)
    .map(({ id }) => id);
}

/** One question in the three ways; each answers how much it found, so that they can be held against each other. */
interface Question {
  name: string;
  ways: readonly [log: () => Promise<number>, plain: () => Promise<number>, idb: () => Promise<number>];
}

export async function questions(now: number, someCase: string): Promise<Question[]> {
  const readers = [await plainReader(), await idbReader()] as const;
  const ask = (
    name: string,
    log: () => Promise<{ length: number }>,
    rival: (reader: Reader) => Promise<{ length: number }>,
  ): Question => {
    const size = (asked: () => Promise<{ length: number }>) => async () => (await asked()).length;
    return { name, ways: [size(log), size(() => rival(readers[0])), size(() => rival(readers[1]))] };
  };
  return [
    ask(
      'the first 20 urgent rows',
      () => mostUrgent(now, 20),
      (reader) => firstOf(reader, now, 20),
    ),
    ask(
      'a case’s history',
      () => historyOf(someCase),
      (reader) => reader.all('events', 'caseId', IDBKeyRange.only(someCase)),
    ),
    ask(
      'filter by status and store: ids in order',
      () => findCases({ statuses: ['in-review'], store: '木棉男装' }),
      filtered,
    ),
    ask(
      'search in words: ids in order',
      () => findCases({ text: '款式77' }),
      (reader) => searched(reader, '款式77'),
    ),
    ask(
      'a page of 50 rows of the casebook',
      async () => casesOf((await findCases()).slice(500, 550)),
      async (reader) => {
        const ids = (await reader.keys('cases', 'lastSeenAt', undefined)).reverse().slice(500, 550);
        return (await Promise.all(ids.map((id) => reader.all('cases', undefined, IDBKeyRange.only(id))))).flat();
      },
    ),
  ];
}
