import { type CellPlace, type ColumnList, isForPage, type Lesson, type RecordList } from '../profile';
import { idInAddress, type Understood, understand } from './facts';
import type { Grid, GridCell, GridRow } from './grid';
import { isLink } from './nodes';
import { labelledIn } from './pairs';
import { type Found, isKind, numberAt, statusAt } from './places';
import { settingAbove } from './setting';
import { hasNumber, type Sheet, type Spot, sheetsOfGrid } from './sheets';
import { runsIn, type Sight, textOf } from './shown';
import { elementsIn } from './survey';
import { fold } from './text';
import { fieldOfHeading, kindOfReason, type Section } from './vocabulary';

/** The page that lessons are tried on. */
export interface TaughtPage {
  body: Element;
  url: string;
  grids: readonly Grid[];
  sight: Sight;
}

type SaidContext = Parameters<typeof understand>[1];

/**
 * The cases of a page that are found by what Tusu was taught of it, as sheets like any other. A place that the reader
 * understands by itself is left to it.
 */
export function taughtSheets(lessons: readonly Lesson[], page: TaughtPage): Sheet[] {
  const taken = new Set<Element>();
  return lessons
    .filter((lesson) => isForPage(lesson, page.url))
    .flatMap((lesson) => sheetsBy(lesson, page))
    .filter(({ elements: [element] }) => {
      if (taken.has(element)) return false;
      taken.add(element);
      return true;
    });
}

function sheetsBy(lesson: Lesson, page: TaughtPage): Sheet[] {
  const { list } = lesson;
  const sheets = list.kind === 'columns' ? rowsBy(lesson, list, page) : recordsBy(lesson, list, page);
  const [first] = sheets;
  if (!first || !isSameSetting(lesson, first.elements[0], page)) return [];
  return sheets.map((sheet) => ({ ...sheet, said: lesson.said }));
}

/** What the seller said is of the side and section that he looked at: under another tab it is not said. */
function isSameSetting({ said, setting }: Lesson, place: Element, { body, sight }: TaughtPage): boolean {
  if (said.role === undefined && said.procedure === undefined) return true;
  const now = settingAbove(place, body, sight);
  return now.length === setting.length && now.every((text, at) => text === setting[at]);
}

/** Where a grid's column stands, by its heading; undefined where there is no such column, or several. */
export function columnOf({ headings }: Grid, { heading }: Pick<CellPlace, 'heading'>): number | undefined {
  const found = headings.flatMap(({ text }, column) => (fold(text) === heading ? [column] : []));
  return found.length === 1 ? found[0] : undefined;
}

/** The numbers of orders, penalties and the like are never a complaint's. */
export const isOfSomethingElse = (fields: readonly string[]) =>
  fields.includes('foreignNumber') || fields.includes('orderNumber');

function rowsBy(lesson: Lesson, list: ColumnList, { grids, sight }: TaughtPage): Sheet[] {
  return grids.flatMap((grid) => {
    const status = columnOf(grid, list.status);
    const number = list.number.in === 'lead' ? 'lead' : columnOf(grid, list.number);
    if (status === undefined || number === undefined) return [];
    if (number !== 'lead' && isOfSomethingElse(grid.headings[number]?.fields ?? [])) return [];
    return groupsOf(grid, (row) => numberOf(row, grid, lesson, list, sight)).flatMap(({ rows, number: found }) =>
      sheetsOfGroup(rows, found, grid, list, sight),
    );
  });
}

interface Group {
  rows: [GridRow, ...GridRow[]];
  number: Found;
}

/** The rows of each case: the one that shows its number, and those behind it up to the next. */
function groupsOf(grid: Grid, numberIn: (row: GridRow) => Found | undefined): Group[] {
  const groups: Group[] = [];
  for (const row of grid.rows) {
    const number = numberIn(row);
    if (number) groups.push({ rows: [row], number });
    else groups.at(-1)?.rows.push(row);
  }
  return groups;
}

const isIn = (cell: GridCell, grid: Grid, column: number) => grid.headings[column] === cell.heading;

