/** What the pages say about a complaint: status words, deadlines, operations, as one side sees them. */
import type { ComplaintDetail, ComplaintRow, Deadline, Operation } from '../shared/wire';
import {
  type Actor,
  awaitsEvidence,
  type Complaint,
  canAppeal,
  canAppealPenalty,
  canGiveEvidence,
  canWithdraw,
  hasEnded,
  type Stage,
} from './state';

const detailedWords: Readonly<Record<Stage, string>> = {
  submitted: '待受理',
  'evidence-due': '待举证',
  'evidence-begun': '举证中',
  'evidence-review': '审核中',
  'appeal-due': '待申诉',
  'appeal-review': '申诉审核中',
  'reply-due': '待投诉方响应',
  mediation: '小二介入',
  transferring: '材料转交中',
  withdrawing: '撤销中',
  withdrawn: '已撤销',
  upheld: '投诉成立',
  dismissed: '投诉不成立',
  closed: '处理完毕',
  'penalty-review': '申诉审核中',
};

/** IPP's own words, as a rights holder's client listed them in 2019; the rest is invented after them. */
const rightsWords: Readonly<Record<Stage, string>> = {
  ...detailedWords,
  submitted: '已提交',
  'evidence-due': '投诉审核通过-卖家待申诉',
  'appeal-due': '投诉审核通过-卖家待申诉',
  'appeal-review': '审核中',
  'reply-due': '卖家已申诉-待投诉方响应',
  withdrawing: '撤诉中',
  withdrawn: '投诉方已撤诉',
  upheld: '卖家申诉不成立',
  dismissed: '卖家申诉成立',
  closed: '链接已删除',
};

/** A penalty appeal is between the respondent and the platform: the complainant goes on reading the decision. */
function visibleStage(complaint: Complaint, viewer: Actor): Stage {
  return complaint.stage === 'penalty-review' && viewer === 'complainant' ? 'upheld' : complaint.stage;
}

export function statusText(complaint: Complaint, viewer: Actor): string {
  const stage = visibleStage(complaint, viewer);
  if (complaint.category === 'rights') return rightsWords[stage];
  if (complaint.wording === 'detailed') return detailedWords[stage];
  if (stage === 'withdrawing' || stage === 'withdrawn') return detailedWords[stage];
  return hasEnded(complaint) ? '处理完毕' : '处理中';
}

function resultText(complaint: Complaint, viewer: Actor): string {
  const stage = visibleStage(complaint, viewer);
  return complaint.wording === 'plain' && (stage === 'upheld' || stage === 'dismissed') ? detailedWords[stage] : '';
}

const deadlineLabels: Partial<Readonly<Record<Stage, string>>> = {
  'evidence-due': '举证',
  'evidence-begun': '举证',
  'appeal-due': '申诉',
  'reply-due': '响应',
};

function deadline(complaint: Complaint, viewer: Actor): Deadline | null {
  const { dueAt, penaltyAppealUntil, stage } = complaint;
  if (stage === 'upheld' && penaltyAppealUntil !== null && viewer === 'respondent')
    return { label: '申诉', at: penaltyAppealUntil, shape: 'datetime' };
  if (dueAt === null) return null;
  return { label: deadlineLabels[stage] ?? '处理', at: dueAt, shape: complaint.dueShape };
}

const view: Operation = { kind: 'view', text: '查看', enabled: true };

function complainantOperations(complaint: Complaint): Operation[] {
  if (complaint.stage === 'reply-due') {
    return [
      view,
      { kind: 'withdraw', text: '撤诉', enabled: true },
      { kind: 'mediate', text: '申请小二介入', enabled: true },
    ];
  }
  const text = complaint.category === 'rights' ? '撤诉' : '撤销';
  if (canWithdraw(complaint)) return [view, { kind: 'withdraw', text, enabled: true }];
  if (complaint.lingeringWithdraw && complaint.stage !== 'withdrawn')
    return [view, { kind: 'withdraw', text: '撤销', enabled: true }];
  if (complaint.stage === 'withdrawing' || complaint.stage === 'closed')
    return [view, { kind: 'withdraw', text: '撤销', enabled: false }];
  return [view];
}

function respondentOperations(complaint: Complaint, now: number): Operation[] {
  if (awaitsEvidence(complaint))
    return [view, { kind: 'evidence', text: '举证', enabled: canGiveEvidence(complaint, now) }];
  if (complaint.stage === 'appeal-due')
    return [view, { kind: 'appeal', text: '申诉', enabled: canAppeal(complaint, now) }];
  if (canAppealPenalty(complaint, now)) return [view, { kind: 'appeal', text: '我要申诉', enabled: true }];
  return [view];
}

export function toRow(complaint: Complaint, viewer: Actor, now: number): ComplaintRow {
  return {
    number: complaint.number,
    ...(complaint.submission !== undefined && { submission: complaint.submission }),
    side: viewer === 'complainant' ? 'filed' : 'received',
    product: complaint.product,
    complainant: complaint.complainant,
    respondent: complaint.respondent,
    reason: complaint.reason,
    origin: complaint.origin,
    filedAt: complaint.filedAt,
    statusText: statusText(complaint, viewer),
    resultText: resultText(complaint, viewer),
    deadline: deadline(complaint, viewer),
    operations: viewer === 'complainant' ? complainantOperations(complaint) : respondentOperations(complaint, now),
  };
}

const caseSteps = ['发起投诉', '被投诉方举证', '平台审核', '处理完毕'] as const;

function currentStep(complaint: Complaint): number {
  if (hasEnded(complaint)) return 3;
  switch (complaint.stage) {
    case 'submitted':
      return 0;
    case 'evidence-due':
    case 'evidence-begun':
    case 'appeal-due':
      return 1;
    default:
      return 2;
  }
}

export function toDetail(complaint: Complaint, viewer: Actor, now: number): ComplaintDetail {
  return {
    ...toRow(complaint, viewer, now),
    orderNumber: complaint.orderNumber,
    description: complaint.description,
    steps: caseSteps,
    currentStep: currentStep(complaint),
    history: complaint.history,
    files: viewer === 'respondent' || hasEnded(complaint) ? complaint.files : [],
  };
}
