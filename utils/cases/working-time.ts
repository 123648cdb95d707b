/** Lengths of time as the platform counts them, on China's calendar. */

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** China Standard Time is UTC+8 the whole year. */
const chinaOffset = 8 * hour;

export const units = ['hours', 'working-days', 'calendar-days', 'months'] as const;
export type Unit = (typeof units)[number];

/** Is that day of China's calendar, `2026-11-27`, a working day? */
export type IsWorkingDay = (chinaDay: string) => boolean;

/** The day of China's calendar, `2026-11-27`, that the moment `at` (ms since 1970) lies in. */
export const chinaDay = (at: number): string => new Date(at + chinaOffset).toISOString().slice(0, 10);

/** Saturdays and Sundays are none (certainty A); public holidays the platform doesn't say, so they are not asked here. */
export const isWeekday: IsWorkingDay = (date) => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
};

/** The moment `count` units after `from` (ms since 1970). Throws a RangeError where the calendar has no working day in a year. */
export function after(from: number, count: number, unit: Unit, isWorkingDay: IsWorkingDay = isWeekday): number {
  switch (unit) {
    case 'hours':
      return from + count * hour;
    case 'calendar-days':
      return from + count * day;
    case 'months':
      return afterMonths(from, count);
    case 'working-days':
      return afterWorkingDays(from, count, isWorkingDay);
  }
}

/** The same time of day in a later month, or that month's last day where it is shorter. */
function afterMonths(from: number, count: number): number {
  const there = new Date(from + chinaOffset);
  const dayOfMonth = there.getUTCDate();
  there.setUTCDate(1);
  there.setUTCMonth(there.getUTCMonth() + count);
  const lastDay = new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() + 1, 0)).getUTCDate();
  there.setUTCDate(Math.min(dayOfMonth, lastDay));
  return there.getTime() - chinaOffset;
}

/** More days in a row than any calendar rests. */
const longestRest = 366;

/**
 * Each working day is worth 24 hours, other days nothing: three working days from Wednesday 15:00 end on Monday 15:00.
 * Of the ways to count it is the one that ends first, so nobody is told of time he hasn't got.
 */
function afterWorkingDays(from: number, count: number, isWorkingDay: IsWorkingDay): number {
  let at = from;
  let left = count * day;
  let rested = 0;
  while (left > 0) {
    const midnight = Math.floor((at + chinaOffset) / day) * day + day - chinaOffset;
    if (isWorkingDay(chinaDay(at))) {
      const spent = Math.min(left, midnight - at);
      left -= spent;
      at += spent;
      rested = 0;
    } else {
      rested += 1;
      if (rested > longestRest) throw new RangeError('A calendar without working days');
      at = midnight;
    }
  }
  return at;
}
