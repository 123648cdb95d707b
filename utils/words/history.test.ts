import { expect, test } from 'vitest';
import type { CaseEvent, Facts, Note } from '../cases';
import { historyLines } from './history';

const facts: Facts = {
  store: '',
  number: '88001',
  role: 'complainant',
  procedure: 'picture-theft',
  status: 'processing',
  statusText: '处理中',
  offers: ['withdraw'],
  url: 'https://myseller.taobao.com/',
};
const at = Date.UTC(2026, 10, 24, 2, 30);
const event = (id: string, rest: Partial<CaseEvent>) => ({ id, caseId: 'c', at, ...rest }) as CaseEvent;
const textsOf = (events: CaseEvent[]) => historyLines(events).map((line) => line.text);

test('the latest line comes first, and a change says from what to what', () => {
  const withdrawn: Facts = { ...facts, status: 'withdrawn', statusText: '已撤销', offers: [] };
  expect(
    textsOf([event('2', { type: 'changed', at: at + 1, facts: withdrawn }), event('1', { type: 'seen', facts })]),
  ).toEqual(['状态：处理中 → 已撤销 · 页面上的操作变为：没有', '第一次看到：处理中']);
});

test('a new deadline and newly known facts are named', () => {
  const fuller: Facts = { ...facts, deadlineAt: at + 3_600_000, counterparty: '某店', productTitle: '卫衣' };
  expect(textsOf([event('1', { type: 'seen', facts }), event('2', { type: 'changed', at, facts: fuller })])[0]).toBe(
    '期限变为 今天 11:30 前 · 补充了：对方、商品',
  );
});

test('prompts, steps and notes are told in the seller’s language', () => {
  expect(
    textsOf([
      event('1', { type: 'prompt', verdict: 'withdraw-soon' }),
      event('2', { type: 'step', guide: 'withdraw', step: 'filed-tab', state: 'reached' }),
      event('3', { type: 'step', guide: 'withdraw', step: 'withdraw', state: 'done' }),
      event('4', { type: 'step', guide: 'withdraw', step: '', state: 'started' }),
      event('5', { type: 'note', note: { kind: 'text', text: '对方答应删图' } }),
      event('6', { type: 'prompt', verdict: 'of-another-version' }),
    ]).reverse(),
  ).toEqual([
    '提醒过：尽快撤销',
    '走到：切到「我发起的投诉」',
    '做完：在这个投诉上点「撤销」或「撤诉」',
    '开始指引：撤销',
    '记：对方答应删图',
    '提醒过：of-another-version',
  ]);
});

test('notes say whose words they are, what was ticked and when, and whether they still stand', () => {
  const letter = { kind: 'letter', letter: 'of-another-version', language: 'zh' } as const;
  const notes: Note[] = [
    { kind: 'text', about: 'customer-service', text: '先等等' },
    { kind: 'undo', event: '0' },
    { kind: 'tick', list: 'x', item: 'y', on: true, date: '2026-11-24' },
    { kind: 'tick', list: 'x', item: 'y', on: false },
    { ...letter, text: '一' },
    { ...letter, text: '二' },
    { ...letter, text: null },
    { ...letter, language: 'en', text: 'one' },
  ];
  const events = notes.map((note, place) => event(String(place), { type: 'note', at: at + place, note }));
  expect(textsOf(events).reverse()).toEqual([
    '记（客服说）：先等等（已收回）',
    '勾了：y（11月24日）',
    '取消勾选：y',
    '信恢复成模板：of-another-version',
    '改了信：of-another-version',
  ]);
});
