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
    const inOrder = await database.cases.orderBy('lastSeenAt').reverse().primaryKeys();
    const sieves = await Promise.all(byIndex(filter));
    const passed = sieves.reduce<string[]>((ids, sieve) => ids.filter((id) => sieve.has(id)), inOrder);
    return needsRows(filter) ? lookedThrough(passed, filter) : passed;
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

async function lookedThrough(ids: readonly string[], filter: Filter): Promise<string[]> {
  const passed: string[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const rows = await database.cases.bulkGet(ids.slice(from, from + atOnce));
    for (const row of rows) if (row && passes(row, filter)) passed.push(row.id);
  }
  return passed;
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
