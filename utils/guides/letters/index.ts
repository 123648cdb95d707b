/** Letters, in Chinese and English, filled from a case. A door of its own: only panel and case page carry them. */
export { type LetterFacts, type LetterItem, type LetterSaid, letterFactsOf, type SaidName, saidNames } from './facts';
export { type Language, type LetterKind, languages, letterKinds } from './kinds';
export {
  blankWords,
  type Letter,
  type LetterTable,
  letterFor,
  lettersFor,
  letterTitle,
  saidNamesOf,
  tableText,
} from './letters';
export type { BlankName } from './text';
