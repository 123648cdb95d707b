import { hasEnded, isOpen } from '../cases';
import type { Grid } from './grid';
import { isKind, kindOf, numbersIn } from './places';
import { isForeign } from './scope';
import { hasNumber, type Sheet } from './sheets';
import { runsIn, type Sight, textOf, textsIn } from './shown';
import { clean, wordsOf } from './text';
import {
  type Field,
  fieldOfHeading,
  isProcedure,
  kindOfReason,
  type Section,
  speaksOfComplaints,
  statusOfWord,
} from './vocabulary';

/** A grid with the sheets of its rows. */
export interface ReadGrid {
  grid: Grid;
  sheets: Sheet[];
}

/** Fields that a list of complaints has and other lists have not. */
const telling: readonly Field[] = [
  'complaintNumber',
  'taskNumber',
  'complainant',
  'respondent',
  'reason',
  'status',
  'filedAt',
];

/** Does a grid look like a list of complaints that are ours, with rows of which none shows a number or an item? */
export function isUnreadList({ grid, sheets }: ReadGrid, section: Section | undefined): boolean {
  const named = grid.headings.filter(({ fields }) => fields.some((field) => telling.includes(field)));
  const filled = sheets.filter(({ spots }) => spots.filter(({ runs }) => runs.length > 0).length >= 2);
  const isComplaints = named.length >= 2 && named.some(({ text }) => speaksOfComplaints(text));
  const isOurs = isProcedure(section) || filled.some(hasOurReason);
  if (!isComplaints || !isOurs || sheets.some(isForeign)) return false;
  return filled.length > 0 && !filled.some((sheet) => hasNumber(sheet) || showsItem(sheet));
}

const spotsUnder = (sheet: Sheet, field: Field) =>
  sheet.spots.filter(({ fields, runs }) => fields.includes(field) && runs.length > 0);
const showsItem = (sheet: Sheet) => spotsUnder(sheet, 'product').length > 0;
const hasOurReason = (sheet: Sheet) =>
  spotsUnder(sheet, 'reason').some(({ runs }) => ['picture', 'rights'].includes(kindOfReason(textOf(runs))));

/** How far around its status word a case may reach, and how long such a word is at most. */
const furthest = 8;
const longestWord = 20;
/** A complaint's number; shorter ones are counts, prices and years too often. */
const leastDigits = 8;

/**
 * Elements that look like cases of a list though nothing says what their parts are: two or more that are built alike, each with one
 * number and a word that is a status. It is no reading, only a sign that there is something to be read.
 */
export function unnamedRecords(root: Element, sight: Sight): Element[] {
  const records = new Set<Element>();
  for (const [{ data }, parent] of textsIn(root, sight)) {
    if (data.length > longestWord || !isStatus(clean(data)) || !sight.isShown(parent)) continue;
    const record = recordAround(parent, root, sight);
    if (record && !saysSomethingElse(record, sight)) records.add(record);
  }
  const all = [...records];
  return all.filter((record) => all.some((other) => other !== record && isAlike(record, other)));
}

function isStatus(text: string): boolean {
  const words = statusOfWord(text, 'unknown') ? [text] : wordsOf(text);
  const statuses = words.map((word) => statusOfWord(word, 'unknown'));
  return statuses.length > 0 && statuses.every((status) => status && (isOpen(status) || hasEnded(status)));
}

/** The smallest element around a status word that shows a number too, if it is just one. */
function recordAround(word: Element, root: Element, sight: Sight): Element | undefined {
  let level: Element | null = word;
  for (let up = 0; level && level !== root && up < furthest; up += 1, level = level.parentElement) {
    const numbers = new Set(runsIn(level, sight).flatMap(({ text }) => numbersIn(text).filter(isLong)));
    if (numbers.size > 0) return numbers.size === 1 ? level : undefined;
  }
  return undefined;
}

const isLong = (number: string) => number.replace(/\D/g, '').length >= leastDigits;

function isAlike(one: Element, other: Element): boolean {
  const [around, otherAround] = [one.parentElement, other.parentElement];
  return isKind(other, kindOf(one)) && around !== null && otherAround !== null && isKind(otherAround, kindOf(around));
}

/** Does a label say that its number is an order's, a refund's, a penalty's? */
const saysSomethingElse = (record: Element, sight: Sight) =>
  runsIn(record, sight).some(({ text }) => {
    const field = fieldOfHeading(text.split(/[:：]/)[0] ?? '');
    return field === 'foreignNumber' || field === 'orderNumber';
  });
