/** A case's history and the current row that follows from it. Pure: no store, no clock. */
import {
  type Case,
  type CaseEvent,
  caseId,
  type Facts,
  factsOf,
  joinFacts,
  joinInTime,
  type Observation,
  sameFacts,
} from '../cases';
import type { CaseRow } from './database';

type FactEvent = Extract<CaseEvent, { facts: Facts }>;

/** A line of history that has no name and no case yet. */
export interface Draft {
  type: 'seen' | 'changed';
  at: number;
  facts: Facts;
}

/** In order of time, and within one moment in the order in which they were written. */
export const byTime = (one: CaseEvent, other: CaseEvent): number =>
  one.at - other.at || (one.id < other.id ? -1 : Number(one.id > other.id));

type Line = Pick<FactEvent, 'at' | 'facts'>;

const linesOf = (history: readonly CaseEvent[]): Line[] =>
  history.filter((event): event is FactEvent => 'facts' in event).sort(byTime);

/** Puts a line behind those of its moment and before. */
function withLine(lines: readonly Line[], line: Line): Line[] {
  const later = lines.findIndex(({ at }) => at > line.at);
  return later === -1 ? [...lines, line] : lines.toSpliced(later, 0, line);
}

const factsOfLines = (lines: readonly Line[]): Facts | undefined =>
  lines.reduce<Facts | undefined>((known, { facts }) => (known ? joinFacts(known, facts) : facts), undefined);

/**
 * The current row as its events tell it, undefined where none tells anything. A reading that said nothing new left no event:
 * `lastSeenAt` (ms since 1970) is when the case was last seen by any of those, and the later one is kept.
 */
export function rebuild(history: readonly CaseEvent[], lastSeenAt = 0): Case | undefined {
  const lines = linesOf(history);
  const facts = factsOfLines(lines);
  const [first] = lines;
  if (!facts || !first) return undefined;
  const last = lines.at(-1) ?? first;
  return { ...facts, id: caseId(facts), firstSeenAt: first.at, lastSeenAt: Math.max(last.at, lastSeenAt) };
}

/** A row with the lines that its history lacks. */
interface Settled {
  row: CaseRow;
  drafts: Draft[];
}

/**
 * Two or more rows that turned out to be one case: their histories in one, and the row that follows. What the row seen last
 * still said when it was last seen is written down where the joined history would have it otherwise.
 */
export function unite(rows: readonly CaseRow[], history: readonly CaseEvent[]): Settled {
  const [latest, ...others] = [...rows].sort((a, b) => b.lastSeenAt - a.lastSeenAt);
  if (!latest) throw new RangeError('no rows to unite');
  const lines = linesOf(history);
  return settle(latest, lines, [], Math.min(latest.firstSeenAt, ...others.map(({ firstSeenAt }) => firstSeenAt)));
}

/** The ids that a row had before, as the part of a row that holds them. */
export const formerIdsOf = ({ formerIds }: CaseRow): Pick<CaseRow, 'formerIds'> => (formerIds ? { formerIds } : {});

/** A reading that arrives after a later one: it takes its place in the history, and the row follows. */
export function slipIn(row: CaseRow, history: readonly CaseEvent[], observation: Observation): Settled {
  const lines = linesOf(history);
  const before = lines.filter(({ at }) => at <= observation.at);
  const stood = factsOfLines(before);
  const facts = stood ? joinInTime(stood, before.at(-1)?.at ?? 0, observation) : factsOf(observation);
  const firstSeenAt = Math.min(row.firstSeenAt, observation.at);
  if (stood && sameFacts(stood, facts)) return settle(row, lines, [], firstSeenAt);
  const draft: Draft = { type: stood ? 'changed' : 'seen', at: observation.at, facts };
  return settle(row, withLine(lines, draft), [draft], firstSeenAt);
}

/**
 * The row after its history changed behind it. Its last reading may have left no line, because it said nothing new then;
 * where it would be news now, it gets one.
 */
function settle(row: CaseRow, lines: readonly Line[], drafts: Draft[], firstSeenAt: number): Settled {
  const known = factsOf(row);
  const told = factsOfLines(lines) ?? known;
  const lastTold = lines.at(-1)?.at ?? 0;
  const atLast = row.lastSeenAt > lastTold ? joinFacts(told, known) : told;
  const news = sameFacts(told, atLast) ? [] : [{ type: 'changed' as const, at: row.lastSeenAt, facts: atLast }];
  const facts = {
    ...atLast,
    url: row.url,
    statusText: row.status === atLast.status ? row.statusText : atLast.statusText,
  };
  const times = { firstSeenAt, lastSeenAt: Math.max(row.lastSeenAt, lastTold) };
  return { row: { ...facts, id: caseId(facts), ...times, ...formerIdsOf(row) }, drafts: [...drafts, ...news] };
}
