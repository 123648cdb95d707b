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
const walk = (guide: Walk['guide'], begunAt: Case['status']): Walk => ({
  caseId: found(begunAt).id,
  guide,
  facts: factsOf(found(begunAt)),
});

describe('a walk', () => {
  it.each([
    ['withdraw', 'processing', 'withdrawing', 'done'],
    ['withdraw', 'processing', 'withdrawn', 'done'],
    ['withdraw', 'processing', 'in-review', undefined],
    ['withdraw', 'processing', 'upheld', 'stopped'],
    ['withdraw', 'processing', 'unknown', undefined],
    ['appeal', 'awaiting-response', 'in-review', 'done'],
    ['appeal', 'in-review', 'in-review', undefined],
    ['appeal', 'upheld', 'in-review', 'done'],
    ['appeal', 'awaiting-response', 'withdrawn', 'stopped'],
    ['appeal', 'withdrawn', 'withdrawn', undefined],
  ] as const)('to %s begun at %s, read at %s: %s', (guide, begunAt, readAt, end) => {
    expect(endOfWalk(walk(guide, begunAt), found(readAt))).toBe(end);
  });
});
