import type { Grid, GridRow } from './grid';
import type { Heading } from './headings';
import type { Standing } from './heed';
import type { Said } from './said';
import type { Sheet } from './sheets';

/** A row's cells by column, where none of them reaches into another row. */
export type LaidRow = readonly ({ element: HTMLTableCellElement } | undefined)[];

/** What was found of one row, or of another element of a list that is asked again at each reading. */
export interface Kept {
  /** Is it a row that is shown, and does it take part in the layout? */
  shown?: boolean;
  there?: boolean;
  /** Does it name columns, and does its first cell name what stands beside it? */
  header?: boolean;
  named?: boolean;
  /** Its own cells laid out; null where one reaches into another row. */
  laid?: LaidRow | null;
  /** Of a row by its role: its cells. */
  cells?: readonly Element[];
  row?: { row: GridRow; headings: readonly Heading[] };
  /** The same under the headings of another table. */
  joined?: { row: GridRow; from: GridRow; headings: readonly Heading[] };
  /** What it says of a case. */
  sheet?: { sheet: Sheet; row: GridRow };
  /** Is there any table in it? */
  nested?: boolean;
}

/**
 * What is remembered of a page from one reading to the next. Without it each reading begins anew; with it what is known of a row
 * stands until something in the row changes, see `heed`.
 */
export interface Memory {
  /** What is known of an element. */
  of(element: Element): Kept;
  /** Says that a row's knowledge also rests on this element: itself, a double of it, a cell that spans it. */
  rests(row: Element, on: Element): void;
  /** The rows whose knowledge rests on an element. */
  restingOn(element: Element): Iterable<Element>;
  drop(row: Element): void;
  /** The text of a case's place, and the time of the reading that first saw it, ms since 1970. */
  since: WeakMap<Element, { text: string; now: number }>;
  /** What was understood of a sheet. */
  said: WeakMap<Sheet, Said>;
  /** Elements with a shadow tree, as far as any was met. */
  hosts: Set<Element>;
  /** The grid as it was known, with the rows that it has now, where its headings are the same. */
  steady(grid: Grid): Grid;
  steadyHeadings(of: Element, headings: Heading[]): Heading[];
  /** A text by which it is known that the page speaks of complaints. */
  witness?: Text | undefined;
  /** What rows stand in, as far as anything is known of them, and how that stood at the last look. */
  lists: Set<Element>;
  standing: WeakMap<Element, Standing>;
  /** Rows that tell of a case, as of the last reading. */
  claimed: readonly Element[];
}

/** Opens a memory of nothing but, where given, since when what stands on the page is known to stand there. */
export function openMemory(since: Memory['since'] = new WeakMap()): Memory {
  const kept = new WeakMap<Element, Kept>();
  const rows = new WeakMap<Element, Set<Element>>();
  const grids = new WeakMap<Element, Grid>();
  const headings = new WeakMap<Element, Heading[]>();
  const memory: Memory = {
    since,
    claimed: [],
    lists: new Set(),
    standing: new WeakMap(),
    said: new WeakMap(),
    hosts: new Set(),
    of(element) {
      let known = kept.get(element);
      if (!known) kept.set(element, (known = {}));
      return known;
    },
    rests(row, on) {
      if (row.parentElement) memory.lists.add(row.parentElement);
      const known = rows.get(on);
      if (known) known.add(row);
      else rows.set(on, new Set([row]));
    },
    restingOn: (element) => rows.get(element) ?? [],
    drop: (row) => void kept.delete(row),
    steady(grid) {
      const before = grids.get(grid.element);
      if (!before || !isSame(before.headings, grid.headings)) {
        grids.set(grid.element, grid);
        return grid;
      }
      before.rows = grid.rows;
      return before;
    },
    steadyHeadings(of, found) {
      const before = headings.get(of);
      if (before && isSame(before, found)) return before;
      headings.set(of, found);
      return found;
    },
  };
  return memory;
}

/** Do two rows of headings name the same? */
const isSame = (one: readonly Heading[], other: readonly Heading[]) =>
  one.length === other.length &&
  one.every(({ text, fields }, at) => {
    const against = other[at];
    return (
      against?.text === text &&
      against.fields.length === fields.length &&
      fields.every((field, place) => field === against.fields[place])
    );
  });
