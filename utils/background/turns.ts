/** The last piece of work under each name; it holds order, no fact: a new worker begins with none. */
const queues = new Map<string, Promise<unknown>>();

/** Does pieces of work under one name one after the other, so that what one reads the next has not yet written over. */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = queues.get(name) ?? Promise.resolve();
  const mine = before.then(work, work);
  queues.set(name, mine);
  try {
    return await mine;
  } finally {
    if (queues.get(name) === mine) queues.delete(name);
  }
}

/** Work that nobody waits for: what goes wrong in it is said where the worker's own errors are seen. */
export function unwaited(what: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error('Tusu:', what, error));
}
