import type { Role, Status } from '../cases';
import { newestStatus } from './history';
import { precedes } from './nodes';
import { numberIn, type Sheet, type Spot } from './sheets';
import { linesOf, type Run, textOf } from './shown';
import { currentStepAround, isCurrentStep, isStep } from './steps';
import { clean, fold, wordsOf } from './text';
import { momentIn } from './time';
import { isAside, isSupposing, offerOfWord, statusOfWord } from './vocabulary';

/** A status as read: its canonical form, the words that say so, and where they stand. */
export interface ReadStatus {
  status: Status;
  /** As the page shows it. */
  text: string;
  /** Where it stands; undefined where the case shows none. */
  element?: Element;
}

interface Word {
  status: Status;
  text: string;
  element: Element;
}

/**
 * The status words of a status's place. A line counts as a whole before it is cut at its separators; behind the first
 * word, a line that speaks of what may come tells nothing.
 */
function statusWordsIn(runs: readonly Run[], role: Role): Word[] {
  const whole = wordIn(runs.map(({ text }) => text).join(''), runs, role);
  if (whole) return [whole];
  return linesOf(runs).flatMap((line) => {
    const text = textOf(line);
    const asLine = wordIn(text, line, role) ?? wordIn(line.map((run) => run.text).join(''), line, role);
    if (asLine) return [asLine];
    const words = wordsOf(text.replace(times, ' '));
    const counted = isSupposing(text) ? words.slice(0, 1) : words;
    return counted.flatMap((word) => wordIn(word, line, role) ?? partsIn(word, line, role));
  });
}

/** Digits and what stands between them: a moment behind a word is no part of it. */
const times = /\d[\d\s:：/.-]*\d|\d/g;

/** 已完结-投诉不成立: a compound that is no word of its own says what its parts say. */
const partsIn = (word: string, line: readonly Run[], role: Role): Word[] =>
  word.includes('-') || word.includes('—')
    ? word.split(/[-—–]+/).flatMap((part) => wordIn(part, line, role) ?? [])
    : [];

function wordIn(text: string, runs: readonly Run[], role: Role): Word | undefined {
  const status = statusOfWord(text, role);
  const holder = runs.find((run) => run.text.includes(text)) ?? runs[0];
  return status && holder ? { status, text, element: holder.element } : undefined;
}

/** A result shown beside a `closed` word completes it; any other two words that disagree say nothing. */
function together(words: readonly Word[]): Status {
  const said = new Set(words.map(({ status }) => status));
  const [only] = said;
  if (said.size <= 1) return only ?? 'unknown';
  said.delete('closed');
  const [result] = said;
  const isResult = result === 'upheld' || result === 'dismissed' || result === 'withdrawn';
  return said.size === 1 && isResult ? result : 'unknown';
}

const isStatusSpot = ({ fields, cloned }: Spot) => fields.includes('status') && !cloned;
const isResultSpot = ({ fields }: Spot) => fields.includes('result');
const resultPlaces = ({ spots }: Sheet) => spots.filter(isResultSpot).map(({ element }) => element);

/** The status that a sheet shows, to a reader on that side, at `now` (ms since 1970). It is never guessed: not understood is `unknown`. */
export function statusOfSheet(sheet: Sheet, role: Role, now: number): ReadStatus {
  const spots = labelledStatus(sheet);
  if (spots.length === 0) return unlabelledStatus(sheet, role, now);
  const written = spots.flatMap((spot) => spot.runs);
  const runs = written.length > 0 ? written : spots.flatMap(({ element }) => picturesIn(element));
  const all = written.length > 0 ? spots.flatMap((spot) => statusWordsIn(spot.runs, role)) : statusWordsIn(runs, role);
  const words = atCurrentStep(all, sheet) ?? all;
  const results = sheet.spots.filter(isResultSpot).flatMap((spot) => statusWordsIn(spot.runs, role));
  const element = spots[0]?.element;
  const shown = [...new Set([...words, ...results].map(({ text }) => text))].join(' · ');
  return {
    status: together([...words, ...results]),
    text: shown === '' ? textOf(runs).slice(0, 200) : shown,
    ...(element && { element }),
  };
}

/** What the pictures of a place say to those who can't see them, for a status that is only drawn. */
function picturesIn(place: Element): Run[] {
  const pictures = [...place.querySelectorAll('img[alt],[role=img][aria-label]')].filter((picture) =>
    picture.checkVisibility(),
  );
  return pictures.map((element, line) => {
    const text = clean(element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? '');
    return { text, folded: fold(text), element, line };
  });
}

/** The places under a status heading or label; of a case page's several, those that are no line of its history. */
function labelledStatus(sheet: Sheet): Spot[] {
  const spots = sheet.spots.filter((spot) => isStatusSpot(spot) && spot.runs.length > 0);
  if (sheet.kind === 'row')
    return spots.length > 0 ? spots : sheet.spots.filter(({ fields }) => fields.includes('status'));
  const current = spots.filter(({ runs }) => momentIn(textOf(runs), 0, 'nearest') === undefined);
  return current.length > 0 ? current : spots;
}

/** Fields whose cells may hold a status though they are named for something else. */
const mayHoldStatus = new Set(['complaintNumber', 'taskNumber', 'product', 'deadline', 'reason', 'result']);

