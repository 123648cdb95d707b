/** The whole log, page by page: only keys are held in memory, and rows are read as they come into view. */
import Dexie from 'dexie';
import type { Case, Role, Status } from '../cases';
import { database } from './database';
import { type CaseRow, caseOf } from './rows';
import { guarded } from './trouble';

/** Which cases; an absent part lets all pass. */
export interface Filter {
  statuses?: readonly Status[];
  store?: string;
  role?: Role;
  /** First seen from, and before, ms since 1970. */
  from?: number;
  until?: number;
  /** In number, item, counterparty, reason, status or store, whatever its case. */
  text?: string;
}

/** Rows looked through at once. */
const atOnce = 2000;

/** The ids of the cases that pass, the last seen first. Rejects with `LogTrouble`. */
export const findCases = (filter: Filter = {}): Promise<string[]> =>
  guarded(async () => {
    const sieves = await Promise.all(byIndex(filter));
    const passes = (id: string) => sieves.every((sieve) => sieve.has(id));
    if (needsRows(filter)) return lookedThrough(passes, filter);
    // Dexie asks for keys in one go where they are not reversed, else one by one.
    const inOrder = await database.cases.orderBy('lastSeenAt').primaryKeys();
    return inOrder.reverse().filter(passes);
  });

/** The ids that pass each part that has an index. */
function byIndex({ statuses, store, from, until }: Filter): Promise<ReadonlySet<string>>[] {
  const { cases } = database;
  return [
    ...(statuses ? [cases.where('status').anyOf(statuses)] : []),
    ...(store === undefined ? [] : [cases.where('store').equals(store)]),
    ...(from === undefined && until === undefined
      ? []
      : [cases.where('firstSeenAt').between(from ?? Dexie.minKey, until ?? Dexie.maxKey, true, false)]),
  ].map(async (found) => new Set(await found.primaryKeys()));
}

const needsRows = ({ role, text = '' }: Filter) => role !== undefined || text.trim() !== '';

/** Only what passes is kept in memory. */
async function lookedThrough(mayPass: (id: string) => boolean, filter: Filter): Promise<string[]> {
  const passed: { id: string; lastSeenAt: number }[] = [];
  let after = '';
  for (;;) {
    const rows = await database.cases.where('id').above(after).limit(atOnce).toArray();
    for (const row of rows) {
      if (mayPass(row.id) && passes(row, filter)) passed.push({ id: row.id, lastSeenAt: row.lastSeenAt });
    }
    if (rows.length < atOnce) break;
    after = rows.at(-1)?.id ?? '';
  }
  return passed.sort((one, other) => other.lastSeenAt - one.lastSeenAt).map(({ id }) => id);
}

function passes(row: CaseRow, { role, text = '' }: Filter): boolean {
  if (role !== undefined && row.role !== role) return false;
  const wanted = text.trim().toLowerCase();
  const { number, complaintNumber, productId, productTitle, counterparty, reason, statusText, store } = row;
  return [number, complaintNumber, productId, productTitle, counterparty, reason, statusText, store].some((part) =>
    part?.toLowerCase().includes(wanted),
  );
}

/** These cases, in their order; one that is gone since is left out. Rejects with `LogTrouble`. */
export const casesOf = (ids: readonly string[]): Promise<Case[]> =>
  guarded(async () => (await database.cases.bulkGet([...ids])).filter((row) => row !== undefined).map(caseOf));