/** A row's cell of a column that shows something: its own, else a kit's double of it. */
function cellOf(row: GridRow, grid: Grid, column: number, sight: Sight): GridCell | undefined {
  const cells = row.cells.filter((cell) => isIn(cell, grid, column) && runsIn(cell.element, sight).length > 0);
  return cells.find(({ cloned }) => !cloned) ?? cells[0];
}

function numberOf(row: GridRow, grid: Grid, { shape }: Lesson, list: ColumnList, sight: Sight): Found | undefined {
  if (list.number.in === 'lead') return numberAt(list.number.within, shape, row.elements[0], sight);
  const column = columnOf(grid, list.number);
  const cell = column === undefined ? undefined : cellOf(row, grid, column, sight);
  return cell && numberAt(list.number.within, shape, cell.element, sight);
}

/** The sheets of one case's rows, as the grid itself would give them, with the taught places in front. */
function sheetsOfGroup(rows: Group['rows'], number: Found, grid: Grid, list: ColumnList, sight: Sight): Sheet[] {
  const [lead, ...behind] = rows;
  const isLead = list.number.in === 'lead';
  const shownRows = isLead ? behind : [lead];
  const details = isLead ? [] : behind;
  return shownRows.flatMap((row): Sheet[] => {
    const status = statusOf(row, grid, list, sight);
    const [sheet] = sheetsOfGrid({ ...grid, rows: [row, ...details] }, new Set([grid.element]), sight);
    if (!sheet || hasNumber(sheet) || (isLead && !status)) return [];
    const cell = row.cells.find(({ element }) => element.contains(number.element));
    const spots: Spot[] = [
      {
        fields: ['complaintNumber'],
        ...number,
        element: cell?.element ?? number.element,
        shared: isLead || cell?.shared === true,
        cloned: false,
      },
      ...(status ? [status] : []),
    ];
    const elements = isLead ? [...sheet.elements, lead.elements[0]] : sheet.elements;
    return [
      {
        ...sheet,
        elements: [sheet.elements[0], ...elements.slice(1)],
        spots: withTaught(spots, sheet.spots),
        list: grid,
      },
    ];
  });
}

/** Taught places in front of those that the reader finds itself; a status that both find is one. */
function withTaught(taught: readonly Spot[], own: readonly Spot[]): Spot[] {
  const status = taught.find(({ fields }) => fields.includes('status'));
  const isSame = ({ fields, runs }: Spot) =>
    fields.length === 1 && fields.includes('status') && status !== undefined && textOf(runs) === textOf(status.runs);
  return [...taught, ...own.filter((spot) => !isSame(spot))];
}

function statusOf(row: GridRow, grid: Grid, { status }: ColumnList, sight: Sight): Spot | undefined {
  const column = columnOf(grid, status);
  const cell = column === undefined ? undefined : cellOf(row, grid, column, sight);
  const found = cell && statusAt(status.within, cell.element, sight);
  return (
    found && { fields: ['status'], runs: found.runs, element: cell.element, shared: cell.shared, cloned: cell.cloned }
  );
}

/** One case of a list of elements that are built alike. */
export interface TaughtRecord {
  elements: [Element, ...Element[]];
  unit: Element;
  number: Found;
  status: Found | undefined;
}

/** The elements that are built like the one that was pointed at, with a number where that has one. */
export function recordsOf(
  list: RecordList,
  { shape }: Pick<Lesson, 'shape'>,
  { body, sight }: TaughtPage,
): TaughtRecord[] {
  if (list.number.label !== undefined && isOfSomethingElse([fieldOfHeading(list.number.label) ?? ''])) return [];
  const units = elementsIn(body, list.unit.tag, sight).flatMap((unit) => {
    if (!isKind(unit, list.unit) || !standsIn(unit, list.parents) || !sight.isThere(unit)) return [];
    const number = numberAt(list.number, shape, unit, sight);
    return number ? [{ unit, number }] : [];
  });
  const all = units.map(({ unit }) => unit);
  return units.map(({ unit, number }) => {
    const neighbours = neighboursOf(unit, list.span, all);
    const holder = neighbours[list.status.neighbour];
    const status = holder && statusAt(list.status, holder, sight);
    const elements: TaughtRecord['elements'] =
      list.span > 1 ? [unit, ...neighbours.slice(1)] : [grown(unit, list.grow, all, body)];
    return { elements, unit, number, status };
  });
}

