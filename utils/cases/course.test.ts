import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Course,
  courseOf,
  courses,
  noDeadline,
  offers,
  roles,
  type Standing,
  statuses,
  stretchesOf,
  verdictAt,
  verdicts,
} from '.';

const hour = 60 * 60 * 1000;
const standing = fc.record({
  role: fc.constantFrom(...roles),
  status: fc.constantFrom(...statuses),
  offers: fc.subarray([...offers]),
  deadlineAt: fc.option(fc.integer({ min: 0, max: 100 * hour }), { nil: undefined }),
});

/** The verdicts under which a case is found at a moment. */
const foundUnder = (one: Standing, now: number) => {
  const course = courseOf(one);
  const deadline = one.deadlineAt ?? noDeadline;
  return verdicts.filter((verdict) =>
    stretchesOf(verdict, now).some(
      (stretch) => stretch.course === course && deadline > stretch.after && deadline <= stretch.until,
    ),
  );
};

describe('the course of a case', () => {
  it('is found at any moment under the verdict of that moment, and under no other', () => {
    fc.assert(
      fc.property(standing, fc.integer({ min: 0, max: 100 * hour }), (one, now) => {
        expect(foundUnder(one, now)).toEqual([verdictAt(one, now)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('turns a day before the deadline, and at the very moment of it', () => {
    const one: Standing = { role: 'respondent', status: 'awaiting-response', offers: [], deadlineAt: 50 * hour };
    expect([26 * hour - 1, 26 * hour, 50 * hour - 1, 50 * hour].map((now) => foundUnder(one, now))).toEqual([
      ['appeal'],
      ['appeal-soon'],
      ['appeal-soon'],
      ['overdue'],
    ]);
  });

  // Rows hold their course. Where the table of verdicts changes, the log takes them in again by this list, see `utils/log/check.ts`.
  it('is one of few', () => {
    expect(courses()).toContain('appeal/appeal-soon/overdue' satisfies Course);
    expect(courses().length).toBeLessThan(30);
  });
});
