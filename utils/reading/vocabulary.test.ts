import { describe, expect, test } from 'vitest';
import { endedStatuses, offers, openStatuses, origins, procedures, roles } from '../cases';
import { fold, squeeze, wordsOf } from './text';
import { fieldOfHeading, kindOfReason, offerOfWord, sectionOfTitle, sideOfTitle, statusOfWord } from './vocabulary';
import vocabulary from './vocabulary.json';

describe('the data file', () => {
  test.each([
    ['statuses', [...openStatuses, ...endedStatuses]],
    ['offers', offers],
    ['sides', roles.filter((role) => role !== 'unknown')],
    ['identities', roles.filter((role) => role !== 'unknown')],
    ['sections', procedures.filter((procedure) => procedure !== 'unknown')],
    ['origins', origins],
    ['deeds', ['withdraw', 'answer', 'appeal', 'mediate']],
    ['notices', ['captcha', 'login', 'refusal', 'error', 'success']],
  ] as const)('%s mean only what the domain knows, each meaning once', (group, meanings) => {
    const said = vocabulary[group].map(({ means }) => means);
    expect(said.filter((meaning) => !(meanings as readonly string[]).includes(meaning))).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
  });

  test.each(['statuses', 'headings', 'offers', 'sides', 'sections'] as const)(
    '%s: no word means two things',
    (group) => {
      const words = vocabulary[group].flatMap((entry) => entry.words).map((word) => squeeze(fold(word)));
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    },
  );

  test('every group says where its words were seen', () => {
    const groups = [
      vocabulary.statuses,
      vocabulary.headings,
      vocabulary.offers,
      vocabulary.controls,
      vocabulary.deeds,
      vocabulary.notices,
      vocabulary.sides,
      vocabulary.sections,
    ];
    expect(groups.flat().filter(({ source }) => source.trim() === '')).toEqual([]);
  });
});

describe('status words, as the public names fix them', () => {
  test.each([
    ['filed', '已提交 待处理 待受理 等待受理 待审核'],
    [
      'awaiting-response',
      '待申诉 投诉审核通过-卖家待申诉 待被投诉方申诉 等待卖家处理 待举证 举证中 举证期 申诉期 商家处理中',
    ],
    ['awaiting-complainant', '待投诉方响应 待响应 卖家已申诉-待投诉方响应 待投诉方处理 等待买家处理 待投诉方补充凭证'],
    ['processing', '处理中 案件处理中 投诉处理中 进行中 已受理 协商中 Processing'],
    ['in-review', '平台处理中 淘宝处理中 小二介入 审核中 平台介入处理中 申诉中 申诉审核中 仲裁中'],
    ['withdrawing', '撤销中 撤诉中 撤诉审核中'],
    ['upheld', '投诉成立 投诉成功 投诉侵权内容处理 申诉不成立 申诉失败 卖家申诉不成立'],
    [
      'dismissed',
      '投诉不成立 投诉失败 投诉驳回 投诉未受理 不予受理 投诉内容保留 投诉方已接受通知 投诉方已接收反通知 申诉成立 申诉成功 卖家申诉成立',
    ],
    ['withdrawn', '已撤销 投诉已撤销 已撤诉 投诉方已撤诉 投诉方撤诉'],
    ['closed', '处理完毕 已完结 投诉已完结 已关闭 系统关闭 链接已删除 最终删除 已完成 平台处理完结'],
  ] as const)('%s', (status, words) => {
    for (const word of words.split(' ')) expect([word, statusOfWord(word, 'complainant')]).toEqual([word, status]);
  });

  test('words that await whoever reads', () => {
    for (const word of ['待补充凭证', '待补充举证', '待补充材料']) {
      expect(statusOfWord(word, 'respondent')).toBe('awaiting-response');
      expect(statusOfWord(word, 'complainant')).toBe('awaiting-complainant');
      expect(statusOfWord(word, 'unknown')).toBe('unknown');
    }
  });

  test('审核不通过 is of the complaint to the complainant, and unknown to the respondent', () => {
    expect(statusOfWord('审核不通过', 'complainant')).toBe('dismissed');
    expect(statusOfWord('审核不通过', 'respondent')).toBe('unknown');
    expect(statusOfWord('审核不通过', 'unknown')).toBe('unknown');
  });

  test.each(['举证成功', '举证失败', '举证无效', '商家已反馈'])('%s is unknown', (word) => {
    expect(statusOfWord(word, 'respondent')).toBe('unknown');
  });

  test.each(['撤销失败', '不可撤销', '撤销', '申请小二介入', '投诉成立了吗', '处理中心', '待确认', ''])(
    '%s is no status',
    (word) => {
      expect(statusOfWord(word, 'complainant')).toBeUndefined();
    },
  );

  test.each([
    '處理中',
    '处 理 中',
    '处理中\u200b',
    '\ue601处理中',
    '投訴處理中',
    '卖家已申诉 — 待投诉方响应',
    'ＰＲＯＣＥＳＳＩＮＧ',
  ])('%s is read through its writing', (word) => {
    expect(statusOfWord(word, 'complainant')).toBeDefined();
  });
});

