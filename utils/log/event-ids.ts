import { browser } from 'wxt/browser';

const key = 'deviceId';

/** Random letters and digits. */
export function randomLetters(count: number): string {
  return [...crypto.getRandomValues(new Uint8Array(count))].map((byte) => (byte % 36).toString(36)).join('');
}

/** The name of this browser profile, made once; events of two machines are told apart by it. */
export async function deviceId(): Promise<string> {
  const stored = (await browser.storage.local.get(key))[key];
  if (typeof stored === 'string' && stored !== '') return stored;
  await browser.storage.local.set({ [key]: randomLetters(10) });
  // Two first calls at once both come here; both take what stands there in the end.
  const { [key]: settled } = await browser.storage.local.get(key);
  return String(settled);
}

/** Names events. */
export type NameEvent = (at: number) => string;

/** A time in base 36: the largest date there is has eleven digits in ms, and in µs the next thousand years have. */
const inDigits = (time: number) => Math.floor(time).toString(36).padStart(11, '0');

/** Finer than the ms of `Date.now`, so that what is written first within one moment also comes first. µs since 1970. */
const exactNow = () => (performance.timeOrigin + performance.now()) * 1000;

/**
 * Names for the events of one transaction: they sort by time (ms since 1970), within one moment by when they were written,
 * carry the device, and end in chance, so that no two are alike.
 */
export function eventNames(
  device: string,
  writtenAt: number = exactNow(),
  random: () => string = () => randomLetters(6),
): NameEvent {
  const written = inDigits(writtenAt);
  let made = 0;
  return (at) => {
    made += 1;
    return [inDigits(at), written, made.toString(36).padStart(3, '0'), device, random()].join('-');
  };
}
