/** Another log into this one. */
import { grouped, inChunks } from './lists';
import { eventsOfLog, type Log } from './merge';
import { mergedWith } from './merging';
import type { CaseRow } from './rows';
import { changing } from './writing';

/** What came of taking in a log. */
export interface TakenIn {
  /** Cases that are new here, and those that changed. */
  newCases: number;
  changedCases: number;
  /** Lines of history that are new here. */
  newEvents: number;
}

/** So many events at once: each is one write. */
const atOnce = 400;

/**
 * Merges a log into this one. The same log again changes nothing, and in whatever order several are taken in, the same comes of it.
 * Resolves when all of it stands in both stores; where it stops in the middle, what was taken in stays, and doing it again goes on.
 * Rejects with `LogTrouble`.
 */
export async function takeIn(log: Log): Promise<TakenIn> {
  const sum: TakenIn = { newCases: 0, changedCases: 0, newEvents: 0 };
  const byHome = grouped(eventsOfLog(log), ({ caseId }) => caseId);
  for (const events of inChunks([...byHome.values()].flat(), atOnce)) {
    const known = await changing(async () => {
      const { changes, before } = await mergedWith(events);
      return [{ changes, before }, changes] as const;
    });
    const { rows, added } = known.changes;
    const isNew = ({ id, formerIds = [] }: CaseRow) => ![id, ...formerIds].some((one) => known.before.has(one));
    sum.newCases += rows.filter(isNew).length;
    sum.changedCases += rows.filter((row) => !isNew(row)).length;
    sum.newEvents += added.length;
  }
  return sum;
}
