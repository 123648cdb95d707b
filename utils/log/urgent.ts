/** What needs the seller, found by index: the log is never walked for it, however long it has grown. */
import Dexie from 'dexie';
import {
  type Case,
  type Group,
  groupOf,
  groups,
  needsSeller,
  noDeadline,
  type Stretch,
  soon,
  stretchesOf,
  turningCourses,
  type Verdict,
  verdicts,
} from '../cases';
import { database } from './database';
import { type CaseRow, caseOf } from './rows';
import { guarded } from './trouble';

const index = '[course+dueAt+recency]';

const stretch = ({ course, after, until }: Stretch) =>
  database.cases.where(index).between([course, after, Dexie.maxKey], [course, until, Dexie.maxKey], false, true);

const inOrder = (one: CaseRow, other: CaseRow) => one.dueAt - other.dueAt || one.recency - other.recency;

/** The first rows of one verdict: the nearer deadline first, among equals the last seen. */
async function firstOf(verdict: Verdict, now: number, limit: number): Promise<CaseRow[]> {
  const found = await Promise.all(stretchesOf(verdict, now).map((one) => stretch(one).limit(limit).toArray()));
  return found.flat().sort(inOrder).slice(0, limit);
}

async function firstOfThese(some: readonly Verdict[], now: number, limit: number): Promise<CaseRow[]> {
  const found: CaseRow[] = [];
  for (const verdict of some) {
    if (found.length >= limit) break;
    found.push(...(await firstOf(verdict, now, limit - found.length)));
  }
  return found;
}

const countOfThese = async (some: readonly Verdict[], now: number) => {
  const counts = await Promise.all(
    some.flatMap((verdict) => stretchesOf(verdict, now).map((one) => stretch(one).count())),
  );
  return counts.reduce((sum, count) => sum + count, 0);
};

/** What may be done with the database within one question. */
const asking = <T>(ask: () => Promise<T>): Promise<T> => guarded(() => database.transaction('r', database.cases, ask));

/** The most urgent cases at `now` (ms since 1970), at most `limit`, in the order of `byUrgency`. Rejects with `LogTrouble`. */
export const mostUrgent = (now: number, limit: number): Promise<Case[]> =>
  asking(async () => (await firstOfThese(verdicts, now, limit)).map(caseOf));

/** What needs the seller today, most urgent first, at most `limit`. `now` in ms since 1970. Rejects with `LogTrouble`. */
export const needsMeToday = (now: number, limit: number): Promise<Case[]> =>
  asking(async () => (await firstOfThese(verdicts.filter(needsSeller), now, limit)).map(caseOf));

/** How many need the seller at `now`, ms since 1970. Rejects with `LogTrouble`. */
export const countNeedsMe = (now: number): Promise<number> =>
  asking(() => countOfThese(verdicts.filter(needsSeller), now));

const verdictsIn = (group: Group) => verdicts.filter((verdict) => groupOf(verdict) === group);

/** The first of each group, at most `limit` of each, most urgent first. `now` in ms since 1970. Rejects with `LogTrouble`. */
export const firstOfGroups = (now: number, limit: number): Promise<Case[]> =>
  asking(async () =>
    (await Promise.all(groups.map((group) => firstOfThese(verdictsIn(group), now, limit)))).flat().map(caseOf),
  );

/** How many cases each group holds at `now`, ms since 1970. Rejects with `LogTrouble`. */
export const countsOfGroups = (now: number): Promise<Record<Group, number>> =>
  asking(async () => {
    const counts = await Promise.all(groups.map(async (group) => [group, await countOfThese(verdictsIn(group), now)]));
    // One entry was made for each group.
    return Object.fromEntries(counts) as Record<Group, number>;
  });

/** The next moment after `now` at which the clock alone turns a verdict; undefined where it never does. ms since 1970. Rejects with `LogTrouble`. */
export const nextTurnOfAll = (now: number): Promise<number | undefined> =>
  asking(async () => {
    const after = async (moment: number) =>
      Promise.all(turningCourses().map((course) => stretch({ course, after: moment, until: noDeadline }).first()));
    const [toCome, beyondADay] = await Promise.all([after(now), after(now + soon)]);
    const turns = [
      ...toCome.map((row) => row?.deadlineAt),
      ...beyondADay.map((row) => row?.deadlineAt !== undefined && row.deadlineAt - soon),
    ].filter((turn) => typeof turn === 'number');
    return turns.length === 0 ? undefined : Math.min(...turns);
  });
