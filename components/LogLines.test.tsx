import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepCopied, keepMended, keepTrouble, type LogState, logTroubles, readLogState } from '@/utils/log-state';
import { CopyLine, LogLines } from './LogLines';
import { useLogState } from './log-state';

const now = Date.UTC(2026, 10, 24, 4);
const day = 24 * 60 * 60 * 1000;

function Page() {
  const { state } = useLogState();
  return (
    <>
      <LogLines state={state} now={now} />
      <CopyLine state={state} now={now} />
    </>
  );
}

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

test('nothing is said where all is well but when the log was last copied', async () => {
  await keepCopied(now - 3 * 60_000);
  render(<Page />);
  expect(await screen.findByText('本机备份：3 分钟前')).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a copy older than a week is said, with what to do', async () => {
  await keepCopied(now - 8 * day);
  render(<Page />);
  expect((await screen.findByRole('alert')).textContent).toContain('上一次完整备份是8 天前');
});

test('what was put back is said until the seller has read it', async () => {
  render(<Page />);
  await keepMended({ at: now, why: 'empty', restored: 12, unreadable: 0 });
  expect((await screen.findByRole('alert')).textContent).toContain('补回 12 条');
  await userEvent.click(screen.getByRole('button', { name: '知道了' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect((await readLogState()).mended).toBeUndefined();
});

test.each(logTroubles)('trouble is told by its kind, each in words of its own: %s', async (kind) => {
  const said = new Set<string>();
  for (const one of logTroubles) {
    const state: LogState = { trouble: { kind: one, at: now } };
    const { container, unmount } = render(<LogLines state={state} now={now} />);
    said.add(container.textContent);
    unmount();
  }
  expect(said.size).toBe(logTroubles.length);
  await keepTrouble(kind, now);
  render(<Page />);
  expect((await screen.findByRole('alert')).textContent).toContain('刚才看到的没能记下来');
});
