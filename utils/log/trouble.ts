import type Dexie from 'dexie';

/**
 * What is the matter with the log: the disk is full, another page holds it at an older version, the browser closed it or
 * won't give it, or something else, which the message names.
 */
export type LogTroubleKind = 'quota' | 'blocked' | 'closed' | 'other';

/** A call on the log that failed. Nothing of that call was stored. */
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
  UnknownError: 'closed',
};

/** An aborted transaction or a failed opening carries its reason inside it; the innermost that we know counts. */
function kindOf(error: unknown): LogTroubleKind {
  if (!(error instanceof Error)) return 'other';
  const { inner } = error as { inner?: unknown };
  const within = inner !== undefined && inner !== error ? kindOf(inner) : 'other';
  return within === 'other' ? (kinds[error.name] ?? 'other') : within;
}

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

/** Opening takes milliseconds; a blocked one may never come to an end and give no event either. */
const openWithin = 10_000;

/** Waits until the log is open, ten seconds at most. A write that hangs would leave its page waiting for ever. */
export async function opened(database: Dexie): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new LogTrouble('blocked', 'it did not open in time')), openWithin);
  });
  try {
    await Promise.race([database.open(), late]);
  } finally {
    clearTimeout(timer);
  }
}
