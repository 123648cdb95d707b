/** The guide under way: how it begins, goes on and ends. */
import { type Case, factsOf, hasEnded } from '../cases';
import { type GuideName, guideFor } from '../guides';
import { caseById, noteStep } from '../log';
import { readWalk, type Walk, writeWalk } from '../walk';
import { dropRings } from './rings';
import { inTurn } from './turns';

/** Begins a guide for a case, at `now` (ms since 1970). One that was under way for another is stopped. */
export function startWalk(found: Case, guide: GuideName, now: number): Promise<void> {
  return inTurn('walk', async () => {
    const before = await readWalk();
    if (before) await end(before, 'stopped', now);
    await noteStep({ caseId: found.id, guide, step: '', state: 'started', at: now });
    await writeWalk({ caseId: found.id, guide, facts: factsOf(found) });
  });
}

/** Ends the guide under way before its time; undefined where there is none, else its case. */
export function stopWalk(now: number): Promise<string | undefined> {
  return inTurn('walk', async () => {
    const walk = await readWalk();
    if (walk) await end(walk, 'stopped', now);
    return walk?.caseId;
  });
}

/** The page shows a step's control. True where that is new, and noted in the case's history. */
export function reachStep(step: string, now: number): Promise<boolean> {
  return inTurn('walk', async () => {
    const walk = await readWalk();
    if (!walk || walk.step === step) return false;
    await writeWalk({ ...walk, step });
    return noteStep({ caseId: walk.caseId, guide: walk.guide, step, state: 'reached', at: now });
  });
}

async function end({ caseId, guide, step = '' }: Walk, state: 'done' | 'stopped', at: number): Promise<void> {
  await noteStep({ caseId, guide, step, state, at });
  await writeWalk(undefined);
  await dropRings();
}

/** What a case as now read means for the walk that was begun for it. */
export function endOfWalk(walk: Walk, found: Case): 'done' | 'stopped' | undefined {
  const { status } = found;
  // Begun at this very status: the page still offers the step, whatever its word says.
  if (status === walk.facts.status) return undefined;
  if (guideFor(walk.guide, found.procedure)?.doneAt.includes(status)) return 'done';
  switch (walk.guide) {
    case 'withdraw':
    case 'answer':
      return hasEnded(status) ? 'stopped' : undefined;
    case 'appeal':
      return status === 'withdrawn' || status === 'dismissed' ? 'stopped' : undefined;
    case 'settle':
      return status === 'withdrawn' ? 'done' : undefined;
  }
}

/** Takes the walk along with its case, which may have got another id, and ends it where the page says that it is over. */
export function followWalk(cases: readonly Case[], now: number): Promise<void> {
  return inTurn('walk', async () => {
    const walk = await readWalk();
    const id = walk && (await caseById(walk.caseId))?.id;
    const read = cases.find((one) => one.id === id);
    if (!walk || !read) return;
    const here = { ...walk, caseId: read.id };
    const state = endOfWalk(walk, read);
    if (state) await end(here, state, now);
    else if (read.id !== walk.caseId || hasNewNames(walk, read)) {
      // The status that it was begun at stays: by it the end is known.
      const { status, statusText } = walk.facts;
      await writeWalk({ ...here, facts: { ...factsOf(read), status, statusText } });
    }
  });
}

/** Does the case now have a name that a page may know it by, which the walk does not know? */
const hasNewNames = ({ facts }: Walk, found: Case) =>
  (['number', 'taskNumber', 'complaintNumber', 'productId', 'store', 'role'] as const).some(
    (key) => facts[key] !== found[key],
  );
