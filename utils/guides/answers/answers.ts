import type { SentenceKey, Standing } from '../matter/said';
import { type ShortAnswer, shortAnswers } from './list';

/** What a search goes through, and in which words. */
export interface Search {
  query: string;
  /** The sentence under a key, in the seller's language. */
  sentence: (key: SentenceKey) => string;
}

/**
 * Short answers. With a search: those that speak of it, best first, whatever the case. Without: those that concern the
 * case; all where no case is given, or where its side or procedure isn't known.
 */
export function answersFor(one?: Pick<Standing, 'role' | 'procedure'>, search?: Search): ShortAnswer[] {
  const wanted = [...(search ? pairsOf(search.query) : [])];
  if (!search || wanted.length === 0) return shortAnswers.filter((answer) => !one || concerns(answer, one));
  const told = shortAnswers.map((answer) => toldBy(answer, search));
  const weights = wanted.map((pair) => [pair, weightOf(pair, told)] as const);
  return told
    .map((entry) => ({ entry, score: scoreOf(entry, weights) + (saysSo(entry.answer, search.query) ? nearer : 0) }))
    .filter(({ score }) => score >= least)
    .map(({ entry, score }) => ({
      answer: entry.answer,
      score: one && concerns(entry.answer, one) ? score + nearer : score,
    }))
    .sort((a, b) => b.score - a.score)
    .map(({ answer }) => answer);
}

function concerns({ role, procedures }: ShortAnswer, one: Pick<Standing, 'role' | 'procedure'>): boolean {
  const isForSide = role === undefined || one.role === 'unknown' || role === one.role;
  return isForSide && (procedures === undefined || one.procedure === 'unknown' || procedures.includes(one.procedure));
}

/** Was one of the sellers' own phrases asked, or asked for within a longer question? */
const saysSo = ({ words }: ShortAnswer, query: string): boolean =>
  words.some((phrase) => query.toLowerCase().includes(phrase));

/** Of two answers that speak alike of what was asked, the one that was asked so, or concerns the case, comes first. */
const nearer = 0.05;
/** Less of what was asked than this is chance. */
const least = 0.25;
/** What only the answer itself says counts less than the sellers' own words and the question. */
const inPassing = 0.5;

/** What an answer speaks of. */
interface Told {
  answer: ShortAnswer;
  plainly: ReadonlySet<string>;
  inPassing: ReadonlySet<string>;
}

function toldBy(answer: ShortAnswer, { sentence }: Search): Told {
  const phrases = [...answer.words, sentence(answer.question)];
  return {
    answer,
    plainly: new Set(phrases.flatMap((phrase) => [...pairsOf(phrase)])),
    inPassing: pairsOf(sentence(answer.answer)),
  };
}

/** What few answers speak of tells more. */
const weightOf = (pair: string, told: readonly Told[]): number =>
  Math.log(1 + told.length / (1 + told.filter(({ plainly }) => plainly.has(pair)).length));

/** How much of what was asked an answer speaks of, from 0 to 1. */
function scoreOf(told: Told, weights: readonly (readonly [pair: string, weight: number])[]): number {
  const parts = weights.map(([pair, weight]) => {
    if (told.plainly.has(pair)) return weight;
    return told.inPassing.has(pair) ? weight * inPassing : 0;
  });
  return sum(parts) / sum(weights.map(([, weight]) => weight));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Words that every question has. */
const empty =
  /(什么|怎么办|怎么|可以|是不是|能不能|如何|一直|[吗呢了的被])|\b(the|a|an|is|are|do|does|i|my|what|how|can|to|of|it|if|me)\b/g;

/** Chinese by pairs of characters, which needs no dictionary; Latin by words. */
function pairsOf(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFKC').toLowerCase();
  const told = plain.replaceAll(empty, ' ');
  // A question of nothing but such words is taken as it is.
  const parts = (told.trim() === '' ? plain : told).match(/\p{sc=Han}+|[\p{sc=Latin}\p{N}]+/gu) ?? [];
  return new Set(parts.flatMap((part) => (/\p{sc=Han}/u.test(part) ? pairsIn([...part]) : [singular(part)])));
}

const singular = (word: string): string => (word.length > 3 ? word.replace(/s$/, '') : word);

const pairsIn = (characters: readonly string[]): readonly string[] =>
  characters.length === 1
    ? characters
    : characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
