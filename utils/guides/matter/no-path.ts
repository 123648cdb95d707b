/** When a guide has no path, and why. */
import { hasEnded, isOpen, type Procedure } from '../../cases';
import type { GuideName } from '../guides';
import type { Left } from './left';
import type { Said, Standing } from './said';
import { article, complaintPage, original2024, withdrawing2022 } from './sources';

/** Why a guide has no path, and what is left. */
export interface NoPath {
  /** `ended`: too late; `not-now`: nothing to do yet, or the other side's; `unsure`: the status or side was not understood. */
  state: 'ended' | 'not-now' | 'unsure';
  guide: GuideName;
  reason: Said;
  left: readonly Left[];
}

type Reason = Pick<NoPath, 'state' | 'reason'>;

const otherSide: Reason = { state: 'not-now', reason: { text: 'matter_none_other_side', source: complaintPage } };
const notUnderstood: Reason = { state: 'unsure', reason: { text: 'matter_none_unsure', source: complaintPage } };
const notYourTurn: Reason = { state: 'not-now', reason: { text: 'matter_none_not_your_turn', source: complaintPage } };
const notAppealedYet: Reason = {
  state: 'not-now',
  reason: { text: 'matter_none_not_appealed', source: complaintPage },
};
const over: Reason = { state: 'ended', reason: { text: 'matter_none_ended', source: complaintPage } };

/** Why a guide has no path for a case; undefined where it has one. */
export function noPathOf(guide: GuideName, one: Standing): Reason | undefined {
  switch (guide) {
    case 'withdraw':
      return one.role === 'respondent' ? otherSide : withdrawNoPath(one);
    case 'answer':
      return one.role === 'respondent' ? otherSide : answerNoPath(one);
    case 'appeal':
      return one.role === 'complainant' ? otherSide : appealNoPath(one);
    case 'settle':
      return one.status === 'withdrawn' || one.status === 'dismissed' ? over : undefined;
  }
}

function withdrawNoPath({ role, procedure, status }: Standing): Reason | undefined {
  if (role === 'unknown') return notUnderstood;
  if (status === 'withdrawing' || status === 'withdrawn') {
    const text = status === 'withdrawn' ? 'matter_none_withdrawn' : 'matter_none_withdrawing';
    return { state: status === 'withdrawn' ? 'ended' : 'not-now', reason: { text, source: complaintPage } };
  }
  if (hasEnded(status)) return { state: 'ended', reason: tooLate(procedure) };
  return isOpen(status) ? undefined : notUnderstood;
}

function tooLate(procedure: Procedure): Said {
  switch (procedure) {
    case 'picture-theft':
      return { text: 'matter_none_too_late', source: article };
    case 'ip-platform':
      return { text: 'matter_none_too_late_ip', source: withdrawing2022 };
    case 'original-protection':
      return { text: 'matter_none_too_late_original', source: original2024 };
    case 'unknown':
      return { text: 'matter_none_ended', source: complaintPage };
  }
}

function answerNoPath({ role, status, offers }: Standing): Reason | undefined {
  if (role === 'unknown') return notUnderstood;
  if (hasEnded(status)) return over;
  if (status === 'awaiting-complainant' || offers.includes('answer')) return undefined;
  return isOpen(status) ? notAppealedYet : notUnderstood;
}

function appealNoPath({ role, status, offers }: Standing): Reason | undefined {
  if (offers.includes('appeal') || offers.includes('evidence')) return undefined;
  if (role === 'unknown') return notUnderstood;
  switch (status) {
    case 'filed':
    case 'awaiting-response':
    case 'processing':
      return undefined;
    case 'in-review':
    case 'awaiting-complainant':
    case 'withdrawing':
      return notYourTurn;
    case 'upheld':
    case 'closed':
      return { state: 'ended', reason: { text: 'matter_none_no_appeal_offered', source: complaintPage } };
    case 'dismissed':
    case 'withdrawn':
      return over;
    case 'unknown':
      return notUnderstood;
  }
}
