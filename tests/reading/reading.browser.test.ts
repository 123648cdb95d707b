import { beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { compare } from './compare';
import { type ExpectedReading } from './expectation';
import { expectationOf, keptPage, pageNames } from './pages';
import { readStaged, stage, stageSize } from './stage';

/** What is wrong, a line each; of a known failure, that it is none any more. */
function verdictOn(lines: readonly string[], knownFailure: string | undefined): readonly string[] {
  if (knownFailure === undefined) return lines;
  return lines.length > 0 ? [] : [`reads as expected now: take away its knownFailure (${knownFailure})`];
}

const expectNone = (lines: readonly string[]) => expect(lines, lines.join('\n')).toEqual([]);

beforeAll(() => page.viewport(stageSize.width, stageSize.height));

describe.each(pageNames)('%s', (name) => {
  const { steps = [], about, ...first } = expectationOf(name);

  test(about, async () => {
    const kept = await keptPage(name);
    await stage(kept);
    expectNone(verdictOn(wrongIn(kept.expected.now, first), first.knownFailure));

    for (const { step, now = first.now, knownFailure, ...expected } of steps) {
      await kept.life.steps?.[step]?.(document);
      const lines = wrongIn(now, expected).map((line) => `${step}: ${line}`);
      expectNone(verdictOn(lines, knownFailure));
    }

    function wrongIn(now: string, expected: ExpectedReading): string[] {
      return compare(readStaged(kept, now), expected, Date.parse(now)).differences.map(({ text }) => text);
    }
  });
});
