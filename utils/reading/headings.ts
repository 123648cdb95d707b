import { runsIn, type Sight, textOf } from './shown';
import { momentIn } from './time';
import { type Field, fieldOfHeading, statusOfWord } from './vocabulary';

/** What stands at the head of a column: its text, and the fields that its cells hold (none where it is not understood). */
export interface Heading {
  text: string;
  fields: Field[];
}

/** A complaint's number: a run of digits or letters with at least five digits, as pages show them. */
const numberShape = /^(?=(?:\D*\d){5})[a-z0-9][a-z0-9_-]{4,63}$/i;

/** Does the whole text look like the number of a case? */
export const looksLikeNumber = (text: string): boolean =>
  numberShape.test(text.replace(/^(?:no\.?|#|№)\s*/i, '')) && !/^20\d\d-\d\d?-\d\d?/.test(text);

/** The heading that an element shows. Several names in one, 投诉编号/投诉时间, are several fields. */
export function headingOf(cell: Element, sight: Sight): Heading {
  const runs = runsIn(cell, sight);
  const text = textOf(runs);
  const whole = fieldOfHeading(text);
  if (whole) return { text, fields: [whole] };
  const parts = runs.flatMap((run) => run.folded.split(/[/、|·&]/)).map((part) => fieldOfHeading(part));
  return { text, fields: [...new Set(parts.filter((field) => field !== undefined))] };
}

/**
 * Is this row a header? It names at least two fields (one, in a `thead`), and holds no value:
 * no number, no moment, no status, nothing to fill in.
 */
export function isHeadingRow(cells: readonly Element[], declared: boolean, sight: Sight): boolean {
  if (cells.some((cell) => cell.querySelector('select,textarea,input:not([type=checkbox],[type=radio])'))) return false;
  const headings = cells.map((cell) => headingOf(cell, sight));
  const named = new Set(headings.flatMap(({ fields }) => fields));
  if (named.size < (declared ? 1 : 2)) return false;
  if (declared) return true;
  return !headings.some(({ text }) => isValue(text));
}

/** Is the text a value rather than a name? */
export function isValue(text: string): boolean {
  return (
    looksLikeNumber(text) || statusOfWord(text, 'unknown') !== undefined || momentIn(text, 0, 'nearest') !== undefined
  );
}