function standsIn(unit: Element, parents: RecordList['parents']): boolean {
  let level: Element | null = unit;
  return parents.every((parent) => {
    level = level?.parentElement ?? null;
    return level !== null && isKind(level, parent);
  });
}

function neighboursOf(unit: Element, span: number, units: readonly Element[]): Element[] {
  const neighbours = [unit];
  for (let next = unit.nextElementSibling; next && neighbours.length < span; next = next.nextElementSibling) {
    if (units.includes(next)) break;
    neighbours.push(next);
  }
  return neighbours;
}

/** The case reaches as far around its unit as where it was taught, as long as there is no other. */
function grown(unit: Element, levels: number, units: readonly Element[], body: Element): Element {
  let block = unit;
  for (let up = 0; up < levels; up += 1) {
    const wider = block.parentElement;
    if (!wider || wider === body || units.some((other) => other !== unit && wider.contains(other))) break;
    block = wider;
  }
  return block;
}

const rows = 'tr,tbody,[role=row],[role=rowgroup]';
const cells = 'td,th,[role=cell],[role=gridcell],[role=rowheader]';

function recordsBy(lesson: Lesson, list: RecordList, page: TaughtPage): Sheet[] {
  const { body, sight } = page;
  const grid: Grid = { element: body, headings: [], rows: [] };
  return recordsOf(list, lesson, page).flatMap((record): Sheet[] => {
    const [block] = record.elements;
    const isRow = block.matches(rows);
    const spotAt = (fields: Spot['fields'], runs: Spot['runs'], element: Element): Spot => ({
      fields,
      runs,
      element: (isRow ? element.closest(cells) : null) ?? element,
      shared: false,
      cloned: false,
    });
    const { pairs, rest } = labelledIn(
      record.elements.flatMap((element) => runsIn(element, sight)),
      true,
    );
    const own = pairs.flatMap(({ field, value }) => (value[0] ? [spotAt([field], value, value[0].element)] : []));
    const pointed = [
      spotAt(['complaintNumber'], record.number.runs, record.number.element),
      ...(record.status ? [spotAt(['status'], record.status.runs, record.status.element)] : []),
    ];
    // Without its own place a status is not looked for anywhere else.
    const unlabelled = record.status ? rest.map((run) => spotAt([], [run], run.element)) : [];
    const spots = withTaught(pointed, [...own, ...unlabelled]);
    const sheet: Sheet = {
      kind: isRow ? 'row' : 'block',
      elements: record.elements,
      anchor: record.elements[0],
      spots,
      columns: [],
      list: grid,
    };
    if (hasNumber({ ...sheet, spots: own })) return [];
    return [{ ...sheet, spots: [...spots, ...productOf(sheet, sight)] }];
  });
}

/** The one item that the case links to, where no label names it. */
function productOf({ elements, spots }: Sheet, sight: Sight): Spot[] {
  if (spots.some(({ fields }) => fields.includes('product'))) return [];
  const links = elements
    .flatMap((element) => [...element.querySelectorAll('a[href]')])
    .filter((link) => isLink(link) && idInAddress.test(link.href) && runsIn(link, sight).length > 0);
  const [link] = links;
  if (!link || links.length > 1) return [];
  return [{ fields: ['product'], runs: runsIn(link, sight), element: link, shared: false, cloned: false }];
}

/** What is understood of a sheet; what the seller said counts where neither the page nor the case itself says it. */
export function understandSaid(
  sheet: Sheet,
  context: SaidContext,
  sight: Sight,
  now: number,
): Understood & { section: Section | undefined } {
  const { role, procedure } = sheet.said ?? {};
  const alone = understand(sheet, context, sight, now);
  const reason = alone.facts.reason === undefined ? 'unknown' : kindOfReason(alone.facts.reason);
  const isUnsaid = (context.section === undefined || context.section === 'general') && reason === 'unknown';
  const section = isUnsaid ? (procedure ?? context.section) : context.section;
  const side = alone.facts.role === 'unknown' ? (role ?? context.role) : context.role;
  if (section === context.section && side === context.role) return { ...alone, section };
  return { ...understand(sheet, { ...context, section, role: side }, sight, now), section };
}
