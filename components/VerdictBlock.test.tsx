import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { type Case, verdictAt } from '@/utils/cases';
import { NextStep } from './NextStep';
import { VerdictBlock } from './VerdictBlock';

const now = Date.UTC(2026, 10, 24, 2, 30);
const processing: Case = {
  id: '|complainant|88001|',
  store: '',
  number: '88001',
  role: 'complainant',
  procedure: 'picture-theft',
  status: 'processing',
  statusText: '处理中',
  offers: ['withdraw'],
  url: 'https://myseller.taobao.com/',
  firstSeenAt: now,
  lastSeenAt: now - 2 * 86_400_000,
};

function draw(one: Case, offPage = false, onDo = vi.fn()) {
  const verdict = verdictAt(one, now);
  render(
    <VerdictBlock one={one} verdict={verdict} now={now} offPage={offPage}>
      <NextStep one={one} verdict={verdict} offPage={offPage} onDo={onDo} />
    </VerdictBlock>,
  );
  return onDo;
}

afterEach(cleanup);

test('the verdict in one sentence, its reason and source folded under it', () => {
  draw(processing);
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('投诉还没处理完，现在可以撤销。');
  const why = screen.getByText(/处理中可以撤销（情形一）.*2021-04-13/);
  expect(why.closest('details')?.open).toBe(false);
});

test('away from the page it says that it is of the last reading', () => {
  draw(processing, true);
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('2 天前看到：投诉还没处理完，现在可以撤销。');
});

test('a withdraw button that still stands on an ended case is said beside the verdict, and starts nothing', () => {
  draw({ ...processing, status: 'closed', statusText: '处理完毕' });
  expect(screen.getByText(/页面上还留着撤销按钮/)).toBeDefined();
  expect(screen.queryByRole('button', { name: /撤销/ })).toBeNull();
});

test('an offered appeal always has its path, beside the verdict', async () => {
  const onDo = draw({
    ...processing,
    role: 'respondent',
    status: 'dismissed',
    statusText: '投诉不成立',
    offers: ['appeal'],
  });
  expect(screen.getByText(/页面上还有能点的申诉按钮/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: '去申诉' }));
  expect(onDo).toHaveBeenCalledWith('appeal');
});

test('only one button is primary', () => {
  draw({ ...processing, role: 'respondent', status: 'awaiting-response', offers: ['evidence'] });
  const primary = screen.getAllByRole('button').filter((button) => button.className.includes('button-primary'));
  expect(primary.map((button) => button.textContent)).toEqual(['去举证']);
});
