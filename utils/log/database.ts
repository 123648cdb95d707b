import Dexie, { type Table } from 'dexie';
import type { Case, CaseEvent } from '../cases';

/** A case as it is kept: with the ids that it had before a page told more of it, so that what points there still finds it. */
export interface CaseRow extends Case {
  formerIds?: string[];
}

/** The log on disk. One version per change of its shape, each with its own step; none is ever edited. */
export class Database extends Dexie {
  declare cases: Table<CaseRow, string>;
  declare events: Table<CaseEvent, string>;

  constructor() {
    // What is acknowledged must be on the disk; the browsers' default only hands it to the system.
    super('tusu', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      cases: 'id, *formerIds, number, complaintNumber, taskNumber, store, status, lastSeenAt, deadlineAt',
      events: 'id, caseId, [caseId+at], [caseId+type], at',
    });
  }
}

/** Dexie opens it at the first use and again after it was closed; no raw connection is kept anywhere. */
export const database = new Database();
