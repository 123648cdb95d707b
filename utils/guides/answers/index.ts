/** Short answers to what sellers ask. A door of its own: only the extension's larger pages carry them. */
export { answersFor, type Search } from './answers';
export { type ShortAnswer, shortAnswers } from './list';
