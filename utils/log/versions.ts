/**
 * The shapes that the log has had on disk, and the way from each to the next. None is ever edited; a change of shape is a new version
 * with its own step, a version without one does not compile, and a database as each version wrote it lies in `fixtures`.
 */
import type Dexie from 'dexie';
import type { Transaction } from 'dexie';
import type { Case } from '../cases';
import { grouped, inChunks } from './lists';
import { byTime, type CaseRow, type EventRow, isLine, rowOf } from './rows';

/** All of them, in order. */
export const versions = [1, 2, 3] as const;
export type Version = (typeof versions)[number];

interface Shape {
  cases: string;
  events: string;
}

const shapes: Record<Version, Shape> = {
  1: {
    cases: 'id, *formerIds, number, complaintNumber, taskNumber, store, status, lastSeenAt, deadlineAt',
    events: 'id, caseId, [caseId+at], [caseId+type], at',
  },
  2: {
    cases:
      'id, *formerIds, number, complaintNumber, taskNumber, store, status, firstSeenAt, lastSeenAt, [course+dueAt+recency]',
    events: 'id, caseId, at',
  },
  3: {
    cases: 'id, *formerIds, *numbers, store, status, firstSeenAt, lastSeenAt, [course+dueAt+recency]',
    events: 'id, caseId, at',
  },
};

/** From the version before to this one. */
const steps: Record<Exclude<Version, 1>, (transaction: Transaction) => Promise<void>> = {
  2: findUrgentByIndex,
  3: findByAnyNumber,
};

/** Tells Dexie of every version. `onStep` is called while a step is under way. */
export function declareVersions(database: Dexie, onStep: (step: Promise<void>) => void): void {
  for (const version of versions) {
    const declared = database.version(version).stores({ ...shapes[version] });
    if (version === 1) continue;
    declared.upgrade((transaction) => {
      const step = steps[version](transaction);
      onStep(step);
      return step;
    });
  }
}

/** Each row gets what finds it by urgency, and its last event; ids that it had before go to that event, from which rows follow. */
async function findUrgentByIndex(transaction: Transaction): Promise<void> {
  const cases = transaction.table<Case & { formerIds?: string[] }, string>('cases');
  const events = transaction.table<EventRow, string>('events');
  for (const ids of inChunks(await cases.toCollection().primaryKeys(), 500)) {
    const rows = await cases.bulkGet(ids);
    const histories = grouped(await events.where('caseId').anyOf(ids).toArray(), ({ caseId }) => caseId);
    const known = rows
      .filter((row) => row !== undefined)
      .map((row) => ({ row, last: (histories.get(row.id) ?? []).filter(isLine).sort(byTime).at(-1) }));
    await cases.bulkPut(known.map(({ row, last }) => rowOf(row, last?.id ?? '', row.formerIds ?? [])));
    await events.bulkPut(
      known.flatMap(({ row: { formerIds = [] }, last }) =>
        last && formerIds.length > 0 ? [{ ...last, was: formerIds }] : [],
      ),
    );
  }
}

/** One index of all numbers in the place of three of one number each: a reading is looked up at once under all of its own. */
async function findByAnyNumber(transaction: Transaction): Promise<void> {
  const cases = transaction.table<CaseRow, string>('cases');
  for (const ids of inChunks(await cases.toCollection().primaryKeys(), 1000)) {
    const rows = (await cases.bulkGet(ids)).filter((row) => row !== undefined);
    await cases.bulkPut(rows.map((row) => rowOf(row, row.lastLine, row.formerIds ?? [])));
  }
}
