import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cipherOf } from './cipher';
import { textRedactor } from './text';
import { shiftOf } from './times';

const now = Date.parse('2026-11-24T10:00:00+08:00');
const seed = '00112233445566778899aabbccddeeff';

function redactor(items: readonly string[] = [], from = seed) {
  const cipher = cipherOf(from, new Set(items));
  const text = textRedactor(cipher, shiftOf(cipher), now);
  return (shown: string) => text.run([shown]).join('');
}

const seeds = fc.stringMatching(/^[0-9a-f]{32}$/);
const numbers = fc.stringMatching(/^\d{4,20}$/);

test.each([
  '投诉审核通过-卖家待申诉',
  '处理中',
  '投訴編號',
  '我收到的投诉',
  '文字作品侵权',
  'View details',
  'Complaint ID',
  '美术、文字作品侵权',
])('a known word passes: %s', (word) => {
  expect(redactor()(word)).toBe(word);
});

test.each([
  ['投诉编号：', '投诉编号：88001', /^投诉编号：\d{5}$/],
  ['a count', '我收到的投诉 (3)', /^我收到的投诉 \(\d\)$/],
  ['a word inside another', '张三投诉成立了', /^[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳酉戌亥]{7}$/u],
  [
    'an English word inside a phrase',
    'Item left in shop',
    /^(?!Item)[A-Z][a-z]{3} (?!left)[a-z]{4} [a-z]{2} [a-z]{4}$/,
  ],
  ['a price', '¥1,280.00', /^¥\d,\d{3}\.\d\d$/],
  ['full-width digits', '２０３', /^[０-９]{3}$/],
  ['what shows nothing', '处\u200b\u200c\u200b理中', /^处\u200b理中$/],
  ['a drawn sign', '满意😀', /^[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳酉戌亥]{2}□$/u],
  ['a telephone number', '13812345678', /^9\d{10}$/],
  ['a moment', '2026-11-25 09:30:00', /^20\d\d-[01]\d-[0-3]\d [0-2]\d:[0-5]\d:[0-5]\d$/],
  ['a date in words', '2026年11月24日', /^20\d\d年[01]\d月[0-3]\d日$/],
  ['an English date', 'Nov 26, 2026', /^[A-Z][a-z]{2} \d\d, 20\d\d$/],
  ['a time left', '剩余2天3小时', /^剩余[1-9]天[1-9]小时$/],
  ['a countdown', '23:59:58', /^[0-2]\d:[0-5]\d:[0-5]\d$/],
  ['working days', '2 个工作日内', /^[1-9] 个工作日内$/],
  ['a deadline in a sentence', '请在 11-25 18:00 前处理', /^.. [01]\d-[0-3]\d [0-2]\d:[0-5]\d 前处理$/],
])('a stand-in has the shape of what it stands for: %s', (_, shown, shape) => {
  const standIn = redactor()(shown);
  expect(standIn).toMatch(shape);
  if (/\d/.test(shown.normalize('NFKC'))) expect(standIn).not.toBe(shown);
});

test('names keep nothing of themselves, whatever stands around them', () => {
  for (const shown of ['张三撤销', '张三：撤销', '2026-11-20张三 10:00', '投诉方（张三）', '张三2天前', '撤销张三']) {
    expect(redactor()(shown)).not.toMatch(/张|三/);
  }
});

test('moments are moved together', () => {
  const redact = redactor();
  const at = (text: string) => Date.parse(`${redact(text).replace(' ', 'T')}Z`);
  const moved = at('2026-11-25 18:00:00') - at('2026-11-24 10:00:00');
  expect(moved).toBe(32 * 3600_000);
});

test('the same text has the same stand-in, other texts have others, and a beginning stays a beginning', () => {
  fc.assert(
    fc.property(seeds, numbers, numbers, (from, one, other) => {
      const redact = redactor([], from);
      expect(redact(one)).toBe(redact(one));
      if (one !== other && one.length < 11) expect(redact(one)).not.toBe(redact(other));
      if (one.length < 10) expect(redact(`${one}7`).slice(0, one.length)).toBe(redact(one));
    }),
  );
});

test('no digit and no letter of a number stays where it was', () => {
  fc.assert(
    fc.property(seeds, fc.stringMatching(/^[A-Za-z]{4,10}\d{4,10}$/), (from, shown) => {
      const standIn = redactor([], from)(shown);
      expect([...standIn].filter((character, at) => character === shown[at])).toEqual([]);
    }),
  );
});

test('the number of a linked item has one stand-in, and its beginning says that it is one', () => {
  expect(redactor(['612345678901'])('商品ID：612345678901')).toMatch(/^商品ID：9900\d{8}$/);
});
