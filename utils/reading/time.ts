import { periodIn, speaksOfOverdue } from './vocabulary';

/** Times on the platform's pages are China Standard Time, whatever the browser's zone. */
const chinaOffset = 8 * 60 * 60 * 1000;
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A moment read from a page: when, and whether a time of day was shown. */
export interface ReadTime {
  /** ms since 1970. */
  at: number;
  precision: 'day' | 'time';
}

/** ms since 1970 of a wall time in China; undefined where there is no such day or time. */
function chinaTime(year: number, month: number, date: number, hours = 0, minutes = 0, seconds = 0): number | undefined {
  const utc = Date.UTC(year, month - 1, date, hours, minutes, seconds);
  const back = new Date(utc);
  const exists =
    back.getUTCMonth() === month - 1 && back.getUTCDate() === date && hours < 24 && minutes < 60 && seconds < 60;
  return exists ? utc - chinaOffset : undefined;
}

const clock = '(?:\\D{0,3}?(上午|下午|晚上|凌晨)?\\s*(\\d{1,2})[:时点](\\d{1,2})?(?:[:分](\\d{1,2}))?\\s*(am|pm)?)?';
const withYear = new RegExp(
  `(?<!\\d)(20\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)\\s*[日号t]?${clock}`,
);
/** 3-5 alone is a range; a month and day without a year have two digits each, or 月, or a time behind them. */
const withoutYear = new RegExp(
  `(?<![\\d:-])(?=\\d{1,2}\\s*月|\\d\\d[-/]\\d\\d(?!\\d)|\\d{1,2}[-/]\\d{1,2}\\s+\\d{1,2}:)(\\d{1,2})(?:\\s*月\\s*|[-/])(\\d{1,2})(?![\\d:-])\\s*[日号]?${clock}`,
);
const todayOr = new RegExp(`(今天|今日|明天|明日|后天|昨天)${clock}`);
const english = new RegExp(
  `(?:(\\d{1,2})\\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?(20\\d{2})(?:,?\\s+(?:at\\s+)?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*(am|pm)?)?`,
);
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Which year a time without one belongs to: nearest to the reading, or the latest that is not in the future. */
type YearRule = 'nearest' | 'past';

/** Hours on the 24-hour clock, from what stands before or behind them. */
function hoursOf(shown: number, half: string | undefined): number {
  if ((half === '下午' || half === '晚上' || half === 'pm') && shown < 12) return shown + 12;
  return (half === 'am' || half === '上午' || half === '凌晨') && shown === 12 ? 0 : shown;
}

interface Clock {
  hours: number;
  minutes: number;
  seconds: number;
}

function clockIn(parts: readonly (string | undefined)[]): Clock | undefined {
  const [before, hours, minutes, seconds, behind] = parts;
  if (hours === undefined) return undefined;
  return {
    hours: hoursOf(Number(hours), before ?? behind),
    minutes: Number(minutes ?? 0),
    seconds: Number(seconds ?? 0),
  };
}

function at(year: number, month: number, date: number, time: Clock | undefined): ReadTime | undefined {
  // 24:00 is the next day's beginning.
  const atMidnight = time?.hours === 24 && time.minutes === 0;
  const begun = atMidnight ? chinaTime(year, month, date) : undefined;
  const moment =
    begun === undefined ? chinaTime(year, month, date, time?.hours, time?.minutes, time?.seconds) : begun + day;
  return moment === undefined ? undefined : { at: moment, precision: time ? 'time' : 'day' };
}

function withGuessedYear(month: number, date: number, time: Clock | undefined, now: number, rule: YearRule) {
  const year = new Date(now + chinaOffset).getUTCFullYear();
  const candidates = [year - 1, year, year + 1]
    .map((candidate) => at(candidate, month, date, time))
    .filter((candidate) => candidate !== undefined);
  if (rule === 'past') return candidates.filter((candidate) => candidate.at <= now).at(-1);
  return candidates.sort((a, b) => Math.abs(a.at - now) - Math.abs(b.at - now)).at(0);
}

/**
 * The moment that a folded text shows, at a reading at `now` (ms since 1970). Undefined where it shows none.
 * Day alone: 00:00 in China, `precision: 'day'`.
 */
