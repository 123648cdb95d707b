import { offers as allOffers, type Facts, hasEnded, isOpen, joinFacts } from '../cases';
import type { Lesson } from '../profile';
import { blocksIn } from './blocks';
import { contextOf, storeIn, titlesIn } from './context';
import type { Understood } from './facts';
import type { Grid } from './grid';
import { elementsIn, gridsIn } from './grids';
import { giveMenus } from './menus';
import { namesOf } from './naming';
import { controlSelector, labelOf, type OfferedControl } from './offers';
import { hasNumber, type Sheet, type Spot, sheetsOfGrid } from './sheets';
import { type Note, openSight, type ShadowOf, type Sight, textOf } from './shown';
import { giveBars, shareHead } from './surroundings';
import { taughtSheets, understandSaid } from './taught';
import { unnamedRecords } from './unread';
import {
  type Field,
  isControlWord,
  kindOfReason,
  type Section,
  speaksOfComplaints,
  speaksOfFilters,
} from './vocabulary';

/** What a reading needs beside the document. */
export interface View {
  /** The page's address; of a frame without one, that of the page around it. */
  url: string;
  /** ms since 1970. */
  now: number;
  /** The shadow root of an element, closed ones too where the browser lets an extension in. */
  shadowOf: ShadowOf;
  /** What was taught of pages like this one. */
  profiles?: readonly Lesson[];
  /** Told why each element was taken or left. */
  note?: Note;
}

/** One place on the page that shows a case. */
export interface Sighting {
  facts: Facts & { deadlineGrain?: number };
  /** What shows the case: its row with a kit's doubles, its card, its part of the page. */
  elements: readonly [Element, ...Element[]];
  /** The element that the badge becomes the last child of. */
  badgePlace: Element;
  /** The enabled controls of the case's block. */
  controls: readonly OfferedControl[];
}

/**
 * A document as read. `unread` looks like a list of complaints though no row of it could be understood;
 * `nothing` holds no complaint that is ours.
 */
export interface Reading {
  state: 'read' | 'unread' | 'nothing';
  sightings: Sighting[];
  /** The account whose page this is, `""` where the document does not show it. */
  store: string;
}

/** Reads a document. Pure: the page is looked at, never touched. */
export function read(document: Document, view: View): Reading {
  // A document without a body exists for a moment at each load, whatever the types say.
  const { body } = document as { body: HTMLElement | null };
  const nothing: Reading = { state: 'nothing', sightings: [], store: '' };
  if (!body) return nothing;
  const sight = openSight(view.shadowOf, view.note);
  const store = storeIn(body, sight);
  if (!speaksOfComplaints(body.textContent) && !hasShadows(body, view.shadowOf)) return { ...nothing, store };
  const grids = gridsIn(body, sight);
  const gridElements = new Set(grids.map(({ element }) => element));
  const lists = grids.map((grid): List => ({ grid, sheets: sheetsOfGrid(grid, gridElements, sight) }));
  const taught = taughtSheets(view.profiles ?? [], { body, url: view.url, grids, sight });
  const rows = [...lists.flatMap(({ sheets }) => sheets.filter(hasNumber)), ...taught].flatMap(claimOf);
  const untaught = lists.flatMap((list) => list.sheets).filter((sheet) => hasNumber(sheet) || !isAmong(sheet, taught));
  const sheets = shareHead([...untaught, ...taught, ...blocksIn(body, rows, sight)]);
  giveMenus(sheets, body, sight);
  giveBars(sheets, body, sight);
  const titles = titlesIn(body, sight);
  const url = new URL(view.url);
  const chat = isChat(body, sight);
  const understood = sheets
    .filter((sheet) => isShown(sheet, sight))
    .flatMap((sheet) => {
      const context = contextOf(sheet.anchor, titles, url);
      const one = understandSaid(sheet, { ...context, store, url: view.url }, sight, view.now);
      const scope = scopeOf(sheet, one, one.section, chat);
      sight.note(sheet.elements[0], scope.isOurs, `${sheet.kind}: ${scope.why}`);
      return scope.isOurs ? [{ sheet, ...one }] : [];
    });
  const isUnread = (list: List) =>
    isUnreadList(list, contextOf(list.sheets[0]?.elements[0] ?? body, titles, url).section);
  const isOurs = (section: Section | undefined) =>
    section !== undefined && section !== 'general' && section !== 'foreign';
  const hasUnnamed = () =>
    [contextOf(body, titles, url), ...titles].some(({ section }) => isOurs(section)) &&
    unnamedRecords(body, sight).some(
      (record) => !isInKnownList(record, grids) && isOurs(contextOf(record, titles, url).section),
    );
  const names = namesOf(understood.map(({ sheet, facts }) => ({ facts, list: sheet.list })));
  const sightings = understood.map(
    ({ sheet, facts, status, controls }, at): Sighting => ({
      facts: { ...facts, number: names[at] ?? '' },
      elements: sheet.elements,
      badgePlace: badgePlaceOf(sheet, status.element, sight),
      controls,
    }),
  );
  const state = sightings.length > 0 ? 'read' : lists.some(isUnread) || (!chat && hasUnnamed()) ? 'unread' : 'nothing';
  return { state, sightings: agreed(sightings), store };
}

