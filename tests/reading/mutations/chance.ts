/** Choices that a seed repeats. */
export interface Chance {
  /** A whole number below `count`. */
  below: (count: number) => number;
  /** True in that share of the cases, 0 to 1. */
  in: (share: number) => boolean;
  pick: <T>(list: readonly T[]) => T | undefined;
}

/** mulberry32: small, and the same on every machine. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return { below, in: (share) => next() < share, pick: (list) => list[below(list.length)] };
}
