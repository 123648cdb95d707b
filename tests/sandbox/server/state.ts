/**
 * The life of one complaint as a pure state machine: what each side may do, what the platform refuses.
 * Nothing here knows HTTP, pages or the real clock.
 */
import type { DeadlineShape, FileReceipt, HistoryEntry, Product } from '../shared/wire';

export type OpenStage =
  | 'submitted'
  | 'evidence-due'
  | 'evidence-begun'
  | 'evidence-review'
  | 'appeal-due'
  | 'appeal-review'
  | 'reply-due'
  | 'mediation'
  | 'transferring'
  | 'withdrawing';

/** `penalty-review`: upheld, and the respondent has appealed against the penalty. The decision stands meanwhile. */
export type EndedStage = 'withdrawn' | 'upheld' | 'dismissed' | 'closed' | 'penalty-review';

export type Stage = OpenStage | EndedStage;

export interface Complaint {
  readonly number: string;
  readonly orderNumber: string;
  readonly complainant: string;
  readonly respondent: string;
  /** `rights` stands on IPP, `original` on 原创保护, the others in the record and in the general list. */
  readonly category: 'picture' | 'order' | 'rights' | 'original';
  /** IPP's 投诉单号, under which several items were submitted. */
  readonly submission?: string;
  readonly reason: string;
  readonly origin: '实拍保护' | '手动发起' | '';
  readonly description: string;
  readonly product: Product;
  readonly filedAt: number;
  readonly stage: Stage;
  /** `plain` complaints only ever say 处理中 and 处理完毕, as the picture-theft record does. */
  readonly wording: 'plain' | 'detailed';
  readonly dueAt: number | null;
  readonly dueShape: DeadlineShape;
  readonly penaltyAppealUntil: number | null;
  readonly withdrawalSettlesAt: number | null;
  /** The page forgets to take the withdraw control away after the decision; the server refuses all the same. */
  readonly lingeringWithdraw: boolean;
  readonly files: readonly FileReceipt[];
  readonly history: readonly HistoryEntry[];
}

export type Actor = 'complainant' | 'respondent';

export type Action =
  | { readonly kind: 'withdraw'; readonly reason: string; readonly agreed: boolean; readonly takes: number }
  | {
      readonly kind: 'evidence';
      readonly files: readonly FileReceipt[];
      readonly statement: string;
      readonly complete: boolean;
    }
  | { readonly kind: 'appeal'; readonly files: readonly FileReceipt[]; readonly statement: string }
  | { readonly kind: 'mediate' };

export type Outcome =
  | { readonly ok: true; readonly complaint: Complaint }
  | { readonly ok: false; readonly status: 400 | 403 | 409; readonly message: string };

const ended: ReadonlySet<Stage> = new Set<EndedStage>(['withdrawn', 'upheld', 'dismissed', 'closed', 'penalty-review']);

export function hasEnded(complaint: Pick<Complaint, 'stage'>): boolean {
  return ended.has(complaint.stage);
}

function isOverdue(complaint: Complaint, now: number): boolean {
  return complaint.dueAt !== null && now >= complaint.dueAt;
}

export function canWithdraw(complaint: Complaint): boolean {
  return !hasEnded(complaint) && complaint.stage !== 'withdrawing' && complaint.stage !== 'transferring';
}

export function awaitsEvidence(complaint: Complaint): boolean {
  return complaint.stage === 'evidence-due' || complaint.stage === 'evidence-begun';
}

export function canGiveEvidence(complaint: Complaint, now: number): boolean {
  return awaitsEvidence(complaint) && !isOverdue(complaint, now);
}

export function canAppealPenalty(complaint: Complaint, now: number): boolean {
  return complaint.stage === 'upheld' && complaint.penaltyAppealUntil !== null && now < complaint.penaltyAppealUntil;
}

export function canAppeal(complaint: Complaint, now: number): boolean {
  return (complaint.stage === 'appeal-due' && !isOverdue(complaint, now)) || canAppealPenalty(complaint, now);
}

/** What has happened by itself until `now`: a withdrawal that the platform was carrying out is done. */
export function settle(complaint: Complaint, now: number): Complaint {
  const { withdrawalSettlesAt } = complaint;
  if (complaint.stage !== 'withdrawing' || withdrawalSettlesAt === null || now < withdrawalSettlesAt) return complaint;
  return enter(complaint, 'withdrawn', { at: withdrawalSettlesAt, actor: '系统', text: '投诉已撤销' });
}

/** Moves a complaint to a stage; a deadline belongs to the stage that it was set for and goes with it. */
export function enter(complaint: Complaint, stage: Stage, entry: HistoryEntry): Complaint {
  return { ...complaint, stage, dueAt: null, withdrawalSettlesAt: null, history: [...complaint.history, entry] };
}

