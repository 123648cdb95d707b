/** A case and an event as they are kept: with what finds them again, and what lets two copies be merged. Pure. */
import { type Case, type CaseEvent, type Course, courseOf, type Facts, factsOf, noDeadline } from '../cases';
import { numbersOf } from './numbers';

/** A case as it is kept. */
export interface CaseRow extends Case {
  /** Ids that it had before a page told more of it, so that what points there still finds it. */
  formerIds?: string[];
  /** The event that its facts rest on: the last that tells any. A later reading that said the same left none. */
  lastLine: string;
  /** Every number under which it may be read again. */
  numbers: string[];
  /** What the clock will do to its verdict, by which the urgent are found. */
  course: Course;
  /** Its deadline, or `noDeadline`. An index passes over rows that lack a part. */
  dueAt: number;
  /** `-lastSeenAt`: among equals the last seen comes first. */
  recency: number;
}

/** What a page shows anew without any news: kept with the last reading alone. */
const silent = [
  'number',
  'statusText',
  'offers',
  'url',
  'productUrl',
  'productPicture',
] as const satisfies readonly (keyof Facts)[];

/** A later reading that said the same: when (ms since 1970), and what of it is no news and still the newest. */
export type Seen = Pick<Facts, (typeof silent)[number]> & { at: number };

/** Whose event this is, and what became of it since. Each part only ever grows, so two copies of an event have one joined. */
export interface Keeping {
  /** How often its case got another id since; the copy that was moved more often knows better whose it is. */
  moved?: number;
  /** Other ids that its case had. */
  was?: string[];
  /** Where a merge put it with a case that tells more, the id under which its own log keeps it. */
  home?: string;
  /** The last reading that still said the same, where the row can't tell it. */
  seen?: Seen;
  /** Where the case was known before (ms since 1970) and no event is left of that. */
  since?: number;
}

/** An event as it is kept. */
export type EventRow = CaseEvent & Keeping;

/** An event that tells what a page said. */
export type LineRow = Extract<CaseEvent, { facts: Facts }> & Keeping;

export const isLine = (event: EventRow): event is LineRow => 'facts' in event;

/** In order of time, and within one moment in the order in which they were written. */
export const byTime = (one: Pick<CaseEvent, 'at' | 'id'>, other: Pick<CaseEvent, 'at' | 'id'>): number =>
  one.at - other.at || (one.id < other.id ? -1 : Number(one.id > other.id));

/** The row of a case. */
export function rowOf(found: Case, lastLine: string, formerIds: readonly string[]): CaseRow {
  const { id, firstSeenAt, lastSeenAt, deadlineAt = noDeadline } = found;
  const others = [...new Set(formerIds)].filter((former) => former !== id).sort();
  return {
    ...factsOf(found),
    id,
    firstSeenAt,
    lastSeenAt,
    ...(others.length > 0 && { formerIds: others }),
    lastLine,
    numbers: numbersOf([found]),
    course: courseOf(found),
    dueAt: deadlineAt,
    recency: -lastSeenAt,
  };
}

/** The case alone, as others are to see it. */
export function caseOf(row: Case): Case {
  const { id, firstSeenAt, lastSeenAt } = row;
  return { ...factsOf(row), id, firstSeenAt, lastSeenAt };
}

/** What the last reading of a case leaves behind where it said nothing new. */
export function seenOf(row: Case): Seen {
  const seen: Partial<Record<keyof Facts, unknown>> & { at: number } = { at: row.lastSeenAt };
  for (const key of silent) if (row[key] !== undefined) seen[key] = row[key];
  // Each key is one of `silent`, and those that a case always has are there.
  return seen as Seen;
}

/** A content in one text, whatever the order of its keys. */
export const contentOf = (content: unknown): string =>
  JSON.stringify(content, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
