import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Facts } from './cases';
import {
  closeWalk,
  longestSilence,
  readWalk,
  readWalkEnd,
  standingAt,
  type WalkEnd,
  watchWalk,
  watchWalkEnd,
  writeWalk,
} from './walk';

const facts: Facts = {
  store: 'a',
  number: '9001',
  role: 'complainant',
  procedure: 'picture-theft',
  status: 'processing',
  statusText: '处理中',
  offers: ['withdraw'],
  url: 'https://rights.taobao.com/',
};
const begun = { caseId: 'a|complainant|9001|', guide: 'withdraw', facts } as const;
const over: WalkEnd = { caseId: begun.caseId, guide: 'withdraw', end: 'done', status: 'withdrawn', at: 5 };

beforeEach(() => fakeBrowser.reset());

describe('the walk', () => {
  it('is kept, and one that was kept by an older version is still under way', async () => {
    await writeWalk(begun);
    expect(await readWalk()).toEqual({ ...begun, begunAt: 0, standing: { state: 'searching' } });
  });

  it('that is not understood is none', async () => {
    await browser.storage.local.set({ walk: { ...begun, standing: { state: 'lost' } } });
    expect(await readWalk()).toBeUndefined();
  });

  it('and its end are told, and the end goes when another begins', async () => {
    const stop = new AbortController();
    const [onWalk, onEnd] = [vi.fn(), vi.fn()];
    watchWalk(onWalk, stop.signal);
    watchWalkEnd(onEnd, stop.signal);
    await writeWalk(begun);
    await closeWalk(over);
    expect(await readWalk()).toBeUndefined();
    expect(await readWalkEnd()).toEqual(over);
    expect(onWalk).toHaveBeenLastCalledWith(undefined);
    expect(onEnd).toHaveBeenLastCalledWith(over);
    await writeWalk(begun);
    expect(await readWalkEnd()).toBeUndefined();
    expect(onEnd).toHaveBeenLastCalledWith(undefined);
    stop.abort();
    onEnd.mockClear();
    await closeWalk(over);
    expect(onEnd).not.toHaveBeenCalled();
  });
});

describe('a page that does not say what came of the deed', () => {
  const pressed = { standing: { state: 'pressed', step: 'confirm', at: 1000 } } as const;

  it.each([
    [1000, 'pressed'],
    [1000 + longestSilence - 1, 'pressed'],
    [1000 + longestSilence, 'silent'],
  ])('at %s ms stands at %s, whether or not that was noted', (now, state) => {
    expect(standingAt(pressed, now).state).toBe(state);
  });
});
