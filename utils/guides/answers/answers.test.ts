import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { procedures, roles } from '../../cases';
import { answersFor, shortAnswers } from '.';

const nothing = () => '';
const ids = (query: string) => answersFor(undefined, { query, sentence: nothing }).map(({ id }) => id);

describe('short answers', () => {
  // What sellers write, as the public question pages have it.
  it.each([
    ['盗图投诉可以撤销吗', 'can-withdraw'],
    ['撤诉函怎么写', 'withdrawal-letter'],
    ['我举证了什么时候处理', 'evidence-result'],
    ['待投诉方响应是什么意思', 'awaiting-complainant'],
    ['投诉方超时未响应会怎么样', 'silence'],
    ['不申诉会扣分吗', 'points'],
    ['首次不扣分', 'first-time'],
    ['换图就好了', 'swapping'],
    ['删除宝贝行不行', 'deleting'],
    ['找不到原图', 'original-lost'],
    ['提示非原图', 'not-original'],
    ['图是厂家给的', 'from-supplier'],
    ['投诉方要钱', 'money'],
    ['先撤诉还是先给钱', 'money-first'],
    ['投诉成立了，换主图有用吗？', 'swapping'],
    ['多久会处罚', 'penalty-when'],
    ['怎么拍自己的图', 'shooting'],
    ['怎么举证', 'how-evidence'],
    ['代申诉包过靠谱吗', 'agents'],
    ['改EXIF', 'camera-data'],
    ['忘记上传了一个文件', 'adding'],
    ['How do I withdraw?', 'can-withdraw'],
    ['lost the original', 'original-lost'],
  ])('%s is answered by %s', (query, id) => expect(ids(query)[0]).toBe(id));

  it.each(['天气', 'weather tomorrow', '退货运费谁出'])('%s is answered by nothing', (query) => {
    expect(ids(query)).toEqual([]);
  });

  it('are found by what they say too, where the catalogue is handed in', () => {
    const sentence = (key: string) => (key === 'short_anonymous_a' ? '客服能不能转达' : '');
    expect(answersFor(undefined, { query: '转达', sentence })[0]?.id).toBe('anonymous');
  });

  it('are all shown where nothing is asked and no case is given, and those of the case else', () => {
    expect(answersFor()).toEqual(shortAnswers);
    expect(answersFor(undefined, { query: ' ？', sentence: nothing })).toEqual(shortAnswers);
    expect(answersFor({ role: 'unknown', procedure: 'unknown' })).toEqual(shortAnswers);
    const found = answersFor({ role: 'complainant', procedure: 'ip-platform' }).map(({ id }) => id);
    expect(found).toContain('withdrawal-letter');
    expect(found).not.toContain('how-evidence');
    expect(found).not.toContain('can-withdraw');
    for (const role of roles) {
      for (const procedure of procedures) expect(answersFor({ role, procedure }).length).toBeGreaterThan(0);
    }
  });

  it('survive any question', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (query) => void ids(query)));
  });

  it('have an id of their own each, and words to find them by', () => {
    expect(new Set(shortAnswers.map(({ id }) => id)).size).toBe(shortAnswers.length);
    for (const { words, sources } of shortAnswers) {
      expect(words.length).toBeGreaterThan(1);
      expect(sources.length).toBeGreaterThan(0);
    }
  });
});
