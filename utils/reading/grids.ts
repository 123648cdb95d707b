import { divGrids, plainRowsBelow } from './div-grids';
import type { Grid, GridCell, GridRow } from './grid';
import { type Heading, headingOf, isHeadingRow } from './headings';
import type { LaidRow } from './memory';
import { isCell, precedes } from './nodes';
import { runsIn, type Sight, textOf } from './shown';
import type { Survey } from './survey';
import { fieldOfHeading } from './vocabulary';

/** A table as found: header cells by column, and what follows. One of the two may be empty, where a kit splits them in two tables. */
interface Part extends Grid {
  columns: number;
  /** The header's cells by column, where there is one. */
  header: Element[];
}

const noHeading: Heading = { text: '', fields: [] };

/** Every grid of the document (native tables, ARIA grids, grids of plain elements), doubles merged. */
export function gridsIn(survey: Survey, sight: Sight): Grid[] {
  const tables = survey.all('table').map((table) => tablePart(table as HTMLTableElement, sight));
  const ariaGrids = survey
    .all('[role=grid],[role=table],[role=treegrid]')
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
  return mergeDoubles([...marked, ...divGrids(survey, sight)], sight).map((grid) => sight.memory.steady(grid));
}

/** The rows of a native table, their cells laid out by column with spans filled in. */
function tablePart(table: HTMLTableElement, sight: Sight): Part | undefined {
  const rows = [...table.rows].filter((row) => isRowShown(row, sight));
  if (rows.length === 0) return undefined;
  const matrix = layOut(rows, sight);
  const columns = matrix.reduce((most, row) => Math.max(most, row.length), 0);
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
  const named = Array.from({ length: columns }, (_, column) => {
    const stack = [...headerRows].map((row) => matrix[row]?.[column]?.element).filter((cell) => cell !== undefined);
    const names = stack.map((cell) => headingOf(cell, sight));
    return names.findLast(({ fields }) => fields.length > 0) ?? names.at(-1) ?? noHeading;
  });
  const headings = sight.memory.steadyHeadings(table, named);
  const body = rows.flatMap((row, index): GridRow[] => {
    const laid = matrix[index];
    if (headerRows.has(index) || repeated[index] || !laid || index < firstBodyRow) return [];
    return [gridRowOf(row, laid, headings, sight)];
  });
  const header = matrix[Math.max(...headerRows)]?.map((cell) => cell?.element).filter((cell) => cell !== undefined);
  return { element: table, columns, headings, header: header ?? [], rows: body };
}

/** A row of a native table with its cells under their headings; as known, where nothing of that has changed. */
function gridRowOf(row: Element, laid: LaidRow, headings: readonly Heading[], sight: Sight): GridRow {
  const known = sight.memory.of(row);
  if (known.row?.headings === headings && known.laid === laid) return known.row.row;
  const cells = laid.flatMap((cell, column): GridCell[] => {
    if (!cell || laid.indexOf(cell) !== column) return [];
    const shared = cell.element.rowSpan > 1;
    if (shared) sight.memory.rests(row, cell.element);
    return [{ element: cell.element, heading: headings[column] ?? noHeading, shared, cloned: false }];
  });
  known.row = { row: { elements: [row], cells }, headings };
  return known.row.row;
}

function isHeaderRow(row: Element | undefined, laid: LaidRow, sight: Sight): boolean {
  if (!row) return false;
  const known = sight.memory.of(row);
  if (known.header !== undefined && known.laid) return known.header;
  const cells = [...new Set(laid)].filter((cell) => cell !== undefined).map(({ element }) => element);
  return (known.header = isHeadingRow(cells, row.closest('thead') !== null, sight));
}

const isAllNames = (row: HTMLTableRowElement, sight: Sight) =>
  row.cells.length > 0 && [...row.cells].every((cell) => headingOf(cell, sight).fields.length > 0);

/** Rows that take no height are a kit's means of measuring, or closed. */
function isRowShown(row: Element, sight: Sight): boolean {
  const known = sight.memory.of(row);
  if (known.shown === undefined) {
    known.shown = looksShown(row, sight);
    sight.memory.rests(row, row);
  }
  return known.shown;
}

