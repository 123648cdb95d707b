import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Case } from '../../cases';
import { procedures, roles, statuses } from '../../cases';
import {
  blankWords,
  type LetterFacts,
  type LetterItem,
  type LetterSaid,
  languages,
  letterFactsOf,
  letterFor,
  letterKinds,
  lettersFor,
  letterTitle,
  saidNames,
  saidNamesOf,
  tableText,
} from '.';
import { en } from './en';
import { itemNames } from './text';
import { zh } from './zh';

const case9001: Case = {
  id: '山茶女装|respondent|9001|612345678901',
  store: '山茶女装',
  number: '9001',
  complaintNumber: '9001',
  role: 'respondent',
  procedure: 'picture-theft',
  status: 'awaiting-response',
  statusText: '待举证',
  counterparty: '木棉摄影',
  productTitle: '碎花连衣裙',
  productId: '612345678901',
  reason: '盗用图片',
  offers: ['evidence'],
  url: 'https://rights.taobao.com/complaint/sellerList.htm',
  filedAt: Date.UTC(2026, 10, 25, 17),
  firstSeenAt: 1,
  lastSeenAt: 1,
};

/** Any subset of the facts, each known, empty or absent. Facts here hold no braces, so that what is left of them shows. */
const words = fc.string({ unit: fc.constantFrom('裙', 'a', '1', ' ', '\n', '_', '（', '$', '\u202E'), maxLength: 12 });
const saids = fc.record(
  Object.fromEntries(saidNames.map((name) => [name, words])) as Record<keyof LetterSaid, typeof words>,
  { requiredKeys: [] },
);
const items: fc.Arbitrary<LetterItem> = fc.record(
  {
    complaintNumber: words,
    taskNumber: words,
    productTitle: words,
    productId: words,
    productUrl: words,
    reason: words,
    filedAt: fc.integer({ min: 0, max: 8.64e15 }),
  },
  { requiredKeys: [] },
);
const anyFacts: fc.Arbitrary<LetterFacts> = fc.record(
  {
    procedure: fc.constantFrom(...procedures),
    isOver: fc.boolean(),
    items: fc.array(items, { maxLength: 4 }),
    said: saids,
    complainant: words,
    respondent: words,
  },
  { requiredKeys: ['procedure', 'isOver', 'items', 'said'] },
);

test('no letter leaves a placeholder open, whatever is known, in either language', () => {
  fc.assert(
    fc.property(anyFacts, fc.constantFrom(...letterKinds), fc.constantFrom(...languages), (facts, kind, language) => {
      const { text, title, blanks, table } = letterFor(kind, facts, language);
      expect(`${title}\n${text}`).not.toMatch(/[{}]|undefined|null|NaN|\[object/);
      // What is missing is named in the text, once for each place.
      const names = { zh, en }[language].names;
      for (const blank of blanks) expect(text).toContain(names[blank]);
      const places = text.split('______').length - 1;
      expect(places).toBeGreaterThanOrEqual(blanks.length);
      for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.head.length ?? 0);
    }),
  );
});

test('nothing known at all gives every letter whole, with blanks', () => {
  const facts: LetterFacts = { procedure: 'unknown', isOver: false, items: [], said: {} };
  for (const kind of letterKinds) {
    for (const language of languages) {
      const { text, blanks } = letterFor(kind, facts, language);
      expect(text).not.toMatch(/[{}]|undefined/);
      expect(blanks.length).toBeGreaterThan(3);
    }
  }
});

test('hostile text stays text', () => {
  const hostile = fc.oneof(
    fc.constantFrom('{contact}', '{items}', '$&$1$`', '<img src=x onerror=alert(1)>', '=cmd|calc', '%s', '______'),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(hostile, fc.constantFrom(...languages), (text, language) => {
      const facts = letterFactsOf([{ ...case9001, productTitle: text }]);
      const shown = text
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/[\p{Cc}\p{Bidi_Control}\u200B\uFEFF]/gu, '')
        .trim();
      const letter = letterFor('to-complainant', facts, language);
      if (shown !== '') expect(letter.text).toContain(shown);
      // What stands in a fact is never taken for a place to fill: the rest of the letter is as without it.
      const plain = letterFor('to-complainant', letterFactsOf([{ ...case9001, productTitle: '裙' }]), language);
      if (shown !== '') expect(letter.text.split('\n').length).toBe(plain.text.split('\n').length);
      if (shown !== '') expect(letter.blanks).toEqual(plain.blanks);
    }),
  );
});

