import fc from 'fast-check';
import { beforeAll, expect, inject, test } from 'vitest';
import { page } from 'vitest/browser';
import { compare } from './compare';
import { knownWeaknesses, type Mutant, mutate, mutationNames } from './mutations';
import { expectationOf, keptPage, pageNames } from './pages';
import { documentOf, readStaged, stage, stageSize } from './stage';

const sound = pageNames.filter((name) => expectationOf(name).knownFailure === undefined);
const standing = mutationNames.filter((name) => !knownWeaknesses.some(({ change }) => change === name));

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

test.each(knownWeaknesses)('$change is a known weakness still: $why', async ({ shownBy }) => {
  expect(await wrongIn(shownBy), 'it stands it now: take it out of the known weaknesses').not.toEqual([]);
});
