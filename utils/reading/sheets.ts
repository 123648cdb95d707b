import type { Said } from '../profile';
import type { Grid, GridRow } from './grid';
import { looksLikeNumber } from './headings';
import { sayingsOf } from './history';
import { labelledIn, type Pair } from './pairs';
import { linesOf, type Run, runsIn, type Sight } from './shown';
import type { Field } from './vocabulary';

/** A place on the page that says something of a case. */
export interface Spot {
  fields: readonly Field[];
  runs: Run[];
  /** The cell, or the element that holds the value. */
  element: Element;
  /** The place serves several cases. */
  shared: boolean;
  /** The place is a double in a kit's cloned column. */
  cloned: boolean;
}

/** What the page shows of one case, gathered but not yet understood. It is never changed: who knows more makes another. */
export interface Sheet {
  kind: 'row' | 'block';
  elements: readonly [Element, ...Element[]];
  /** What frames the row together with a line of its own that names the case, in lists laid out like orders. */
  around?: Element;
  /** Where it is named: what stands before this place speaks of the case. */
  anchor: Element;
  spots: readonly Spot[];
  /** The fields that the list's columns name, for telling the side. */
  columns: readonly Field[];
  /** The list whose row it is. */
  list?: Grid;
  /** What the seller said of it when he taught the page. */
  said?: Said;
}

const numberFields: readonly Field[] = ['taskNumber', 'complaintNumber'];