/** Does the element stand in a list whose headings are understood? What that says of it is all there is to say. */
const isInKnownList = (record: Element, grids: readonly Grid[]) =>
  grids.some(
    ({ headings, rows }) =>
      headings.filter(({ fields }) => fields.length > 0).length >= 2 &&
      rows.some(({ elements }) => elements.some((row) => row.contains(record) || record.contains(row))),
  );

/** What no other case may claim. */
const claimOf = ({ elements, around }: Sheet): Element[] => (around ? [...elements, around] : elements);

/** A grid with the sheets of its rows. */
interface List {
  grid: Grid;
  sheets: Sheet[];
}

/** Is there any shadow tree, whose text the body's own does not hold? */
const hasShadows = (body: Element, shadowOf: ShadowOf) =>
  [...body.querySelectorAll('*')].some((element) => shadowOf(element) !== null);

const isShown = ({ elements }: Sheet, sight: Sight) => elements.some((element) => sight.isThere(element));

/** Is it a row that the reader finds by itself, and does not know the number of, where it was taught one? */
const isAmong = (sheet: Sheet, taught: readonly Sheet[]) =>
  taught.some(({ elements }) => elements.some((element) => element.contains(sheet.elements[0])));

/** A number of something that is no complaint: a penalty, a refund, a ticket. */
const isForeign = ({ columns, spots }: Sheet) =>
  columns.includes('foreignNumber') || spots.some(({ fields }) => fields.includes('foreignNumber'));

/**
 * Is it a complaint about pictures or other rights, and by what? In a section about those every row is unless its reason is known to be
 * something else; anywhere else only a row whose reason is known to be in scope.
 */
function scopeOf(
  sheet: Sheet,
  { facts }: Understood,
  section: Section | undefined,
  inChat: boolean,
): { isOurs: boolean; why: string } {
  const isNumbered = facts.complaintNumber !== undefined || facts.taskNumber !== undefined;
  const item = facts.productId ?? facts.productTitle;
  if (!isNumbered && isForeign(sheet)) return { isOurs: false, why: 'its number is of something that is no complaint' };
  if (!isNumbered && item === undefined) return { isOurs: false, why: 'neither a number nor an item' };
  if (sheet.list && !sheet.said && !isListOfComplaints(sheet) && !(isNumbered && offersAct(facts))) {
    return { isOurs: false, why: 'a list that names no complaint' };
  }
  if (!isNumbered && facts.statusText === '' && facts.filedAt === undefined) {
    return { isOurs: false, why: 'neither a number nor a status nor a filing time' };
  }
  if (sheet.kind === 'block' && isChosenFilter(sheet)) return { isOurs: false, why: 'the filters that are chosen' };
  if (inChat && !offersAct(facts)) return { isOurs: false, why: 'quoted in a chat' };
  const kind = facts.reason === undefined ? 'unknown' : kindOfReason(facts.reason);
  const why = `section ${section ?? 'not named'}, reason ${facts.reason ?? 'not named'} (${kind})`;
  if (section === undefined || section === 'general') return { isOurs: kind === 'picture' || kind === 'rights', why };
  return { isOurs: section !== 'foreign' && kind !== 'else', why };
}

/** Is the place a row of chosen filters, which name a number and a status too? */
const isChosenFilter = ({ spots }: Sheet) => spots.some(({ runs }) => runs.some(({ text }) => speaksOfFilters(text)));

/** Does the case offer more than a look at it? */
const offersAct = ({ offers }: Pick<Facts, 'offers'>) => offers.some((offer) => offer !== 'view');

