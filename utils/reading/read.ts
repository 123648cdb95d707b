import { agreed } from './agreement';
import { badgePlaceOf } from './badge-place';
import { blocksIn } from './blocks';
import { contextsAmong, type Title, titlesIn } from './context';
import { aroundFrames, framesIn, withinFrame } from './framed';
import type { Grid } from './grid';
import { gridsIn } from './grids';
import { giveMenus } from './menus';
import { namesOf } from './naming';
import type { Reading, Sighting, View } from './reading';
import { isChat, scopeOf } from './scope';
import { hasNumber, type Sheet, sheetsOfGrid } from './sheets';
import { openSight, type ShadowOf, type Sight } from './shown';
import { storeIn } from './store';
import { giveBars, shareHead } from './surroundings';
import { surveyOf } from './survey';
import { taughtSheets, understandSaid } from './taught';
import { isUnreadList, type ReadGrid, unnamedRecords } from './unread';
import { isProcedure, speaksOfComplaints } from './vocabulary';

/** Reads a document. Pure: the page is looked at, never touched. */
export function read(document: Document, view: View): Reading {
  // A document without a body exists for a moment at each load, whatever the types say.
  const { body } = document as { body: HTMLElement | null };
  const nothing: Reading = { state: 'nothing', sightings: [], store: '' };
  if (!body) return nothing;
  const sight = openSight(view.shadowOf, view.note);
  if (!speaksOfComplaints(body.textContent) && !hasShadows(body, view.shadowOf)) {
    const survey = surveyOf(body, sight, new Set());
    return {
      ...nothing,
      store: storeIn(survey, sight),
      ...saidOfFrames(body, () => titlesIn(survey, sight), view, sight),
    };
  }
  const grids = gridsIn(body, sight);
  const gridElements = new Set(grids.map(({ element }) => element));
  const lists = grids.map((grid): ReadGrid => ({ grid, sheets: sheetsOfGrid(grid, gridElements, sight) }));
  const taught = taughtSheets(view.profiles ?? [], { body, url: view.url, grids, sight });
  const numbered = lists.flatMap((list) => list.sheets).filter(hasNumber);
  const rows = [...numbered, ...taught].flatMap(claimOf);
  const survey = surveyOf(body, sight, new Set(numbered.flatMap(({ elements }) => elements)));
  const store = storeIn(survey, sight);
  const untaught = lists.flatMap((list) => list.sheets).filter((sheet) => hasNumber(sheet) || !isAmong(sheet, taught));
  const sheets = shareHead([...untaught, ...taught, ...blocksIn(body, rows, sight)]);
  giveMenus(sheets, survey, sight);
  giveBars(sheets, body, sight);
  const titles = titlesIn(survey, sight);
  const ownContextAt = contextsAmong(titles, new URL(view.url));
  const contextAt = (place: Element) => withinFrame(ownContextAt(place), view.around ?? {});
  const chat = isChat(survey, sight);
  const understood = sheets
    .filter((sheet) => isShown(sheet, sight))
    .flatMap((sheet) => {
      const context = contextAt(sheet.anchor);
      const one = understandSaid(sheet, { ...context, store, url: view.url }, sight, view.now);
      const scope = scopeOf(sheet, one, one.section, chat);
      sight.note(sheet.elements[0], scope.isOurs, `${sheet.kind}: ${scope.why}`);
      return scope.isOurs ? [{ sheet, ...one }] : [];
    });
  const isUnread = (list: ReadGrid) => isUnreadList(list, contextAt(list.sheets[0]?.elements[0] ?? body).section);
  const hasUnnamed = () =>
    [contextAt(body), ...titles].some(({ section }) => isProcedure(section)) &&
    unnamedRecords(body, sight).some(
      (record) => !isInKnownList(record, grids) && isProcedure(contextAt(record).section),
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
  return { state, sightings: agreed(sightings), store, ...saidOfFrames(body, () => titles, view, sight) };
}

/** What the page says of its frames, where it has any that could hold a list. */
function saidOfFrames(body: Element, titles: () => Title[], view: View, sight: Sight): Pick<Reading, 'frames'> {
  const frames = framesIn(body, sight);
  if (frames.length === 0) return {};
  const contextAt = contextsAmong(titles(), new URL(view.url));
  return { frames: aroundFrames(frames, contextAt) };
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

/** Is there any shadow tree, whose text the body's own does not hold? */
const hasShadows = (body: Element, shadowOf: ShadowOf) =>
  [...body.querySelectorAll('*')].some((element) => shadowOf(element) !== null);

const isShown = ({ elements }: Sheet, sight: Sight) => elements.some((element) => sight.isThere(element));

/** Is it a row that the reader finds by itself, and does not know the number of, where it was taught one? */
const isAmong = (sheet: Sheet, taught: readonly Sheet[]) =>
  taught.some(({ elements }) => elements.some((element) => element.contains(sheet.elements[0])));