function looksShown(row: Element, sight: Sight): boolean {
  if (!sight.isThere(row)) return false;
  const place = getComputedStyle(row).display === 'contents' ? row.firstElementChild : row;
  return place !== null && place.getBoundingClientRect().height > 0 && sight.isShown(place) && !sight.isCutAway(place);
}

type Laid = LaidRow[number];

/** Cells by row and column, spans filled in. Rows that each stand for themselves are laid out once. */
function layOut(rows: readonly HTMLTableRowElement[], { memory }: Sight): LaidRow[] {
  const alone = rows.map((row) => {
    const known = memory.of(row);
    if (known.laid !== undefined) return known.laid;
    return (known.laid = [...row.cells].every(({ rowSpan }) => rowSpan === 1) ? (layOutAll([row])[0] ?? []) : null);
  });
  if (alone.every((laid) => laid !== null)) return alone;
  // Where one row reaches into others, what is known of any of them may rest on it.
  for (const row of rows) memory.of(row).laid = null;
  return layOutAll(rows);
}

/** A span of a hostile length is cut at the table's size. */
function layOutAll(rows: readonly HTMLTableRowElement[]): Laid[][] {
  const matrix: Laid[][] = rows.map(() => []);
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
  const rows = joinByIndex(shown, sight);
  if (rows.length === 0) return undefined;
  const isDeclared = (row: AriaRow) => row.cells.every((cell) => cell.getAttribute('role') === 'columnheader');
  const header = rows.find((row) => row.cells.length > 0 && isHeadingRow(row.cells, isDeclared(row), sight));
  const named: Heading[] = [];
  for (const [at, cell] of (header?.cells ?? []).entries()) named[columnOf(cell, at)] = headingOf(cell, sight);
  const others = rows.filter((row) => row !== header);
  const columns = others.reduce((most, { cells }) => Math.max(most, cells.length), named.length);
  const headings = sight.memory.steadyHeadings(
    grid,
    Array.from({ length: columns }, (_, column) => named[column] ?? noHeading),
  );
  const body = others.map((row) => ariaRowOf(row, headings));
  return {
    element: grid,
    columns,
    headings,
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

const cellsByRole = (row: Element, { memory }: Sight) => [...(memory.of(row).cells ??= ariaCellsOf(row))];

function joinByIndex(rows: readonly Element[], sight: Sight): AriaRow[] {
  const joined = new Map<string | Element, AriaRow>();
  for (const row of rows) {
    const key = row.getAttribute('aria-rowindex') ?? row;
    const whole = joined.get(key);
    if (!whole) joined.set(key, { elements: [row], cells: cellsByRole(row, sight) });
    else {
      whole.elements.push(row);
      whole.cells.push(...cellsByRole(row, sight));
    }
  }
  return [...joined.values()];
}

function ariaRowOf({ elements, cells }: AriaRow, headings: readonly Heading[]): GridRow {
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
  rows.some((row) => namesFirst(row, sight));

function namesFirst({ elements: [row], cells: [first] }: GridRow, sight: Sight): boolean {
  if (!first) return false;
  return (sight.memory.of(row).named ??= fieldOfHeading(textOf(runsIn(first.element, sight))) !== undefined);
}

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
    return { ...part, headings: header.headings, rows: part.rows.map((row) => rowUnder(row, header.headings, sight)) };
  });
}

/** A row of a table that has no headings, under those of another. */
function rowUnder(row: GridRow, headings: readonly Heading[], { memory }: Sight): GridRow {
  const known = memory.of(row.elements[0]);
  if (known.joined?.from === row && known.joined.headings === headings) return known.joined.row;
  const cells = row.cells.map((cell, at) => ({ ...cell, heading: headings[columnOfCell(row, at)] ?? noHeading }));
  known.joined = { row: { ...row, cells }, from: row, headings };
  return known.joined.row;
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
      grids.push({ ...part });
      continue;
    }
    sight.note(part.element, false, 'a kit’s double of columns of a list that is read already');
    main.rows = main.rows.map((row, at) => {
      const double = part.rows[at];
      if (!double) return row;
      const cells = [...row.cells, ...double.cells.map((cell) => ({ ...cell, cloned: true }))];
      return { elements: [...row.elements, ...double.elements], cells };
    });
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
