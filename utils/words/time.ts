/** Times as people say them. The platform's clock is China's, whatever the browser's own zone is. */
import { say } from './say';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
/** China Standard Time is UTC+8 the whole year. */
const chinaOffset = 8 * hour;

interface ChinaClock {
  year: number;
  /** Days since 1970 in China. */
  dayNumber: number;
  /** `18:00`, with seconds only where there are any. */
  time: string;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

function chinaClock(at: number): ChinaClock {
  const there = new Date(at + chinaOffset);
  const seconds = there.getUTCSeconds();
  const time = [there.getUTCHours(), there.getUTCMinutes(), ...(seconds === 0 ? [] : [seconds])];
  return {
    year: there.getUTCFullYear(),
    dayNumber: Math.floor((at + chinaOffset) / day),
    time: time.map(twoDigits).join(':'),
  };
}

/** 11月27日 · Nov 27, with the year where it isn't this year's. */
function chinaDay(at: number, withYear: boolean): string {
  const year = withYear ? ({ year: 'numeric' } as const) : {};
  const format = new Intl.DateTimeFormat(say('language'), {
    timeZone: 'UTC',
    month: say('language') === 'en' ? 'short' : 'long',
    day: 'numeric',
    ...year,
  });
  return format.format(at + chinaOffset);
}

/** The whole seconds of 23:59:59 say nothing in a sentence. */
const short = (time: string) => time.slice(0, 5);

/** A moment as exact China time: 2026年11月27日 18:00（北京时间）. */
export function chinaTime(at: number): string {
  return say('china_time', chinaDay(at, true), chinaClock(at).time);
}

/** A moment within a history: 11月27日 18:00. */
export function chinaShort(at: number, now: number): string {
  return `${chinaDay(at, chinaClock(at).year !== chinaClock(now).year)} ${short(chinaClock(at).time)}`;
}

/** A day in China, 2026-11-27, as people say it: 11月27日. */
export const chinaDateWords = (date: string): string => chinaDay(Date.parse(`${date}T00:00:00+08:00`), false);

/** The day in China at a moment (ms since 1970), 2026-11-27. */
export const chinaDateAt = (at: number): string => new Date(at + chinaOffset).toISOString().slice(0, 10);

/** What is left of a time in ms: 还剩 5 小时. Rounded down, so that nobody is told of time he hasn't got. */
export function timeLeft(ms: number): string {
  if (ms <= 0) return say('left_none');
  if (ms < minute) return say('left_moment');
  if (ms < hour) return counted(Math.floor(ms / minute), 'left_minute', 'left_minutes');
  if (ms < 2 * day) return counted(Math.floor(ms / hour), 'left_hour', 'left_hours');
  return say('left_days', String(Math.floor(ms / day)));
}

type Past = 'ago' | 'seen';
type Counted = 'left_minutes' | 'left_hours' | `${Past}_${'minutes' | 'hours' | 'days'}`;
type Single = 'left_minute' | 'left_hour' | `${Past}_${'minute' | 'hour' | 'day'}`;

function counted(count: number, one: Single, many: Counted): string {
  return count === 1 ? say(one) : say(many, String(count));
}

/** How long ago something was seen, ms: 3 天前看到. */
export const ago = (ms: number): string => past('seen', ms);

/** How long ago something was, ms: 3 天前. */
export const longAgo = (ms: number): string => past('ago', ms);

function past(what: Past, ms: number): string {
  if (ms < minute) return say(`${what}_now`);
  if (ms < hour) return counted(Math.floor(ms / minute), `${what}_minute`, `${what}_minutes`);
  if (ms < day) return counted(Math.floor(ms / hour), `${what}_hour`, `${what}_hours`);
  return counted(Math.floor(ms / day), `${what}_day`, `${what}_days`);
}

/** A deadline at `at` as it is said at `now` (ms since 1970): 今天 18:00 前. */
export function deadlineWords(at: number, now: number): string {
  const there = chinaClock(at);
  const here = chinaClock(now);
  const time = short(there.time);
  const date = () => chinaDay(at, there.year !== here.year);
  if (at <= now) return say('deadline_passed', date(), time);
  if (there.dayNumber === here.dayNumber) return say('deadline_today', time);
  if (there.dayNumber === here.dayNumber + 1) return say('deadline_tomorrow', time);
  return say('deadline_day', date(), time);
}
