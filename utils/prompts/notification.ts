/** What a notification says, and what its id means. Pure. */
import type { Case } from '../cases';
import type { Prompt } from './due';

/** The catalogue's words that a notification is made of. */
export type PromptKey =
  | 'prompt_overdue'
  | 'prompt_appeal_soon'
  | 'prompt_appeal_soon_picture_theft'
  | 'prompt_answer_soon'
  | 'prompt_withdraw_soon'
  | 'prompt_appeal'
  | 'prompt_check'
  | 'prompt_several'
  | 'prompt_line'
  | 'prompt_more';

/** How things are said, by the catalogue and the clock of the browser. */
export interface Speech {
  say: (key: PromptKey, ...substitutions: readonly string[]) => string;
  /** A deadline at `at` as it is said at `now`, both in ms since 1970. */
  deadline: (at: number, now: number) => string;
}

export interface PromptNotification {
  id: string;
  title: string;
  message: string;
}

/** More lines than this no system shows. */
const mostLines = 4;

/** One notification for all prompts of one reading, at `now` (ms since 1970); undefined for none. */
export function notificationOf(
  prompts: readonly Prompt[],
  now: number,
  speech: Speech,
): PromptNotification | undefined {
  const [first, ...others] = prompts;
  if (!first) return undefined;
  if (others.length === 0) {
    return {
      id: idOfCase(first.caseId),
      title: headline(first, speech),
      message: about(first, now, speech).join('\n'),
    };
  }
  const lines = prompts
    .slice(0, mostLines)
    .map((prompt) => speech.say('prompt_line', headline(prompt, speech), nameOf(prompt.case)));
  const more = prompts.length - lines.length;
  return {
    id: `${list}${now.toString(36)}`,
    title: speech.say('prompt_several', String(prompts.length)),
    message: [...lines, ...(more > 0 ? [speech.say('prompt_more', String(more))] : [])].join('\n'),
  };
}

const nameOf = ({ productTitle, number }: Case) => productTitle ?? number;

function about({ case: one }: Prompt, now: number, { deadline }: Speech): string[] {
  const title = one.productTitle === undefined ? [] : [one.productTitle];
  return [...title, one.number, ...(one.deadlineAt === undefined ? [] : [deadline(one.deadlineAt, now)])];
}

function headline({ verdict, case: { procedure } }: Prompt, { say }: Speech): string {
  switch (verdict) {
    case 'overdue':
      return say('prompt_overdue');
    case 'appeal-soon':
      return say(procedure === 'picture-theft' ? 'prompt_appeal_soon_picture_theft' : 'prompt_appeal_soon');
    case 'answer-soon':
      return say('prompt_answer_soon');
    case 'withdraw-soon':
      return say('prompt_withdraw_soon');
    case 'appeal':
      return say('prompt_appeal');
    case 'check':
      return say('prompt_check');
  }
}

const ofCase = 'tusu:case:';
const list = 'tusu:log:';
/** Chromium takes no longer id. */
const longest = 500;

const idOfCase = (caseId: string) => (ofCase.length + caseId.length <= longest ? `${ofCase}${caseId}` : `${list}one`);

/** What a click on a notification opens: the log, at a case or its list; undefined where it is none of ours. */
export function targetOf(notificationId: string): { caseId?: string } | undefined {
  if (notificationId.startsWith(ofCase)) return { caseId: notificationId.slice(ofCase.length) };
  return notificationId.startsWith(list) ? {} : undefined;
}
