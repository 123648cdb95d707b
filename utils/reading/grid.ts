import type { Heading } from './headings';

/** A cell of a row, with the heading that it stands under. */
export interface GridCell {
  element: Element;
  heading: Heading;
  /** The cell spans several rows, so it does not belong to this row alone. */
  shared: boolean;
  /** The cell is one of a kit's cloned columns: read where the row's own cell is hidden, never a place for a badge. */
  cloned: boolean;
}

/** A row with all elements that show it: its own, and its doubles in a kit's cloned columns. */
export interface GridRow {
  elements: [Element, ...Element[]];
  cells: GridCell[];
}

/** Rows under one header. */
export interface Grid {
  /** The table; of a grid of plain elements its header. */
  element: Element;
  headings: Heading[];
  rows: GridRow[];
}
