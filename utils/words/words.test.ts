import { afterEach, describe, expect, test } from 'vitest';
import en from '@/public/_locales/en/messages.json';
import zh from '@/public/_locales/zh_CN/messages.json';
import { speak } from '@/tests/setup/words';
import { groups, offers, origins, procedures, roles, statuses, stepStates, verdicts } from '../cases';
import { guideFor, guideNames, ways } from '../guides';
import { stepWords } from './case';
import { type Key, say, underscored } from './say';
import { variants, verdictWords } from './verdict';
import { missingWords } from './walk';

const languages = ['zh_CN', 'en'] as const;
const messages = { zh_CN: zh, en } as const;
// A literal's keys are its own, which `Object.keys` forgets.
const keys = Object.keys(zh) as Key[];
const placeholders = (text: string) => [...new Set(text.match(/\$\d/g))].sort();

afterEach(() => speak('zh_CN'));

test('both catalogues have the same keys', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  expect(keys.filter((key) => !/^[A-Za-z0-9_]+$/.test(key))).toEqual([]);
});

describe.each(languages)('%s', (language) => {
  test('no message is empty, and none says 您', () => {
    expect(keys.filter((key) => messages[language][key].message.trim() === '')).toEqual([]);
    expect(keys.filter((key) => messages[language][key].message.includes('您'))).toEqual([]);
  });

  test('no placeholder stays open', () => {
    speak(language);
    const filled = keys.map((key) => say(key, 'A', 'B', 'C', 'D'));
    expect(filled.filter((text) => text.includes('$'))).toEqual([]);
  });

  test('no message holds what Chromium takes for a named placeholder: it would refuse the whole extension', () => {
    expect(keys.filter((key) => /\$\w+\$/.test(messages[language][key].message))).toEqual([]);
  });

  test('every verdict has its words for every side, procedure and status', () => {
    speak(language);
    for (const verdict of verdicts) {
      for (const role of roles) {
        for (const procedure of procedures) {
          for (const status of statuses) {
            const words = verdictWords({ role, procedure, status }, verdict);
            expect([words.badge, words.sentence, words.why, words.next]).not.toContain('');
          }
        }
      }
    }
  });

  test('every step of every guide has its sentence', () => {
    speak(language);
    for (const name of guideNames) {
      for (const procedure of procedures) {
        for (const way of [undefined, ...ways]) {
          for (const status of statuses) {
            for (const step of guideFor(name, procedure, { way, status }).steps) {
              expect(stepWords(name, step.id)).not.toBe(step.id);
              expect(missingWords(step.missing)).not.toBe('');
            }
          }
        }
      }
    }
  });
});

test('a message asks for the same values in both languages, but where Chinese shows one less', () => {
  const differing = keys.filter((key) => placeholders(zh[key].message).join() !== placeholders(en[key].message).join());
  // In Chinese the status word on the page is its own meaning.
  expect(differing).toEqual(['status_both']);
});

test('the listed variants are those of the catalogue', () => {
  const plain = new Set(
    verdicts.flatMap((verdict) =>
      ['badge', 'sentence', 'why', 'next'].map((part) => `verdict_${underscored(verdict)}_${part}`),
    ),
  );
  const found = keys.filter((key) => key.startsWith('verdict_') && !plain.has(key));
  expect([...variants].sort()).toEqual(found.sort());
});

test('a badge has two to six characters in Chinese, one or two words in English', () => {
  const badges = keys.filter((key) => /^verdict_.*_badge/.test(key));
  expect(badges.filter((key) => !/^[\p{sc=Han}]{2,6}$/u.test(zh[key].message))).toEqual([]);
  expect(badges.filter((key) => en[key].message.split(' ').length > 2)).toEqual([]);
});

test('every closed list of the domain has its words', () => {
  const wanted = [
    ...roles.map((role) => `role_${role}`),
    ...procedures.map((procedure) => `procedure_${underscored(procedure)}`),
    ...statuses.map((status) => `status_${underscored(status)}`),
    ...offers.map((offer) => `offer_${offer}`),
    ...origins.map((origin) => `origin_${underscored(origin)}`),
    ...groups.map((group) => `group_${group}`),
    ...guideNames.map((guide) => `guide_${guide}`),
    ...stepStates.map((state) => `history_step_${state}`),
  ];
  expect(wanted.filter((key) => !(key in zh))).toEqual([]);
});

describe('what a verdict says', () => {
  const standing = { role: 'complainant', procedure: 'picture-theft', status: 'processing' } as const;

  test('scenario 1 and 2 of the article are named with their source', () => {
    expect(verdictWords(standing, 'can-withdraw').why).toMatch(/处理中可以撤销（情形一）.*2021-04-13/);
    expect(verdictWords({ ...standing, status: 'closed' }, 'too-late').why).toMatch(/不能撤销（情形二）.*2021-04-13/);
  });

  test('picture theft is answered by 举证, an IP complaint by 申诉, a decided one by an appeal', () => {
    const appeal = { role: 'respondent', status: 'awaiting-response' } as const;
    expect(verdictWords({ ...appeal, procedure: 'picture-theft' }, 'appeal').badge).toBe('该举证了');
    expect(verdictWords({ ...appeal, procedure: 'ip-platform' }, 'appeal').badge).toBe('该申诉了');
    expect(verdictWords({ ...appeal, procedure: 'picture-theft', status: 'upheld' }, 'appeal').badge).toBe('还能申诉');
  });

  test('a respondent still has pictures to replace after a withdrawal', () => {
    const words = verdictWords({ role: 'respondent', procedure: 'ip-platform', status: 'withdrawn' }, 'withdrawn');
    expect(words.sentence).toContain('侵权的图片还要换掉');
    expect(words.badge).toBe('已撤诉');
  });
});
