import type { GridCell, GridRow } from './grid';
import { type Heading, headingOf, isHeadingRow } from './headings';
import type { Sight } from './shown';
import type { Survey } from './survey';
import { clean } from './text';
import { fieldOfHeading } from './vocabulary';

/** How far above a heading its row may begin, and how far beside the row the body may stand. */
const reach = 7;

/** Grids of plain elements without any role: a row of headings, and rows of as many parts at the same places across. */
export function divGrids(survey: Survey, sight: Sight): { element: Element; headings: Heading[]; rows: GridRow[] }[] {
  return headerRows(survey, sight).flatMap((header) => {
    const cells = headerCellsOf(header, sight);
    const headings = cells.map((cell) => headingOf(cell, sight));
    const rows = plainRowsBelow(header, cells, headings, sight);
    const below = rows.length > 0 ? rows : flatRowsIn(header, cells, headings, sight);
    return below.length > 0 ? [{ element: header, headings, rows: below }] : [];
  });
}

/** Where header and body are cells of one grid without elements for rows, the cells of one line are a row. */
function flatRowsIn(grid: Element, header: readonly Element[], headings: readonly Heading[], sight: Sight): GridRow[] {
  const last = header.at(-1);
  if (last?.parentElement !== grid || !isGrid(grid)) return [];
  const cells = [...grid.children].filter((cell) => isPart(cell, sight));
  const places = header.map((cell) => cell.getBoundingClientRect());
  return linesOfCells(cells.slice(cells.indexOf(last) + 1)).map(
    (line): GridRow => ({
      elements: line,
      cells: line.map((element, at) => cellUnder(element, headings[columnAt(element, at, places, line.length)])),
    }),
  );
}

/** Cells in order, cut where the next one stands below. */
function linesOfCells(cells: readonly Element[]): [Element, ...Element[]][] {
  const lines: [Element, ...Element[]][] = [];
  for (const cell of cells) {
    const line = lines.at(-1);
    const isBeside = line && cell.getBoundingClientRect().top < line[0].getBoundingClientRect().bottom;
    if (isBeside) line.push(cell);
    else lines.push([cell]);
  }
  return lines;
}

const cellUnder = (element: Element, heading: Heading = { text: '', fields: [] }): GridCell => ({
  element,
  heading,
  shared: false,
  cloned: false,
});

const isGrid = (element: Element) => getComputedStyle(element).display.endsWith('grid');

/** The rows of plain elements that stand below a header, of whatever kind that is; its cells by column. */
export function plainRowsBelow(
  header: Element,
  headerCells: readonly Element[],
  headings: readonly Heading[],
  sight: Sight,
): GridRow[] {
  const places = headerCells.map((cell) => cell.getBoundingClientRect());
  return rowsAfter(header, headerCells.length, sight).map((row) => {
    const cells = cellsOf(row, sight);
    return {
      elements: [row],
      cells: cells.map((element, at) => cellUnder(element, headings[columnAt(element, at, places, cells.length)])),
    };
  });
}

/** The smallest elements that hold a row of headings. */
function headerRows(survey: Survey, sight: Sight): Element[] {
  const found = new Set<Element>();
  for (const leaf of headingLeaves(survey, sight)) {
    let row = leaf.parentElement;
    for (let up = 0; row && up < reach; up += 1, row = row.parentElement) {
      if (row.closest('table,[role=row]')) break;
      const cells = headerCellsOf(row, sight);
      if (cells.length < 3) continue;
      if (isHeadingRow(cells, false, sight) && isAcross(cells)) found.add(row);
      break;
    }
  }
  return [...found];
}

/** Longer texts are no headings. */
const longestHeading = 40;

/** The element that holds a text's whole word: what is only laid within the line is a part of it. */
function wordAround(element: Element, sight: Sight): Element {
  let holder = element;
  while (sight.breakOf(holder) === 'none' && holder.parentElement) holder = holder.parentElement;
  return holder;
}

/** Elements whose own text is a heading. */
function headingLeaves(survey: Survey, sight: Sight): Element[] {
  const leaves = new Set<Element>();
  for (const [{ data }, parent] of survey.texts()) {
    if (data.length > longestHeading || parent.closest('table,[role=row]')) continue;
    const holder = wordAround(parent, sight);
    const text = holder.textContent;
    if (text.length > longestHeading || fieldOfHeading(clean(text)) === undefined) continue;
    if (sight.isShown(parent)) leaves.add(holder);
  }
  return [...leaves];
}

/** The cells of a header; in a grid without elements for rows those of its first line. */
function headerCellsOf(row: Element, sight: Sight): Element[] {
  const cells = cellsOf(row, sight);
  const [first] = cells;
  if (!first || !isGrid(row)) return cells;
  const { top, bottom } = first.getBoundingClientRect();
  return cells.filter((cell) => {
    const box = cell.getBoundingClientRect();
    return box.top < bottom && top < box.bottom;
  });
}

/** The parts of a row: the children of the first element, going down, that has more than one with something in it. */
export function cellsOf(row: Element, sight: Sight): Element[] {
  let level: Element = row;
  for (let down = 0; down < reach; down += 1) {
    const children = [...level.children].filter((child) => isPart(child, sight));
    const only = children.length === 1 ? children[0] : undefined;
    if (!only || hasOwnText(level)) return children;
    level = only;
  }
  return [];
}

const isPart = (element: Element, sight: Sight) =>
  !element.localName.startsWith('tusu-') &&
  sight.breakOf(element) !== 'none' &&
  sight.isThere(element) &&
  (element.getBoundingClientRect().width > 0 || getComputedStyle(element).display === 'contents');

const hasOwnText = (element: Element) =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '');

/** Do the parts stand beside each other rather than below? */
function isAcross(cells: readonly Element[]): boolean {
  const [first, second] = cells.map((cell) => cell.getBoundingClientRect());
  return first !== undefined && second !== undefined && second.left >= first.right - 2 && second.top < first.bottom;
}

/** The rows that follow a header: among its siblings, or among those of what holds it. */
function rowsAfter(header: Element, columns: number, sight: Sight): Element[] {
  let level: Element | null = header;
  for (let up = 0; level && up < 4; up += 1, level = level.parentElement) {
    const rows: Element[] = [];
    for (let next = level.nextElementSibling; next; next = next.nextElementSibling)
      rows.push(...rowsIn(next, columns, sight, 0));
    if (rows.length > 0) return rows;
  }
  return [];
}

/** An element as a row, or the rows inside it. */
function rowsIn(element: Element, columns: number, sight: Sight, down: number): Element[] {
  if (down > 4 || element.localName === 'table' || !sight.isThere(element)) return [];
  const cells = cellsOf(element, sight);
  if (cells.length >= 2 && Math.abs(cells.length - columns) <= 1 && isAcross(cells)) {
    const [first] = cells;
    return isHeadingRow(cells, false, sight) || (first && (!sight.isShown(first) || sight.isCutAway(first)))
      ? []
      : [element];
  }
  return [...element.children].flatMap((child) => rowsIn(child, columns, sight, down + 1));
}

/** The column that a cell belongs to: by its place in the row where the row is full, else by where it stands across. */
function columnAt(cell: Element, at: number, places: readonly DOMRect[], cells: number): number {
  if (cells === places.length) return at;
  const box = cell.getBoundingClientRect();
  const middle = (box.left + box.right) / 2;
  return places.findIndex((place) => place.left <= middle && middle < place.right);
}
