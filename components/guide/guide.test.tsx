import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Case, CaseEvent, Note } from '@/utils/cases';
import { notesOf, verdictAt } from '@/utils/cases';
import type { Walk } from '@/utils/walk';
import { CaseGuide } from './CaseGuide';

const now = Date.now();
const hour = 3_600_000;
const one: Case = {
  id: '山茶女装|complainant|88001|',
  store: '山茶女装',
  number: '88001',
  complaintNumber: '88001',
  role: 'complainant',
  procedure: 'picture-theft',
  status: 'processing',
  statusText: '处理中',
  offers: ['withdraw'],
  url: 'https://myseller.taobao.com/',
  productTitle: '碎花连衣裙',
  productId: '612345678901',
  productUrl: 'https://item.taobao.com/item.htm?id=612345678901',
  counterparty: '木棉男装',
  firstSeenAt: now - hour,
  lastSeenAt: now,
};
const respondent: Case = {
  ...one,
  role: 'respondent',
  status: 'awaiting-response',
  statusText: '待举证',
  offers: ['evidence'],
};

const noted = (...notes: Note[]): CaseEvent[] =>
  notes.map((note, place) => ({ id: `e${place}`, caseId: one.id, at: now - hour + place, type: 'note', note }));

let sent: [name: string, body: unknown][];
const send = (name: string, body: unknown) => {
  sent.push([name, body]);
  return Promise.resolve(true);
};
const noteSent = () => sent.filter(([name]) => name === 'note').map(([, body]) => (body as { note: Note }).note);

interface Shown {
  events?: CaseEvent[];
  walking?: Walk;
}
const guide = (shown: Case, { events = [], walking }: Shown = {}) => (
  <CaseGuide
    one={shown}
    verdict={verdictAt(shown, now)}
    events={events}
    walking={walking}
    end={undefined}
    now={now}
    offPage={false}
    send={send}
  />
);
const open = (title: string) => userEvent.click(screen.getByText(title, { selector: 'summary h3' }));
const folded = (title: string) =>
  screen.getByText(title, { selector: 'summary h3' }).closest('details')?.open === false;
const primaries = () => document.querySelectorAll('.button-primary');

beforeEach(() => {
  fakeBrowser.reset();
  sent = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: true, value: { caseIds: ['a', 'b'] } });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('to withdraw', () => {
  test('shows the checklist and the way to their listing, ticks are kept with the case', async () => {
    render(
      guide(one, { events: noted({ kind: 'tick', list: 'before-withdraw', item: 'withdraw.written', on: true }) }),
    );
    expect(screen.getByText('1/6')).toBeDefined();
    const box = screen.getByRole('checkbox', { name: '我自己打开对方的商品看过了' });
    await userEvent.click(box);
    expect(noteSent()).toEqual([{ kind: 'tick', list: 'before-withdraw', item: 'withdraw.seen-by-me', on: true }]);
    expect(screen.getByText('2/6')).toBeDefined();
    const link = screen.getByRole('link', { name: '打开对方的商品看看（新标签页）' });
    expect(link.getAttribute('href')).toBe(one.productUrl);
    expect(link.getAttribute('target')).toBe('_blank');
  });

  test('opens no listing that is not the shop’s', () => {
    for (const productUrl of ['http://item.taobao.com/1', 'https://eviltaobao.com/1', 'about:blank']) {
      render(guide({ ...one, productUrl }));
      expect(screen.queryByRole('link')).toBeNull();
      cleanup();
    }
  });

  test('offers to go through several against the same counterparty, and keeps one primary button', async () => {
    render(guide(one));
    await userEvent.click(await screen.findByRole('button', { name: '和这一方的 3 个投诉一起走，一个接一个' }));
    expect(sent).toEqual([['start-guide', { caseId: one.id, guide: 'withdraw', run: true }]]);
    expect(primaries()).toHaveLength(1);
  });

  test('of a case that has ended there is no checklist, but what is left, with its letter', async () => {
    render(guide({ ...one, procedure: 'ip-platform', status: 'upheld', statusText: '投诉成立', offers: [] }));
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(folded('还能做的')).toBe(false);
    expect(folded('写信')).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: '写：撤诉函' }));
    expect(folded('写信')).toBe(false);
    expect(await screen.findByRole('combobox', { name: '哪封信' })).toHaveProperty('value', 'withdrawal-letter');
    expect(screen.getByRole('button', { name: '复制表格' })).toBeDefined();
  });
});

