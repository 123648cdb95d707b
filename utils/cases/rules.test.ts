import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  type Case,
  type CaseEvent,
  clocksOf,
  factsOf,
  momentsOf,
  procedures,
  ruleNames,
  ruleOf,
  ruleOverridesSchema,
  rules,
  statuses,
} from '.';
import { after, isWeekday } from './working-time';

const hour = 60 * 60 * 1000;
const china = (day: number, clock = 0) => Date.UTC(2026, 10, day, clock - 8);
// 2026-11-25 is a Wednesday.

describe('working days', () => {
  it.each([
    ['Wednesday 15:00', china(25, 15), china(30, 15)],
    ['Friday 10:00', china(27, 10), china(32, 10)],
    ['Saturday noon counts from Monday', china(28, 12), china(33)],
    ['Sunday 23:00', china(29, 23), china(33)],
  ])('three from %s', (_, from, to) => expect(after(from, 3, 'working-days')).toBe(to));

  it('are those of the calendar that is handed in', () => {
    const restsOn =
      (...days: string[]) =>
      (day: string) =>
        isWeekday(day) && !days.includes(day);
    expect(after(china(25, 15), 3, 'working-days', restsOn('2026-11-26'))).toBe(china(31, 15));
    expect(() => after(china(25), 1, 'working-days', () => false)).toThrow(RangeError);
  });

  it('never end before as many calendar days, and never go back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        fc.integer({ min: 0, max: 30 }),
        fc.nat(hour),
        (from, count, more) => {
          const end = after(from, count, 'working-days');
          expect(end).toBeGreaterThanOrEqual(from + count * 24 * hour);
          expect(after(from + more, count, 'working-days')).toBeGreaterThanOrEqual(end);
        },
      ),
    );
  });
});

describe('months', () => {
  it.each([
    [Date.UTC(2026, 7, 30, 16), Date.UTC(2027, 1, 27, 16)],
    [Date.UTC(2026, 0, 15, 3), Date.UTC(2026, 6, 15, 3)],
  ])('end on the same day of China’s calendar, or the last of a shorter month', (from, to) => {
    expect(after(from, 6, 'months')).toBe(to);
  });
});

describe('the durations', () => {
  it('each have a length, a source and a certainty that something may rest on', () => {
    for (const rule of Object.values(rules)) {
      expect(rule.length.most).toBeGreaterThan(0);
      expect(['A', 'B']).toContain(rule.source.certainty);
    }
  });

  it('are the seller’s where he set another', () => {
    expect(ruleOf('ip-appeal', { 'ip-appeal': { unit: 'working-days', most: 5 } }).length.most).toBe(5);
    expect(ruleOf('ip-answer', { 'ip-appeal': { unit: 'working-days', most: 5 } }).length.most).toBe(3);
  });
});

describe('lengths from outside', () => {
  const read = (entries: unknown) => v.safeParse(ruleOverridesSchema, entries);

  it('are taken where they can be counted', () => {
    const overrides = {
      'ip-appeal': { unit: 'hours', most: 5 },
      'ip-decision': { unit: 'working-days', least: 2, most: 4 },
    };
    expect(read(overrides).output).toEqual(overrides);
  });

  it.each([
    ['no length', 0],
    ['less than nothing', { unit: 'hours', most: -1 }],
    ['half an hour', { unit: 'hours', most: 0.5 }],
    ['another unit', { unit: 'moons', most: 3 }],
    ['a range that ends before it begins', { unit: 'hours', least: 6, most: 5 }],
    ['for ever', { unit: 'months', most: Number.MAX_SAFE_INTEGER }],
  ])('stay the rule’s own: %s', (_, length) => expect(read({ 'ip-appeal': length }).output).toEqual({}));

  it('of a duration that isn’t known are dropped, and what is no record is refused', () => {
    expect(read({ moon: { unit: 'hours', most: 5 } }).output).toEqual({});
    expect(read([]).success && read('x').success).toBe(false);
  });
});

const one: Case = {
  id: '山茶女装|respondent|9001|',
  store: '山茶女装',
  number: '9001',
  role: 'respondent',
  procedure: 'picture-theft',
  status: 'processing',
  statusText: '处理中',
  offers: [],
  url: 'https://rights.taobao.com/complaint/sellerList.htm',
  filedAt: china(25, 9),
  firstSeenAt: china(25, 12),
  lastSeenAt: china(25, 12),
};
const reading = (at: number, part: Partial<Case>): CaseEvent => ({
  id: String(at),
  caseId: one.id,
  at,
  type: 'changed',
  facts: factsOf({ ...one, ...part }),
});

