/** The guide under way: how it begins, goes on and ends. */
import { browser } from 'wxt/browser';
import { type Case, factsOf, hasEnded, verdictAt } from '../cases';
import { doesDeed, type Guide, type GuideName, guideFor, type Way } from '../guides';
import { caseById, noteStep, unsettledCases } from '../log';
import {
  closeWalk,
  longestSilence,
  readWalk,
  type Standing,
  standingAt,
  type Walk,
  type WalkEnd,
  writeWalk,
} from '../walk';
import { dropAllSights } from './sights';
import { inTurn } from './turns';

/** The alarm that looks after a walk: whether its case is still there, and whether the page is silent for too long. */
export const walkAlarm = 'walk';

/** What the seller chose when he started a guide. */
interface Choice {
  guide: GuideName;
  way?: Way | undefined;
  /** Walk the other cases against the same counterparty too, one after the other. */
  run?: boolean | undefined;
}

/** Begins a guide for a case, at `now` (ms since 1970). One that was under way is stopped. */
export function startWalk(found: Case, { guide, way, run }: Choice, now: number): Promise<void> {
  return inTurn('walk', async () => {
    const before = await readWalk();
    if (before) await end(before, { end: 'stopped' }, now);
    const next = run ? (await companionsOf(found, now)).map(({ id }) => id) : [];
    await begin(found, { guide, way, run: next.length > 0 ? { next, place: 1, of: next.length + 1 } : undefined }, now);
  });
}

async function begin(found: Case, chosen: Pick<Walk, 'guide' | 'way' | 'run'>, now: number): Promise<void> {
  await noteStep({ caseId: found.id, guide: chosen.guide, step: '', state: 'started', at: now });
  await writeWalk({
    ...chosen,
    caseId: found.id,
    begunAt: now,
    facts: factsOf(found),
    standing: { state: 'searching' },
  });
  await dropAllSights();
  await browser.alarms.create(walkAlarm, { periodInMinutes: 1 });
}

/** Can the complainant still withdraw it at `now` (ms since 1970)? */
function isWithdrawable(one: Case, now: number): boolean {
  if (one.role !== 'complainant') return false;
  const verdict = verdictAt(one, now);
  return ['can-withdraw', 'withdraw-soon', 'answer', 'answer-soon'].includes(verdict);
}

/** The store's other cases against the same counterparty that can still be withdrawn at `now`, the most urgent first. */
export async function companionsOf(found: Case, now: number): Promise<Case[]> {
  const { id, store, counterparty } = found;
  if (counterparty === undefined) return [];
  const others = (await unsettledCases()).filter(
    (one) => one.id !== id && one.store === store && one.counterparty === counterparty && isWithdrawable(one, now),
  );
  const due = ({ deadlineAt = Number.POSITIVE_INFINITY }: Case) => deadlineAt;
  return others.sort((a, b) => Math.sign(due(a) - due(b)) || (a.id < b.id ? -1 : 1));
}

/** Ends the guide under way before its time; undefined where there is none, else its case. */
export function stopWalk(now: number): Promise<string | undefined> {
  return inTurn('walk', async () => {
    const walk = await readWalk();
    if (walk) await end(walk, { end: 'stopped' }, now);
    return walk?.caseId;
  });
}

/** The seller chose a way. The walk looks for its place anew. */
export function chooseWay(way: Way): Promise<void> {
  return inTurn('walk', async () => {
    const walk = await readWalk();
    if (!walk || walk.way === way) return;
    await writeWalk({ ...walk, way, standing: { state: 'searching' } });
    await dropAllSights();
  });
}

/** Is this the walk under way? */
const isOf = (walk: Walk | undefined, caseId: string, guide: GuideName): walk is Walk =>
  walk?.caseId === caseId && walk.guide === guide;

/** What a tab shows, as it bears on the walk. `step`: the one that is ringed from now on. */
interface Bearing {
  step: string | undefined;
  /** undefined where nothing is to be said of it. */
  standing: Standing | undefined;
}

/** Moves the walk to where a page shows it. True where the page shows a step that is new, and noted in the case's history. */
export function moveWalk(
  of: Pick<Walk, 'caseId' | 'guide'>,
  { step, standing }: Bearing,
  now: number,
): Promise<boolean> {
  return inTurn('walk', async () => {
    const walk = await readWalk();
    if (!isOf(walk, of.caseId, of.guide)) return false;
    const isNewStep = step !== undefined && step !== walk.step;
    const next = { ...walk, step: step ?? walk.step, standing: standing ?? walk.standing };
    if (isNewStep || !sameStanding(next.standing, walk.standing)) await writeWalk(next);
    return isNewStep && noteStep({ caseId: walk.caseId, guide: walk.guide, step, state: 'reached', at: now });
  });
}

