import { browser } from 'wxt/browser';
import type { logTroubles } from '../log-state';
import type { Database } from './database';

/** What is the matter with the log. What the kinds mean is said where the pages read it. */
export type LogTroubleKind = (typeof logTroubles)[number];

/** A call on the log that failed. Nothing of that call is acknowledged. */
export class LogTrouble extends Error {
  override readonly name = 'LogTrouble';

  constructor(
    readonly kind: LogTroubleKind,
    cause: unknown,
  ) {
    super(`the log: ${kind}: ${cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)}`, { cause });
  }
}

const kinds: Readonly<Record<string, LogTroubleKind>> = {
  QuotaExceededError: 'quota',
  Blocked: 'blocked',
  VersionError: 'blocked',
  VersionChangeError: 'blocked',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
  MissingAPIError: 'closed',
  OpenFailedError: 'closed',
  SecurityError: 'closed',
  // Chromium's word for files that it can't read, and Firefox's for what it can't decode.
  UnknownError: 'corrupt',
  DataError: 'corrupt',
  NotReadableError: 'corrupt',
  EncodingError: 'corrupt',
};

/** An aborted transaction or a failed opening carries its reason inside it; the innermost that we know counts. */
function kindOf(error: unknown): LogTroubleKind {
  if (!(error instanceof Error)) return 'other';
  const { inner } = error as { inner?: unknown };
  const within = inner !== undefined && inner !== error ? kindOf(inner) : 'other';
  if (within !== 'other') return within;
  // Chromium tells a full disk in the words of an error that may be anything.
  if (/quota|no space|disk is full|disk full/i.test(error.message)) return 'quota';
  const kind = kinds[error.name] ?? 'other';
  return kind !== 'other' && kind !== 'quota' && isPrivate() ? 'private' : kind;
}

/** Does this page stand in a private window? Some browsers give those no database. */
const isPrivate = () => {
  // Not every page of the extension has this part of the browser's API.
  const { extension } = browser as { extension?: { inIncognitoContext: boolean } };
  return extension?.inIncognitoContext ?? false;
};

/** Does one call on the log, and turns what goes wrong into `LogTrouble`. */
export async function guarded<T>(call: () => PromiseLike<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw asTrouble(error);
  }
}

/** What went wrong, as `LogTrouble`. */
export const asTrouble = (error: unknown): LogTrouble =>
  error instanceof LogTrouble ? error : new LogTrouble(kindOf(error), error);

/** Opening and single questions take milliseconds; a blocked or broken log may never come to an end and give no event either. */
const patience = 10_000;

/** Waits for an answer of the log, ten seconds at most. A call that hangs would leave its page waiting for ever. */
export async function inTime<T>(what: string, answer: PromiseLike<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new LogTrouble('blocked', `${what} did not end in time`)), patience);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits until the log is open, ten seconds at most, or as long as the way from an older version takes. */
export async function opened(database: Database): Promise<void> {
  if (database.isOpen()) return;
  const opening = database.open();
  try {
    await inTime('opening', opening);
  } catch (error) {
    if (database.isHeld) throw new LogTrouble('blocked', new Error('another page holds it at an older version'));
    if (!database.upgrade) throw error;
    await opening;
  }
}

/** With less room than this, in bytes, no browser writes any more. */
const leastRoom = 1_000_000;

/** What went wrong, for sure: on a full disk Chromium tells of damage, or of nothing, and only the room that is left tells why. */
export async function lookedInto(error: unknown): Promise<LogTrouble> {
  const trouble = asTrouble(error);
  if (trouble.kind === 'quota' || trouble.kind === 'private') return trouble;
  return (await isFull()) ? new LogTrouble('quota', trouble.cause) : trouble;
}

async function isFull(): Promise<boolean> {
  const { navigator } = globalThis as { navigator?: { storage?: StorageManager } };
  try {
    const { quota, usage } = (await navigator?.storage?.estimate()) ?? {};
    return quota !== undefined && usage !== undefined && quota - usage < leastRoom;
  } catch {
    return false;
  }
}
