import { hasEnded, isOpen, type Offer, type Role, type Status, type Verdict } from './words';

/** What a verdict is worked out from. */
export interface Standing {
  role: Role;
  status: Status;
  offers: readonly Offer[];
  /** The page's own deadline, in ms since 1970; absent where the page names none. */
  deadlineAt?: number | undefined;
}

/** "Soon" is this long before the deadline, in ms. */
export const soon = 24 * 60 * 60 * 1000;

const offersAppeal = (standing: Standing) => standing.offers.includes('appeal') || standing.offers.includes('evidence');

/** The respondent is to act: by the status word, or because the block offers it. */
function isAppeal(standing: Standing): boolean {
  if (standing.role !== 'respondent') return false;
  if (standing.status === 'filed' || standing.status === 'awaiting-response') return true;
  return standing.status !== 'withdrawn' && standing.status !== 'dismissed' && offersAppeal(standing);
}

/** The complainant is to answer the respondent's appeal: by the status word, or because the block offers it. */
function isAnswer({ role, status, offers }: Standing): boolean {
  if (role !== 'complainant') return false;
  if (status === 'awaiting-complainant') return true;
  return (status === 'processing' || status === 'in-review' || status === 'unknown') && offers.includes('answer');
}

/** Where the deadline stands at `now`; at the very moment of the deadline it has passed. */
function clockOf(deadlineAt: number | undefined, now: number): 'none' | 'passed' | 'soon' | 'later' {
  if (deadlineAt === undefined) return 'none';
  if (deadlineAt <= now) return 'passed';
  return deadlineAt - now <= soon ? 'soon' : 'later';
}

/**
 * What the seller can do at `now` (ms since 1970). The first row of the table that fits, see the README, "Verdicts".
 * Where word and control disagree it takes the side that costs the seller less when it is wrong.
 */
export function verdictAt(standing: Standing, now: number): Verdict {
  const { role, status } = standing;
  const clock = clockOf(standing.deadlineAt, now);
  if (status === 'withdrawn') return 'withdrawn';
  if (role === 'respondent' && status === 'dismissed') return 'cleared';
  const appeal = isAppeal(standing);
  if (clock === 'passed' && (appeal || (role === 'complainant' && status === 'awaiting-complainant'))) return 'overdue';
  if (appeal) return clock === 'soon' ? 'appeal-soon' : 'appeal';
  if (isAnswer(standing)) return clock === 'soon' ? 'answer-soon' : 'answer';
  switch (role) {
    case 'unknown':
      return 'unknown';
    case 'respondent':
      return respondentVerdict(status);
    case 'complainant':
      if (status === 'withdrawing') return 'wait';
      if (isOpen(status)) return clock === 'soon' ? 'withdraw-soon' : 'can-withdraw';
      return hasEnded(status) ? 'too-late' : 'unknown';
  }
}

/** The rows that are left for a respondent once it is known that nothing is due from him. */
function respondentVerdict(status: Status): Verdict {
  switch (status) {
    case 'processing':
      return 'check';
    case 'in-review':
    case 'awaiting-complainant':
    case 'withdrawing':
      return 'wait';
    case 'upheld':
      return 'settle';
    case 'closed':
      return 'ended';
    case 'filed':
    case 'awaiting-response':
      return 'appeal';
    case 'dismissed':
      return 'cleared';
    case 'withdrawn':
      return 'withdrawn';
    case 'unknown':
      return 'unknown';
  }
}

/** The next moment (ms since 1970) after `now` at which the verdict may change by the clock alone; undefined where none will. */
export function nextTurn({ deadlineAt }: Standing, now: number): number | undefined {
  if (deadlineAt === undefined) return undefined;
  return [deadlineAt - soon, deadlineAt].find((moment) => moment > now);
}

/** An appeal that the page offers though the verdict is another: it is named beside the verdict. */
export function alsoAppeal(standing: Standing): boolean {
  return (standing.status === 'withdrawn' || standing.status === 'dismissed') && offersAppeal(standing);
}

/** A withdraw control that still stands on a case which has ended: the status word decides, and that is said. */
export function deadWithdraw({ role, status, offers }: Standing): boolean {
  return role === 'complainant' && hasEnded(status) && offers.includes('withdraw');
}

/** Cases that the toolbar counts: something is due from the seller, or soon. */
const due: ReadonlySet<Verdict> = new Set<Verdict>([
  'appeal',
  'appeal-soon',
  'answer',
  'answer-soon',
  'check',
  'withdraw-soon',
  'overdue',
]);

/** Does this verdict need the seller today? */
export const needsSeller = (verdict: Verdict): boolean => due.has(verdict);
