import type { Cipher } from './cipher';

const day = 86_400_000;

/** By how much a report's moments are moved: all by the same, so that what came before still does. */
export interface Shift {
  /** ms; of days alone its whole days. */
  ms: number;
}

/** The shift of a report: a year or some back, and some minutes. */
export const shiftOf = (cipher: Cipher): Shift => ({
  ms: -(cipher.number('days', 400, 2200) * day + cipher.number('seconds', 61, 3599) * 1000),
});

/** One part of a text that shows a time: a number with its stand-in, or what stands around the numbers and passes as it is. */
export interface Edit {
  start: number;
  end: number;
  /** The stand-in; absent where the text passes. */
  by?: string;
}

/** A number in the place of another, no shorter than that. */
const like = (shown: string, value: number) => String(value).padStart(shown.length, '0');

const half = '(上午|下午|晚上|凌晨)?(\\s*)';
const clock = `${half}(\\d{1,2})([:时点])(?:(\\d{1,2})(?:([:分])(?:(\\d{1,2})(秒?))?)?)?(\\s*[ap]m(?![a-z]))?`;
const dayWord = '(\\s*[日号])?';
const gap = '([\\st(（,，]{0,3})';
const fullDate = new RegExp(
  `(?<!\\d)(20\\d{2})(\\s*[-/.年]\\s*)(\\d{1,2})(\\s*[-/.月]\\s*)(\\d{1,2})(?!\\d)${dayWord}(?:${gap}${clock})?`,
  'dg',
);
const shortDate = new RegExp(
  `(?<![\\d:./-])(\\d{1,2})(\\s*月\\s*|[-/])(\\d{1,2})(?![\\d:/-])${dayWord}(?:${gap}${clock})?`,
  'dg',
);
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const month = `(${[...months, ...months.map((name) => name.slice(0, 3)), 'sept'].join('|')})`;
const englishDate = new RegExp(
  `(?<![\\da-z])(?:(\\d{1,2})(\\s+))?${month}(\\.?,?\\s+)(?:(\\d{1,2})(st|nd|rd|th)?(,?\\s+))?(20\\d{2})(?!\\d)`,
  'dg',
);
const clockAlone = new RegExp(`(?<![\\d:])${clock}`, 'dg');
const counter = /(?<![\d:])(\d{3})(:)([0-5]\d)(?:(:)([0-5]\d))?(?![\d:])/dg;
const units =
  '个?工作日|天|日(?!期)|个?小时|时|分钟?|秒钟?|(?:(?:working|business) days?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|[dhms])(?![a-z])';
const duration = new RegExp(`(?<![\\d.])(\\d+)(?:(\\.)(\\d+))?(\\s*)(${units})`, 'dg');
const relativeDay = /(今天|今日|明天|明日|后天|昨天)(?=\s*(?:上午|下午|晚上|凌晨)?\s*\d)/dg;
const halfDay = /(上午|下午|晚上|凌晨)(?=\s*\d)/dg;
const until = /(?<![a-z])(by|before)(?=\s+(?:\d|[a-z]{3,9}\.?\s+\d))/dg;
const particle = /(?<=[\d日号点时分秒天])(\s*[之以]?[前内后])/dg;

type Groups = [start: number, end: number][];
/** Where the groups of a match stand; the first is the whole. */
const groupsOf = (match: RegExpExecArray): Groups =>
  // The flag `d` is set on every pattern here; a group without a match has no place.
  (match.indices ?? []).map((place) => (place as [number, number] | undefined) ?? [-1, -1]);

/**
 * The times that a folded text shows, each number with its stand-in: dates and times of day moved by the report's shift, durations
 * and what is no real time drawn anew, all in the format that they had. `now` in ms since 1970 tells the year of a date without one.
 */