const sameStanding = (one: Standing, other: Standing) => JSON.stringify(one) === JSON.stringify(other);

/** The seller pressed the control of a step. Where that does the deed, the page has `longestSilence` to say what came of it. */
export function pressStep(of: Pick<Walk, 'caseId' | 'guide'>, step: string, now: number): Promise<void> {
  return inTurn('walk', async () => {
    const walk = await readWalk();
    if (!isOf(walk, of.caseId, of.guide)) return;
    const pressed = guideOf(walk).steps.find(({ id }) => id === step);
    if (!pressed || !doesDeed(pressed)) return;
    await writeWalk({ ...walk, step, standing: { state: 'pressed', step, at: now } });
    await browser.alarms.create(walkAlarm, { when: now + longestSilence, periodInMinutes: 1 });
  });
}

/** The guide of a walk. */
export const guideOf = ({ guide, way, facts }: Pick<Walk, 'guide' | 'way' | 'facts'>): Guide =>
  guideFor(guide, facts.procedure, { status: facts.status, way });

type Outcome = Pick<WalkEnd, 'end' | 'status'>;

async function end(walk: Walk, outcome: Outcome, at: number): Promise<void> {
  const { caseId, guide, step = '', run } = walk;
  await noteStep({ caseId, guide, step, state: outcome.end === 'done' ? 'done' : 'stopped', at });
  if (outcome.end !== 'stopped' && (await goOn(walk, at))) return;
  await dropAllSights();
  await closeWalk({ caseId, guide, ...outcome, at, ...(run && { run: { place: run.place, of: run.of } }) });
  await browser.alarms.clear(walkAlarm);
}

/** Begins the next case of a run that can still be withdrawn; false where there is none. */
async function goOn({ guide, way, run }: Walk, now: number): Promise<boolean> {
  for (const [passed, id] of (run?.next ?? []).entries()) {
    const next = await caseById(id);
    if (!run || !next || !isWithdrawable(next, now)) continue;
    const rest = { next: run.next.slice(passed + 1), place: run.place + passed + 1, of: run.of };
    await begin(next, { guide, way, run: rest }, now);
    return true;
  }
  return false;
}

/** What a case as now read means for the walk that was begun for it. */
export function endOfWalk(walk: Pick<Walk, 'guide' | 'way' | 'facts'>, found: Case): Outcome | undefined {
  const { status } = found;
  // Begun at this very status: the page still offers the step, whatever its word says.
  if (status === walk.facts.status) return undefined;
  const { doneAt } = guideFor(walk.guide, found.procedure, { status: walk.facts.status, way: walk.way });
  if (doneAt.includes(status)) return { end: 'done', status };
  switch (walk.guide) {
    case 'withdraw':
    case 'answer':
      return hasEnded(status) ? { end: 'ended', status } : undefined;
    case 'appeal':
      return status === 'withdrawn' || status === 'dismissed' ? { end: 'ended', status } : undefined;
    case 'settle':
      return undefined;
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
    const outcome = endOfWalk(walk, read);
    if (outcome) await end(here, outcome, now);
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

/** What looking after the walk came to: the case whose walk it changed, and whether that ended it. */
interface Care {
  caseId?: string;
  ended: boolean;
}

/** Ends a walk whose case was deleted, and notes a page's silence, at `now` (ms since 1970). */
export function lookAfterWalk(now: number): Promise<Care> {
  return inTurn('walk', async () => {
    const walk = await readWalk();
    if (!walk) {
      await browser.alarms.clear(walkAlarm);
      return { ended: false };
    }
    if (!(await caseById(walk.caseId))) {
      await end(walk, { end: 'deleted' }, now);
      return { caseId: walk.caseId, ended: true };
    }
    const standing = standingAt(walk, now);
    if (standing.state === walk.standing.state) return { ended: false };
    await writeWalk({ ...walk, standing });
    return { caseId: walk.caseId, ended: false };
  });
}

/** Alarms are lost by an update or a restart, and the walk is not: sets its alarm anew where it is gone. */
export async function keepWalkAlarm(): Promise<void> {
  if ((await readWalk()) && !(await browser.alarms.get(walkAlarm))) {
    await browser.alarms.create(walkAlarm, { periodInMinutes: 1 });
  }
}
