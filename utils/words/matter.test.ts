import { afterEach, describe, expect, test } from 'vitest';
import en from '@/public/_locales/en/messages.json';
import zh from '@/public/_locales/zh_CN/messages.json';
import { speak } from '@/tests/setup/words';
import { type Clock, moments, offers, procedures, roles, ruleNames, ruleOf, sourceNames, statuses } from '../cases';
import { guideNames } from '../guides';
import { shortAnswers } from '../guides/answers';
import { letterKinds } from '../guides/letters';
import {
  checklistsFor,
  decisionNodes,
  forgeryWarning,
  guideContent,
  leftAfterEnd,
  letterNotes,
  notePromptsFor,
  proofs,
  proofsAskedFor,
  refusedProofs,
  respondentSteps,
} from '../guides/matter';
import { clockWords, lengthWords, ruleName, ruleWords, sentence, sourceWords } from './matter';
import { underscored } from './say';

afterEach(() => speak('zh_CN'));

const standings = roles.flatMap((role) =>
  procedures.flatMap((procedure) =>
    statuses.flatMap((status) =>
      [[], ...offers.map((offer) => [offer])].map((offered) => ({ role, procedure, status, offers: offered })),
    ),
  ),
);

/** Every key of the catalogue that some data names. */
function keysIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('matter_') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(keysIn) : [];
}

test('every sentence is in the catalogue, and none there is without use', () => {
  const used = new Set(
    keysIn([
      guideNames.flatMap((guide) => [
        notePromptsFor(guide),
        standings.map((one) => [guideContent(guide, one), checklistsFor(guide, one)]),
      ]),
      standings.map(leftAfterEnd),
      decisionNodes,
      proofs,
      refusedProofs,
      forgeryWarning,
      respondentSteps,
      letterKinds.map(letterNotes),
      standings.map(proofsAskedFor),
    ]),
  );
  const kept = Object.keys(zh).filter((key) => key.startsWith('matter_'));
  expect([...used].sort()).toEqual(kept.sort());
});

describe('a short answer', () => {
  test('has its question and its answer in both languages, and none is there without use', () => {
    const wanted = shortAnswers.flatMap(({ question, answer }) => [question, answer]);
    expect(
      Object.keys(zh)
        .filter((key) => key.startsWith('short_'))
        .sort(),
    ).toEqual([...wanted].sort());
  });

  test.each(['zh', 'en'] as const)('has three sentences at most: %s', (language) => {
    const sentences = ({ answer }: (typeof shortAnswers)[number]) => {
      const { message } = { zh, en }[language][answer as keyof typeof zh];
      return message.split(language === 'zh' ? /(?<=[。！？])/ : /(?<=[.!?])\s/).length;
    };
    expect(shortAnswers.filter((one) => sentences(one) > 3).map(({ id }) => id)).toEqual([]);
  });

  test('says in itself when it rests on one text, an old one, or none', () => {
    const spoken = /据.*说明|没有核实|没有找到/;
    const weak = shortAnswers.filter(({ sources }) => sources.some(({ certainty }) => certainty !== 'A'));
    expect(weak.length).toBeGreaterThan(8);
    expect(
      weak.filter(({ answer }) => !spoken.test(zh[answer as keyof typeof zh].message)).map(({ id }) => id),
    ).toEqual([]);
  });

  test('never helps with forgery, and warns of those who sell it', () => {
    const about = (id: string) => zh[`short_${id}_a` as keyof typeof zh].message;
    for (const id of ['camera_data', 'agents', 'original_lost']) expect(about(id)).toContain('造假');
    expect(about('swapping')).toContain('不改变');
  });
});

test('every source and every duration has its words', () => {
  const wanted = [
    ...sourceNames.map((name) => `source_${name}`),
    ...ruleNames.map((name) => `rule_${underscored(name)}`),
    ...moments.map((moment) => `from_${underscored(moment)}`),
  ];
  expect(wanted.filter((key) => !(key in zh) || !(key in en))).toEqual([]);
});

describe('a source', () => {
  test('is named with its date, and with a warning where it is weak', () => {
    expect(sourceWords({ name: 'article', date: '2021-04-13', certainty: 'A' })).toBe(
      '来源：淘宝商家教程，2021-04-13。',
    );
    expect(sourceWords({ name: 'explanations', texts: 1, date: '2022', certainty: 'B' })).toBe(
      '来源：一篇公开的说明，2022。只有这一处或年份较早，可能已变，请以页面为准。',
    );
    expect(sourceWords({ name: 'advice', certainty: 'A' })).toContain('不是平台的规定');
    speak('en');
    expect(sourceWords({ name: 'explanations', texts: 4, certainty: 'A' })).toBe('Source: 4 public explanations.');
  });
});

describe('a duration', () => {
  test('is said with where it counts from', () => {
    const words = (name: 'picture-theft-evidence' | 'ip-decision') => ruleWords(name, ruleOf(name));
    expect(words('picture-theft-evidence')).toBe('举证期：投诉发起后 24 小时');
    expect(words('ip-decision')).toBe('小二处理：小二介入后 3–5 个工作日');
    speak('en');
    expect(words('picture-theft-evidence')).toBe('Time for evidence: 24 hours from the complaint');
    expect(lengthWords({ unit: 'working-days', most: 1 })).toBe('1 working day');
    expect(ruleName('mediation')).toBe('Mediation is open');
  });

  test('that runs is called an estimate in every form', () => {
    const now = Date.UTC(2026, 10, 24, 4);
    const clock = (ends: Clock['ends']): Clock => ({
      rule: 'ip-appeal',
      whose: 'respondent',
      isDue: true,
      ends,
      estimate: true,
      source: { name: 'page', certainty: 'A' },
    });
    const [one, other] = [Date.UTC(2026, 10, 25, 4), Date.UTC(2026, 10, 26, 4)];
    expect(clockWords(clock({ earliest: one, latest: one }), now)).toBe('估算：11月25日 12:00');
    expect(clockWords(clock({ earliest: one, latest: other }), now)).toBe(
      '估算：11月25日 12:00 到 11月26日 12:00 之间',
    );
    expect(clockWords(clock({ latest: one }), now)).toBe('估算：最晚 11月25日 12:00，可能更早');
    expect(clockWords(clock({ earliest: one }), now)).toBe('估算：最早 11月25日 12:00');
    expect(clockWords(clock({}), now)).toBeUndefined();
  });

  test('and a sentence of the matter is the catalogue’s', () => {
    expect(sentence('matter_left_withdrawn')).toBe(zh.matter_left_withdrawn.message);
  });
});