export function momentIn(text: string, now: number, rule: YearRule): ReadTime | undefined {
  const full = withYear.exec(text);
  if (full) return at(Number(full[1]), Number(full[2]), Number(full[3]), clockIn(full.slice(4)));
  const named = english.exec(text);
  const namedDate = named?.[1] ?? named?.[3];
  if (named && namedDate !== undefined) {
    const month = months.indexOf(named[2] ?? '') + 1;
    return at(Number(named[4]), month, Number(namedDate), clockIn([undefined, ...named.slice(5)]));
  }
  const relative = todayOr.exec(text);
  if (relative) {
    const ahead = { 今: 0, 明: 1, 后: 2, 昨: -1 }[relative[1]?.charAt(0) ?? ''] ?? 0;
    const that = new Date(now + chinaOffset + ahead * day);
    return at(that.getUTCFullYear(), that.getUTCMonth() + 1, that.getUTCDate(), clockIn(relative.slice(2)));
  }
  const short = withoutYear.exec(text);
  return short ? withGuessedYear(Number(short[1]), Number(short[2]), clockIn(short.slice(3)), now, rule) : undefined;
}

/** A time that remains: how long, and the smallest unit shown, both in ms. */
export interface Remaining {
  ms: number;
  grain: number;
}

const units: readonly [pattern: RegExp, ms: number][] = [
  [/(\d+(?:\.\d+)?)\s*(?:天|日(?!期)|days?\b|d\b)/, day],
  [/(\d+(?:\.\d+)?)\s*(?:个?小时|时|hours?\b|hrs?\b|h\b)/, hour],
  [/(\d+)\s*(?:分钟?|minutes?\b|mins?\b|m\b)/, minute],
  [/(\d+)\s*(?:秒钟?|seconds?\b|secs?\b|s\b)/, 1000],
];
const colons = /(?<![\d:])(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?![\d:])/;
const workingDays = /工作日|working days?|business days?/;

/** The remaining time that a folded text shows. Undefined where it shows none; a number of working days is none. */
export function remainingIn(text: string): Remaining | undefined {
  if (workingDays.test(text)) return undefined;
  const shown = units.flatMap(([pattern, ms]) => {
    const match = pattern.exec(text);
    return match ? [{ ms: Number(match[1]) * ms, grain: ms }] : [];
  });
  const ticking = colons.exec(text);
  if (ticking) {
    const [, hours, minutes, seconds] = ticking;
    const ms = Number(hours) * hour + Number(minutes) * minute + Number(seconds ?? 0) * 1000;
    shown.push({ ms, grain: seconds === undefined ? minute : 1000 });
  }
  if (shown.length === 0) return undefined;
  return {
    ms: shown.reduce((sum, part) => sum + part.ms, 0),
    grain: Math.min(...shown.map((part) => part.grain)),
  };
}

/** A deadline as read: when, in ms since 1970, and with what grain where it was shown as remaining time. */
export interface ReadDeadline {
  at: number;
  grain?: number;
}

/** Of a period it is the end that counts; where that shows a time of day alone, it is of the day on which the period begins. */
function endOfPeriod(text: string, now: number): ReadTime | undefined {
  const [from, to] = periodIn(text) ?? [];
  if (from === undefined || to === undefined || !momentIn(from, now, 'nearest')) return undefined;
  const isClock = /^\d{1,2}:\d{2}/.test(to);
  return momentIn(isClock ? `${from.replace(/\d{1,2}:\d{2}(:\d{2})?/, ' ')} ${to}` : to, now, 'nearest');
}

/** The deadline that a folded text of a deadline's place shows, at a reading at `now` (ms since 1970). */
export function deadlineIn(text: string, now: number): ReadDeadline | undefined {
  const moment = endOfPeriod(text, now) ?? momentIn(text, now, 'nearest');
  if (moment) return { at: moment.precision === 'day' ? moment.at + day - 1000 : moment.at };
  const remaining = remainingIn(text);
  if (!remaining) return undefined;
  return { at: speaksOfOverdue(text) ? now - remaining.ms : now + remaining.ms, grain: remaining.grain };
}
