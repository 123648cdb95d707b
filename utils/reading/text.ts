import vocabulary from './vocabulary.json';

/** Traditional characters of the vocabulary's words and the simplified ones that they are compared as. */
const simplified = new Map(
  Array.from({ length: vocabulary.traditional.length / 2 }, (_, pair): [string, string] => [
    vocabulary.traditional.charAt(pair * 2),
    vocabulary.traditional.charAt(pair * 2 + 1),
  ]),
);
const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g');

/** Characters that show nothing: zero-width, direction marks, soft hyphens, icon fonts' private use. */
const invisible =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ue000-\uf8ff\u0000-\u0008\u000e-\u001f]|[\u{f0000}-\u{ffffd}]/gu;

/** A text as a person reads it: no invisible characters, white space folded. */
export const clean = (text: string): string => text.replace(invisible, '').replace(/\s+/g, ' ').trim();

/** A text as words are compared: `clean`, half-width, one kind of dash, simplified characters, lower case. */
export function fold(text: string): string {
  return clean(text.normalize('NFKC'))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(traditional, (character) => simplified.get(character) ?? character)
    .toLowerCase();
}

/** Folded text without any white space between or beside Chinese characters: kits set 撤 销 apart for looks. */
export const squeeze = (folded: string): string => folded.replace(/ ?([\u2e80-\u9fff]) ?/g, '$1').trim();

/** What stands between words: punctuation, brackets, bars, and white space next to a Chinese character. */
const separators =
  /[,.;!?:，。；！？：、|/()（）[\]{}<>«»《》【】「」"'“”‘’·•●○※*✓→>]+|(?<=[\u2e80-\u9fff]) +| +(?=[\u2e80-\u9fff])/;

/** The words of a cleaned line: what stands between separators. A dash within is part of a word. */
export function wordsOf(text: string): string[] {
  return text
    .split(separators)
    .map((word) => word.replace(/^[\s-]+|[\s-]+$/g, ''))
    .filter((word) => word !== '');
}
