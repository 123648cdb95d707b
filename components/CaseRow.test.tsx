import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { type Case, verdictAt } from '@/utils/cases';
import { CaseGroups } from './CaseGroups';
import { CaseRow } from './CaseRow';

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 24, 2, 30);

function caseOf(facts: Partial<Case>): Case {
  return {
    id: `|complainant|${facts.number ?? '88001'}|`,
    store: '',
    number: '88001',
    role: 'complainant',
    procedure: 'picture-theft',
    status: 'processing',
    statusText: '处理中',
    offers: ['withdraw'],
    url: 'https://myseller.taobao.com/',
    firstSeenAt: now - 72 * hour,
    lastSeenAt: now - 72 * hour,
    ...facts,
  };
}

function drawRow(one: Case, onDo = vi.fn(), onExpand = vi.fn()) {
  const judged = { case: one, verdict: verdictAt(one, now) };
  render(
    <ul>
      <CaseRow judged={judged} now={now} primary onDo={onDo} onExpand={onExpand} />
    </ul>,
  );
  return { row: screen.getByRole('listitem'), onDo, onExpand };
}

afterEach(cleanup);

test('a row tells verdict, side, status, and that it is of the last reading', () => {
  const { row } = drawRow(caseOf({ productTitle: '连衣裙' }));
  expect(row.dataset).toMatchObject({ tusuCase: '88001', tusuVerdict: 'can-withdraw' });
  for (const text of ['可撤销', '3 天前看到', '连衣裙', '我发起的 · 处理中']) expect(row.textContent).toContain(text);
});

test('the time left is the page’s own, with the exact China time beside it', () => {
  const { row } = drawRow(caseOf({ deadlineAt: now + 5 * hour + 60_000 }));
  expect(row.dataset.tusuVerdict).toBe('withdraw-soon');
  expect(within(row).getByText('还剩 5 小时').title).toBe('2026年11月24日 15:31（北京时间）');
});

test('the next step is a button that says what it does', async () => {
  const { onDo, onExpand } = drawRow(caseOf({}));
  const button = screen.getByRole('button', { name: /^去撤销/ });
  expect(button.dataset.tusuDo).toBe('withdraw');
  await userEvent.click(button);
  expect(onDo).toHaveBeenCalledWith('withdraw');
  expect(onExpand).not.toHaveBeenCalled();
});

test('an appeal of the other side that awaits an answer starts that guide', () => {
  const { row } = drawRow(caseOf({ status: 'awaiting-complainant', statusText: '待响应', offers: ['answer'] }));
  expect(row.dataset.tusuVerdict).toBe('answer');
  expect([...row.querySelectorAll<HTMLElement>('[data-tusu-do]')].map(({ dataset }) => dataset.tusuDo)).toContain(
    'answer',
  );
});

test('evidence and appeal are named as the procedure names them', () => {
  const about = { role: 'respondent', status: 'awaiting-response', statusText: '待处理', offers: [] } as const;
  drawRow(caseOf({ ...about, offers: [...about.offers] }));
  expect(screen.getByRole('button', { name: /^去举证/ }).dataset.tusuDo).toBe('appeal');
  cleanup();
  drawRow(caseOf({ ...about, offers: [...about.offers], procedure: 'ip-platform' }));
  expect(screen.getByRole('button', { name: /^去申诉/ }).dataset.tusuDo).toBe('appeal');
});

test('what the page wrote is only ever text', () => {
  const { row } = drawRow(caseOf({ productTitle: '<img src=x onerror=alert(1)>', statusText: '<b>处理中</b>' }));
  expect(row.querySelector('img, b')).toBeNull();
  expect(row.textContent).toContain('<img src=x onerror=alert(1)>');
});

test('cases stand in groups, most urgent first, with one primary step for the whole list', () => {
  const cases = [
    caseOf({ id: 'a', number: 'ended', status: 'closed', statusText: '处理完毕' }),
    caseOf({ id: 'b', number: 'open' }),
    caseOf({ id: 'c', number: 'due', role: 'respondent', status: 'awaiting-response', offers: ['evidence'] }),
  ];
  const primaries: string[] = [];
  render(
    <CaseGroups
      cases={cases}
      now={now}
      row={({ case: one }, primary) => {
        if (primary) primaries.push(one.number);
        return <li key={one.id}>{one.number}</li>;
      }}
    />,
  );
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
    '要你处理1 个',
    '可以撤销1 个',
    '已结束1 个',
  ]);
  expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual(['due', 'open', 'ended']);
  expect(new Set(primaries)).toEqual(new Set(['due']));
});

test('a long group shows its first rows and leads to the log for the rest', async () => {
  const onOpenLog = vi.fn();
  const cases = Array.from({ length: 5 }, (_, index) => caseOf({ id: String(index), number: String(index) }));
  render(
    <CaseGroups
      cases={cases}
      now={now}
      limit={2}
      onOpenLog={onOpenLog}
      row={({ case: one }) => <li key={one.id}>{one.number}</li>}
    />,
  );
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: '还有 3 个，看全部记录' }));
  expect(onOpenLog).toHaveBeenCalledOnce();
});
