import { describe, expect, test } from 'vitest';
import { fold } from './text';
import { deadlineIn, momentIn, remainingIn } from './time';

const china = (text: string) => Date.parse(`${text}+08:00`);
const now = china('2026-11-24T10:00:00');

describe('moments are China time', () => {
  test.each([
    ['2026-11-25 18:00', '2026-11-25T18:00:00'],
    ['2026-11-25 18:00:59', '2026-11-25T18:00:59'],
    ['2026年11月25日 18:00', '2026-11-25T18:00:00'],
    ['2026年11月25日18时30分', '2026-11-25T18:30:00'],
    ['2026/11/25 06:05', '2026-11-25T06:05:00'],
    ['2026.11.25 下午6:00', '2026-11-25T18:00:00'],
    ['２０２６－１１－２５　１８：００', '2026-11-25T18:00:00'],
    ['请在2026-11-25 18:00前举证', '2026-11-25T18:00:00'],
    ['Nov 25, 2026 18:00', '2026-11-25T18:00:00'],
    ['25 Nov 2026, 6:00 PM', '2026-11-25T18:00:00'],
    ['11月25日 18:00', '2026-11-25T18:00:00'],
    ['11-25 18:00', '2026-11-25T18:00:00'],
    ['今天 18:00', '2026-11-24T18:00:00'],
    ['明天 09:30', '2026-11-25T09:30:00'],
  ])('%s', (text, wanted) => {
    expect(momentIn(fold(text), now, 'nearest')).toEqual({ at: china(wanted), precision: 'time' });
  });

  test('a day alone is its beginning, and as a deadline its end', () => {
    expect(momentIn('2026-11-25', now, 'past')).toEqual({ at: china('2026-11-25T00:00:00'), precision: 'day' });
    expect(deadlineIn('2026-11-25', now)).toEqual({ at: china('2026-11-25T23:59:59') });
    expect(deadlineIn('2026-11-25 24:00', now)).toEqual({ at: china('2026-11-26T00:00:00') });
  });

  test.each([
    ['2026-11-24 10:00 至 2026-11-27 10:00', '2026-11-27T10:00:00'],
    ['2026-11-24 ~ 2026-11-27', '2026-11-27T23:59:59'],
    ['11-23 10:00 - 11-26 18:00', '2026-11-26T18:00:00'],
    ['2026-11-24 09:00 至 18:00', '2026-11-24T18:00:00'],
    ['将于2026-11-25 09:00到期', '2026-11-25T09:00:00'],
  ])('of the period %s the end counts', (text, wanted) => {
    expect(deadlineIn(fold(text), now)).toEqual({ at: china(wanted) });
  });

  test.each(['已超时2小时', '逾期 2 小时', '已过期2小时'])('%s: the time has gone by since the deadline', (text) => {
    expect(deadlineIn(fold(text), now)).toEqual({ at: now - 2 * 3_600_000, grain: 3_600_000 });
  });

  test('without a year: nearest for a deadline, the latest past for a filing time', () => {
    const newYear = china('2026-01-02T10:00:00');
    expect(momentIn('12-30 08:00', newYear, 'past')?.at).toBe(china('2025-12-30T08:00:00'));
    expect(momentIn('01-05 08:00', newYear, 'past')?.at).toBe(china('2025-01-05T08:00:00'));
    expect(momentIn('01-05 08:00', newYear, 'nearest')?.at).toBe(china('2026-01-05T08:00:00'));
  });

  test.each(['6100261101017', '2026-13-45', '投诉成立', '3天', '预计3-5个工作日', '99-99 10:00', ''])(
    '%s is no moment',
    (text) => {
      expect(momentIn(text, now, 'nearest')).toBeUndefined();
    },
  );
});

describe('remaining times', () => {
  const hours = 3_600_000;
  test.each([
    ['剩余2天3小时', 51 * hours, hours],
    ['剩余2天', 48 * hours, 24 * hours],
    ['还剩 5 小时 20 分钟', 5 * hours + 20 * 60_000, 60_000],
    ['02天 03时 04分 05秒', 51 * hours + 4 * 60_000 + 5000, 1000],
    ['1天 02:03:04', 26 * hours + 3 * 60_000 + 4000, 1000],
    ['23:59', 24 * hours - 60_000, 60_000],
    ['2 days 3 hours left', 51 * hours, hours],
    ['5h 30m', 5.5 * hours, 60_000],
  ])('%s', (text, ms, grain) => {
    expect(remainingIn(fold(text))).toEqual({ ms, grain });
  });

  test.each(['2 个工作日内', '剩余3个工作日', '3 working days', '处理中', '已超时'])('%s is none', (text) => {
    expect(remainingIn(fold(text))).toBeUndefined();
    expect(deadlineIn(fold(text), now)).toBeUndefined();
  });
});
