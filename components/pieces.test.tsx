import { act, cleanup, render, renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CaseEvent } from '@/utils/cases';
import { guideFor } from '@/utils/guides';
import { CopyNumber } from './CopyNumber';
import { useNow } from './clock';
import { History } from './History';
import { useLive } from './live';
import { Mishap } from './Mishap';
import { Skeleton } from './Skeleton';
import { StepList } from './StepList';

const now = Date.UTC(2026, 10, 24, 2, 30);

/** Lets that many ms pass, and everything drawn that follows from it. */
function pass(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the clock', () => {
  const standing = { role: 'respondent', status: 'awaiting-response', offers: [] } as const;

  test('moves at the very moment a verdict may turn', () => {
    vi.useFakeTimers({ now });
    const cases = [{ ...standing, deadlineAt: now + 10_000 }];
    const { result } = renderHook(() => useNow(cases));
    pass(9_999);
    expect(result.current).toBe(now);
    pass(1);
    expect(result.current).toBe(now + 10_000);
  });

  test('moves each minute where no verdict turns', () => {
    vi.useFakeTimers({ now });
    const cases = [standing];
    const { result } = renderHook(() => useNow(cases));
    pass(60_000);
    expect(result.current).toBe(now + 60_000);
    pass(60_000);
    expect(result.current).toBe(now + 120_000);
  });
});

describe('a watched value', () => {
  test('is followed, and let go with the page', () => {
    const unwatch = vi.fn();
    let tell: (value: string) => void = () => undefined;
    const watch = (onValue: (value: string) => void) => {
      tell = onValue;
      return unwatch;
    };
    const { result, unmount } = renderHook(() => useLive(watch));
    expect(result.current[0]).toEqual({ state: 'loading' });
    act(() => {
      tell('one');
    });
    act(() => {
      tell('two');
    });
    expect(result.current[0]).toEqual({ state: 'ready', value: 'two' });
    unmount();
    expect(unwatch).toHaveBeenCalledOnce();
  });

  test('that hangs is broken after a while, and tried again on demand', () => {
    vi.useFakeTimers();
    const watch = vi.fn(() => () => undefined);
    const { result } = renderHook(() => useLive(watch));
    pass(8_000);
    expect(result.current[0]).toEqual({ state: 'broken' });
    act(() => {
      result.current[1]();
    });
    expect(result.current[0]).toEqual({ state: 'loading' });
    expect(watch).toHaveBeenCalledTimes(2);
  });
});

test('what is loading is shown only once it takes long', () => {
  vi.useFakeTimers();
  render(<Skeleton />);
  expect(screen.queryByRole('status')).toBeNull();
  pass(300);
  expect(screen.getByRole('status').getAttribute('aria-label')).toBe('正在读取记录……');
});

test('a number is copied, or the seller is told that it was not', async () => {
  const user = userEvent.setup();
  Object.assign(document, { execCommand: () => false });
  render(<CopyNumber number="88001" />);
  await user.click(screen.getByRole('button', { name: '复制编号' }));
  expect(await navigator.clipboard.readText()).toBe('88001');
  expect(screen.getByText('已复制')).toBeDefined();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('forbidden by the page'));
  await user.click(screen.getByRole('button', { name: '复制编号' }));
  expect(screen.getByText('没能复制，请手动选中')).toBeDefined();
});

test('a history shows the latest first, times in China', () => {
  const events: CaseEvent[] = [
    { id: '1', caseId: 'c', at: now, type: 'note', note: { kind: 'text', text: '第一条' } },
    { id: '2', caseId: 'c', at: now + 60_000, type: 'note', note: { kind: 'text', text: '第二条' } },
  ];
  render(<History events={events} now={now} />);
  const lines = screen.getAllByRole('listitem').map((line) => line.textContent);
  expect(lines).toEqual(['11月24日 10:31记：第二条', '11月24日 10:30记：第一条']);
});

test('the current step of a guide is marked', () => {
  render(<StepList guide={guideFor('withdraw', 'picture-theft')} current="filed-tab" />);
  const current = screen.getAllByRole('listitem').filter((step) => step.getAttribute('aria-current') === 'step');
  expect(current.map((step) => step.textContent)).toEqual(['切到「我发起的投诉」现在这一步']);
});

test('a page that fails to draw says so', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Broken = () => {
    throw new Error('cannot draw');
  };
  render(
    <Mishap>
      <Broken />
    </Mishap>,
  );
  expect(screen.getByRole('alert').textContent).toContain('页面没能显示出来');
});