describe('to answer', () => {
  const answering: Case = { ...one, procedure: 'ip-platform', status: 'awaiting-complainant', offers: ['answer'] };

  test('shows both ways side by side with what each leads to; either can be taken', async () => {
    render(guide(answering));
    const [withdraw, platform] = screen.getByText('投诉到此结束，对方的商品恢复。').closest('.ways')?.children ?? [];
    expect(withdraw?.querySelector('button')?.dataset.tusuDo).toBe('withdraw');
    expect(platform?.textContent).toContain('平台来判');
    await userEvent.click(screen.getByRole('button', { name: '走这条路：申请小二介入' }));
    expect(sent).toEqual([['start-guide', { caseId: one.id, guide: 'answer', way: 'platform' }]]);
    expect(primaries()).toHaveLength(1);
  });

  test('tells a guide under way which way was chosen', async () => {
    const walking: Walk = {
      caseId: one.id,
      guide: 'answer',
      begunAt: now,
      way: 'platform',
      step: 'platform',
      facts: answering,
      standing: { state: 'ringing' },
    };
    render(guide(answering, { walking }));
    expect(screen.getByRole('button', { name: '正在走这条路' }).getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(screen.getByRole('button', { name: '走这条路：撤诉' }));
    expect(sent).toEqual([['choose-way', { way: 'withdraw' }]]);
  });
});

describe('to appeal', () => {
  test('asks one question at a time, keeps the answer, and walks back', async () => {
    const { rerender } = render(guide(respondent));
    expect(screen.getByRole('group', { name: '被投诉的图，是谁的？' })).toBeDefined();
    expect(screen.queryByRole('button', { name: '退回上一问' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '我自己拍的，或请人给我拍的' }));
    expect(noteSent()).toEqual([{ kind: 'answer', question: 'whose', choice: 'own' }]);
    expect(screen.getByRole('group', { name: '没改过的原图还在吗？' })).toBeDefined();
    rerender(guide(respondent, { events: noted({ kind: 'answer', question: 'whose', choice: 'own' }) }));
    const back = screen.getByRole('button', { name: '退回上一问' });
    expect(back.dataset.tusuDo).toBe('back');
    await userEvent.click(back);
    expect(noteSent().at(-1)).toEqual({ kind: 'answer', question: 'whose', choice: null });
    expect(screen.getByRole('group', { name: '被投诉的图，是谁的？' })).toBeDefined();
  });

  test('ends in what to do and the evidence that fits, ranked, and opens the check before submitting', () => {
    const events = noted(
      { kind: 'answer', question: 'whose', choice: 'distributor' },
      { kind: 'answer', question: 'distributor-own', choice: 'yes' },
    );
    render(guide(respondent));
    expect(folded('提交之前')).toBe(true);
    cleanup();
    render(guide(respondent, { events }));
    expect(screen.getByText('向供货商要原图')).toBeDefined();
    const proofs = document.querySelectorAll('.proofs strong');
    expect([...proofs].map((proof) => proof.textContent)).toEqual(['供货商的原图', '授权书', '情况说明']);
    expect(folded('提交之前')).toBe(false);
    expect(screen.getByText(/写进图片是造假/)).toBeDefined();
  });

  test('after the end is a list with the day on which each was done', async () => {
    const upheld: Case = { ...respondent, status: 'upheld', statusText: '投诉成立', offers: [] };
    const tick = { kind: 'tick', list: 'after-failed-appeal', item: 'failed.take-down', on: true } as const;
    render(guide(upheld, { events: noted({ ...tick, date: '2026-11-20' }) }));
    expect(screen.getByLabelText('哪天做的：下架，不删除')).toHaveProperty('value', '2026-11-20');
    await userEvent.click(screen.getByRole('checkbox', { name: '换掉全部图片' }));
    expect(noteSent().at(-1)).toMatchObject({ item: 'failed.replace', on: true, date: expect.any(String) as string });
  });
});

describe('a letter', () => {
  test('is filled from the case, edited, kept, and the template again', async () => {
    Object.assign(document, { execCommand: () => true });
    const { rerender } = render(guide(one));
    await open('写信');
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '协商约定' });
    expect(field.value).toContain('88001');
    const template = field.value;
    await userEvent.type(field, '补一句');
    await userEvent.tab();
    const note = { kind: 'letter', letter: 'settlement', language: 'zh', text: `${template}补一句` } as const;
    expect(noteSent()).toEqual([note]);
    rerender(guide(one, { events: noted(note) }));
    expect(screen.getByText(/已和投诉一起存好/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '复制这封信' }));
    expect(screen.getByText('已复制')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '恢复成模板' }));
    expect(noteSent().at(-1)).toEqual({ ...note, text: null });
    expect(notesOf(noted(note, { ...note, text: null })).letters).toEqual([]);
  });

  test('has an English version of its own', async () => {
    render(guide(one));
    await open('写信');
    await userEvent.click(await screen.findByRole('radio', { name: 'English' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /settlement/i }).value).toContain('88001');
  });
});

