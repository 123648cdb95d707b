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
import { byTime, type CaseRow, type EventRow, isLine, type LineRow } from './rows';

/** A line of history that has no name and no case yet. */
export interface NewLine {
  type: 'seen' | 'changed';
  at: number;
  facts: Facts;
}

type Line = Pick<LineRow, 'at' | 'facts'> & { id?: string };

const linesOf = (history: readonly EventRow[]): Line[] => history.filter(isLine).sort(byTime);

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

/** A case with the lines that its history lacks. */
export interface Settled {
  case: Case;
  drafts: NewLine[];
  /** The last of the lines that its history has. */
  lastLine: { id: string; at: number } | undefined;
}

/**
 * Two or more rows that turned out to be one case: their histories in one, and the row that follows. What the row seen last
 * still said when it was last seen is written down where the joined history would have it otherwise.
 */
export function unite(rows: readonly CaseRow[], history: readonly EventRow[]): Settled {
  const [latest, ...others] = [...rows].sort((a, b) => b.lastSeenAt - a.lastSeenAt);
  if (!latest) throw new RangeError('no rows to unite');
  const lines = linesOf(history);
  return settle(latest, lines, [], Math.min(latest.firstSeenAt, ...others.map(({ firstSeenAt }) => firstSeenAt)));
}

/** A reading that arrives after a later one: it takes its place in the history, and the row follows. */
export function slipIn(row: CaseRow, history: readonly EventRow[], observation: Observation): Settled {
  const lines = linesOf(history);
  const before = lines.filter(({ at }) => at <= observation.at);
  const stood = factsOfLines(before);
  const facts = stood ? joinInTime(stood, before.at(-1)?.at ?? 0, observation) : factsOf(observation);
  const firstSeenAt = Math.min(row.firstSeenAt, observation.at);
  if (stood && sameFacts(stood, facts)) return settle(row, lines, [], firstSeenAt);
  const draft: NewLine = { type: stood ? 'changed' : 'seen', at: observation.at, facts };
  return settle(row, withLine(lines, draft), [draft], firstSeenAt);
}

/**
 * The row after its history changed behind it. Its last reading may have left no line, because it said nothing new then;
 * where it would be news now, it gets one.
 */
function settle(row: CaseRow, lines: readonly Line[], drafts: NewLine[], firstSeenAt: number): Settled {
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
  const kept = lines.findLast((line) => line.id !== undefined);
  return {
    case: { ...facts, id: caseId(facts), ...times },
    drafts: [...drafts, ...news],
    lastLine: kept?.id === undefined ? undefined : { id: kept.id, at: kept.at },
  };
}
