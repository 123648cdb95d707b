import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Case } from '@/utils/cases';
import { closeWalk, writeWalk } from '@/utils/walk';
import { Panel } from './Panel';

const now = Date.now();
const facts = {
  store: '',
  number: '88001',
  role: 'complainant',
  procedure: 'picture-theft',
  status: 'processing',
  statusText: '处理中',
  offers: ['withdraw'],
  url: 'https://myseller.taobao.com/',
} satisfies Partial<Case>;
const one: Case = { ...facts, id: '|complainant|88001|', firstSeenAt: now, lastSeenAt: now };

/** What the background has of the case; undefined where it is not in the log. */
let kept: Case | undefined;
let asked: { tusu: string; body: unknown }[];

beforeEach(() => {
  fakeBrowser.reset();
  kept = one;
  asked = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) => {
    // The protocol's own messages, made by `ask`.
    const request = message as { tusu: string; body: unknown };
    asked.push(request);
    const value = request.tusu === 'case' && kept ? { case: kept, events: [] } : null;
    return Promise.resolve({ ok: true, value });
  });
  location.hash = `#/case/${encodeURIComponent(one.id)}`;
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const askedFor = (name: string) => asked.filter(({ tusu }) => tusu === name);
const shown = () => document.querySelector<HTMLElement>('[data-tusu-case]');

async function tell(name: string, body: unknown): Promise<void> {
  await act(async () => {
    const heard = await fakeBrowser.runtime.onMessage.trigger({ tusu: name, body }, {});
    expect(heard.length).toBeGreaterThan(0);
  });
}

test('says that it has come to life, and shows the case of its address', async () => {
  render(<Panel />);
  expect(await screen.findByText('我发起的 · 图片盗用 · 处理中')).toBeDefined();
  expect(shown()?.dataset).toMatchObject({ tusuCase: '88001', tusuVerdict: 'can-withdraw' });
  expect(askedFor('panel-ready')).toHaveLength(1);
  expect(screen.getByRole('button', { name: '去撤销' }).dataset.tusuDo).toBe('withdraw');
});

test('asks again when the log has changed', async () => {
  render(<Panel />);
  await screen.findByRole('button', { name: '去撤销' });
  kept = { ...one, status: 'withdrawn', statusText: '已撤销', offers: [] };
  await tell('log-changed', { caseIds: [one.id] });
  expect(shown()?.dataset.tusuVerdict).toBe('withdrawn');
});

test('a guide under way shows its step, and can be stopped by a button and by Esc', async () => {
  await writeWalk({ caseId: one.id, guide: 'withdraw', step: 'filed-tab', facts: { ...facts, offers: ['withdraw'] } });
  render(<Panel />);
  const stop = await screen.findByRole('button', { name: '停下指引' });
  expect(screen.queryByRole('button', { name: '去撤销' })).toBeNull();
  expect(document.querySelector('[aria-current=step]')?.textContent).toContain('切到「我发起的投诉」');
  await userEvent.click(stop);
  await userEvent.keyboard('{Escape}');
  expect(askedFor('stop-guide')).toHaveLength(2);
});

test('a case that is not in the log has its own state, until it is', async () => {
  kept = undefined;
  render(<Panel />);
  expect((await screen.findByRole('alert')).textContent).toContain('记录里没有这个投诉');
  kept = one;
  await tell('log-changed', { caseIds: [one.id] });
  expect(shown()?.dataset.tusuCase).toBe('88001');
});

test('a background that is gone has its own state, with what to do', async () => {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('Extension context invalidated.'));
  render(<Panel />);
  const state = await screen.findByRole('alert');
  expect(state.textContent).toContain('图诉通没有应答');
  expect(state.textContent).toContain('重新加载这个页面');
});

test('turns to another case with its address', async () => {
  render(<Panel />);
  await screen.findByRole('button', { name: '去撤销' });
  kept = { ...one, id: '|complainant|88002|', number: '88002' };
  act(() => {
    location.hash = `#/case/${encodeURIComponent('|complainant|88002|')}`;
    dispatchEvent(new Event('hashchange'));
  });
  expect(await screen.findByRole('heading', { name: '88002' })).toBeDefined();
});

test('a case that was deleted in the middle of its guide says so', async () => {
  kept = undefined;
  await closeWalk({ caseId: one.id, guide: 'withdraw', end: 'deleted', at: now });
  render(<Panel />);
  expect(await screen.findByText('这个投诉已从记录里删除，指引停下了')).toBeDefined();
});

test('how the last guide ended stands before the next step', async () => {
  kept = { ...one, status: 'withdrawn', statusText: '已撤销', offers: [] };
  await closeWalk({ caseId: one.id, guide: 'withdraw', end: 'done', status: 'withdrawn', at: now });
  render(<Panel />);
  expect(await screen.findByText('页面写着「已撤销」，办好了，已经记下')).toBeDefined();
});

describe('several cases in one run', () => {
  const second: Case = { ...one, id: '|complainant|88002|', number: '88002' };
  const run = { next: [], place: 2, of: 2 };
  const walkOf = ({ id, firstSeenAt: _first, lastSeenAt: _last, ...of }: Case) => ({
    caseId: id,
    guide: 'withdraw' as const,
    facts: of,
  });

  test('the panel goes on with its guide to the next', async () => {
    await writeWalk({ ...walkOf(one), run: { ...run, next: [second.id], place: 1 } });
    render(<Panel />);
    await screen.findByText('第 1 个，共 2 个');
    kept = second;
    await act(() => writeWalk({ ...walkOf(second), run }));
    expect(await screen.findByRole('heading', { name: '88002' })).toBeDefined();
    expect(screen.getByText('第 2 个，共 2 个')).toBeDefined();
  });

  test('a guide for another case is named, and led back to', async () => {
    await writeWalk({ ...walkOf(second), run });
    render(<Panel />);
    expect(await screen.findByText('正在带你走：撤销 · 88002 · 第 2 个，共 2 个')).toBeDefined();
    kept = second;
    await userEvent.click(screen.getByRole('button', { name: '回到指引' }));
    expect(await screen.findByRole('heading', { name: '88002' })).toBeDefined();
  });
});
