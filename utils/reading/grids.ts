import { divGrids, plainRowsBelow } from './div-grids';
import type { Grid, GridCell, GridRow } from './grid';
import { type Heading, headingOf, isHeadingRow } from './headings';
import { isCell, precedes } from './nodes';
import { runsIn, type Sight, textOf } from './shown';
import { fieldOfHeading } from './vocabulary';

/** A table as found: header cells by column, and what follows. One of the two may be empty, where a kit splits them in two tables. */
interface Part extends Grid {
  columns: number;
  /** The header's cells by column, where there is one. */
  header: Element[];
}

const noHeading: Heading = { text: '', fields: [] };

/** Every grid of the document (native tables, ARIA grids, grids of plain elements), doubles merged. */
export function gridsIn(root: Element, sight: Sight): Grid[] {
  const tables = elementsIn(root, 'table', sight).map((table) => tablePart(table as HTMLTableElement, sight));
  const ariaGrids = elementsIn(root, '[role=grid],[role=table],[role=treegrid]', sight)
    .filter((grid) => grid.localName !== 'table' && grid.querySelector('table') === null)
    .map((grid) => ariaPart(grid, sight));
  const parts = joinSplitTables(
    [...tables, ...ariaGrids].filter((part) => part !== undefined),
    sight,
  );
  const marked = parts.filter((part) => {
    const why = whyNoList(part, sight);
    const columns = part.headings.map(({ text, fields }) => `${text} → ${fields.join('+') || '?'}`).join(', ');
    sight.note(part.element, why === undefined, why ?? `a list of ${String(part.rows.length)} rows: ${columns}`);
    return why === undefined;
  });
  return mergeDoubles([...marked, ...divGrids(root, sight)], sight);
}

/** All elements below a root that fit the selector, open and reachable shadow trees included. */
export function elementsIn(root: ParentNode, selector: string, sight: Sight): Element[] {
  const found = [...root.querySelectorAll(selector)];
  for (const host of hostsIn(root)) {
    const shadow = sight.shadowOf(host);
    if (shadow) found.push(...elementsIn(shadow, selector, sight));
  }
  return found;
}

/** Elements that may carry a shadow root: custom elements and the few others the platform allows. */
const plainHosts = new Set(['div', 'section', 'article', 'main', 'span', 'aside', 'header', 'footer', 'nav', 'p']);
const mayHost = ({ localName }: Element) => localName.includes('-') || plainHosts.has(localName);

const hostsIn = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].filter(mayHost);

/** The rows of a native table, their cells laid out by column with spans filled in. */
function tablePart(table: HTMLTableElement, sight: Sight): Part | undefined {
  const rows = [...table.rows].filter((row) => row.closest('table') === table && isRowShown(row, sight));
  if (rows.length === 0) return undefined;
  const matrix = layOut(rows);
  const columns = Math.max(...matrix.map((row) => row.length));
  const headerRows = new Set<number>();
  for (const [index, row] of matrix.entries()) {
    if (headerRows.size < index) break;
    if (isHeaderRow(rows[index], row, sight)) headerRows.add(index);
  }
  // A header may also follow a row of tools or a caption.
  if (headerRows.size === 0) {
    const index = matrix.findIndex((row, at) => at < 4 && isHeaderRow(rows[at], row, sight));
    if (index >= 0) headerRows.add(index);
  }
  // One row of nothing but names is the header table of a kit that splits them, however few columns are frozen there.
  if (rows.length === 1 && rows[0] && isAllNames(rows[0], sight)) headerRows.add(0);
  // A long list may repeat its header.
  const repeated = matrix.map((row, at) => headerRows.size > 0 && isHeaderRow(rows[at], row, sight));
  const firstBodyRow = headerRows.size > 0 ? Math.min(...headerRows) : 0;
  const headings = Array.from({ length: columns }, (_, column) => {
    const stack = [...headerRows].map((row) => matrix[row]?.[column]?.element).filter((cell) => cell !== undefined);
    const named = stack.map((cell) => headingOf(cell, sight));
    return named.findLast(({ fields }) => fields.length > 0) ?? named.at(-1) ?? noHeading;
  });
  const body = rows.flatMap((row, index): GridRow[] => {
    const laid = matrix[index];
    if (headerRows.has(index) || repeated[index] || !laid || index < firstBodyRow) return [];
    const cells = laid.flatMap((cell, column): GridCell[] => {
      if (!cell || laid.indexOf(cell) !== column) return [];
      const heading = headings[column] ?? noHeading;
      return [{ element: cell.element, heading, shared: cell.element.rowSpan > 1, cloned: false }];
    });
    return [{ elements: [row], cells }];
  });
  const header = matrix[Math.max(...headerRows)]?.map((cell) => cell?.element).filter((cell) => cell !== undefined);
  return { element: table, columns, headings, header: header ?? [], rows: body };
}

