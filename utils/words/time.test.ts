import { afterEach, expect, test } from 'vitest';
import { speak } from '@/tests/setup/words';
import { ago, chinaShort, chinaTime, deadlineWords, timeLeft } from './time';

const hour = 3_600_000;
/** 2026-11-24 10:30 in China. */
const now = Date.UTC(2026, 10, 24, 2, 30);

afterEach(() => speak('zh_CN'));

test.each([
  [-1, '已过期限'],
  [0, '已过期限'],
  [30_000, '不到 1 分钟'],
  [12 * 60_000 + 59_000, '还剩 12 分钟'],
  [5 * hour + 59 * 60_000, '还剩 5 小时'],
  [47 * hour, '还剩 47 小时'],
  [71 * hour, '还剩 2 天'],
])('%i ms left: %s', (ms, words) => expect(timeLeft(ms)).toBe(words));

test.each([
  [0, '刚刚看到'],
  [5 * 60_000, '5 分钟前看到'],
  [hour, '1 小时前看到'],
  [73 * hour, '3 天前看到'],
])('%i ms ago: %s', (ms, words) => expect(ago(ms)).toBe(words));

test.each([
  [now + hour, '今天 11:30 前'],
  // 00:10 of the next day in China is still the same day in UTC.
  [Date.UTC(2026, 10, 24, 16, 10), '明天 00:10 前'],
  [Date.UTC(2026, 10, 27, 15, 59, 59), '11月27日 23:59 前'],
  [Date.UTC(2027, 0, 2, 10), '2027年1月2日 18:00 前'],
  [now, '11月24日 10:30 已截止'],
])('a deadline at %i: %s', (at, words) => expect(deadlineWords(at, now)).toBe(words));

test('the exact time is China’s, and says so', () => {
  expect(chinaTime(Date.UTC(2026, 10, 27, 15, 59, 59))).toBe('2026年11月27日 23:59:59（北京时间）');
  expect(chinaTime(Date.UTC(2026, 10, 27, 10))).toBe('2026年11月27日 18:00（北京时间）');
  expect(chinaShort(Date.UTC(2026, 10, 27, 10), now)).toBe('11月27日 18:00');
});

test('English says one hour and two hours', () => {
  speak('en');
  expect(timeLeft(hour)).toBe('1 hour left');
  expect(timeLeft(2 * hour)).toBe('2 hours left');
  expect(ago(24 * hour)).toBe('Seen 1 day ago');
  expect(deadlineWords(now + hour, now)).toBe('today by 11:30');
  expect(chinaTime(Date.UTC(2026, 10, 27, 10))).toBe('Nov 27, 2026, 18:00 (China time)');
});
