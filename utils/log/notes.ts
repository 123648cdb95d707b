/** What is written into a case's history besides readings. */
import { type CaseEvent, isNoNews, type Note, notesOf, type StepState, type Verdict } from '../cases';
import { database } from './database';
import type { Draft } from './draft';
import type { NameEvent } from './event-ids';
import { findRow } from './queries';
import { byTime } from './rows';
import { guarded } from './trouble';
import { writing } from './writing';

/** One step of a guide on one case. */
export interface StepNote {
  caseId: string;
  guide: string;
  /** `''` where a guide begins or ends before its first step. */
  step: string;
  state: StepState;
  /** ms since 1970. */
  at: number;
}

type StepEvent = Extract<CaseEvent, { type: 'step' }>;

/**
 * Adds a guide's step to the history. A step that the walk under way has already noted is not noted again.
 * True where it was added, false where it was known or there is no such case. Rejects with `LogTrouble`.
 */
export function noteStep({ caseId, guide, step, state, at }: StepNote): Promise<boolean> {
  return writing(async (draft, name) => {
    const row = await findRow(caseId);
    if (!row) return false;
    const walked = thisWalk(await eventsOfType(row.id, 'step'), guide);
    if (state !== 'started' && walked.some((event) => event.step === step && event.state === state)) return false;
    draft.add({ id: name(at), caseId: row.id, at, type: 'step', guide, step, state });
    return true;
  });
}

/** The steps of a guide since it was last started. */
function thisWalk(history: readonly CaseEvent[], guide: string): StepEvent[] {
  const steps = history
    .filter((event): event is StepEvent => event.type === 'step' && event.guide === guide)
    .sort(byTime);
  return steps.slice(steps.findLastIndex(({ state }) => state === 'started') + 1);
}

/** What the seller notes on a case. */
export interface NoteToKeep {
  caseId: string;
  note: Note;
  /** ms since 1970. */
  at: number;
}

/** What became of a note: kept as an event of that id, left out because it changes nothing, or about something that is not there. */
export type KeptNote = { kept: 'added'; id: string } | { kept: 'no-news' | 'no-case' | 'no-note' };

/** Adds a note to a case's history. What is taken back must be a note of the same case. Rejects with `LogTrouble`. */
export function keepNote({ caseId, note, at }: NoteToKeep): Promise<KeptNote> {
  return writing(async (draft, name): Promise<KeptNote> => {
    const row = await findRow(caseId);
    if (!row) return { kept: 'no-case' };
    const history = await eventsOfType(row.id, 'note');
    if (note.kind === 'undo' && !history.some(({ id }) => id === note.event)) return { kept: 'no-note' };
    if (isNoNews(notesOf(history), note)) return { kept: 'no-news' };
    const id = name(at);
    draft.add({ id, caseId: row.id, at, type: 'note', note });
    return { kept: 'added', id };
  });
}

/** A prompt that is due. */
export interface PromptClaim {
  caseId: string;
  verdict: Verdict;
}

/**
 * Claims prompts for delivery: each case and verdict once, whoever asks and however often. Answers those that were not
 * claimed before, which are the asker's to deliver; they stand in the history from now on. `at` in ms since 1970.
 * Rejects with `LogTrouble`.
 */
export function claimPrompts<Claim extends PromptClaim>(claims: readonly Claim[], at: number): Promise<Claim[]> {
  return guarded(async () => {
    // Most readings find every prompt claimed long ago; only the others are worth a lock on the log.
    const open = await unclaimed(claims);
    return open.length === 0 ? [] : claimAll(open, at);
  });
}

function claimAll<Claim extends PromptClaim>(claims: readonly Claim[], at: number): Promise<Claim[]> {
  return writing(async (draft, name) => {
    const won: Claim[] = [];
    for (const claim of claims) {
      if (await add(draft, claim, at, name)) won.push(claim);
    }
    return won;
  });
}

async function unclaimed<Claim extends PromptClaim>(claims: readonly Claim[]): Promise<Claim[]> {
  const open: Claim[] = [];
  for (const claim of claims) {
    const row = await findRow(claim.caseId);
    if (row && !isClaimed(await eventsOfType(row.id, 'prompt'), claim.verdict)) open.push(claim);
  }
  return open;
}

const isClaimed = (prompts: readonly CaseEvent[], verdict: Verdict) =>
  prompts.some((event) => event.type === 'prompt' && event.verdict === verdict);

/** False where another claim of the same list was for the same case and verdict. */
async function add(draft: Draft, { caseId, verdict }: PromptClaim, at: number, name: NameEvent): Promise<boolean> {
  const row = await findRow(caseId);
  if (!row || isClaimed(await draft.historyOf([row.id]), verdict)) return false;
  draft.add({ id: name(at), caseId: row.id, at, type: 'prompt', verdict });
  return true;
}

const eventsOfType = async (caseId: string, type: CaseEvent['type']): Promise<CaseEvent[]> =>
  (await database.events.where('caseId').equals(caseId).toArray()).filter((event) => event.type === type);
