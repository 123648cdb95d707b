/** What stands behind a label of progress: one value, a history of dated entries, or steps. */
import type { Role, Status } from '../cases';
import { outwards } from './nodes';
import type { Pair } from './pairs';
import type { Run } from './shown';
import { isStep } from './steps';
import { wordsOf } from './text';
import { momentIn } from './time';
import { type Field, isSupposing, statusOfWord } from './vocabulary';

/** What is said at a place: under a label's field, or under none. */
export interface Saying {
  fields: Field[];
  runs: Run[];
}

/** What a labelled value says: of a history all of it, of steps each for itself, under no label. */
export function sayingsOf(pair: Pair): Saying[] {
  const { field, value, behind } = pair;
  if (field === 'history' || (field === 'status' && isHistory(pair))) {
    return [{ fields: ['history'], runs: upToHeading(behind) }];
  }
  if (field === 'status' && isRowOfSteps(pair)) return value.map((run) => ({ fields: [], runs: [run] }));
  return [{ fields: [field], runs: value }];
}

const headings = 'h1,h2,h3,h4,h5,h6,[role=heading]';

function upToHeading(runs: readonly Run[]): Run[] {
  const end = runs.findIndex(({ element }, at) => at > 0 && element.closest(headings) !== null);
  return runs.slice(0, end < 0 ? undefined : end);
}

const isDated = ({ folded }: Run) => momentIn(folded, 0, 'nearest') !== undefined;

/** Is the value the first of several dated entries, which stand apart from the label? */
function isHistory({ label, behind }: Pair): boolean {
  const runs = upToHeading(behind);
  const [first, second] = runs;
  if (!first || !(isDated(first) || (second && isDated(second)))) return false;
  const [moment, next] = runs.filter(isDated);
  return moment !== undefined && next !== undefined && isApart(label, first, next);
}

/** Is the value one of several steps, or the first of words that contradict each other? */
function isRowOfSteps({ label, behind }: Pair): boolean {
  const [first, second] = behind;
  if (!first) return false;
  const isNoLabel = (row: Element) => !row.contains(label.element) || row.parentElement === label.element.parentElement;
  if (isStep(first.element, isNoLabel)) return true;
  const [word, other] = [first, second].map((run) => run && statusOfWord(run.text, 'unknown'));
  return (
    second !== undefined &&
    word !== undefined &&
    other !== undefined &&
    isApart(label, first, second) &&
    !isOne(word, other)
  );
}

/** A result beside a closed word, or the same once more, is one status in two words. */
const isOne = (one: Status, other: Status) => one === other || one === 'closed' || other === 'closed';

/** Are two runs parts of a list that the label is no part of? */
function isApart(label: Run, one: Run, other: Run): boolean {
  if (one.element === other.element) return true;
  let part = one.element;
  for (let around = outwards(part); around && !around.contains(other.element); around = outwards(part)) part = around;
  return !part.contains(label.element);
}

/** One line of a history. */
interface Entry {
  /** ms since 1970. */
  at: number;
  texts: string[];
}

/** A status, and the word that says so. */
export interface NewestStatus {
  status: Status;
  text: string;
}

/**
 * The status that a history says was reached last, at a reading at `now` (ms since 1970); undefined where it is no pure history of
 * statuses: each entry dated, with one status word each, in the order of time, none of them ahead.
 */
export function newestStatus(runs: readonly Run[], role: Role, now: number): NewestStatus | undefined {
  const entries = entriesIn(runs, now);
  const said = entries?.map(({ texts }) => texts.flatMap((text) => statusIn(text, role))) ?? [];
  if (!entries || entries.length < 2 || said.some((words) => words.length !== 1)) return undefined;
  const times = entries.map(({ at }) => at);
  const newest = Math.max(...times);
  const isOrdered = [times, [...times].reverse()].some((all) => all.every((at, place) => at >= (all[place - 1] ?? 0)));
  if (!isOrdered || newest > now || times.filter((at) => at === newest).length > 1) return undefined;
  return said[times.indexOf(newest)]?.[0];
}

function statusIn(text: string, role: Role): NewestStatus[] {
  const status = isSupposing(text) ? undefined : statusOfWord(text, role);
  return status === undefined ? [] : [{ status, text }];
}

/** Digits of moments with what stands between them. */
const moments = /\d[\d\s:：/.年月日号时分秒-]*/g;

/** The entries of a history: each moment with the texts in its own run, else those behind it, or before it. Undefined where that is mixed. */
function entriesIn(runs: readonly Run[], now: number): Entry[] | undefined {
  const lines = runs.map(({ text, folded }) => ({
    at: momentIn(folded, now, 'nearest')?.at,
    texts: wordsOf(text.replace(moments, ' ')),
  }));
  const dated = lines.filter((line): line is Entry => line.at !== undefined);
  const withWords = dated.filter(({ texts }) => texts.length > 0);
  if (withWords.length === dated.length) return dated.length === lines.length ? dated : undefined;
  if (withWords.length > 0) return undefined;
  const isTimeFirst = lines[0]?.at !== undefined;
  const entries: Entry[] = [];
  let before: string[] = [];
  for (const { at, texts } of lines) {
    if (at === undefined) (isTimeFirst ? entries.at(-1)?.texts : before)?.push(...texts);
    else {
      entries.push({ at, texts: before });
      before = [];
    }
  }
  // What is left behind the last moment may be what is going on, not dated yet.
  return before.length > 0 ? undefined : entries;
}
