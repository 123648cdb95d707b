/** What every kit draws, each with its own components. `Node` is what its framework renders. */
export type Some<Node> = Node | string | readonly (Node | string)[];

export interface Column {
  key: string;
  title: string;
  width: number;
  fixed?: 'left' | 'right';
}

export interface Row {
  key: string;
  [name: string]: unknown;
}

export interface TableOf<Node, R extends Row> {
  columns: readonly Column[];
  rows: readonly R[];
  cell: (row: R, column: string) => Some<Node>;
  /** px; the body scrolls below a header of its own. */
  height?: number;
  /** px; wider than the window: the table scrolls across, its fixed columns stay. */
  wide?: number;
  /** Rows are drawn only where they are in view. */
  virtual?: boolean;
  /** What stands in the opened row below each. */
  opened?: (row: R) => Some<Node>;
  /** Columns whose cell spans all rows of the same `group`, and the group of a row. */
  spanned?: { columns: readonly string[]; group: (row: R) => string };
}

export interface Tab<Node> {
  name: string;
  content: Some<Node>;
}

export type Language = 'zh' | 'en';

export interface Kit<Node> {
  name: string;
  /** An element of the page's own. */
  box: (tag: string, style: Readonly<Record<string, string | number>>, ...children: Some<Node>[]) => Node;
  link: (text: string, href: string) => Node;
  table: <R extends Row>(of: TableOf<Node, R>) => Node;
  tabs: (tabs: readonly Tab<Node>[], chosen: number) => Node;
  tag: (text: string) => Node;
  button: (text: string, enabled: boolean, how: 'link' | 'solid') => Node;
  descriptions: (pairs: readonly (readonly [label: string, value: Some<Node>])[]) => Node;
  steps: (names: readonly string[], current: number) => Node;
  timeline: (lines: readonly string[]) => Node;
  drawer: (title: string, content: Some<Node>) => Node;
  modal: (title: string, content: Some<Node>) => Node;
  card: (title: Some<Node>, extra: Some<Node>, content: Some<Node>, actions: readonly Node[]) => Node;
  breadcrumb: (names: readonly string[]) => Node;
  menu: (names: readonly string[], chosen: string) => Node;
  select: (placeholder: string, options: readonly string[]) => Node;
  input: (placeholder: string) => Node;
  /** A number that counts down, from `seconds` left; absent where the kit has none. */
  countdown?: (seconds: number) => Node;
  statistic: (title: string, count: number) => Node;
  /** Puts the page into the document in that language of the kit. */
  mount: (page: Node, language: Language, into: HTMLElement) => void;
}

/** Rows that a spanning cell covers: all of its group where it stands first in it, else none. */
export function spanOf<Node, R extends Row>({ rows, spanned }: TableOf<Node, R>, row: R, column: string): number {
  if (!spanned?.columns.includes(column)) return 1;
  const group = rows.filter((other) => spanned.group(other) === spanned.group(row));
  return group[0]?.key === row.key ? group.length : 0;
}
