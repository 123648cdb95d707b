/**
 * Stand-ins under a seed: the same text gets the same stand-in as long as the seed is the same, two texts that begin alike get
 * stand-ins that begin alike, and without the seed nothing leads back. The seed is drawn anew for each report and kept nowhere.
 */

/** 128 random bits as 32 hexadecimal digits. */
export type Seed = string;

const mask = (1n << 64n) - 1n;
const rotate = (word: bigint, by: bigint) => ((word << by) | (word >> (64n - by))) & mask;

/** SipHash-2-4 of whole 64-bit words (Aumasson and Bernstein, 2012): a keyed hash that doesn't give its key away. */
function sipHash(seed: Seed, words: readonly bigint[]): bigint {
  const [low, high] = [BigInt(`0x${seed.slice(0, 16)}`), BigInt(`0x${seed.slice(16)}`)];
  let a = low ^ 0x736f6d6570736575n;
  let b = high ^ 0x646f72616e646f6dn;
  let c = low ^ 0x6c7967656e657261n;
  let d = high ^ 0x7465646279746573n;
  const rounds = (times: number) => {
    for (let round = 0; round < times; round += 1) {
      a = (a + b) & mask;
      b = rotate(b, 13n) ^ a;
      a = rotate(a, 32n);
      c = (c + d) & mask;
      d = rotate(d, 16n) ^ c;
      a = (a + d) & mask;
      d = rotate(d, 21n) ^ a;
      c = (c + b) & mask;
      b = rotate(b, 17n) ^ c;
      c = rotate(c, 32n);
    }
  };
  for (const word of [...words, BigInt((words.length * 8) % 256) << 56n]) {
    d ^= word;
    rounds(2);
    a ^= word;
  }
  c ^= 0xffn;
  rounds(4);
  return a ^ b ^ c ^ d;
}

/** A cyclic order of `size` things, drawn by a hash: each gets another one, none itself. */
function cycle(size: number, hash: (round: bigint) => bigint): number[] {
  const order = Array.from({ length: size }, (_, at) => at);
  for (let last = size - 1; last > 0; last -= 1) {
    const other = Number(hash(BigInt(last)) % BigInt(last));
    const [one = 0, two = 0] = [order[last], order[other]];
    order[last] = two;
    order[other] = one;
  }
  return order;
}

/** What stands in for Chinese characters: the old counting signs, of which no word of the platform is made. */
const signs = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳酉戌亥');

/** Draws stand-ins, character by character: each under all that stands before it. */
export interface Cipher {
  digits(text: string): string;
  /** Latin letters; capitals stay capitals. */
  letters(text: string): string;
  /** Chinese characters, and those of any other script. */
  signs(text: string): string;
  /** A whole number from `least` to `most`, the same for the same text. */
  number(text: string, least: number, most: number): number;
}

/** Beyond this many characters a text begins anew, which bounds what has to be remembered. */
const longestStretch = 48;

/** Draws the stand-in of a text, each character under those before it. */
const drawEach = (text: string, draw: (before: string, character: string) => string): string => {
  const characters = Array.from(text);
  return characters
    .map((character, at) => draw(characters.slice(at - (at % longestStretch), at).join(''), character))
    .join('');
};

/** The cipher of a seed. `items` are the numbers of items that the page links to: their stand-ins begin with 9900. */
export function cipherOf(seed: Seed, items: ReadonlySet<string>): Cipher {
  const nodes = new Map<string, bigint>();
  const cycles = new Map<string, number[]>();
  /** The hash of all that stands before a character, remembered along the way. */
  const nodeOf = (before: string): bigint => {
    const known = nodes.get(before);
    if (known !== undefined) return known;
    const end = before.length - 1;
    const words = end < 0 ? [0n] : [nodeOf(before.slice(0, end)), BigInt(before.charCodeAt(end)) + 1n];
    const node = sipHash(seed, words);
    nodes.set(before, node);
    return node;
  };
  const cycleAt = (before: string, size: number): number[] => {
    const known = cycles.get(before);
    if (known) return known;
    const node = nodeOf(before);
    const drawn = cycle(size, (round) => sipHash(seed, [node, round, BigInt(size)]));
    cycles.set(before, drawn);
    return drawn;
  };
  const digit = (before: string, one: string) => String(cycleAt(`0${before}`, 10)[Number(one)]);
  const letter = (before: string, one: string) => {
    const base = one < 'a' ? 65 : 97;
    return String.fromCharCode(base + (cycleAt(`a${before.toLowerCase()}`, 26)[one.charCodeAt(0) - base] ?? 0));
  };
  const sign = (before: string, one: string) => {
    const place = Number((nodeOf(`字${before}`) + BigInt(one.codePointAt(0) ?? 0)) % BigInt(signs.length));
    return signs[place] === one ? (signs[(place + 1) % signs.length] ?? '') : (signs[place] ?? '');
  };
  return {
    digits(text) {
      const drawn = drawEach(text, digit);
      if (items.has(text)) return `9900${drawn.slice(4)}`;
      // No telephone number and no identity number begins with a nine.
      return text.length >= 11 ? `9${drawn.slice(1)}` : drawn;
    },
    letters: (text) => drawEach(text, letter),
    signs: (text) => drawEach(text, sign),
    number: (text, least, most) => least + Number(nodeOf(`#${text}`) % BigInt(most - least + 1)),
  };
}