export function timesIn(text: string, now: number, shift: Shift, cipher: Cipher): Edit[] {
  const edits: Edit[] = [];
  const isFree = ([start, end]: [number, number]) => edits.every((edit) => end <= edit.start || edit.end <= start);
  const numberAt = ([start, end]: [number, number]) => (start < 0 ? undefined : Number(text.slice(start, end)));
  const put = (place: [number, number] | undefined, value: number | string) => {
    if (!place || place[0] < 0) return;
    const [start, end] = place;
    edits.push({ start, end, by: typeof value === 'string' ? value : like(text.slice(start, end), value) });
  };
  const keep = (...places: ([number, number] | undefined)[]) => {
    for (const place of places) if (place && place[0] >= 0) edits.push({ start: place[0], end: place[1] });
  };
  const each = (pattern: RegExp, take: (groups: Groups) => void) => {
    for (const match of text.matchAll(pattern)) {
      const groups = groupsOf(match);
      if (groups[0] && isFree(groups[0])) take(groups);
    }
  };
  const drawn = (place: [number, number] | undefined, least: number, most: number) => {
    if (!place || place[0] < 0) return;
    put(place, cipher.number(text.slice(...place), least, most));
  };

  /** The parts of a clock, and what they become; `base` is the day that they belong to, undefined for any. */
  const moment = (date: Date | undefined, parts: Groups) => {
    const [halfPlace, , hourPlace, , minutePlace, , secondPlace, , behind] = parts;
    const isHalved = (halfPlace?.[0] ?? -1) >= 0 || (behind?.[0] ?? -1) >= 0;
    const hours = hourPlace && numberAt(hourPlace);
    keep(...parts.filter((_, at) => ![2, 4, 6].includes(at)));
    if (!date || isHalved || hours === undefined || hours > 23) {
      drawn(hourPlace, 1, isHalved ? 11 : 23);
      drawn(minutePlace, 0, 59);
      drawn(secondPlace, 0, 59);
      return date && new Date(date.getTime() + Math.ceil(shift.ms / day) * day);
    }
    const seconds = hours * 3600 + (minutePlace ? (numberAt(minutePlace) ?? 0) * 60 : 0);
    const at = new Date(date.getTime() + (seconds + ((secondPlace && numberAt(secondPlace)) ?? 0)) * 1000 + shift.ms);
    put(hourPlace, at.getUTCHours());
    put(minutePlace, at.getUTCMinutes());
    put(secondPlace, at.getUTCSeconds());
    return at;
  };
  const dateOf = (year: number, monthNumber: number, date: number) => {
    const at = new Date(Date.UTC(year, monthNumber - 1, date));
    return at.getUTCMonth() === monthNumber - 1 && at.getUTCDate() === date ? at : undefined;
  };

  each(fullDate, ([, year, one, month_, two, date, word, space, ...parts]) => {
    const from = year && month_ && date && dateOf(numberAt(year) ?? 0, numberAt(month_) ?? 0, numberAt(date) ?? 0);
    if (!from) return;
    const at = moment(from, parts) ?? from;
    keep(one, two, word, space);
    put(year, 2000 + (at.getUTCFullYear() % 100));
    put(month_, at.getUTCMonth() + 1);
    put(date, at.getUTCDate());
  });
  each(englishDate, ([, before, one, name, two, behind, suffix, three, year]) => {
    const datePlace = before && before[0] >= 0 ? before : behind;
    if (!name || !year || !datePlace) return;
    const shown = text.slice(...name);
    const number = months.findIndex((full) => full.startsWith(shown.slice(0, 3))) + 1;
    const from = dateOf(numberAt(year) ?? 0, number, numberAt(datePlace) ?? 1);
    if (!from) return;
    const at = new Date(from.getTime() + Math.ceil(shift.ms / day) * day);
    const full = months[at.getUTCMonth()] ?? '';
    keep(one, two, three);
    put(datePlace, at.getUTCDate());
    put(name, shown.length > 4 ? full : full.slice(0, 3));
    put(suffix, 'th');
    put(year, 2000 + (at.getUTCFullYear() % 100));
  });
  each(shortDate, ([, month_, one, date, word, space, ...parts]) => {
    const year = new Date(now).getUTCFullYear();
    const candidates = [year - 1, year, year + 1].flatMap(
      (candidate) => (month_ && date && dateOf(candidate, numberAt(month_) ?? 0, numberAt(date) ?? 0)) ?? [],
    );
    const from = candidates.sort((a, b) => Math.abs(a.getTime() - now) - Math.abs(b.getTime() - now))[0];
    if (!from) return;
    const at = moment(from, parts) ?? from;
    keep(one, word, space);
    put(month_, at.getUTCMonth() + 1);
    put(date, at.getUTCDate());
  });
  each(counter, ([, hours, one, minutes, two, seconds]) => {
    keep(one, two);
    drawn(hours, 100, 199);
    drawn(minutes, 0, 59);
    drawn(seconds, 0, 59);
  });
  each(clockAlone, ([, ...parts]) => moment(undefined, parts));
  each(duration, ([, whole, point, rest, space, unit]) => {
    if (!whole || !unit) return;
    const shown = text.slice(...whole);
    keep(point, space, unit);
    put(rest, rest && rest[0] >= 0 ? cipher.digits(text.slice(...rest)) : '');
    const most = shown.length === 1 ? 9 : /^(?:天|日|个?工作日|(?:\w+ )?day|d)/.test(text.slice(...unit)) ? 28 : 23;
    if (shown.length > 2) put(whole, cipher.digits(shown));
    else if (Number(shown) === 0) keep(whole);
    else drawn(whole, shown.length === 1 || shown.startsWith('0') ? 1 : 10, shown.startsWith('0') ? 9 : most);
  });
  for (const pattern of [relativeDay, halfDay, until, particle]) each(pattern, ([, words]) => keep(words));
  return edits;
}
