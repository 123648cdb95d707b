import { expect } from 'vitest';
import type { Verdict } from '@/utils/cases';
import { settled } from './wait';

/** Something on a page that carries Tusu's attributes: a badge, a row of the popup, the panel's case. */
interface Marked {
  count(): Promise<number>;
  getAttribute(name: string, options: { timeout: number }): Promise<string | null>;
}

/** A surface that shows cases by their numbers. */
interface ShowsCases {
  case(number: string): Marked;
}

declare module 'vitest' {
  interface Matchers<T> {
    /** The element comes to carry this verdict within ten seconds. */
    toHaveVerdict(verdict: Verdict): Promise<T>;
    /** The surface comes to show the case within ten seconds. */
    toHaveCase(number: string): Promise<T>;
  }
}

async function attribute(element: Marked, name: string): Promise<string | null> {
  if ((await element.count()) === 0) return null;
  // The page may take the element away between the two questions.
  return element.getAttribute(name, { timeout: 500 }).catch(() => null);
}

expect.extend({
  async toHaveVerdict(element: Marked, verdict: Verdict) {
    const wanted = !this.isNot;
    const found = await settled(
      () => attribute(element, 'data-tusu-verdict'),
      (one) => (one === verdict) === wanted,
    );
    return {
      pass: found === verdict,
      actual: found,
      expected: verdict,
      message: () => `expected the verdict ${this.isNot ? 'not ' : ''}to be ${verdict}, found ${found ?? 'none'}`,
    };
  },

  async toHaveCase(surface: ShowsCases, number: string) {
    const wanted = !this.isNot;
    const count = await settled(
      () => surface.case(number).count(),
      (one) => one > 0 === wanted,
    );
    return {
      pass: count > 0,
      message: () => `expected the case ${number} ${this.isNot ? 'not ' : ''}to be shown`,
    };
  },
});