const isHeaderRow = (row: Element | undefined, laid: readonly (Laid | undefined)[], sight: Sight) =>
  row !== undefined &&
  isHeadingRow(
    [...new Set(laid)].filter((cell) => cell !== undefined).map(({ element }) => element),
    row.closest('thead') !== null,
    sight,
  );

const isAllNames = (row: HTMLTableRowElement, sight: Sight) =>
  row.cells.length > 0 && [...row.cells].every((cell) => headingOf(cell, sight).fields.length > 0);

/** Rows that take no height are a kit's means of measuring, or closed. */
function isRowShown(row: Element, sight: Sight): boolean {
  if (!sight.isThere(row)) return false;
  const place = getComputedStyle(row).display === 'contents' ? row.firstElementChild : row;
  return place !== null && place.getBoundingClientRect().height > 0 && sight.isShown(place) && !sight.isCutAway(place);
}

interface Laid {
  element: HTMLTableCellElement;
}

/** Cells by row and column, spans filled in; a span of a hostile length is cut at the table's size. */
function layOut(rows: readonly HTMLTableRowElement[]): (Laid | undefined)[][] {
  const matrix: (Laid | undefined)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const element of row.cells) {
      while (matrix[at]?.[column]) column += 1;
      const laid = { element };
      const down = Math.min(element.rowSpan || rows.length, rows.length - at);
      const across = Math.min(element.colSpan, 100);
      for (let below = 0; below < down; below += 1) {
        for (let aside = 0; aside < across; aside += 1) {
          const line = matrix[at + below];
          if (line) line[column + aside] = laid;
        }
      }
      column += across;
    }
  }
  return matrix;
}

/** An ARIA grid: rows and cells by their roles; a row that is split over pinned containers is one by its `aria-rowindex`. */
function ariaPart(grid: Element, sight: Sight): Part | undefined {
  const owns = (element: Element) => element.closest('[role=grid],[role=table],[role=treegrid]') === grid;
  const shown = [...grid.querySelectorAll('[role=row]')].filter((row) => owns(row) && isRowShown(row, sight));
  const rows = joinByIndex(shown);
  if (rows.length === 0) return undefined;
  const isDeclared = (row: AriaRow) => row.cells.every((cell) => cell.getAttribute('role') === 'columnheader');
  const header = rows.find((row) => row.cells.length > 0 && isHeadingRow(row.cells, isDeclared(row), sight));
  const headings: Heading[] = [];
  for (const [at, cell] of (header?.cells ?? []).entries()) headings[columnOf(cell, at)] = headingOf(cell, sight);
  const body = rows.filter((row) => row !== header).map((row) => gridRowOf(row, headings));
  const columns = Math.max(headings.length, ...body.map(({ cells }) => cells.length));
  return {
    element: grid,
    columns,
    headings: Array.from({ length: columns }, (_, column) => headings[column] ?? noHeading),
    header: header?.cells ?? [],
    rows: body,
  };
}

/** A row by its role, with all elements that it is split over. */
interface AriaRow {
  elements: [Element, ...Element[]];
  cells: Element[];
}

const columnOf = (cell: Element, at: number) => Number(cell.getAttribute('aria-colindex') ?? at + 1) - 1;
const ariaCells = '[role=gridcell],[role=cell],[role=columnheader],[role=rowheader]';
const ariaCellsOf = (row: Element) =>
  [...row.querySelectorAll(ariaCells)].filter((cell) => cell.closest('[role=row]') === row);

function joinByIndex(rows: readonly Element[]): AriaRow[] {
  const joined = new Map<string | Element, AriaRow>();
  for (const row of rows) {
    const key = row.getAttribute('aria-rowindex') ?? row;
    const whole = joined.get(key);
    if (!whole) joined.set(key, { elements: [row], cells: ariaCellsOf(row) });
    else {
      whole.elements.push(row);
      whole.cells.push(...ariaCellsOf(row));
    }
  }
  return [...joined.values()];
}

