/** What the guides say beside their steps, its sources, and the durations, in the seller's language. */
import type { Clock, Length, Rule, RuleName, Source, Unit } from '../cases';
import type { SentenceKey } from '../guides/matter';
import { lookUp, say, underscored } from './say';
import { chinaShort } from './time';

/** A sentence of the guides' matter; a test holds that each is in the catalogue. */
export const sentence = (key: SentenceKey): string => lookUp(key);

/** Where something was read, when, and a word of caution where that is one text or an old one. */
export function sourceWords(source: Source): string {
  if (source.name === 'advice') return say('source_advice');
  const name = sourceName(source);
  const line = source.date === undefined ? say('source_line', name) : say('source_line_dated', name, source.date);
  return withCaution(line, source);
}

function sourceName({ name, texts }: Source): string {
  if (name !== 'explanations' || texts === undefined) return say(`source_${name}`);
  return texts === 1 ? say('source_explanations_one') : say('source_explanations_count', String(texts));
}

function withCaution(line: string, { certainty }: Source): string {
  switch (certainty) {
    case 'A':
      return line;
    case 'B':
      return say('source_weak', line);
    case 'C':
      return say('source_unsure', line);
  }
}

/** 举证期：投诉发起后 24 小时. */
export const ruleWords = (name: RuleName, rule: Rule): string =>
  say('rule_line', say(`rule_${underscored(name)}`), say(`from_${underscored(rule.from)}`), lengthWords(rule.length));

export const ruleName = (name: RuleName): string => say(`rule_${underscored(name)}`);

/** 3–5 个工作日. */
export function lengthWords({ unit, least, most }: Length): string {
  if (least === undefined || least === most) return lengthOf(String(most), unit, most === 1);
  return lengthOf(say('length_between', String(least), String(most)), unit, false);
}

const lengthOf = (count: string, unit: Unit, isOne: boolean): string =>
  isOne ? say(`length_${underscored(unit)}_one`) : say(`length_${underscored(unit)}`, count);

/** When a clock runs out, always called an estimate, as said at `now` (ms since 1970); undefined where that can't be told. */
export function clockWords({ ends: { earliest, latest } }: Clock, now: number): string | undefined {
  if (earliest !== undefined && latest !== undefined) {
    const [from, to] = [chinaShort(earliest, now), chinaShort(latest, now)];
    return from === to ? say('clock_about', to) : say('clock_between', from, to);
  }
  if (latest !== undefined) return say('clock_latest', chinaShort(latest, now));
  return earliest === undefined ? undefined : say('clock_earliest', chinaShort(earliest, now));
}