describe('the clocks of a case', () => {
  it('are estimates, of the case’s procedure, and those that must not be missed stand first', () => {
    expect(clocksOf(one, momentsOf(one, []))).toEqual([
      {
        rule: 'picture-theft-evidence',
        whose: 'respondent',
        isDue: true,
        ends: { earliest: china(26, 9), latest: china(26, 9) },
        estimate: true,
        source: rules['picture-theft-evidence'].source,
      },
      expect.objectContaining({ rule: 'picture-theft-decision', whose: 'platform', estimate: true }),
    ]);
    for (const procedure of procedures) {
      for (const status of statuses) {
        for (const clock of clocksOf({ procedure, status }, momentsOf(one, []))) {
          expect(clock.estimate).toBe(true);
          expect(rules[clock.rule].procedure).toBe(procedure);
        }
      }
    }
  });

  it('do not run where nothing is understood', () => {
    expect(clocksOf({ procedure: 'unknown', status: 'processing' }, {})).toEqual([]);
    expect(clocksOf({ procedure: 'ip-platform', status: 'unknown' }, {})).toEqual([]);
  });

  it('follow another length and another calendar', () => {
    const ip = { procedure: 'ip-platform', status: 'awaiting-response' } as const;
    const found = { notified: { earliest: china(25, 15), latest: china(25, 15) } };
    const ends = (...args: Parameters<typeof clocksOf>) => clocksOf(...args)[0]?.ends.latest;
    expect(ends(ip, found)).toBe(china(30, 15));
    expect(ends(ip, found, { overrides: { 'ip-appeal': { unit: 'hours', most: 5 } } })).toBe(china(25, 20));
    expect(ends(ip, found, { isWorkingDay: () => true })).toBe(china(28, 15));
  });

  it('name a range where the texts do', () => {
    const clocks = clocksOf(
      { procedure: 'ip-platform', status: 'in-review' },
      { 'taken-over': { earliest: china(25, 15), latest: china(25, 15) } },
    );
    expect(clocks.find(({ rule }) => rule === 'ip-decision')?.ends).toEqual({
      earliest: china(30, 15),
      latest: china(32, 15),
    });
  });
});

describe('the moments of a case', () => {
  const ip: Case = { ...one, procedure: 'ip-platform' };

  it('lie between the reading before and the first that shows it', () => {
    const history = [
      reading(china(25, 12), { status: 'awaiting-response' }),
      reading(china(26, 12), { status: 'awaiting-complainant' }),
      reading(china(27, 12), { status: 'unknown' }),
      reading(china(28, 12), { status: 'awaiting-complainant' }),
    ];
    expect(momentsOf(ip, history).answered).toEqual({ earliest: china(25, 12), latest: china(26, 12) });
  });

  it('are only known not to be later where the first reading shows it', () => {
    const history = [reading(china(26, 12), { status: 'awaiting-complainant' })];
    expect(momentsOf(ip, history).answered).toEqual({ latest: china(26, 12) });
    expect(momentsOf(ip, history)['taken-over']).toBeUndefined();
  });

  it('of the second time count, and not of a reading that doesn’t say whose turn it is', () => {
    const history = [
      reading(china(20, 12), { status: 'awaiting-complainant' }),
      reading(china(21, 12), { status: 'awaiting-response' }),
      reading(china(22, 12), { status: 'processing' }),
      reading(china(23, 12), { status: 'awaiting-complainant' }),
    ];
    expect(momentsOf(ip, history).answered).toEqual({ earliest: china(21, 12), latest: china(23, 12) });
  });

  it('let nobody believe that he has more time than he has: a respondent is told no earlier than the complaint is filed', () => {
    const history = [reading(china(27, 12), { status: 'awaiting-response' })];
    expect(momentsOf(ip, history).notified).toEqual({ earliest: china(25, 9), latest: china(27, 12) });
    const { filedAt: _, ...undated } = ip;
    expect(momentsOf(undated, history).notified).toEqual({ latest: china(27, 12) });
  });

  it('give a clock without an end where it is unknown when it began', () => {
    const clocks = clocksOf({ procedure: 'ip-platform', status: 'upheld' }, {});
    expect(clocks.map(({ ends }) => ends)).toEqual(clocks.map(() => ({})));
    expect(clocks.map(({ rule }) => rule)).toContain('second-appeal');
    expect(ruleNames).toContain('second-appeal');
  });
});
