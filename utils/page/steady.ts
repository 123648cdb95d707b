import type { Facts } from '../cases';

type Read = Facts & { deadlineGrain?: number };

/**
 * Holds deadlines still: a time that remains counts from its first reading, and stays while later readings agree within the smallest
 * unit shown and the status is the same. Returns the facts with the deadline that holds.
 */
export function steadyDeadlines(): (facts: Read) => Read {
  const first = new Map<string, Read>();
  const known = new WeakMap<Read, Read>();
  return (facts) => {
    const same = known.get(facts);
    if (same) return same;
    const before = first.get(facts.number);
    const holds =
      before?.deadlineAt !== undefined &&
      facts.deadlineAt !== undefined &&
      facts.deadlineGrain !== undefined &&
      before.status === facts.status &&
      Math.abs(before.deadlineAt - facts.deadlineAt) <= facts.deadlineGrain;
    const steady = holds ? { ...facts, deadlineAt: before.deadlineAt } : facts;
    first.set(facts.number, steady);
    known.set(facts, steady);
    return steady;
  };
}
