/** The rows that follow from events, and whose each event is. Pure, and a function of the set of events alone. */

import { type Case, caseId, contradict, type Facts, joinFacts, mayBeSameCase, numberWithItem } from '../cases';
import { grouped } from './lists';
import { numbersOf } from './numbers';
import { byTime, type CaseRow, contentOf, type EventRow, isLine, type LineRow, rowOf } from './rows';
import { joinCopies } from './union';

/** A log of which every row follows from the events. */
export interface DerivedLog {
  cases: CaseRow[];
  events: EventRow[];
}

/** Events that their logs keep under one id, with what they tell together. */
interface Home {
  ids: string[];
  lines: LineRow[];
  facts: Facts;
}

/** All rows, and every event with the case that it belongs to. */
export function derive(events: readonly EventRow[]): DerivedLog {
  const byHome = grouped(withoutDoubles(events), ({ caseId: home }) => home);
  const homes = [...byHome].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([id, own]) => homeOf(id, own));
  const groups = joined(homes);
  const cases = withOwnNumbers(groups.map((group) => rowOfGroup(group, byHome)));
  const ids = new Map(groups.flatMap(({ ids: all, facts }) => all.map((id) => [id, caseId(facts)] as const)));
  for (const { id, formerIds = [] } of cases) {
    for (const former of formerIds) if (!ids.has(former)) ids.set(former, id);
  }
  return {
    cases: cases.sort((one, other) => (one.id < other.id ? -1 : 1)),
    events: [...byHome.values()]
      .flat()
      .map((event) => under(event, ids.get(event.caseId) ?? event.caseId))
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
}

const under = (event: EventRow, id: string): EventRow =>
  event.caseId === id ? event : { ...event, caseId: id, home: event.caseId };

/** The same reading may have been written twice, once without being acknowledged: the same case at the same moment is one observation. */
function withoutDoubles(events: readonly EventRow[]): EventRow[] {
  const kept = new Map<string, EventRow>();
  for (const event of [...events].sort(byTime)) {
    const key = isLine(event) ? contentOf([event.caseId, event.at, event.type, event.facts]) : event.id;
    const double = kept.get(key);
    kept.set(key, double ? { ...joinCopies({ ...event, id: double.id }, double), id: double.id } : event);
  }
  return [...kept.values()];
}

function homeOf(id: string, events: readonly EventRow[]): Home[] {
  const lines = events.filter(isLine);
  const facts = told(lines).at(-1)?.facts;
  return facts ? [{ ids: [id], lines, facts }] : [];
}

/** A moment at which something was told, and what was known from then on. */
interface Told {
  at: number;
  /** The event that told it, or that a later reading still agreed with. */
  id: string;
  facts: Facts;
}

/** What lines tell one after the other, the readings that only agreed included. */
function told(lines: readonly LineRow[]): Told[] {
  const readings = lines.flatMap(({ id, at, facts, seen }): Told[] => {
    if (!seen || seen.at < at) return [{ at, id, facts }];
    const { at: seenAt, ...shown } = seen;
    return [
      { at, id, facts },
      { at: seenAt, id, facts: { ...facts, ...shown } },
    ];
  });
  const inOrder = readings.sort(byTime);
  let known: Facts | undefined;
  return inOrder.map((reading) => {
    known = known ? joinFacts(known, reading.facts) : reading.facts;
    return { ...reading, facts: known };
  });
}

/** Homes that are one case, in one; see `kinOf` for what is one case. */
function joined(homes: readonly Home[]): Home[] {
  const related = components(homes, sharedNumbers(homes));
  return related.flatMap((some) => (some.length === 1 ? some : joinNamesakes(joinKin(joinNamesakes(some)))));
}

/** Pairs of homes that are tied by a number, each number once. */
function sharedNumbers(homes: readonly Home[]): (readonly [Home, Home])[] {
  const first = new Map<string, Home>();
  return homes.flatMap((home) =>
    numbersOf([home.facts]).flatMap((number) => {
      const other = first.get(number);
      if (!other) first.set(number, home);
      return other ? [[other, home] as const] : [];
    }),
  );
}

/** The same id is the same case. Two that become one may get the id of a third. */
function joinNamesakes(homes: readonly Home[]): Home[] {
  const named = [...grouped(homes, ({ facts }) => caseId(facts)).values()].map(together);
  return named.length === homes.length ? named : joinNamesakes(named);
}

/**
 * One that lacks a part belongs to the one that agrees in all else; where several fit that contradict each other, it stays a case of
 * its own.
 */
function joinKin(homes: readonly Home[]): Home[] {
  const near = new Map(
    homes.map((home) => [home, homes.filter((other) => other !== home && mayBeSameCase(home.facts, other.facts))]),
  );
  const fitsAnother = (home: Home, kin: Home) => near.get(kin)?.some((other) => contradict(other.facts, home.facts));
  const ties = [...near].flatMap(([home, kin]) =>
    kin
      .filter((other) => !fitsAnother(home, other) && !fitsAnother(other, home))
      .map((other) => [home, other] as const),
  );
  return components(homes, ties).flatMap((some) => (agree(some) ? [together(some)] : some));
}

const agree = (homes: readonly Home[]) =>
  homes.every((home, place) => homes.slice(place + 1).every((other) => !contradict(home.facts, other.facts)));

function together(homes: readonly Home[]): Home {
  const [only, ...others] = homes;
  if (!only) throw new RangeError('no homes to join');
  if (others.length === 0) return only;
  const lines = homes.flatMap((home) => home.lines);
  return { ids: homes.flatMap(({ ids }) => ids), lines, facts: told(lines).at(-1)?.facts ?? only.facts };
}

/** What is tied together, directly or by way of others; in the order in which the first of each stood. */
function components<T>(all: readonly T[], ties: readonly (readonly [T, T])[]): T[][] {
  const above = new Map<T, T>();
  const topOf = (one: T): T => {
    const next = above.get(one);
    if (next === undefined) return one;
    const top = topOf(next);
    above.set(one, top);
    return top;
  };
  for (const [one, other] of ties) {
    const [top, otherTop] = [topOf(one), topOf(other)];
    if (top !== otherTop) above.set(otherTop, top);
  }
  return [...grouped(all, topOf).values()];
}

function rowOfGroup({ ids, lines, facts }: Home, byHome: ReadonlyMap<string, readonly EventRow[]>): CaseRow {
  const readings = told(lines);
  const last = readings.at(-1);
  const firstSeenAt = Math.min(...lines.map(({ at, since = at }) => Math.min(at, since)));
  const found: Case = { ...facts, id: caseId(facts), firstSeenAt, lastSeenAt: last?.at ?? firstSeenAt };
  const events = ids.flatMap((id) => byHome.get(id) ?? []);
  return rowOf(found, last?.id ?? '', [...ids, ...events.flatMap(({ was = [] }) => was)]);
}

/** Where a page about one item calls it by the complaint's number alone and another item has that name too, each gets its own. */
function withOwnNumbers(rows: readonly CaseRow[]): CaseRow[] {
  const named = grouped(rows, ({ store, role, number }) => contentOf([store, role, number]));
  return [...named.values()].flatMap((namesakes) =>
    namesakes.length === 1 ? namesakes : namesakes.map((row) => ({ ...row, number: numberWithItem(row) })),
  );
}
