import { fold } from '../text';
import { type Cipher } from './cipher';
import { type Shift, timesIn } from './times';
import { isMadeOfVocabulary, isVocabulary, reasonsIn, wordsOfTimeIn } from './words';

/** Kinds of characters, as a person tells them apart. */
type Kind = 'han' | 'latin' | 'digit' | 'space' | 'mark' | 'none';

/** A character of a text, and what becomes of it. */
interface Letter {
  raw: string;
  /** As words are compared, always one UTF-16 unit. */
  plain: string;
  kind: Kind;
  /** Which of the run's texts it stands in. */
  chunk: number;
  out: string | undefined;
  /** It shows a time, and what it becomes is settled. */
  isTime: boolean;
}

/** Marks that pass besides punctuation. */
const plainMarks = /^[\p{P}$+<=>^`|~¥￥＋＜＝＞～｜]$/u;
/** Characters that show nothing. They could carry something all the same, so one of them stands for any number. */
const nothing = /^[\p{Cf}\p{Cc}\p{Co}\p{Cn}\p{Cs}\p{M}\u034f\u3164\uffa0\u115f\u1160]$/u;
const nothingShown = '\u200b';

function kindOf(character: string): Kind {
  if (/^\s$/u.test(character)) return 'space';
  if (nothing.test(character)) return 'none';
  if (/^[a-z]$/i.test(character)) return 'latin';
  if (/^\d$/.test(character)) return 'digit';
  return /^[\p{L}\p{N}]$/u.test(character) ? 'han' : 'mark';
}

/** A character as words are compared; what is no single unit stands as a character that no word holds. */
function plainOf(raw: string): string {
  const kind = kindOf(raw);
  if (kind === 'space') return ' ';
  const folded = fold(raw);
  if (folded.length === 1) return folded;
  return kind === 'mark' ? '□' : '〆';
}

function lettersOf(texts: readonly string[]): Letter[] {
  return texts.flatMap((text, chunk) =>
    [...text].map((raw) => {
      const wide = raw.normalize('NFKC');
      const kind = kindOf([...wide].length === 1 ? wide : raw);
      return { raw, plain: plainOf(raw), kind, chunk, out: undefined, isTime: false };
    }),
  );
}

/** A stretch of characters of one kind. */
interface Piece {
  kind: Kind | 'time' | 'word';
  start: number;
  end: number;
}

function piecesOf(letters: readonly Letter[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [at, { kind, out, isTime }] of letters.entries()) {
    const last = pieces.at(-1);
    const now = out === undefined ? kind : isTime ? 'time' : 'word';
    if (last?.kind === now && now !== 'mark') last.end = at + 1;
    else pieces.push({ kind: now, start: at, end: at + 1 });
  }
  return pieces;
}

/** More pieces than any word of the vocabulary has. */
const longestWord = 13;

/** Full-width digits and letters stay full-width. */
const wideLike = (raw: string, text: string) =>
  /^[\uff01-\uff5e]$/.test(raw)
    ? text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
    : text;

/** The same for a capital at the beginning. */
const lookLike = (raw: string, text: string) =>
  wideLike(raw, /^\p{Lu}$/u.test(raw) ? text.charAt(0).toUpperCase() + text.slice(1) : text);

/** Makes stand-ins of texts, in which nothing of the original is left but times' formats, punctuation and known words. */
export interface TextRedactor {
  /**
   * The stand-ins of texts that are read as one, because nothing breaks them. In a reason the words of known reasons pass inside
   * others too.
   */
  run(texts: readonly string[], isReason?: boolean): string[];
  /** The known words of a text alone, a space between them; `''` where it holds none. */
  words(text: string): string;
}

/** The redactor of a report; `now`, ms since 1970, is the moment of the copy. */
export function textRedactor(cipher: Cipher, shift: Shift, now: number): TextRedactor {
  const redacted = (texts: readonly string[], isReason = false): { letters: Letter[]; words: Letter[][] } => {
    const all = lettersOf(texts);
    const letters = all.filter(({ kind }) => kind !== 'none');
    const plain = letters.map((letter) => letter.plain).join('');
    for (const { start, end, by } of timesIn(plain, now, shift, cipher)) {
      for (const letter of letters.slice(start, end)) {
        letter.out = by === undefined ? letter.raw : '';
        letter.isTime = true;
      }
      const first = letters[start];
      if (first && by !== undefined) first.out = lookLike(first.raw, by);
    }
    const words: Letter[][] = [];
    const pass = (start: number, end: number) => {
      const word = letters.slice(start, end);
      for (const letter of word) letter.out = letter.kind === 'space' ? ' ' : letter.raw;
      words.push(word);
    };
    passWords(plain, piecesOf(letters), pass);
    if (isReason) for (const [start, end] of reasonsIn(plain)) pass(start, end);
    for (const { start, end } of besideTimes(piecesOf(letters))) {
      for (const [from, to] of wordsOfTimeIn(plain.slice(start, end))) pass(start + from, start + to);
    }
    for (const piece of piecesOf(letters)) standIn(letters.slice(piece.start, piece.end), piece.kind, cipher);
    return { letters: all, words };
  };
  return {
    run(texts, isReason) {
      const outs = texts.map(() => '');
      for (const letter of redacted(texts, isReason).letters) {
        const before = outs[letter.chunk] ?? '';
        const out = letter.kind === 'none' ? nothingShown : (letter.out ?? '');
        const isDouble = (out === nothingShown || out === ' ') && before.endsWith(out);
        if (!isDouble) outs[letter.chunk] = before + out;
      }
      return outs;
    },
    words: (text) =>
      redacted([text])
        .words.map((word) => word.map(({ raw }) => raw).join(''))
        .join(' '),
  };
}

/** Lets the known words of a text pass, the longest first: a word begins and ends where the kind of character changes. */
function passWords(plain: string, pieces: readonly Piece[], pass: (start: number, end: number) => void): void {
  let at = 0;
  while (at < pieces.length) {
    const end = endOfWord(plain, pieces, at);
    const [first, last] = [pieces[at], pieces[end - 1]];
    if (first && last && end > at) pass(first.start, last.end);
    at = Math.max(end, at + 1);
  }
}

/** The end of the longest known word that begins with a piece, as a place among the pieces; the piece's own place for none. */
function endOfWord(plain: string, pieces: readonly Piece[], at: number): number {
  const first = pieces[at];
  if (!first || !['han', 'latin', 'digit'].includes(first.kind)) return at;
  if (first.kind === 'latin' && isLatin(pieces, at, -1)) return at;
  for (let end = Math.min(pieces.length, at + longestWord); end > at; end -= 1) {
    const inside = pieces.slice(at, end);
    const last = inside.at(-1);
    if (!last || last.kind === 'space' || inside.some(({ kind }) => kind === 'time')) continue;
    if (last.kind === 'latin' && isLatin(pieces, end - 1, 1)) continue;
    const text = plain.slice(first.start, last.end);
    if (isVocabulary(text) || (inside.length === 1 && first.kind === 'han' && isMadeOfVocabulary(text))) return end;
  }
  return at;
}

/** The Chinese pieces that stand beside a time, or a space from it. */
function besideTimes(pieces: readonly Piece[]): Piece[] {
  const isTime = (at: number, direction: 1 | -1) => {
    const next = pieces[at + direction];
    return (next?.kind === 'space' ? pieces[at + 2 * direction] : next)?.kind === 'time';
  };
  return pieces.filter(({ kind }, at) => kind === 'han' && (isTime(at, 1) || isTime(at, -1)));
}

/** Does the next piece in that direction, spaces left out, go on in Latin letters? Then the two are one phrase. */
function isLatin(pieces: readonly Piece[], at: number, direction: 1 | -1): boolean {
  const next = pieces[at + direction];
  if (next?.kind === 'latin') return true;
  return next?.kind === 'space' && pieces[at + 2 * direction]?.kind === 'latin';
}

/** Gives a piece of a text its stand-in. */
function standIn(letters: readonly Letter[], kind: Piece['kind'], cipher: Cipher): void {
  switch (kind) {
    case 'time':
    case 'word':
    case 'none':
      return;
    case 'space':
      for (const letter of letters) letter.out = ' ';
      return;
    case 'mark':
      for (const letter of letters) letter.out = plainMarks.test(letter.raw) ? letter.raw : '□';
      return;
    case 'digit':
      return spread(letters, cipher.digits(plainText(letters)));
    case 'latin':
      return spread(letters, cipher.letters(plainText(letters, true)));
    case 'han':
      return spread(letters, cipher.signs(letters.map(({ raw }) => raw).join('')));
  }
}

/** The characters as half-width ones; `cased` keeps capitals. */
const plainText = (letters: readonly Letter[], cased = false) =>
  letters.map(({ raw, plain }) => (cased ? raw.normalize('NFKC') : plain)).join('');

function spread(letters: readonly Letter[], text: string): void {
  const characters = [...text];
  for (const [at, letter] of letters.entries()) letter.out = wideLike(letter.raw, characters[at] ?? '');
}
