/**
 * The first start of the background in a browser session, before the first write.
 *
 * A browser that was killed leaves a torn record at the end of its store's file. What is written behind it makes the next start find
 * damage in the middle, and give an empty database in silence. Creating and deleting some other database makes the browser begin a
 * new file first. A kill at that very moment still loses all, so whatever is found is held against the second store.
 */
import { browser } from 'wxt/browser';
import { checkLog } from './check';
import { inTime } from './trouble';
import { alone } from './turn';

const flag = 'log:checked';
const dummy = 'tusu-start';

/** A start under way in this worker, for those that come meanwhile; that it is done stands in `storage.session`. */
let begun: Promise<void> | undefined;

/** Waits until the log has been checked in this browser session. Rejects with `LogTrouble`; the next call tries again. */
export function sessionBegun(): Promise<void> {
  begun ??= begin().catch((error: unknown) => {
    begun = undefined;
    throw error;
  });
  return begun;
}

async function begin(): Promise<void> {
  if (await isChecked()) return;
  await alone(async () => {
    if (await isChecked()) return;
    await beginNewFile();
    await checkLog(Date.now());
    await browser.storage.session.set({ [flag]: true });
  });
}

/** What was found no longer holds: the next call checks anew. */
export async function checkAgain(): Promise<void> {
  begun = undefined;
  await browser.storage.session.remove(flag).catch(() => undefined);
}

const isChecked = async () => (await browser.storage.session.get(flag))[flag] === true;

async function beginNewFile(): Promise<void> {
  try {
    await inTime(
      'the first file',
      settled(indexedDB.open(dummy, 1), (request) => request.result.close()),
    );
    await inTime('the first file', settled(indexedDB.deleteDatabase(dummy)));
  } catch (error) {
    // It only helps; whether the log itself answers, the check will find.
    console.warn('Tusu: the log’s file could not be begun anew:', error);
  }
}

function settled<T>(
  request: IDBOpenDBRequest & IDBRequest<T>,
  then: (request: IDBRequest<T>) => void = () => undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      then(request);
      resolve();
    };
    request.onerror = () => reject(request.error ?? new Error('no reason given'));
  });
}
