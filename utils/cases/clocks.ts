import type { Case, CaseEvent, Facts } from './observation';
import { type Moment, type Rule, type RuleName, type RuleOverrides, ruleNames, ruleOf } from './rules';
import type { Source } from './sources';
import { hasEnded, type Status } from './words';
import { after, type IsWorkingDay, isWeekday } from './working-time';

/** A moment as closely as it is known, ms since 1970: exactly where both ends are equal, else only not before, or not after. */
export interface Window {
  earliest?: number;
  latest?: number;
}

export type Moments = Partial<Record<Moment, Window>>;

/** A clock that runs in a case. It is worked out from a rule, never read: the page's own deadline goes before it. */
export interface Clock {
  rule: RuleName;
  whose: Rule['whose'];
  isDue: boolean;
  /** When it runs out; nothing at all where it isn't known when it began. */
  ends: Window;
  estimate: true;
  source: Source;
}

/** How durations are counted: what the seller changed, and which days are working days. */
export interface Counting {
  overrides?: RuleOverrides;
  isWorkingDay?: IsWorkingDay;
}

/** The clocks that run in a case, those that must not be missed first. `moments` as `momentsOf` tells, or the seller. */
export function clocksOf(
  one: Pick<Facts, 'procedure' | 'status'>,
  moments: Moments,
  { overrides, isWorkingDay = isWeekday }: Counting = {},
): Clock[] {
  return ruleNames
    .map((name) => ({ name, rule: ruleOf(name, overrides) }))
    .filter(({ rule }) => rule.procedure === one.procedure && rule.runsAt.includes(one.status))
    .map(({ name, rule }) => clockOf(name, rule, moments[rule.from] ?? {}, isWorkingDay))
    .sort((a, b) => Number(b.isDue) - Number(a.isDue));
}

function clockOf(name: RuleName, rule: Rule, from: Window, isWorkingDay: IsWorkingDay): Clock {
  const { unit, most, least = most } = rule.length;
  const ends: Window = {};
  if (from.earliest !== undefined) ends.earliest = after(from.earliest, least, unit, isWorkingDay);
  if (from.latest !== undefined) ends.latest = after(from.latest, most, unit, isWorkingDay);
  return { rule: name, whose: rule.whose, isDue: rule.isDue, ends, estimate: true, source: rule.source };
}

/**
 * The moments that a case's readings tell of. What happened between two readings is known to lie between them; what was
 * there at the first reading, only to lie before it.
 */
export function momentsOf(one: Case, history: readonly CaseEvent[]): Moments {
  const found: Moments = {};
  if (one.filedAt !== undefined) found.filed = { earliest: one.filedAt, latest: one.filedAt };
  const told: [Moment, (status: Status) => boolean][] = [
    ['notified', (status) => status === 'awaiting-response'],
    ['answered', (status) => status === 'awaiting-complainant'],
    ['taken-over', (status) => status === 'in-review'],
    ['ended', hasEnded],
  ];
  const readings = history
    .flatMap((event) => ('facts' in event ? [event] : []))
    .filter(({ facts }) => isTold(facts.status));
  readings.sort((a, b) => a.at - b.at);
  for (const [moment, shows] of told) {
    const window = between(readings, shows);
    if (window) found[moment] = window;
  }
  return withFiling(found);
}

/** Statuses that don't say whose turn it is tell nothing of when it came. */
const isTold = (status: Status): boolean => status !== 'unknown' && status !== 'processing';

/** When the case last came to such a status: after the reading before, and by the first reading that shows it. */
function between(readings: readonly { at: number; facts: Facts }[], shows: (status: Status) => boolean) {
  const came = readings.findLastIndex(({ facts }, at) => {
    const before = readings[at - 1];
    return shows(facts.status) && !(before && shows(before.facts.status));
  });
  const [before, first] = [readings[came - 1], readings[came]];
  if (!first) return undefined;
  const window: Window = before ? { earliest: before.at, latest: first.at } : { latest: first.at };
  return window;
}

/** The respondent is told of a complaint after it was filed: the earliest end that his clock can have. */
function withFiling(found: Moments): Moments {
  const { filed, notified } = found;
  if (filed?.earliest === undefined || notified?.earliest !== undefined) return found;
  return { ...found, notified: { ...notified, earliest: filed.earliest } };
}
