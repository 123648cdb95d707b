/** Every sampled test of a run draws from one seed, which `npm test` prints and TUSU_SEED repeats. */
import fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    seed: number;
    /** The long run, `npm run test:full`. */
    full: boolean;
  }
}

fc.configureGlobal({ seed: inject('seed') });
