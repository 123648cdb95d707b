import { describe, expect, it } from 'vitest';
import { type Case, factsOf } from '../cases';
import type { Walk } from '../walk';
import { endOfWalk } from './walks';

const found = (status: Case['status']): Case => ({
  id: 'a|complainant|9001|',
  store: 'a',
  number: '9001',
  role: 'complainant',
  procedure: 'picture-theft',
  status,
  statusText: status,
  offers: [],
  url: 'https://rights.taobao.com/',
  firstSeenAt: 0,
  lastSeenAt: 0,
});
const walk = (guide: Walk['guide'], begunAt: Case['status'], way?: Walk['way']) => ({
  guide,
  way,
  facts: factsOf(found(begunAt)),
});

describe('a walk', () => {
  it.each([
    ['withdraw', 'processing', 'withdrawing', 'done'],
    ['withdraw', 'processing', 'withdrawn', 'done'],
    ['withdraw', 'processing', 'in-review', undefined],
    ['withdraw', 'processing', 'upheld', 'ended'],
    ['withdraw', 'processing', 'unknown', undefined],
    ['appeal', 'awaiting-response', 'in-review', 'done'],
    ['appeal', 'in-review', 'in-review', undefined],
    ['appeal', 'upheld', 'in-review', 'done'],
    ['appeal', 'awaiting-response', 'withdrawn', 'ended'],
    ['appeal', 'withdrawn', 'withdrawn', undefined],
    ['answer', 'awaiting-complainant', 'in-review', 'done'],
    ['answer', 'awaiting-complainant', 'withdrawn', 'done'],
    ['answer', 'awaiting-complainant', 'dismissed', 'ended'],
    ['settle', 'upheld', 'withdrawn', 'done'],
    ['settle', 'upheld', 'closed', undefined],
  ] as const)('to %s begun at %s, read at %s: %s', (guide, begunAt, readAt, end) => {
    expect(endOfWalk(walk(guide, begunAt), found(readAt))?.end).toBe(end);
  });

  it('to answer by withdrawing is not done when the platform steps in', () => {
    const answering = walk('answer', 'awaiting-complainant', 'withdraw');
    expect(endOfWalk(answering, found('in-review'))).toBeUndefined();
    expect(endOfWalk(answering, found('withdrawn'))).toEqual({ end: 'done', status: 'withdrawn' });
  });
});
