import { fold, squeeze } from '../text';
import vocabulary from '../vocabulary.json';

/** Labels that the reader knows by their pattern: `ID：…`, `No. …`. */
const labels = ['id', 'no'];

/** Everything in the vocabulary's lists of words, whatever they mean. */
function* wordsIn(group: unknown): Iterable<string> {
  if (typeof group !== 'object' || group === null) return;
  if (Array.isArray(group) && group.every((word) => typeof word === 'string')) yield* group;
  else for (const value of Object.values(group)) yield* wordsIn(value);
}

const keys = new Set([...wordsIn(vocabulary), ...labels].map((word) => squeeze(fold(word))));

/** Is the whole text a word of the reader's vocabulary? Only such words pass into a redacted copy. */
export const isVocabulary = (text: string): boolean => keys.has(squeeze(fold(text)));

/** Is the text made of nothing but words of the vocabulary, one behind the other (文字作品侵权)? Single characters don't count. */
export function isMadeOfVocabulary(text: string): boolean {
  /** The lengths at which a row of words may end. */
  const ends = [0];
  for (let end = 2; end <= text.length; end += 1) {
    if (ends.some((start) => end - start >= 2 && keys.has(text.slice(start, end)))) ends.push(end);
  }
  return ends.includes(text.length) && text.length > 0;
}

/** Finds words inside a text, wherever they stand. */
function finder(words: readonly string[]): (text: string) => [start: number, end: number][] {
  const folded = words.map((word) => squeeze(fold(word)));
  return (text) =>
    folded.flatMap((word) => {
      const places: [number, number][] = [];
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push([at, at + word.length]);
      return places;
    });
}

/** The known words in a reason, which tell its kind inside others too: 恶意骚扰. */
export const reasonsIn = finder([...wordsIn(vocabulary.reasons), ...wordsIn(vocabulary.origins)]);
/** The known words beside a time, which tell that it is a deadline or only may come: 距申诉截止还有 1 天. */
export const wordsOfTimeIn = finder(
  [vocabulary.timeLeft, vocabulary.supposing, vocabulary.periods].flatMap((group) => [...wordsIn(group)]),
);
