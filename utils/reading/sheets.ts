import type { Grid, GridRow } from './grids';
import { looksLikeNumber } from './headings';
import { labelledIn } from './pairs';
import { type Run, runsIn, type Sight } from './shown';
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

/** What the page shows of one case, gathered but not yet understood. */
export interface Sheet {
  kind: 'row' | 'block';
  elements: [Element, ...Element[]];
  spots: Spot[];
  /** The fields that the list's columns name, for telling the side. */
  columns: readonly Field[];
  /** The list whose row it is. */
  list?: object;
}

const numberFields: readonly Field[] = ['taskNumber', 'complaintNumber'];

/** A spot's number, as shown, where its field is a number and its text looks like one. */
export function numberIn(spot: Spot): string | undefined {
  if (!spot.fields.some((field) => numberFields.includes(field))) return undefined;
  for (const { text } of spot.runs) {
    const number = text
      .normalize('NFKC')
      .replace(/\s+/g, '')
      .replace(/^(?:no\.?|#|№)/i, '');
    if (looksLikeNumber(number)) return number;
  }
  return undefined;
}

export const hasNumber = (sheet: Sheet): boolean => sheet.spots.some((spot) => numberIn(spot) !== undefined);

/** The cases of a grid, one sheet each; a row that only opens, continues or details a case is taken into it. `lists` are all grids of the page. */
export function sheetsOfGrid(grid: Grid, lists: ReadonlySet<Element>, sight: Sight): Sheet[] {
  const columns = grid.headings.flatMap(({ fields }) => fields);
  const numbered = columns.some((field) => numberFields.includes(field));
  const sheets: Sheet[] = [];
  let lead: Sheet | undefined;
  for (const row of grid.rows) {
    const sheet = sheetOfRow(row, columns, sight);
    const wide = row.cells.length <= Math.max(1, columns.length / 3);
    if (!numbered && hasNumber(sheet)) {
      // Two rows a case: the first one names it, in one cell across.
      lead = sheet;
      if (!wide) sheets.push(sheet);
      else sheets.push({ ...sheet });
    } else if (lead && !wide) {
      continueLead(sheets, lead, sheet);
    } else if (wide && !hasNumber(sheet)) {
      addDetail(sheets.at(-1), sheet, lists, sight);
    } else {
      sheets.push(sheet);
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

/** An expanded row says more of the case above it, by labels; what a list within it says is that list's. */
function addDetail(sheet: Sheet | undefined, detail: Sheet, lists: ReadonlySet<Element>, sight: Sight): void {
  if (!sheet) return;
  sheet.elements.push(...detail.elements);
  for (const element of detail.elements) {
    const { pairs } = labelledIn(
      runsIn(element, sight, (part) => !lists.has(part)),
      true,
    );
    sheet.spots.push(
      ...pairs.map(
        ({ field, value }): Spot => ({ fields: [field], runs: value, element, shared: true, cloned: false }),
      ),
    );
  }
}

function sheetOfRow(row: GridRow, columns: readonly Field[], sight: Sight): Sheet {
  const spots = row.cells.flatMap(({ element, heading, shared, cloned }): Spot[] => {
    const { pairs, rest } = labelledIn(runsIn(element, sight), false);
    const labelled = pairs.map(({ field, value }) => ({ fields: [field], runs: value, element, shared, cloned }));
    return [{ fields: heading.fields, runs: rest, element, shared, cloned }, ...labelled];
  });
  return { kind: 'row', elements: row.elements, spots, columns, list: columns };
}
