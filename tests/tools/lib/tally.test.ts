import { describe, expect, test } from 'vitest';
import { add, inWords, tallyOf } from './tally.mjs';

const file = (status: string, ...statuses: string[]) => ({
  status,
  assertionResults: statuses.map((one) => ({ status: one })),
});
const report = (...files: ReturnType<typeof file>[]) => JSON.stringify({ testResults: files });

describe('the tally of a run', () => {
  test('counts tests by how they ended', () => {
    expect(tallyOf(report(file('failed', 'passed', 'failed', 'pending'), file('passed', 'passed', 'todo')), 1)).toEqual(
      {
        passed: 2,
        failed: 1,
        skipped: 2,
      },
    );
  });

  test('a file that could not be loaded is one failure', () => {
    expect(tallyOf(report(file('failed'), file('passed', 'passed')), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test('a run that ended badly is never green', () => {
    expect(tallyOf(report(file('passed', 'passed')), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(tallyOf(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('is said the way CI reads it', () => {
    const sum = add({ passed: 2, failed: 0, skipped: 0 }, { passed: 1, failed: 1, skipped: 0 });
    expect(inWords(sum)).toBe('3 passed, 1 failed');
    expect(inWords({ ...sum, skipped: 4 })).toBe('3 passed, 1 failed, 4 skipped');
  });
});
