/**
 * What Tusu was taught of a page that it could not read by itself: for which pages it holds, how the cases of its list are found
 * from the one that the seller pointed at, and what he said of them where the page doesn't. It is data, made of tags, roles,
 * positions and the page's own labels; it gives no word another meaning.
 */
import * as v from 'valibot';
import { procedures, roles } from './cases';

const short = v.pipe(v.string(), v.maxLength(100));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));

/** An element as its markup calls it. Classes are no part of it: kits hash them. */
const kindSchema = v.object({
  tag: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9._-]{0,60}$/)),
  role: v.optional(short),
});
export type Kind = v.InferOutput<typeof kindSchema>;

/** One step down from an element to its child: the `at`-th of those of its kind, `of` so many where all cases agree on that. */
const stepSchema = v.object({ ...kindSchema.entries, at: count, of: v.optional(count) });
export type Step = v.InferOutput<typeof stepSchema>;

/** Where a value stands in its case: behind the page's own label, or at the end of a path. */
const placeSchema = v.object({
  path: v.pipe(v.array(stepSchema), v.maxLength(40)),
  /** Folded, as it stands before the value. */
  label: v.optional(short),
  /** Which of them is asked first; behind a failing path the label is asked, behind a failing label nothing. */
  by: v.picklist(['path', 'label']),
});
export type Place = v.InferOutput<typeof placeSchema>;

/** The cell of a row, known by its column's heading (folded). */
const cellSchema = v.object({ heading: v.pipe(short, v.nonEmpty()), within: placeSchema });
export type CellPlace = v.InferOutput<typeof cellSchema>;

/** A list with headings, of which Tusu knows some. */
const columnsSchema = v.object({
  kind: v.literal('columns'),
  /** In the row itself, or in a row of its own before it, across. */
  number: v.variant('in', [
    v.object({ in: v.literal('row'), ...cellSchema.entries }),
    v.object({ in: v.literal('lead'), within: placeSchema }),
  ]),
  status: cellSchema,
});
export type ColumnList = v.InferOutput<typeof columnsSchema>;

/** A list of elements that are built alike: cards, rows without known headings. */
const recordsSchema = v.object({
  kind: v.literal('records'),
  /** The smallest element that is found once for each case, and those around it, nearest first. */
  unit: kindSchema,
  parents: v.pipe(v.array(kindSchema), v.maxLength(6)),
  /** How many elements around it belong to the case too, as long as they hold no other. */
  grow: count,
  /** How many neighbours make up one case: 2 where its number stands in a row of its own. */
  span: v.pipe(count, v.minValue(1), v.maxValue(6)),
  number: placeSchema,
  /** In which neighbour of the unit (0: itself), and where there. */
  status: v.object({ ...placeSchema.entries, neighbour: v.pipe(count, v.maxValue(5)) }),
});
export type RecordList = v.InferOutput<typeof recordsSchema>;

/** What the numbers of the list look like, so that no other number is taken for one. */
const shapeSchema = v.object({ digitsOnly: v.boolean(), shortest: count, longest: count });
export type Shape = v.InferOutput<typeof shapeSchema>;

/** What only the seller can say where the page doesn't. */
export const saidSchema = v.object({
  role: v.optional(v.picklist(roles.filter((role) => role !== 'unknown'))),
  procedure: v.optional(v.picklist(procedures.filter((procedure) => procedure !== 'unknown'))),
});
export type Said = v.InferOutput<typeof saidSchema>;

/** A page's address without what changes from visit to visit. */
const pageSchema = v.object({
  host: v.pipe(v.string(), v.nonEmpty(), v.maxLength(253)),
  /** Segments that are numbers or ids stand as `*`. */
  path: v.pipe(v.string(), v.maxLength(1000)),
  /** The route in the address's hash, `""` where it has none. */
  route: v.pipe(v.string(), v.maxLength(1000)),
});

/** What is learnt from one case that was pointed at. */
export const lessonSchema = v.object({
  page: pageSchema,
  /** The chosen tabs and the headings above the list. What the seller said holds only while they are the same. */
  setting: v.pipe(v.array(short), v.maxLength(60)),
  shape: shapeSchema,
  list: v.variant('kind', [columnsSchema, recordsSchema]),
  said: saidSchema,
});
export type Lesson = v.InferOutput<typeof lessonSchema>;

/** A lesson as it is kept. */
export const profileSchema = v.object({
  ...lessonSchema.entries,
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
  /** ms since 1970. */
  taughtAt: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)),
});
export type Profile = v.InferOutput<typeof profileSchema>;

const isId = (segment: string) => /^\d+$/.test(segment) || /\d{5}/.test(segment);
const withoutIds = (path: string) =>
  path
    .split('/')
    .map((segment) => (isId(segment) ? '*' : segment))
    .join('/')
    .slice(0, 1000);

/** For which pages a lesson from this address holds. */
export function pageOf({ host, pathname, hash }: URL): Lesson['page'] {
  const route = /^#!?\/[^?]*/.exec(hash)?.[0] ?? '';
  return { host, path: withoutIds(pathname), route: withoutIds(route) };
}

/** Was the lesson learnt on such a page? */
export function isForPage({ page }: Pick<Lesson, 'page'>, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { host, path, route } = pageOf(new URL(url));
  return page.host === host && page.path === path && page.route === route;
}

/** Do two lessons teach the same list of the same page? The later one then stands. */
export const isSameList = (one: Lesson, other: Lesson): boolean =>
  JSON.stringify([one.page, one.setting, one.list]) === JSON.stringify([other.page, other.setting, other.list]);
