/**
 * Counting what Vitest reports, so that the last line of `npm test` is right.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/** @param {Tally} one @param {Tally} other @returns {Tally} */
export const add = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

/** @param {Tally} tally */
export const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/**
 * The tally of one Vitest run. A file that couldn't be loaded has no tests to count and counts as one failure; so does a run
 * that ended badly without a failed test (an error outside of tests), or that left no report.
 * @param {string | undefined} report text of Vitest's JSON report
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyOf(report, exitCode) {
  if (report === undefined) return { ...nothing, failed: 1 };
  // The shape is that of Vitest's JSON reporter, which follows Jest's.
  const { testResults } = /** @type {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} */ (
    JSON.parse(report)
  );
  /** @param {readonly string[]} statuses */
  const count = (...statuses) =>
    testResults.flatMap((file) => file.assertionResults).filter((test) => statuses.includes(test.status)).length;
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = count('failed') + unloaded;
  return {
    passed: count('passed'),
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: count('skipped', 'pending', 'todo', 'disabled'),
  };
}
