/** The backend shows China Standard Time whatever the zone of server and browser. */
const CHINA_OFFSET = 8 * 3_600_000;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const pad = (value: number): string => String(value).padStart(2, '0');

/** `2026-11-25` */
export function chinaDate(at: number): string {
  return new Date(at + CHINA_OFFSET).toISOString().slice(0, 10);
}

/** `2026-11-25 18:00:00` */
export function chinaDateTime(at: number): string {
  return new Date(at + CHINA_OFFSET).toISOString().slice(0, 19).replace('T', ' ');
}

/** The start of a China day (`2026-11-25`) in ms; NaN if it isn't one. */
export function chinaDayStart(date: string): number {
  return Date.parse(`${date}T00:00:00+08:00`);
}

/** `2天3小时`, rounded down to the hour; below an hour `42分钟`. */
export function daysAndHours(remaining: number): string {
  const days = Math.floor(remaining / DAY);
  const hours = Math.floor((remaining % DAY) / HOUR);
  if (days === 0 && hours === 0) return `${Math.floor(remaining / MINUTE)}分钟`;
  return days === 0 ? `${hours}小时` : `${days}天${hours}小时`;
}

/** `1天05时22分08秒` */
export function hoursToSeconds(remaining: number): string {
  const days = Math.floor(remaining / DAY);
  const hours = pad(Math.floor((remaining % DAY) / HOUR));
  const minutes = pad(Math.floor((remaining % HOUR) / MINUTE));
  const seconds = pad(Math.floor((remaining % MINUTE) / SECOND));
  return `${days > 0 ? `${days}天` : ''}${hours}时${minutes}分${seconds}秒`;
}