/** Does the list name the parties or the reason of complaints, or speak of them in a heading? */
const isListOfComplaints = ({ columns, list }: Sheet) =>
  columns.some((field) => field === 'complainant' || field === 'respondent' || field === 'reason') ||
  list?.headings.some(({ text }) => speaksOfComplaints(text)) === true;

/** Is it a chat: something to write in, and a control to send it? What is quoted there is no case. */
function isChat(root: Element, sight: Sight): boolean {
  const composers = elementsIn(root, 'textarea,[contenteditable=true],[contenteditable=""]', sight);
  if (!composers.some((composer) => composer.checkVisibility())) return false;
  return elementsIn(root, controlSelector, sight).some((control) => isControlWord('send', labelOf(control, sight)));
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
function isUnreadList({ grid, sheets }: List, section: Section | undefined): boolean {
  const named = grid.headings.filter(({ fields }) => fields.some((field) => telling.includes(field)));
  const filled = sheets.filter(({ spots }) => spots.filter(({ runs }) => runs.length > 0).length >= 2);
  const isComplaints = named.length >= 2 && named.some(({ text }) => speaksOfComplaints(text));
  const isOurs = (section !== undefined && section !== 'general' && section !== 'foreign') || filled.some(hasOurReason);
  if (!isComplaints || !isOurs || sheets.some(isForeign)) return false;
  return filled.length > 0 && !filled.some((sheet) => hasNumber(sheet) || showsItem(sheet));
}

const spotsUnder = (sheet: Sheet, field: Field) =>
  sheet.spots.filter(({ fields, runs }) => fields.includes(field) && runs.length > 0);
const showsItem = (sheet: Sheet) => spotsUnder(sheet, 'product').length > 0;
const hasOurReason = (sheet: Sheet) =>
  spotsUnder(sheet, 'reason').some(({ runs }) => ['picture', 'rights'].includes(kindOfReason(textOf(runs))));

const isOwn = ({ shared, cloned }: Spot) => !shared && !cloned;

/** In a list the cell with the status, or where that serves several cases or is missing, the one with the item or number. */
function badgePlaceOf(sheet: Sheet, status: Element | undefined, sight: Sight): Element {
  if (sheet.kind === 'block')
    return lineAround(status ?? numberSpot(sheet)?.element ?? sheet.elements[0], sheet.elements[0], sight);
  const own = sheet.spots.filter(isOwn);
  const named = (field: Field) => own.find(({ fields }) => fields.includes(field))?.element;
  const holder = own.find(({ element }) => status && element.contains(status))?.element;
  return (
    named('status') ??
    holder ??
    named('product') ??
    named('taskNumber') ??
    named('complaintNumber') ??
    own[0]?.element ??
    sheet.elements[0]
  );
}

const numberSpot = (sheet: Sheet) =>
  sheet.spots.find(({ fields }) => fields.includes('taskNumber') || fields.includes('complaintNumber'));

/** Higher than the text by this much, px, an element holds more than the text's own line. */
const lineAir = 14;

/** The element that holds the whole line in which a text stands: its block, and what lays that out beside others in one line. */
function lineAround(element: Element, block: Element, sight: Sight): Element {
  const tallest = element.getBoundingClientRect().height + lineAir;
  let line = element;
  while (line !== block && line.parentElement) {
    const isWhole = sight.breakOf(line) === 'line';
    if (isWhole && line.parentElement.getBoundingClientRect().height > tallest) break;
    line = line.parentElement;
  }
  return line;
}

/**
 * Places that show the same case say the same of it: a row and the drawer over it. What one leaves out the other adds;
 * where their statuses contradict each other, nothing is known.
 */
function agreed(sightings: readonly Sighting[]): Sighting[] {
  const together = new Map<string, Facts & { deadlineGrain?: number }>();
  for (const { facts } of sightings) {
    const before = together.get(facts.number);
    together.set(facts.number, before ? join(before, facts) : facts);
  }
  return sightings.map((sighting) => ({ ...sighting, facts: together.get(sighting.facts.number) ?? sighting.facts }));
}

function join(one: Facts, other: Facts): Facts {
  const offers = allOffers.filter((offer) => one.offers.includes(offer) || other.offers.includes(offer));
  const joined = { ...joinFacts(one, other), offers };
  const [said, saidToo] = [one, other].map(({ status }) => isOpen(status) || hasEnded(status));
  if (one.status === other.status || !said) return joined;
  if (!saidToo) return { ...joinFacts(other, one), offers };
  return { ...joined, status: 'unknown', statusText: `${one.statusText} · ${other.statusText}` };
}