/** Where no place is named for it: words that stand alone, and are neither a control nor one of a list of several. */
function unlabelledStatus(sheet: Sheet, role: Role, now: number): ReadStatus {
  const numbered = new Set(sheet.spots.filter((spot) => numberIn(spot) !== undefined).flatMap((spot) => spot.runs));
  const allRuns = sheet.spots.flatMap((spot) => spot.runs);
  const runs = sheet.spots
    .filter(({ fields, cloned }) => !cloned && fields.every((field) => mayHoldStatus.has(field)))
    .flatMap((spot) => spot.runs)
    // A kit's tag may call itself a button; what it says is no offer, so it is none.
    .filter(({ element }) => !element.closest('a,button,[role=tab],[role=option],label'));
  const words = runs.flatMap((run) => {
    const whole = wordIn(run.text, [run], role);
    // In one run with the number it stands alone all the same.
    const words = numbered.has(run) ? wordsOf(run.text) : [];
    return whole ?? words.flatMap((word) => wordIn(word, [run], role) ?? []);
  });
  const history = sheet.spots.filter(({ fields }) => fields.includes('history')).map(({ element }) => element);
  const isPast = (word: Word) => history.some((heading) => precedes(heading, word.element));
  const alone = words
    .filter((word) => !isPast(word))
    .filter((word) => !isListed(word, words, sheet) && !isDated(word, allRuns, sheet) && !offerOfWord(word.text))
    .filter(({ element }) => !isStep(element, (row) => isWithin(row, sheet)));
  const asides = runs.find((run) => isAside(run.text));
  const listed = words.filter((word) => !isPast(word));
  // A result is told beside the step that the case is at, and where the two disagree nothing is known.
  const results = resultPlaces(sheet);
  const isResult = ({ element }: Word) => results.includes(element);
  const step = () => {
    const steps = listed.filter((word) => !isResult(word));
    return atCurrentStep(steps, sheet) ?? steps.filter(isCurrent);
  };
  const told = alone.some((word) => !isResult(word)) ? alone : [...step(), ...alone];
  const first = told[0];
  if (!first)
    return (asides ? undefined : newestOf(sheet, role, now)) ?? { status: 'unknown', text: asides?.text ?? '' };
  const text = [...new Set(told.map((word) => word.text))].join(' · ');
  return { status: together(told), text, element: first.element };
}

const isWithin = (part: Element, { elements }: Sheet) =>
  elements.some((element) => element !== part && element.contains(part));

const isCurrent = ({ element }: Word) => element.closest('[aria-current=step]') !== null || isCurrentStep(element);

/** What the history of a case says was reached last, where nothing else says how the case stands. */
function newestOf({ kind, spots }: Sheet, role: Role, now: number): ReadStatus | undefined {
  const [history, ...others] = spots.filter(({ fields }) => fields.includes('history'));
  const isOnly = kind === 'block' && others.length === 0 && !spots.some(isResultSpot);
  return isOnly && history ? newestStatus(history.runs, role, now) : undefined;
}

/** Of words that are steps in a row, those of the step that the case is at; undefined where they are no such row. */
function atCurrentStep(words: readonly Word[], { elements }: Sheet): Word[] | undefined {
  if (new Set(words.map(({ status }) => status)).size < 2) return undefined;
  const step = currentStepAround(
    words.map(({ element }) => element),
    elements[0],
  );
  const current = words.filter(({ element }) => step?.contains(element));
  return current.length > 0 ? current : undefined;
}

/** An item of such a list is short; what is longer is a part of the page. */
const longestItem = 60;

/** Is the word one of several in a list within the case: steps, a legend, a filter, a history? */
function isListed(word: Word, words: readonly Word[], sheet: Sheet): boolean {
  const results = resultPlaces(sheet);
  if (results.includes(word.element)) return false;
  const others = words.filter(
    (other) => other.element !== word.element && other.status !== word.status && !results.includes(other.element),
  );
  let around = word.element.parentElement;
  for (let up = 0; around && up < 4 && around !== sheet.elements[0]; up += 1, around = around.parentElement) {
    const within = others.filter((other) => around?.contains(other.element));
    const items = [...around.children].filter(
      (child) =>
        child.textContent.length <= longestItem && [word, ...within].some(({ element }) => child.contains(element)),
    );
    if (items.length >= 2) return true;
  }
  return false;
}

/** Does the element show the case's number too? Then it is the case's own line, filing time and all. */
const namesCase = (sheet: Sheet, element: Element) =>
  sheet.spots.some((spot) => element.contains(spot.element) && numberIn(spot) !== undefined);

/** What holds one line of a history. */
const entries = 'tr,li,dd,[role=row],[role=listitem]';

/** Does the word's own line carry a moment, as a history's lines do? */
function isDated(word: Word, runs: readonly Run[], sheet: Sheet): boolean {
  const around = word.element.parentElement;
  const isShort = around !== null && !sheet.elements.includes(around) && around.textContent.length <= 80;
  if (isShort && momentIn(fold(around.textContent), 0, 'nearest') !== undefined && !namesCase(sheet, around))
    return true;
  const entry = word.element.closest(entries);
  if (entry && sheet.elements.some((element) => element !== entry && element.contains(entry))) {
    if (runs.some((run) => entry.contains(run.element) && momentIn(run.folded, 0, 'nearest') !== undefined))
      return true;
  }
  const line = runs.find((run) => run.element === word.element)?.line;
  return runs.some((run) => run.line === line && momentIn(run.folded, 0, 'nearest') !== undefined);
}
