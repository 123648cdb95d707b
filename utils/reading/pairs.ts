import type { Run } from './shown';
import { fold } from './text';
import { type Field, fieldOfHeading } from './vocabulary';

/** A label of the page with what stands behind it. */
export interface Pair {
  field: Field;
  value: Run[];
  /** The run that the label is, or stands in. */
  label: Run;
  /** All that follows up to the next label, the value first. */
  behind: Run[];
}

/** What a place says by label, and the runs that no label claims. */
export interface Labelled {
  pairs: Pair[];
  rest: Run[];
}

/** How many runs a label without a value of its own may claim behind it. */
const longestValue = 6;

/**
 * Reads `label：value` out of runs, however it is cut into elements: in one text, several in one text, or label and
 * value as neighbours. A label without a colon counts only where `neighbours` allows it: in a block about one case.
 */
export function labelledIn(runs: readonly Run[], neighbours: boolean): Labelled {
  const pieces = withColons(runs).flatMap((run) => piecesOf(run, neighbours));
  const pairs: Pair[] = [];
  const rest: Run[] = [];
  let open: { pair: Pair; line: number } | undefined;
  for (const piece of pieces) {
    if (piece.label) {
      const value = piece.run ? [piece.run] : [];
      open = { pair: { field: piece.label, label: piece.from, value, behind: [...value] }, line: piece.from.line };
      pairs.push(open.pair);
    } else {
      pairs.at(-1)?.behind.push(piece.run);
      if (open && claims(open, piece.run)) {
        open.pair.value.push(piece.run);
        open.line = piece.run.line;
      } else {
        open = undefined;
        rest.push(piece.run);
      }
    }
  }
  return { pairs: pairs.filter(({ value }) => value.length > 0), rest };
}

/** A name and the colon behind it are one label, though each stands in an element of its own. */
function withColons(runs: readonly Run[]): Run[] {
  const mended: Run[] = [];
  for (const run of runs) {
    const last = mended.at(-1);
    const isRest = last?.line === run.line && /^[:：]/.test(run.text) && fieldOfHeading(last.text) !== undefined;
    if (isRest) mended[mended.length - 1] = part(last, `${last.text}${run.text}`);
    else mended.push(run);
  }
  return mended;
}

/** A label still waiting takes the next run; one that has its value takes only what stands on the same line. */
function claims({ pair, line }: { pair: Pair; line: number }, run: Run): boolean {
  if (pair.value.length === 0) return true;
  return pair.value.length < longestValue && run.line === line;
}

/** A part of a run: a label, with a value where that stands in the same run, or something else. */
type Piece = { label: Field; from: Run; run?: Run } | { label?: undefined; run: Run };

const entries = 'a,button,[role=tab],[role=menuitem],[role=option]';

/** A run cut at the labels in it. */
function piecesOf(run: Run, neighbours: boolean): Piece[] {
  // What leads somewhere is an entry of a menu, whatever it is called.
  const mayBeLabel = neighbours && run.element.closest(entries) === null;
  const whole = mayBeLabel ? fieldOfHeading(run.text) : undefined;
  if (whole) return [{ label: whole, from: run }];
  const labels = [...labelsIn(run.text)];
  const first = labels[0];
  if (!first) return (neighbours ? spacedPair(run) : undefined) ?? [{ run }];
  const pieces: Piece[] = [];
  const before = run.text.slice(0, first.start).trim();
  if (before !== '') pieces.push({ run: part(run, before) });
  for (const [at, label] of labels.entries()) {
    const value = run.text.slice(label.end, labels[at + 1]?.start).replace(/^[\s,，;；|·•]+|[\s,，;；|·•]+$/g, '');
    pieces.push({ label: label.field, from: run, ...(value === '' ? {} : { run: part(run, value) }) });
  }
  return pieces;
}

/** A label and its value with nothing but a space between them. */
function spacedPair(run: Run): Piece[] | undefined {
  const [, label = '', value = ''] = /^(\S{2,12})\s+(\S.*)$/.exec(run.text) ?? [];
  const field = fieldOfHeading(label);
  return field && [{ label: field, from: run, run: part(run, value) }];
}

const part = (run: Run, text: string): Run => ({ ...run, text, folded: fold(text) });

/** Every known label with a colon behind it, and where it stands in the text. */
function* labelsIn(text: string): Iterable<{ field: Field; start: number; end: number }> {
  for (const match of text.matchAll(/([^:：,，;；|()（）]{1,40})[:：]/g)) {
    const words = match[1] ?? '';
    const end = match.index + match[0].length;
    // The label is the longest known one that ends at the colon: a value may stand before it.
    for (const start of startsOfWords(words)) {
      const field = fieldOfHeading(words.slice(start));
      if (!field) continue;
      yield { field, start: match.index + start, end };
      break;
    }
  }
}

/** Where words begin in a text: at its start, behind white space, and where Chinese follows digits or letters (TS2026投诉时间). */
function* startsOfWords(text: string): Iterable<number> {
  yield 0;
  for (const { index } of text.matchAll(/(?<=\s)\S|(?<=[\da-z])[\u2e80-\u9fff]/gi)) yield index;
}
