import { type Standing, soon, verdictAt } from './verdict';
import { offers, roles, statuses, type Verdict } from './words';

/**
 * What the clock will do to a case's verdict while its page says nothing new: the verdict until a day before the deadline, the one of
 * that day, and the one after it. A log that keeps it beside the deadline finds what is urgent at any moment by index.
 */
export type Course = `${Verdict}/${Verdict}/${Verdict}`;

/** Where no deadline is known, it lies behind every date there is, ms since 1970. */
export const noDeadline = 8.64e15 + 1;

/** Any moment at which a deadline of `soon` from now, and one passed, can be tried. */
const anyMoment = 10 * soon;

/** The course of a case, whatever the time. */
export function courseOf({ role, status, offers: offered, deadlineAt }: Standing): Course {
  const at = (trial: number | undefined) => verdictAt({ role, status, offers: offered, deadlineAt: trial }, anyMoment);
  if (deadlineAt === undefined) {
    const always = at(undefined);
    return `${always}/${always}/${always}`;
  }
  return `${at(anyMoment + 2 * soon)}/${at(anyMoment + soon)}/${at(anyMoment)}`;
}

/** The courses of all standings that there are, in a fixed order: the table of verdicts, as far as the clock has a part in it. */
export const everyCourse = (): Course[] =>
  roles.flatMap((role) =>
    statuses.flatMap((status) =>
      subsets(offers).flatMap((offered) =>
        [undefined, anyMoment].map((deadlineAt) => courseOf({ role, status, offers: offered, deadlineAt })),
      ),
    ),
  );

let known: readonly Course[] | undefined;

/** Every course that a case can be on. */
export const courses = (): readonly Course[] => (known ??= [...new Set(everyCourse())].sort());

const subsets = <T>(list: readonly T[]): T[][] =>
  list.reduce<T[][]>((all, one) => [...all, ...all.map((some) => [...some, one])], [[]]);

/** The deadlines with which a course has come to a verdict: later than `after`, and no later than `until`, ms since 1970. */
export interface Stretch {
  course: Course;
  after: number;
  until: number;
}

const always = { after: -Infinity, until: noDeadline };

/** Where at `now` (ms since 1970) the cases of one verdict are found. */
export function stretchesOf(verdict: Verdict, now: number): Stretch[] {
  return courses().flatMap((course): Stretch[] => {
    const [later, within, passed] = course.split('/');
    const parts = [
      { is: passed, after: -Infinity, until: now },
      { is: within, after: now, until: now + soon },
      { is: later, after: now + soon, until: noDeadline },
    ].filter(({ is }) => is === verdict);
    if (parts.length === 3) return [{ course, ...always }];
    return parts.map(({ after, until }) => ({ course, after, until }));
  });
}

/** The courses on which the clock alone changes something. */
export const turningCourses = (): readonly Course[] =>
  courses().filter((course) => new Set(course.split('/')).size > 1);
