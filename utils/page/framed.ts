import type { Around } from '../around';
import type { Reading } from '../reading';

/** What this frame was told of itself by the page around it. */
export interface Told {
  now(): Around;
  /** Takes what the page around says by now. Is it another thing than before? */
  take(next: Around): boolean;
  /** The frame has been read. */
  read(reading: Reading): void;
}

const isSame = (one: Around, other: Around) => one.role === other.role && one.section === other.section;

/**
 * Remembers what the page around a frame says. Once cases were read with it, a page around that says something else (another tab was
 * pressed there) no longer speaks of what the frame shows, until that is another document: then nothing is taken from it.
 */
export function toldFromAround(): Told {
  let told: Around = {};
  let isUsed = false;
  return {
    now: () => told,
    take(next) {
      const taken = isUsed && told.role !== next.role ? { section: next.section } : next;
      if (isSame(told, taken)) return false;
      told = taken;
      return true;
    },
    read({ sightings }) {
      isUsed ||= told.role !== undefined && sightings.length > 0;
    },
  };
}

/** How many frames are around this one: 0 for the page itself. */
export function depthOf(window: Window): number {
  let depth = 0;
  for (let frame = window; frame !== frame.parent; frame = frame.parent) depth += 1;
  return depth;
}