test('headings, sides, sections and actions in their writings', () => {
  expect(fieldOfHeading('投诉编号：')).toBe('complaintNumber');
  expect(fieldOfHeading('Complaint ID')).toBe('complaintNumber');
  expect(sideOfTitle('我发起的投诉 (12)')).toBe('complainant');
  expect(sideOfTitle('我收到的投诉3')).toBe('respondent');
  expect(sectionOfTitle('图片盗用')).toBe('picture-theft');
  expect(offerOfWord('撤消')).toBe('withdraw');
  expect(offerOfWord('申请小二介入')).toBe('answer');
});

test.each([
  ['图片盗用 - 我发起的投诉', 'picture-theft', 'complainant'],
  ['图片盗用（我收到的投诉）', 'picture-theft', 'respondent'],
  ['服务记录 - 图片盗用', 'picture-theft', undefined],
  ['盗图投诉记录', 'picture-theft', undefined],
  ['我发起的盗图投诉', 'picture-theft', 'complainant'],
  ['收到的图片盗用投诉记录', 'picture-theft', 'respondent'],
  ['我的盗图投诉', 'picture-theft', undefined],
  ['知识产权投诉管理', 'ip-platform', undefined],
  ['原创保护 | 投诉管理', 'original-protection', undefined],
  ['收到的投诉记录', 'general', 'respondent'],
  ['图片盗用 - 如何举证', undefined, undefined],
  ['图片盗用规则', undefined, undefined],
  ['盗图投诉可以撤销吗', undefined, undefined],
  ['我发起的投诉 我收到的投诉', 'general', undefined],
  ['图片盗用 知识产权投诉', 'general', undefined],
  ['我发起的评价投诉', undefined, undefined],
])('the title %s', (title, section, side) => {
  expect([sectionOfTitle(title), sideOfTitle(title)]).toEqual([section, side]);
});

test.each([
  '申诉截止日期',
  '最晚申诉时间',
  '最迟举证时间',
  '申诉期限',
  '举证时限',
  '申诉倒计时',
  '响应剩余时间',
  '到期时间',
  'Appeal deadline',
])('%s names a deadline', (name) => {
  expect(fieldOfHeading(name)).toBe('deadline');
});

test.each(['处理时间', '申诉时间', '举证', '期限', '处理', '操作', '剩余'])('%s names none', (name) => {
  expect(fieldOfHeading(name)).not.toBe('deadline');
});

test('a name in two languages counts unless they name two things', () => {
  expect(fieldOfHeading('投诉单号 Complaint ID')).toBe('complaintNumber');
  expect(fieldOfHeading('状态(Status)')).toBe('status');
  expect(fieldOfHeading('被投诉商家 Party complained of')).toBe('respondent');
  expect(fieldOfHeading('状态 Deadline')).toBeUndefined();
  expect(offerOfWord('撤诉 Withdraw')).toBe('withdraw');
});

test('reasons', () => {
  expect(['图片盗用', '实拍保护', '著作权-不当-盗图'].map(kindOfReason)).toEqual(['picture', 'picture', 'picture']);
  expect(['商标权', '外观设计', '不当使用他人权利'].map(kindOfReason)).toEqual(['rights', 'rights', 'rights']);
  expect(['延迟发货', '恶意骚扰', '违背承诺'].map(kindOfReason)).toEqual(['else', 'else', 'else']);
  expect(kindOfReason('其他')).toBe('unknown');
});

test('words stand between separators; a dash within belongs to the word', () => {
  expect(wordsOf('处理中，请耐心等待')).toEqual(['处理中', '请耐心等待']);
  expect(wordsOf('处理完毕 · 投诉成立')).toEqual(['处理完毕', '投诉成立']);
  expect(wordsOf('卖家已申诉-待投诉方响应')).toEqual(['卖家已申诉-待投诉方响应']);
  expect(wordsOf('In Progress')).toEqual(['In Progress']);
});
