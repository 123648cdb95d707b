import type { Case } from './observation';
import { verdictAt } from './verdict';
import { type Verdict, verdicts } from './words';

/** The groups that lists show, most urgent first. */
export const groups = ['due', 'withdrawable', 'waiting', 'ended'] as const;
export type Group = (typeof groups)[number];

const groupOfVerdict = {
  overdue: 'due',
  'appeal-soon': 'due',
  'answer-soon': 'due',
  'withdraw-soon': 'due',
  appeal: 'due',
  answer: 'due',
  check: 'due',
  'can-withdraw': 'withdrawable',
  settle: 'waiting',
  wait: 'waiting',
  unknown: 'waiting',
  withdrawn: 'ended',
  cleared: 'ended',
  'too-late': 'ended',
  ended: 'ended',
} as const satisfies Record<Verdict, Group>;

/** The group that a verdict stands in. */
export const groupOf = (verdict: Verdict): Group => groupOfVerdict[verdict];

/** Sorts a case without a deadline behind every one that has one. */
const never = Number.MAX_SAFE_INTEGER;

/** A case with what the seller can do about it at one moment. */
export interface JudgedCase {
  case: Case;
  verdict: Verdict;
}

/** Cases with their verdicts at `now` (ms since 1970), most urgent first; among equals the nearer deadline, then the last seen. */
export function byUrgency(cases: readonly Case[], now: number): JudgedCase[] {
  return cases
    .map((one) => ({ case: one, verdict: verdictAt(one, now) }))
    .sort(
      (a, b) =>
        verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) ||
        (a.case.deadlineAt ?? never) - (b.case.deadlineAt ?? never) ||
        b.case.lastSeenAt - a.case.lastSeenAt,
    );
}
