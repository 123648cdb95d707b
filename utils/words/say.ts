import { browser } from 'wxt/browser';
// Types only: the catalogue itself is the browser's, and costs no script a byte.
import type catalogue from '../../public/_locales/zh_CN/messages.json';

/** A key of the message catalogue. */
export type Key = keyof typeof catalogue;

/** The domain's words have dashes, the catalogue's keys must not. */
export type Underscored<Word extends string> = Word extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Word;

/** `can-withdraw` → `can_withdraw`. */
export function underscored<Word extends string>(word: Word): Underscored<Word> {
  // `replaceAll` does what the type says; the compiler only knows that it gives a string.
  return word.replaceAll('-', '_') as Underscored<Word>;
}

/** The words that may stand under any key, `''` where the catalogue has none. */
export function lookUp(key: string, substitutions: readonly string[] = []): string {
  // WXT knows the keys only after its `prepare`; here they are checked against the catalogue itself, by `Key`.
  const { i18n } = browser as unknown as { i18n: { getMessage(key: string, substitutions: string[]): string } };
  return i18n.getMessage(key, [...substitutions]);
}

/** The words under a key in the browser's language, `$1` … `$9` filled in. */
export function say(key: Key, ...substitutions: readonly string[]): string {
  return lookUp(key, substitutions);
}
