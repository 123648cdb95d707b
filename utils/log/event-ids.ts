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

/** ms since 1970 in base 36; the largest date there is has eleven digits. */
const timeDigits = 11;

/**
 * Names for the events of one transaction: they sort by time (ms since 1970) and within one moment by their order,
 * carry the device, and end in chance, so that no two are alike.
 */
export function eventNames(device: string, random: () => string = () => randomLetters(6)): NameEvent {
  let made = 0;
  return (at) => {
    made += 1;
    const order = made.toString(36).padStart(4, '0');
    return `${at.toString(36).padStart(timeDigits, '0')}-${order}-${device}-${random()}`;
  };
}