test('a table cell never becomes a formula of a spreadsheet', () => {
  const table = letterFor(
    'withdrawal-letter',
    letterFactsOf([{ ...case9001, counterparty: '=HYPERLINK("x")', procedure: 'ip-platform', role: 'complainant' }]),
    'zh',
  ).table;
  expect(table && tableText(table)).toContain(`\t'=HYPERLINK("x")\t`);
});

describe('the texts', () => {
  const known = new Set<string>([
    ...itemNames,
    ...saidNames,
    'complainant',
    'respondent',
    'items',
    'request',
    'afterEnd',
    'withdraw',
  ]);

  it('name nothing that can’t be filled, and the same in both languages', () => {
    for (const kind of letterKinds) {
      const names = [zh, en].map(({ letters }) =>
        [...letters[kind].body.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''),
      );
      expect(names.flat().filter((name) => !known.has(name))).toEqual([]);
      expect([...new Set(names[0])].sort()).toEqual([...new Set(names[1])].sort());
    }
  });

  it('tell which facts the seller is asked for, and what each is called', () => {
    expect(saidNamesOf('withdrawal-letter')).toEqual([
      'rightName',
      'rightNumber',
      'withdrawReason',
      'mailbox',
      'contact',
      'ownName',
      'date',
    ]);
    expect(letterTitle('settlement', 'zh')).toBe('协商约定');
    expect(blankWords('mailbox', 'en')).toBe('registered mailbox');
  });

  it('ask for every fact that the seller can tell in some letter', () => {
    const all = letterKinds.map((kind) => zh.letters[kind].body).join();
    expect(saidNames.filter((name) => !all.includes(`{${name}}`))).toEqual([]);
  });
});

describe('a letter', () => {
  it('is filled from the case', () => {
    const { text } = letterFor('evidence-statement', letterFactsOf([case9001], { shotBy: '木木' }), 'zh');
    expect(text).toContain('店铺：山茶女装');
    expect(text).toContain('投诉编号：9001');
    expect(text).toContain('投诉日期：2026年11月26日');
    expect(text).toContain('拍摄人：木木');
    expect(text).toContain('商品链接：______（商品链接）');
    expect(text).not.toContain('投诉任务编号');
  });

  it('names each side by who reads the page', () => {
    const settlement = (part: Partial<Case>) =>
      letterFor('settlement', letterFactsOf([{ ...case9001, ...part }]), 'zh').text;
    expect(settlement({})).toContain('甲方（投诉方）：木棉摄影\n乙方（被投诉方）：山茶女装');
    expect(settlement({ role: 'complainant' })).toContain('甲方（投诉方）：山茶女装\n乙方（被投诉方）：木棉摄影');
    expect(settlement({ role: 'unknown' })).toContain('甲方（投诉方）：______（投诉方）');
  });

  it('asks only for what the procedure still allows', () => {
    const ask = (part: Partial<Case>) =>
      letterFor('to-complainant', letterFactsOf([{ ...case9001, ...part }]), 'zh').text;
    expect(ask({})).toContain('请在投诉还在处理时撤销');
    expect(ask({ status: 'upheld' })).toContain('页面上不能再撤销');
    expect(ask({ status: 'upheld', procedure: 'ip-platform' })).toContain('撤诉函');
  });

  it('of withdrawal lists every case in its text and its table', () => {
    const complaint = { ...case9001, role: 'complainant', procedure: 'ip-platform', taskNumber: '77' } as const;
    const { text, table } = letterFor(
      'withdrawal-letter',
      letterFactsOf([complaint, { ...complaint, taskNumber: '78' }]),
      'zh',
    );
    expect(text).toMatch(/1\.\n投诉编号：9001\n投诉任务编号：77[^]*2\.\n投诉编号：9001\n投诉任务编号：78/);
    expect(table?.rows.map(([, task]) => task)).toEqual(['77', '78']);
  });

  it('shows no digest as a number', () => {
    const { complaintNumber: _, ...nameless } = { ...case9001, number: '~1a2b3c' };
    expect(letterFor('to-complainant', letterFactsOf([nameless]), 'zh').text).toContain('投诉编号：______（投诉编号）');
  });

  it('fits every case: somebody can always be written to', () => {
    for (const role of roles) {
      for (const procedure of procedures) {
        for (const status of statuses) {
          const kinds = lettersFor({ role, procedure, status, offers: [] });
          expect(kinds.length).toBeGreaterThan(0);
          expect(kinds.includes('withdrawal-letter')).toBe(procedure === 'ip-platform');
        }
      }
    }
  });
});