/** A spot's number, as shown, where its field is a number and its text looks like one. */
export function numberIn(spot: Spot): string | undefined {
  if (!spot.fields.some((field) => numberFields.includes(field))) return undefined;
  for (const { text } of spot.runs) {
    const shown = text.normalize('NFKC').replace(/^(?:no\.?|#|№)\s*/i, '');
    const whole = shown.replace(/\s+/g, '');
    if (looksLikeNumber(whole)) return whole;
    // Beside it may stand a button to copy it, or the status; two numbers are none.
    const [number, ...others] = (shown.match(/[a-z\d][\w-]{4,63}/gi) ?? []).filter(looksLikeNumber);
    if (number !== undefined && others.length === 0) return number;
  }
  return undefined;
}

/** Sheets don't change once they are made, so each is asked once. */
const numbered = new WeakMap<Sheet, boolean>();

export function hasNumber(sheet: Sheet): boolean {
  let has = numbered.get(sheet);
  if (has === undefined) numbered.set(sheet, (has = sheet.spots.some((spot) => numberIn(spot) !== undefined)));
  return has;
}

/** The cases of a grid, one sheet each; a row that only opens, continues or details a case is taken into it. `lists` are all grids of the page. */
export function sheetsOfGrid(grid: Grid, lists: ReadonlySet<Element>, sight: Sight): Sheet[] {
  const columns = grid.headings.flatMap(({ fields }) => fields);
  const numbered = columns.some((field) => numberFields.includes(field));
  const sheets: Sheet[] = [];
  const leads = leadsAround(grid, sight);
  let lead: Sheet | undefined;
  for (const row of grid.rows) {
    const sheet = sheetOfRow(row, grid, columns, sight);
    const wide = row.cells.length <= Math.max(1, columns.length / 3);
    if (!numbered && hasNumber(sheet)) {
      // Two rows a case: the first one names it, in one cell across.
      lead = sheet;
      sheets.push(sheet);
    } else if (lead && !wide) {
      continueLead(sheets, lead, sheet);
    } else if (wide && !hasNumber(sheet)) {
      const isOfLead = lead !== undefined && sheets.at(-1)?.elements[0] === lead.elements[0];
      addDetail(sheets, sheet, lists, sight);
      if (isOfLead) lead = sheets.at(-1);
    } else {
      const mayBeCase = columns.includes('status') || columns.includes('product');
      sheets.push(numbered || hasNumber(sheet) || !mayBeCase ? sheet : withLeadAround(sheet, leads));
    }
  }
  return sheets;
}

/** The row behind a leading row: the first completes it, each further one is an item of its own under the same number. */
function continueLead(sheets: Sheet[], lead: Sheet, row: Sheet): void {
  const last = sheets.at(-1);
  const onlyLead = last?.elements.length === 1 && last.elements[0] === lead.elements[0];
  if (onlyLead) sheets.pop();
  const leadSpots = lead.spots.map((spot) => ({ ...spot, shared: true }));
  sheets.push({ ...row, elements: [...row.elements, lead.elements[0]], spots: [...row.spots, ...leadSpots] });
}

/** What stands around the rows of a grid, read by label; each place is read once. */
function leadsAround(grid: Grid, sight: Sight): (around: Element) => Pair[] {
  const rows = new Set(grid.rows.flatMap(({ elements }) => elements));
  const known = new Map<Element, Pair[]>();
  return (around) => {
    const pairs =
      known.get(around) ??
      labelledIn(
        runsIn(around, sight, (part) => !rows.has(part)),
        true,
      ).pairs;
    known.set(around, pairs);
    return pairs;
  };
}

/** A row that shares its frame with a line which names the case: what that line says by label is the row's too. */
function withLeadAround(sheet: Sheet, pairsIn: (around: Element) => Pair[]): Sheet {
  const [row] = sheet.elements;
  for (
    let around = row.parentElement;
    around && !around.matches('body,main,[role=main]');
    around = around.parentElement
  ) {
    const pairs = pairsIn(around);
    const numbers = pairs.filter(({ field, value }) => numberIn(spotOf([field], value, row)) !== undefined);
    if (numbers.length > 1) return sheet;
    if (numbers.length === 0) continue;
    const spots = pairs.map(({ field, value }) => ({ ...spotOf([field], value, row), shared: true }));
    return { ...sheet, around, spots: [...sheet.spots, ...spots] };
  }
  return sheet;
}

/** The spot of a labelled value; `within` where no run says where it stands. */
export const spotOf = (fields: Spot['fields'], runs: Run[], within: Element): Spot => ({
  fields,
  runs,
  element: runs[0]?.element ?? within,
  shared: false,
  cloned: false,
});

/** A cell under several names in one heading: line by line where it has as many lines, else each name stands for all of it. */
function partsOf(fields: readonly Field[], runs: Run[]): Pick<Spot, 'fields' | 'runs'>[] {
  const lines = linesOf(runs);
  if (fields.length < 2 || lines.length !== fields.length) return [{ fields, runs }];
  return fields.map((field, at) => ({ fields: [field], runs: lines[at] ?? [] }));
}

/** An expanded row says more of the case above it, by labels; what a list within it says is that list's. */
function addDetail(sheets: Sheet[], detail: Sheet, lists: ReadonlySet<Element>, sight: Sight): void {
  const sheet = sheets.pop();
  if (!sheet) return;
  const spots = detail.elements.flatMap((element) => {
    const { pairs } = labelledIn(
      runsIn(element, sight, (part) => !lists.has(part)),
      true,
    );
    return pairs.flatMap(sayingsOf).map((said): Spot => ({ ...said, element, shared: true, cloned: false }));
  });
  sheets.push({
    ...sheet,
    elements: [...sheet.elements, ...detail.elements],
    spots: [...sheet.spots, ...spots],
  });
}

/** What a row says, as known where nothing of it has changed. */
function sheetOfRow(row: GridRow, list: Grid, columns: readonly Field[], sight: Sight): Sheet {
  const known = sight.memory.of(row.elements[0]);
  if (known.sheet?.sheet.list === list && isSameRow(known.sheet.row, row)) return known.sheet.sheet;
  const sheet = readRow(row, list, columns, sight);
  known.sheet = { sheet, row };
  for (const element of row.elements) sight.memory.rests(row.elements[0], element);
  return sheet;
}

const isSameRow = (one: GridRow, other: GridRow) =>
  one === other ||
  (one.elements.length === other.elements.length &&
    one.cells.length === other.cells.length &&
    one.elements.every((element, at) => element === other.elements[at]) &&
    one.cells.every((cell, at) => {
      const against = other.cells[at];
      return (
        cell.element === against?.element &&
        cell.shared === against.shared &&
        cell.cloned === against.cloned &&
        cell.heading.fields.join() === against.heading.fields.join()
      );
    }));

function readRow(row: GridRow, list: Grid, columns: readonly Field[], sight: Sight): Sheet {
  // A cell across most columns stands under none of their headings.
  const isWide = row.cells.length <= Math.max(1, columns.length / 3);
  const spots = row.cells.flatMap(({ element, heading, shared, cloned }): Spot[] => {
    const { pairs, rest } = labelledIn(runsIn(element, sight), false);
    const labelled = pairs.map(({ field, value }) => ({ fields: [field], runs: value, element, shared, cloned }));
    const own = isWide ? [] : heading.fields;
    return [...partsOf(own, rest).map((part) => ({ ...part, element, shared, cloned })), ...labelled];
  });
  return { kind: 'row', elements: row.elements, anchor: row.elements[0], spots, columns, list };
}
