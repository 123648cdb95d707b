import { type Complaint, now, type Procedure } from './complaints';

/** What a page shows of its complaints. */
export type Shown =
  | 'number'
  | 'task'
  | 'title'
  | 'product'
  | 'counterparty'
  | 'reason'
  | 'origin'
  | 'filed'
  | 'status'
  | 'due'
  | 'actions';

/** The verdict as the contract's table gives it, row by row. */
function verdict(role: string, status: string, offers: readonly string[], dueAt: string | undefined): string {
  const left = dueAt === undefined ? undefined : Date.parse(dueAt) - Date.parse(now);
  const passed = left !== undefined && left <= 0;
  const near = left !== undefined && left > 0 && left <= 24 * 3600_000;
  const respondent = role === 'respondent';
  const open = [
    'filed',
    'awaiting-response',
    'awaiting-complainant',
    'processing',
    'in-review',
    'withdrawing',
  ].includes(status);
  if (status === 'withdrawn') return 'withdrawn';
  if (respondent && status === 'dismissed') return 'cleared';
  const appeal =
    respondent &&
    (status === 'filed' || status === 'awaiting-response' || offers.includes('appeal') || offers.includes('evidence'));
  if (passed && (appeal || (!respondent && status === 'awaiting-complainant'))) return 'overdue';
  if (appeal) return near ? 'appeal-soon' : 'appeal';
  const answer =
    !respondent &&
    (status === 'awaiting-complainant' ||
      (['processing', 'in-review', 'unknown'].includes(status) && offers.includes('answer')));
  if (answer) return near ? 'answer-soon' : 'answer';
  if (respondent && status === 'processing') return 'check';
  if (status === 'withdrawing' || (respondent && (status === 'in-review' || status === 'awaiting-complainant')))
    return 'wait';
  if (!respondent && open) return near ? 'withdraw-soon' : 'can-withdraw';
  if (!respondent) return status === 'unknown' ? 'unknown' : 'too-late';
  return { upheld: 'settle', closed: 'ended' }[status] ?? 'unknown';
}

const moment = (shown: string) => `${shown.replace(' ', 'T')}+08:00`;

/** The case that a place must be read as, where it shows these things of a complaint among the page's `all`. */
export function expectedCase(
  one: Complaint,
  shows: readonly Shown[],
  procedure: Procedure,
  all: readonly Complaint[],
  badgeIn?: string,
) {
  const has = (what: Shown) => shows.includes(what);
  const offers = has('actions') ? one.actions.filter(({ enabled }) => enabled).map(({ offer }) => offer) : [];
  const shared = all.filter(({ number }) => number === one.number).length > 1;
  const whole = shared && has('product') ? `${one.number}/${one.productId}` : one.number;
  const dueAt = has('due') ? one.due?.at : undefined;
  return {
    number: has('task') && one.task !== undefined ? one.task : whole,
    role: one.side,
    procedure,
    status: one.status,
    verdict: verdict(one.side, one.status, offers, dueAt),
    statusText: one.word,
    ...(dueAt !== undefined && { deadlineAt: dueAt }),
    ...(has('filed') && { filedAt: moment(one.filed) }),
    ...(has('reason') && { reason: one.reason }),
    ...(has('origin') && one.origin && { origin: one.origin.is }),
    ...(has('counterparty') && { counterparty: one.counterparty }),
    ...((has('title') || has('product')) && { productTitle: one.title }),
    ...(has('product') && { productId: one.productId }),
    offers,
    ...(badgeIn !== undefined && { badgeIn }),
  };
}

export type ExpectedCase = ReturnType<typeof expectedCase>;
