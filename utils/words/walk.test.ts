import { afterEach, describe, expect, test } from 'vitest';
import { speak } from '@/tests/setup/words';
import { missings } from '../guides';
import { obstacles, type Standing } from '../walk';
import { standingWords, walkEndWords } from './walk';

afterEach(() => speak('zh_CN'));

const walk = { guide: 'withdraw', step: 'filed-tab', facts: { store: '山茶女装' } } as Parameters<
  typeof standingWords
>[0];
const standings: Standing[] = [
  { state: 'searching' },
  { state: 'ringing' },
  ...missings.map((why) => ({ state: 'missing', step: 'withdraw', why }) as const),
  ...obstacles.map((obstacle) => ({ state: 'waiting', obstacle, says: '' }) as const),
  { state: 'other-store', store: '小棠家女装' },
  { state: 'pressed', step: 'confirm', at: 0 },
  { state: 'refused', says: '当前状态暂不支持撤销' },
  { state: 'accepted', step: 'submit', says: '提交成功' },
  { state: 'silent', step: 'confirm' },
];

describe.each(['zh_CN', 'en'] as const)('in %s', (language) => {
  test('each standing of a walk has a sentence of its own', () => {
    speak(language);
    const said = standings.map((standing) => standingWords(walk, standing)[0]);
    expect(said).not.toContain('');
    expect(new Set(said).size).toBe(said.length);
  });
});

test('the page’s own words, the account to open and the end are named', () => {
  expect(standingWords(walk, { state: 'waiting', obstacle: 'error', says: '系统繁忙' })[1]).toBe('页面写着：系统繁忙');
  expect(standingWords(walk, { state: 'other-store', store: '小棠家女装' })[0]).toBe(
    '这一页是「小棠家女装」的，这个投诉属于「山茶女装」。先切到那个账号',
  );
  const end = { caseId: 'c', guide: 'withdraw', at: 0 } as const;
  expect(walkEndWords({ ...end, end: 'done', status: 'withdrawn' })).toBe('页面写着「已撤销」，办好了，已经记下');
  expect(walkEndWords({ ...end, end: 'ended', status: 'upheld' })).toBe('这个投诉现在是「投诉成立」，指引到这里为止');
  expect(walkEndWords({ ...end, end: 'deleted' })).toContain('删除');
  expect(walkEndWords({ ...end, end: 'stopped' })).toBe('指引停下了');
});
