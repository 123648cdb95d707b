import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Case, CaseEvent } from '@/utils/cases';
import { keepReport } from '@/utils/unread-pages';
import { writeWalk } from '@/utils/walk';
import { Popup } from './Popup';

/** What the background would answer. */
const log = { cases: [] as Case[], history: [] as CaseEvent[], broken: false };

function answerOf(name: string): unknown {
  switch (name) {
    case 'first-cases':
      return log.cases;
    case 'count-cases':
      return { due: 0, withdrawable: 41, waiting: 0, ended: 0 };
    case 'case':
      return { case: log.cases[0], events: log.history };
    default:
      return null;
  }
}

const now = Date.now();
const facts = {
  store: '晴木旗舰店',
  number: '88001',
  role: 'complainant',
  procedure: 'picture-theft',
  status: 'processing',
  statusText: '处理中',
  offers: ['withdraw'],
  url: 'https://myseller.taobao.com/',
} satisfies Partial<Case>;
const one: Case = { ...facts, id: '晴木旗舰店|complainant|88001|', firstSeenAt: now, lastSeenAt: now - 3 * 86_400_000 };

let asked: unknown[];

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(log, { cases: [one], history: [], broken: false });
  asked = [];
  Object.assign(fakeBrowser.permissions, {
    contains: () => Promise.resolve(true),
    onAdded: { addListener: vi.fn(), removeListener: vi.fn() },
    onRemoved: { addListener: vi.fn(), removeListener: vi.fn() },
  });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) => {
    // The protocol's own messages.
    const { tusu } = message as { tusu: string };
    if (!['first-cases', 'count-cases', 'case'].includes(tusu)) asked.push(message);
    else if (log.broken) return Promise.resolve({ ok: false, trouble: 'failed', why: 'the log is broken' });
    return Promise.resolve({ ok: true, value: answerOf(tusu) });
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('a case stands with its number and verdict, and follows the log', async () => {
  render(<Popup />);
  const row = await screen.findByRole('listitem');
  expect(row.dataset).toMatchObject({ tusuCase: '88001', tusuVerdict: 'can-withdraw' });
  expect(screen.getByText(/41/)).toBeDefined();
  log.cases = [{ ...one, status: 'withdrawn', statusText: '已撤销' }];
  await act(async () => {
    const heard = await fakeBrowser.runtime.onMessage.trigger({ tusu: 'log-changed', body: { caseIds: [one.id] } }, {});
    expect(heard).not.toEqual([]);
  });
  expect(screen.getByRole('listitem').dataset.tusuVerdict).toBe('withdrawn');
});

test('the next step starts the guide', async () => {
  render(<Popup />);
  await userEvent.click(await screen.findByRole('button', { name: /^去撤销/ }));
  expect(asked).toEqual([{ tusu: 'start-guide', body: { caseId: one.id, guide: 'withdraw' } }]);
});

test('a row opens to its history', async () => {
  log.history = [{ id: '1', caseId: one.id, at: now, type: 'seen', facts }];
  render(<Popup />);
  const row = await screen.findByRole('listitem');
  await userEvent.click(within(row).getByRole('button', { expanded: false }));
  expect(await within(row).findByText('第一次看到：处理中')).toBeDefined();
  expect(within(row).getByText('3 天前看到：投诉还没处理完，现在可以撤销。')).toBeDefined();
});

test('before the first case it says what Tusu does and never does', async () => {
  log.cases = [];
  render(<Popup />);
  expect(await screen.findByText('它从不做什么')).toBeDefined();
  expect(document.querySelector('[data-tusu-case]')).toBeNull();
});

test('a log that can’t be read says so, and can be tried again', async () => {
  log.broken = true;
  render(<Popup />);
  expect((await screen.findByRole('alert')).textContent).toContain('没能读出记录');
  log.broken = false;
  await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
  expect(await screen.findByRole('listitem')).toBeDefined();
});

test('a background that is gone is said, not thrown', async () => {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('no receiver'));
  render(<Popup />);
  await userEvent.click(await screen.findByRole('button', { name: '看全部记录' }));
  expect(await screen.findByText(/图诉通没有应答/)).toBeDefined();
});

test('hosts that the browser withholds are one line with one button', async () => {
  const request = vi.fn(() => Promise.resolve(true));
  Object.assign(fakeBrowser.permissions, { contains: () => Promise.resolve(false), request });
  render(<Popup />);
  await userEvent.click(await screen.findByRole('button', { name: '允许读卖家后台' }));
  expect(request).toHaveBeenCalledOnce();
  expect(screen.queryByRole('button', { name: '允许读卖家后台' })).toBeNull();
});

test('a page that was seen and not understood is one line', async () => {
  const page = {
    url: 'https://myseller.taobao.com/odd',
    title: '举报管理',
    store: '',
    depth: 0,
    frames: {},
    document: 'that one',
  };
  await keepReport({ tabId: 7, frameId: 0, state: 'unread', ...page });
  render(<Popup />);
  expect((await screen.findByText(/没读懂：举报管理/)).closest('[data-tusu-unread]')).not.toBeNull();
});

test('a page that was not understood can be reported', async () => {
  const page = {
    url: 'https://myseller.taobao.com/odd',
    title: '举报管理',
    store: '',
    depth: 0,
    frames: {},
    document: 'that one',
  };
  await keepReport({ tabId: 7, frameId: 0, state: 'unread', ...page });
  render(<Popup />);
  await userEvent.click(await screen.findByRole('button', { name: '报告这个页面' }));
  expect(asked).toEqual([{ tusu: 'report', body: { tabId: 7 } }]);
});

test('a guide under way is named, led back to and stopped', async () => {
  const { id, firstSeenAt: _first, lastSeenAt: _last, ...facts } = one;
  await writeWalk({ caseId: id, guide: 'withdraw', step: 'filed-tab', facts, standing: { state: 'ringing' } });
  render(<Popup />);
  expect(await screen.findByText('切到「我发起的投诉」')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: '回到指引' }));
  await userEvent.click(screen.getByRole('button', { name: '停下指引' }));
  expect(asked).toEqual([
    { tusu: 'open-page', body: { caseId: id } },
    { tusu: 'stop-guide', body: {} },
  ]);
});

test('who is to answer may also withdraw', async () => {
  log.cases = [{ ...one, status: 'awaiting-complainant', statusText: '待投诉方响应', offers: ['answer'] }];
  render(<Popup />);
  const answer = await screen.findByRole('button', { name: /^去响应/ });
  expect(answer.dataset.tusuDo).toBe('answer');
  await userEvent.click(screen.getByRole('button', { expanded: false }));
  expect((await screen.findByRole('button', { name: '去撤销' })).dataset.tusuDo).toBe('withdraw');
});
