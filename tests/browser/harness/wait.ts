/** Waiting for what a page will show, without guessing how long it takes. */

const every = 50;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * Reads again and again until `isSo`, and hands back the last reading, right or wrong: the caller says what it expected.
 * @param timeout ms
 */
export async function settled<T>(read: () => Promise<T>, isSo: (reading: T) => boolean, timeout = 10_000): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const reading = await read();
    if (isSo(reading) || Date.now() > end) return reading;
    await pause(every);
  }
}

/**
 * Waits until `read` gives something.
 * @param timeout ms
 * @throws if nothing came, with `what` in its message
 */
export async function appears<T>(what: string, read: () => Promise<T | undefined>, timeout = 5000): Promise<T> {
  const reading = await settled(read, (one) => one !== undefined, timeout);
  if (reading === undefined) throw new Error(`${what} did not appear within ${timeout} ms`);
  return reading;
}