function gridRowOf({ elements, cells }: AriaRow, headings: readonly Heading[]): GridRow {
  const laid = cells.map((element, at) => ({
    element,
    heading: headings[columnOf(element, at)] ?? noHeading,
    shared: Number(element.getAttribute('aria-rowspan') ?? 1) > 1,
    cloned: false,
  }));
  return { elements, cells: laid };
}

const hasNames = (part: Part) => part.headings.some(({ fields }) => fields.length > 0);

/** Why a table is no list; undefined where it is one. */
function whyNoList(part: Part, sight: Sight): string | undefined {
  if (!hasNames(part)) return 'a table without a heading that is known';
  return isSheetOfLabels(part, sight) ? 'a sheet of labels and values about one thing' : undefined;
}

/**
 * A table whose rows begin with a name too is no list but a sheet of labels and values about one thing: its "header" is just the
 * first of its lines.
 */
const isSheetOfLabels = ({ headings, rows }: Part, sight: Sight) =>
  headings.filter(({ fields }) => fields.length > 0).length <= headings.length / 2 &&
  rows.some(({ cells: [first] }) => first && fieldOfHeading(textOf(runsIn(first.element, sight))) !== undefined);

/**
 * A kit's header table and body table are one: the body takes the headings of the nearest header before it with as many columns.
 * A header without any body table may have its rows in plain elements below, as virtual tables do.
 */
function joinSplitTables(parts: readonly Part[], sight: Sight): Part[] {
  return parts.map((part) => {
    if (hasNames(part) && part.rows.length === 0 && part.header.length > 2) {
      return { ...part, rows: plainRowsBelow(part.element, part.header, part.headings, sight) };
    }
    if (hasNames(part) || part.rows.length === 0) return part;
    const header = parts
      .filter((other) => hasNames(other) && other.rows.length === 0 && precedes(other.element, part.element))
      // A header table may have one column more, over the body's scroll bar.
      .filter((other) => Math.abs(other.columns - part.columns) <= 1 && overlapsAcross(other.element, part.element))
      .at(-1);
    if (!header) return part;
    const rows = part.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, at) => ({ ...cell, heading: header.headings[columnOfCell(row, at)] ?? noHeading })),
    }));
    return { ...part, headings: header.headings, rows };
  });
}

/** The column in which a row's cell begins, earlier cells' spans counted. */
function columnOfCell(row: GridRow, at: number): number {
  return row.cells.slice(0, at).reduce((column, { element }) => column + (isCell(element) ? element.colSpan : 1), 0);
}

function overlapsAcross(one: Element, other: Element): boolean {
  const a = one.getBoundingClientRect();
  const b = other.getBoundingClientRect();
  return a.left < b.right && b.left < a.right;
}

/** A kit's cloned columns show the same rows once more, at the same height: they are taken into the grid they double. */
function mergeDoubles(parts: readonly Grid[], sight: Sight): Grid[] {
  const grids: Grid[] = [];
  for (const part of [...parts].sort((a, b) => b.headings.length - a.headings.length)) {
    const main = grids.find((grid) => doubles(grid.rows, part.rows));
    if (!main) {
      grids.push({ ...part, rows: part.rows.map((row) => ({ ...row })) });
      continue;
    }
    sight.note(part.element, false, 'a kit’s double of columns of a list that is read already');
    for (const [at, row] of main.rows.entries()) {
      const double = part.rows[at];
      if (!double) continue;
      row.elements = [...row.elements, ...double.elements];
      row.cells = [...row.cells, ...double.cells.map((cell) => ({ ...cell, cloned: true }))];
    }
  }
  return grids;
}

/** Do two sets of rows stand beside or upon each other, row by row? */
function doubles(rows: readonly GridRow[], others: readonly GridRow[]): boolean {
  if (rows.length === 0 || rows.length !== others.length) return false;
  const level = (row: GridRow | undefined, other: GridRow | undefined) => {
    if (!row || !other) return false;
    const a = row.elements[0].getBoundingClientRect();
    const b = other.elements[0].getBoundingClientRect();
    return Math.abs(a.top - b.top) < 2 && Math.abs(a.bottom - b.bottom) < 2;
  };
  return level(rows[0], others[0]) && level(rows.at(-1), others.at(-1));
}
