/** One writer at a time, in whatever page or worker: a second worker may start while the first is still being stopped. */
const lock = 'tusu-log';

/** Where there are no locks there is one page; it holds order, no fact. */
let last: Promise<unknown> = Promise.resolve();

/** Does a piece of work while no other is under way. The browser frees the place of a worker that is stopped in the middle. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  const { navigator } = globalThis as { navigator?: Partial<Navigator> };
  const locks = navigator?.locks;
  if (locks) return locks.request(lock, work) as Promise<T>;
  const mine = last.then(work, work);
  last = mine;
  return mine;
}
