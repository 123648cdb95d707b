import Dexie, { type Table } from 'dexie';
import type { CaseRow, EventRow } from './rows';
import { declareVersions } from './versions';

/** The log's name on disk. */
export const databaseName = 'tusu';

/** The log on disk. */
export class Database extends Dexie {
  declare cases: Table<CaseRow, string>;
  declare events: Table<EventRow, string>;

  /** The way from an older version, while it is under way: it may take longer than anything else. */
  upgrade: Promise<void> | undefined;
  /** Another page keeps an older version open, and the way to this one waits for it. */
  isHeld = false;

  constructor() {
    // What is acknowledged must be on the disk; the browsers' default only hands it to the system.
    super(databaseName, { chromeTransactionDurability: 'strict' });
    declareVersions(this, (step) => {
      this.upgrade = step;
    });
    this.on('blocked', () => {
      this.isHeld = true;
    });
    this.on('ready', () => {
      this.isHeld = false;
    });
  }
}

/** Dexie opens it at the first use and again after it was closed; no raw connection is kept anywhere. */
export const database = new Database();