test('short answers are found in the seller’s own words, each with its source', async () => {
  render(guide(respondent));
  await open('还想问');
  const search = await screen.findByRole('searchbox');
  await userEvent.type(search, '不申诉会扣分吗');
  expect(await screen.findByText(/^找到 \d+ 条$/)).toBeDefined();
  const [first] = document.querySelectorAll<HTMLElement>('.answer');
  if (!first) throw new Error('nothing was found');
  await userEvent.click(within(first).getByText(/扣分/, { selector: 'summary' }));
  expect(first.textContent).toMatch(/来源|建议/);
  await userEvent.clear(search);
  await userEvent.type(search, 'zzzz');
  expect(await screen.findByText(/没有找到/)).toBeDefined();
});

describe('a guide under way', () => {
  const walk = (standing: Walk['standing'], more: Partial<Walk> = {}): Walk => ({
    caseId: one.id,
    guide: 'withdraw',
    begunAt: now,
    step: 'withdraw',
    facts: one,
    standing,
    ...more,
  });
  const doings = () =>
    [...document.querySelectorAll<HTMLElement>('.verdict-next [data-tusu-do]')].map((button) => button.dataset.tusuDo);

  test.each<[string, Walk['standing'], string, string[]]>([
    ['searching', { state: 'searching' }, '在页面上找下一步的按钮……', ['stop']],
    ['ringing', { state: 'ringing' }, '在这个投诉上点「撤销」或「撤诉」', ['stop']],
    ['astray', { state: 'missing', step: 'withdraw', why: 'case' }, '列表里现在没有这个投诉', ['open-page', 'stop']],
    ['a captcha', { state: 'waiting', obstacle: 'captcha', says: '请拖动滑块' }, '页面写着：请拖动滑块', ['stop']],
    ['another store', { state: 'other-store', store: '木棉男装' }, '这个投诉属于「山茶女装」', ['stop']],
    ['waiting for the page', { state: 'pressed', step: 'confirm', at: now }, '等页面说结果……', ['stop']],
    ['refused', { state: 'refused', says: '当前状态不允许' }, '页面没有接受', ['withdraw', 'stop']],
    ['silent', { state: 'silent', step: 'confirm' }, '过了一分钟', ['withdraw', 'stop']],
    ['silent too long', { state: 'pressed', step: 'confirm', at: now - 61_000 }, '过了一分钟', ['withdraw', 'stop']],
  ])('says how it stands and what can be done: %s', (_name, standing, words, buttons) => {
    render(guide(one, { walking: walk(standing) }));
    expect(document.querySelector('.verdict-next [role=status]')?.textContent).toContain(words);
    expect(doings()).toEqual(buttons);
    expect(primaries().length).toBeLessThanOrEqual(1);
  });

  test('of several cases shows how far it is, and stops the whole run', async () => {
    render(guide(one, { walking: walk({ state: 'ringing' }, { run: { next: ['x'], place: 1, of: 2 } }) }));
    expect(screen.getByText('第 1 个，共 2 个')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '停下，不再走后面的' }));
    expect(sent).toEqual([['stop-guide', {}]]);
  });

  test('is begun anew after a refusal', async () => {
    render(guide(one, { walking: walk({ state: 'refused', says: '' }) }));
    await userEvent.click(screen.getByRole('button', { name: '重新开始指引' }));
    expect(sent).toEqual([['start-guide', { caseId: one.id, guide: 'withdraw', way: undefined }]]);
  });
});
