import { describe, expect, it } from 'vitest';
import { type Case, procedures, roles, soon, statuses, verdictAt } from '../cases';
import { duePrompts, notificationOf, promptAt, type Speech, targetOf } from '.';

const now = Date.UTC(2026, 10, 24, 4);
const one = (part: Partial<Case> = {}): Case => ({
  id: '山茶女装|respondent|9001|',
  store: '山茶女装',
  number: '9001',
  role: 'respondent',
  procedure: 'picture-theft',
  status: 'awaiting-response',
  statusText: '待举证',
  offers: [],
  url: 'https://rights.taobao.com/complaint/sellerList.htm',
  firstSeenAt: now,
  lastSeenAt: now,
  ...part,
});

describe('a prompt', () => {
  it('is due at the contract’s verdicts and no other', () => {
    const always = ['appeal-soon', 'answer-soon', 'withdraw-soon', 'overdue'];
    for (const procedure of procedures) {
      for (const role of roles) {
        for (const status of statuses) {
          for (const deadlineAt of [now - 1, now + soon, now + soon + 1]) {
            const found = one({ procedure, role, status, deadlineAt });
            const verdict = verdictAt(found, now);
            const isDue =
              always.includes(verdict) ||
              (procedure === 'picture-theft' && (verdict === 'appeal' || verdict === 'check'));
            expect(promptAt(found, now)).toBe(isDue ? verdict : undefined);
          }
        }
      }
    }
  });

  it('comes most urgent first, and once for a case that was read twice', () => {
    const late = one({ id: 'b', deadlineAt: now - 1 });
    expect(duePrompts([one(), one(), late], now).map(({ verdict }) => verdict)).toEqual(['overdue', 'appeal']);
  });
});

const speech: Speech = {
  say: (key, ...substitutions) => [key.replace('prompt_', ''), ...substitutions].join(' '),
  deadline: (at) => `by ${(at - now) / 3_600_000} h`,
};
const notify = (...cases: Case[]) => notificationOf(duePrompts(cases, now), now, speech);

describe('a notification', () => {
  it('tells of one case by its name, number and deadline, and opens it', () => {
    const notification = notify(one({ productTitle: '碎花连衣裙', deadlineAt: now + soon }));
    expect(notification).toMatchObject({
      title: 'appeal_soon_picture_theft',
      message: '碎花连衣裙\n9001\nby 24 h',
    });
    expect(notification?.id).toMatch(/^tusu/);
    expect(targetOf(notification?.id ?? '')).toEqual({ caseId: one().id });
  });

  it('tells of several in one, and opens the list', () => {
    const cases = ['1', '2', '3', '4', '5', '6'].map((number) => one({ id: number, number }));
    const notification = notify(...cases);
    expect(notification?.title).toBe('several 6');
    expect(notification?.message.split('\n')).toEqual([
      ...['1', '2', '3', '4'].map((number) => `line appeal ${number}`),
      'more 2',
    ]);
    expect(notification?.id).toMatch(/^tusu/);
    expect(targetOf(notification?.id ?? '')).toEqual({});
  });

  it('is not made where nothing is due, and its id is never longer than the browser takes', () => {
    expect(notify(one({ status: 'withdrawn' }))).toBeUndefined();
    expect(notify(one({ id: 'x'.repeat(900) }))?.id.length).toBeLessThanOrEqual(500);
  });

  it('of another making opens nothing', () => {
    expect(targetOf('else')).toBeUndefined();
  });
});
