import { agreed } from './agreement';
import { blocksIn } from './blocks';
import { contextsAmong, type Title, titlesIn } from './context';
import { aroundFrames, framesIn, withinFrame } from './framed';
import type { Grid } from './grid';
import { gridsIn } from './grids';
import { type Memory, openMemory } from './memory';
import { giveMenus } from './menus';
import { namesOf } from './naming';
import type { Reading, View } from './reading';
import { saidBy, sightingOf } from './said';
import { isChat } from './scope';
import { hasNumber, type Sheet, sheetsOfGrid } from './sheets';
import { openSight, type Sight } from './shown';
import { storeIn } from './store';
import { giveBars, shareHead } from './surroundings';
import { glanceAt, type Survey, surveyOf } from './survey';
import { taughtSheets } from './taught';
import { isUnreadList, type ReadGrid, unnamedRecords } from './unread';
import { isProcedure, speaksOfComplaints } from './vocabulary';

/** Reads a document. Pure: the page is looked at, never touched. */
export const read = (document: Document, view: View): Reading => readWith(openMemory(), document, view);

/** Reads a document; what the memory holds of it must be true still, see `heed`. */
export function readWith(memory: Memory, document: Document, view: View): Reading {
  // A document without a body exists for a moment at each load, whatever the types say.
  const { body } = document as { body: HTMLElement | null };
  const nothing: Reading = { state: 'nothing', sightings: [], store: '' };
  if (!body) return nothing;
  const sight = openSight(view.shadowOf, view.note, memory);
  if (!speaks(body, sight)) {
    const survey = glanceAt(body, sight);
    const frames = saidOfFrames(survey, () => titlesIn(survey, sight), view, sight);
    return { ...nothing, store: storeIn(survey, sight), ...frames };
  }
  const page = surveyOf(body, sight, knownRows(sight));
  const grids = gridsIn(page, sight);
  const gridElements = new Set(grids.map(({ element }) => element));
  const lists = grids.map((grid): ReadGrid => ({ grid, sheets: sheetsOfGrid(grid, gridElements, sight) }));
  const taught = taughtSheets(view.profiles ?? [], { body, url: view.url, grids, sight });
  const numbered = lists.flatMap((list) => list.sheets).filter(hasNumber);
  memory.claimed = numbered.flatMap(({ elements }) => elements);
  const rest = surveyOf(body, sight, new Set(memory.claimed));
  const sheets = sheetsOn(body, lists, numbered, taught, rest, sight);
  const titles = titlesIn(rest, sight);
  const ownContextAt = contextsAmong(titles, new URL(view.url));
  const contextAt = (place: Element) => withinFrame(ownContextAt(place), view.around ?? {});
  const ofPage = { store: storeIn(rest, sight), url: view.url, chat: isChat(rest, sight) };
  const ours = sheets
    .filter((sheet) => isShown(sheet, sight))
    .map((sheet) => ({ sheet, said: saidBy(sheet, { ...contextAt(sheet.anchor), ...ofPage }, sight, view.now) }))
    .filter(({ said }) => said.isOurs);
  const names = namesOf(ours.map(({ sheet, said }) => ({ facts: said.understood.facts, list: sheet.list })));
  const sightings = ours.map(({ sheet, said }, at) => sightingOf(sheet, said, names[at] ?? '', sight));
  const isUnread = (list: ReadGrid) => isUnreadList(list, contextAt(list.sheets[0]?.elements[0] ?? body).section);
  const hasUnnamed = () =>
    [contextAt(body), ...titles].some(({ section }) => isProcedure(section)) &&
    unnamedRecords(body, sight).some(
      (record) => !isInKnownList(record, grids) && isProcedure(contextAt(record).section),
    );
  const state =
    sightings.length > 0 ? 'read' : lists.some(isUnread) || (!ofPage.chat && hasUnnamed()) ? 'unread' : 'nothing';
  const frames = saidOfFrames(rest, () => titles, view, sight);
  return { state, sightings: agreed(sightings), store: ofPage.store, ...frames };
}

/** Everything on the page that may be a case, once each. */
function sheetsOn(
  body: Element,
  lists: readonly ReadGrid[],
  numbered: readonly Sheet[],
  taught: readonly Sheet[],
  rest: Survey,
  sight: Sight,
): readonly Sheet[] {
  const rows = [...numbered, ...taught].flatMap(claimOf);
  const untaught = lists.flatMap((list) => list.sheets).filter((sheet) => hasNumber(sheet) || !isAmong(sheet, taught));
  const sheets = shareHead([...untaught, ...taught, ...blocksIn(body, rows, sight)]);
  return giveBars(giveMenus(sheets, rest, sight), rest, sight);
}

/** The rows that an earlier reading found, and in which there is nothing that is to be found before the rows are. */
function knownRows({ memory }: Sight): Set<Element> {
  const hosts = [...memory.hosts];
  return new Set(
    memory.claimed.filter(
      (row) =>
        row.matches('tr,[role=row]') &&
        !(memory.of(row).nested ??= row.querySelector('table,[role=grid],[role=table],[role=treegrid]') !== null) &&
        !hosts.some((host) => row.contains(host)),
    ),
  );
}

/** What the page says of its frames, where it has any that could hold a list. */
function saidOfFrames(survey: Survey, titles: () => Title[], view: View, sight: Sight): Pick<Reading, 'frames'> {
  const frames = framesIn(survey, sight);
  if (frames.length === 0) return {};
  const contextAt = contextsAmong(titles(), new URL(view.url));
  return { frames: aroundFrames(frames, contextAt) };
}

/** The cheap gate: does the page speak of complaints, or hold shadow trees, whose text its own does not hold? */
function speaks(body: Element, { memory, shadowOf }: Sight): boolean {
  const { witness } = memory;
  if (witness?.isConnected && body.contains(witness) && speaksOfComplaints(witness.data)) return true;
  if (speaksOfComplaints(body.textContent)) {
    memory.witness = textThat(speaksOfComplaints, body);
    return true;
  }
  return [...body.querySelectorAll('*')].some((element) => shadowOf(element) !== null);
}

function textThat(speaks: (text: string) => boolean, body: Element): Text | undefined {
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  // The walker shows texts alone.
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    if (speaks(text.data)) return text;
  }
  return undefined;
}

/** Does the element stand in a list whose headings are understood? What that says of it is all there is to say. */
const isInKnownList = (record: Element, grids: readonly Grid[]) =>
  grids.some(
    ({ headings, rows }) =>
      headings.filter(({ fields }) => fields.length > 0).length >= 2 &&
      rows.some(({ elements }) => elements.some((row) => row.contains(record) || record.contains(row))),
  );

/** What no other case may claim. */
const claimOf = ({ elements, around }: Sheet): readonly Element[] => (around ? [...elements, around] : elements);

function isShown({ kind, elements: [first, ...others] }: Sheet, sight: Sight): boolean {
  const isThere = kind === 'row' ? (sight.memory.of(first).there ??= sight.isThere(first)) : sight.isThere(first);
  return isThere || others.some((element) => sight.isThere(element));
}

/** Is it a row that the reader finds by itself, and does not know the number of, where it was taught one? */
const isAmong = (sheet: Sheet, taught: readonly Sheet[]) =>
  taught.some(({ elements }) => elements.some((element) => element.contains(sheet.elements[0])));
