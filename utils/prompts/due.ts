/** Which cases are to be told of. Pure. */
import { type Case, type Verdict, verdictAt, verdicts } from '../cases';

const always = ['overdue', 'appeal-soon', 'answer-soon', 'withdraw-soon'] as const satisfies readonly Verdict[];
/** In picture theft the respondent has only 24 hours, and many pages name no deadline: there the turn itself is worth a prompt. */
const inPictureTheft = ['appeal', 'check'] as const satisfies readonly Verdict[];

/** The verdicts that a seller is prompted at. */
export type PromptVerdict = (typeof always)[number] | (typeof inPictureTheft)[number];

/** One case to be told of. */
export interface Prompt {
  caseId: string;
  verdict: PromptVerdict;
  case: Case;
}

const isOneOf = <Word extends Verdict>(words: readonly Word[], verdict: Verdict): verdict is Word =>
  (words as readonly Verdict[]).includes(verdict);

/** The verdict that a case is worth a prompt at, at `now` (ms since 1970); undefined where nothing presses. */
export function promptAt(one: Case, now: number): PromptVerdict | undefined {
  const verdict = verdictAt(one, now);
  if (isOneOf(always, verdict)) return verdict;
  return one.procedure === 'picture-theft' && isOneOf(inPictureTheft, verdict) ? verdict : undefined;
}

/**
 * The prompts that cases just read are due at `now` (ms since 1970), most urgent first. Whether one was given before is in
 * the log alone, where it is claimed: so it is given once, even if the clock and not the page made it due, and also when the
 * worker died after the reading.
 */
export function duePrompts(cases: readonly Case[], now: number): Prompt[] {
  const due = new Map<string, Prompt>();
  for (const one of cases) {
    const verdict = promptAt(one, now);
    if (verdict) due.set(one.id, { caseId: one.id, verdict, case: one });
  }
  return [...due.values()].sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict));
}
