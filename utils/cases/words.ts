/** The words of the domain. Each list is closed: adding to it makes every place that must know of it fail to compile. */

export const roles = ['complainant', 'respondent', 'unknown'] as const;
export type Role = (typeof roles)[number];

export const procedures = ['picture-theft', 'ip-platform', 'original-protection', 'unknown'] as const;
export type Procedure = (typeof procedures)[number];

export const openStatuses = [
  'filed',
  'awaiting-response',
  'awaiting-complainant',
  'processing',
  'in-review',
  'withdrawing',
] as const;
export const endedStatuses = ['upheld', 'dismissed', 'withdrawn', 'closed'] as const;
export const statuses = [...openStatuses, ...endedStatuses, 'unknown'] as const;
export type Status = (typeof statuses)[number];

export const origins = ['live-shot', 'manual'] as const;
export type Origin = (typeof origins)[number];

/** What a case's own block offers as an enabled control. */
export const offers = ['withdraw', 'appeal', 'answer', 'mediate', 'evidence', 'view'] as const;
export type Offer = (typeof offers)[number];

export const verdicts = [
  'overdue',
  'appeal-soon',
  'answer-soon',
  'withdraw-soon',
  'appeal',
  'answer',
  'check',
  'can-withdraw',
  'settle',
  'wait',
  'unknown',
  'withdrawn',
  'cleared',
  'too-late',
  'ended',
] as const;
/** What the seller can do now; the list above is in order of urgency. */
export type Verdict = (typeof verdicts)[number];

const open: ReadonlySet<Status> = new Set(openStatuses);
const ended: ReadonlySet<Status> = new Set(endedStatuses);

/** Is the case still being handled? An `unknown` status is neither open nor ended. */
export const isOpen = (status: Status): boolean => open.has(status);

/** Has the case been decided, withdrawn or closed? An `unknown` status is neither open nor ended. */
export const hasEnded = (status: Status): boolean => ended.has(status);