/**
 * What the platform answers when one side acts. A refusal leaves the complaint as it is.
 * @param now ms since 1970, the backend's own clock
 */
export function act(complaint: Complaint, actor: Actor, action: Action, now: number): Outcome {
  switch (action.kind) {
    case 'withdraw':
      return actor === 'complainant' ? withdraw(complaint, action, now) : refuse(403, '仅投诉方可以撤销投诉');
    case 'mediate':
      return actor === 'complainant' ? mediate(complaint, now) : refuse(403, '仅投诉方可以申请小二介入');
    case 'evidence':
      return actor === 'respondent' ? giveEvidence(complaint, action, now) : refuse(403, '仅被投诉方可以举证');
    case 'appeal':
      return actor === 'respondent' ? appeal(complaint, action, now) : refuse(403, '仅被投诉方可以申诉');
    default:
      return action satisfies never;
  }
}

/** The platform decides. A complaint that has already ended keeps its end, but for a penalty appeal. */
export function decide(complaint: Complaint, decision: 'upheld' | 'dismissed', now: number): Outcome {
  if (hasEnded(complaint) && complaint.stage !== 'penalty-review') return refuse(409, '投诉已处理完毕');
  const text = decision === 'upheld' ? '平台判定：投诉成立' : '平台判定：投诉不成立';
  return accept({
    ...enter(complaint, decision, { at: now, actor: '平台', text }),
    penaltyAppealUntil: null,
  });
}

function withdraw(complaint: Complaint, action: Action & { kind: 'withdraw' }, now: number): Outcome {
  if (complaint.stage === 'withdrawn') return refuse(409, '投诉已撤销，请勿重复操作');
  if (hasEnded(complaint)) return refuse(409, '投诉已处理完毕，无法撤销');
  if (complaint.stage === 'withdrawing') return refuse(409, '投诉正在撤销中，请勿重复提交');
  if (!canWithdraw(complaint)) return refuse(409, '当前状态暂不支持撤销');
  if (action.reason === '' || !action.agreed) return refuse(400, '请选择撤销原因并勾选确认');
  const entry = { at: now, actor: '投诉方', text: `发起撤销，原因：${action.reason}` };
  if (action.takes <= 0) return accept(enter(complaint, 'withdrawn', entry));
  return accept({ ...enter(complaint, 'withdrawing', entry), withdrawalSettlesAt: now + action.takes });
}

function mediate(complaint: Complaint, now: number): Outcome {
  if (complaint.stage !== 'reply-due') return refuse(409, '当前状态无法申请小二介入');
  if (isOverdue(complaint, now)) return refuse(409, '已超过响应时间，无法申请小二介入');
  return accept(enter(complaint, 'mediation', { at: now, actor: '投诉方', text: '申请小二介入' }));
}

function giveEvidence(complaint: Complaint, action: Action & { kind: 'evidence' }, now: number): Outcome {
  if (!awaitsEvidence(complaint)) return refuse(409, '当前状态无法举证');
  if (isOverdue(complaint, now)) return refuse(409, '已超过举证时间，无法提交举证');
  if (action.files.length === 0) return refuse(400, '请至少上传一份凭证');
  const text = action.complete ? '提交举证' : '保存举证材料，待补充';
  const next = enter(complaint, action.complete ? 'evidence-review' : 'evidence-begun', {
    at: now,
    actor: '被投诉方',
    text,
  });
  return accept({
    ...next,
    dueAt: action.complete ? null : complaint.dueAt,
    files: [...complaint.files, ...action.files],
  });
}

function appeal(complaint: Complaint, action: Action & { kind: 'appeal' }, now: number): Outcome {
  const againstPenalty = canAppealPenalty(complaint, now);
  if (complaint.stage !== 'appeal-due' && !againstPenalty) return refuse(409, '当前状态无法申诉');
  if (!canAppeal(complaint, now)) return refuse(409, '已超过申诉时间，无法提交申诉');
  if (action.statement.trim() === '') return refuse(400, '请填写申诉说明');
  const next = enter(complaint, againstPenalty ? 'penalty-review' : 'appeal-review', {
    at: now,
    actor: '被投诉方',
    text: '提交申诉',
  });
  return accept({ ...next, penaltyAppealUntil: null, files: [...complaint.files, ...action.files] });
}

function accept(complaint: Complaint): Outcome {
  return { ok: true, complaint };
}

function refuse(status: 400 | 403 | 409, message: string): Outcome {
  return { ok: false, status, message };
}
