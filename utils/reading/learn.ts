import type { Facts } from '../cases';
import { type CellPlace, type ColumnList, type Lesson, pageOf, type Said } from '../profile';
import type { Grid, GridRow } from './grid';
import { gridsIn } from './grids';
import { onlyNumber, onlyText, pathOf, type ShowsOnly } from './learn-places';
import { learnRecords } from './learn-records';
import { shapeOf } from './places';
import type { PointedValue } from './pointed';
import { read } from './read';
import type { View } from './reading';
import { settingAbove } from './setting';
import { openSight, type Sight } from './shown';
import { surveyOf } from './survey';
import { columnOf, isOfSomethingElse, type TaughtPage, taughtSheets } from './taught';
import { fold } from './text';

/** One case as the seller pointed at it. */
export interface Pointed {
  number: PointedValue;
  status: PointedValue;
}

/** Why nothing can be learnt from what was pointed at. */
export type LearnTrouble = 'gone' | 'two-cases' | 'no-list' | 'elsewhere';

/** What was learnt, and what would be read by it. */
export interface Learnt {
  lesson: Lesson;
  /** What the page doesn't say, so that the seller must. */
  asks: { role: boolean; procedure: boolean };
  facts: Facts[];
}

/** Derives a whole list from one case's number and status. `said` is what the seller has said so far. Pure, as `read` is. */
export function learn(document: Document, pointed: Pointed, said: Said, view: View): Learnt | LearnTrouble {
  const { body } = document;
  if (![pointed.number, pointed.status].every(({ element }) => body.contains(element))) return 'gone';
  const sight = openSight(view.shadowOf);
  const page: TaughtPage = { body, url: view.url, grids: gridsIn(surveyOf(body, sight), sight), sight };
  const list = learnColumns(pointed, page) ?? learnRecords(pointed, shapeAround(pointed.number.text), page);
  if (typeof list === 'string') return list;
  const open = lessonOf(list, pointed, page);
  const [first] = taughtSheets([open], page);
  if (!first) return 'no-list';
  const lesson = { ...open, setting: settingAbove(first.elements[0], body, sight), said };
  return outcomeOf(document, lesson, view);
}

function lessonOf(list: Lesson['list'], { number }: Pointed, page: TaughtPage): Lesson {
  const wide: Lesson = {
    page: pageOf(new URL(page.url)),
    setting: [],
    shape: shapeAround(number.text),
    list,
    said: {},
  };
  const numbers = taughtSheets([wide], page).flatMap(({ spots }) => spots[0]?.runs[0]?.text ?? []);
  return { ...wide, shape: shapeOf(numbers.length > 0 ? numbers : [number.text]) };
}

/** Before the other numbers are known. */
const shapeAround = (number: string) => ({ ...shapeOf([number]), digitsOnly: false });

/** Tries the lesson on the page that it was learnt from, and finds out what only the seller can say. */
function outcomeOf(document: Document, lesson: Lesson, view: View): Learnt | LearnTrouble {
  const known = new Set(read(document, { ...view, profiles: [] }).sightings.map(({ badgePlace }) => badgePlace));
  const factsBy = (said: Said): Facts[] =>
    read(document, { ...view, profiles: [{ ...lesson, said }] })
      .sightings.filter(({ badgePlace }) => !known.has(badgePlace))
      .map(({ facts: { deadlineGrain: _, ...facts } }) => facts);
  const { role, procedure } = lesson.said;
  const alone = factsBy({});
  const facts = factsBy({ ...(role && { role }), procedure: procedure ?? 'picture-theft' });
  // Even said to be about pictures none is: the page or the cases say that they are about something else.
  if (facts.length === 0) return 'elsewhere';
  const asks = {
    role: factsBy({ procedure: 'picture-theft' }).some((one) => one.role === 'unknown'),
    procedure: alone.length < facts.length || alone.some((one) => one.procedure === 'unknown'),
  };
  return { lesson, asks, facts };
}

/** A list with headings of which some are known: number and status are known by their columns' headings. */
function learnColumns(
  { number, status }: Pointed,
  { grids, sight }: TaughtPage,
): ColumnList | LearnTrouble | undefined {
  for (const grid of grids) {
    const row = grid.rows.find(({ cells }) => cells.some(({ element }) => element.contains(status.element)));
    const statusCell = row && cellPlaceOf(row, grid, status, onlyText(status.text), sight);
    if (!row || !statusCell) continue;
    if (row.cells.some(({ element }) => element.contains(number.element))) {
      const numberCell = cellPlaceOf(row, grid, number, onlyNumber(number.text), sight);
      const fields = numberCell && grid.headings[columnOf(grid, numberCell) ?? -1]?.fields;
      if (fields && isOfSomethingElse(fields)) return 'elsewhere';
      return numberCell && { kind: 'columns', number: { in: 'row', ...numberCell }, status: statusCell };
    }
    const lead = grid.rows.find(({ elements }) => elements.some((element) => element.contains(number.element)));
    if (!lead) continue;
    const within = pathOf(lead.elements[0], number, onlyNumber(number.text), sight);
    const isLead = lead.cells.length < row.cells.length && grid.rows.indexOf(row) > grid.rows.indexOf(lead);
    return isLead && within ? { kind: 'columns', number: { in: 'lead', within }, status: statusCell } : 'two-cases';
  }
  return undefined;
}

function cellPlaceOf(
  row: GridRow,
  grid: Grid,
  value: PointedValue,
  isAlone: ShowsOnly,
  sight: Sight,
): CellPlace | undefined {
  const cell = row.cells.find(({ element }) => element.contains(value.element));
  const heading = fold(cell?.heading.text ?? '');
  if (!cell || heading === '' || columnOf(grid, { heading }) === undefined) return undefined;
  const within = pathOf(cell.element, value, isAlone, sight);
  return within && { heading, within };
}
