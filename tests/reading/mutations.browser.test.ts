import fc from 'fast-check';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { page } from 'vitest/browser';
import { compare } from './compare';
import { knownWeaknesses, type Mutation, mutate, mutationNames } from './mutations';
import { expectationOf, keptPage, pageNames } from './pages';
import { documentOf, readStaged, stage, stageSize } from './stage';

/** A page with changes that change nothing of what it says. */
interface Mutant {
  name: string;
  changes: readonly Mutation[];
  seed: number;
}

const sound = pageNames.filter((name) => expectationOf(name).knownFailure === undefined);
const standing = mutationNames.filter((name) => knownWeaknesses[name] === undefined);
const weaknesses = mutationNames.filter((name) => knownWeaknesses[name] !== undefined);

/** How many mutated pages are read: some by default, all that were promised in the long run. */
const runs = inject('full') ? 10_000 : 400;

const mutants = fc.record({
  name: fc.constantFrom(...sound),
  changes: fc.uniqueArray(fc.constantFrom(...standing), { minLength: 1, maxLength: 4 }),
  seed: fc.nat(),
});

/** What is wrong in the reading of a mutated page, dangerous errors first. */
async function wrongIn({ name, changes, seed }: Mutant): Promise<string[]> {
  const kept = await keptPage(name);
  const bearable = changes.filter((change) => !kept.expected.notMutatedBy?.includes(change));
  await stage(kept);
  mutate(documentOf(kept), bearable, seed);
  const { differences } = compare(readStaged(kept), kept.expected, Date.parse(kept.expected.now));
  return differences.toSorted((a, b) => Number(b.dangerous) - Number(a.dangerous)).map(({ text }) => text);
}

beforeAll(() => page.viewport(stageSize.width, stageSize.height));

test(`${String(runs)} mutated pages are read like the pages they come from`, { timeout: 30 * 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(mutants, async (mutant) => {
      const lines = await wrongIn(mutant);
      expect(lines, lines.join('\n')).toEqual([]);
    }),
    { numRuns: runs },
  );
});

describe.each(weaknesses)('%s', (change) => {
  test(`is a known weakness still: ${knownWeaknesses[change] ?? ''}`, { timeout: 60_000 }, async () => {
    for (const name of sound) {
      for (const seed of [1, 2, 3]) if ((await wrongIn({ name, changes: [change], seed })).length > 0) return;
    }
    expect.fail('every page stands it now: take it out of the known weaknesses');
  });
});
