/** What the JSON API says, in both directions. Times are ms since 1970. */

/** Which of the two tabs a complaint stands under for the store that looks. */
export type Side = 'received' | 'filed';

/** `picture` is the record 图片盗用 alone; `all` is the general list 投诉管理; `rights` is IPP's, `original` 原创保护's. */
export type Section = 'picture' | 'all' | 'rights' | 'original';

export type DeadlineShape = 'days-hours' | 'hours-seconds' | 'datetime' | 'date' | 'working-days';

export interface Deadline {
  readonly label: string;
  readonly at: number;
  readonly shape: DeadlineShape;
}

export type OperationKind = 'view' | 'withdraw' | 'evidence' | 'appeal' | 'mediate';

export interface Operation {
  readonly kind: OperationKind;
  readonly text: string;
  readonly enabled: boolean;
}

export interface Product {
  readonly id: string;
  readonly title: string;
}

export interface ComplaintRow {
  readonly number: string;
  /** On IPP the 投诉单号 that the item was submitted with; `number` is then its own 投诉任务编号. */
  readonly submission?: string;
  readonly side: Side;
  readonly product: Product;
  readonly complainant: string;
  readonly respondent: string;
  readonly reason: string;
  readonly origin: '实拍保护' | '手动发起' | '';
  readonly filedAt: number;
  readonly statusText: string;
  readonly resultText: string;
  readonly deadline: Deadline | null;
  readonly operations: readonly Operation[];
}

export interface HistoryEntry {
  readonly at: number;
  readonly actor: string;
  readonly text: string;
}

export interface FileReceipt {
  readonly name: string;
  readonly size: number;
}

export interface ComplaintDetail extends ComplaintRow {
  readonly orderNumber: string;
  readonly description: string;
  readonly steps: readonly string[];
  readonly currentStep: number;
  readonly history: readonly HistoryEntry[];
  readonly files: readonly FileReceipt[];
}

export interface ComplaintList {
  readonly serverNow: number;
  readonly total: number;
  readonly counts: Readonly<Record<Side, number>>;
  /** Changes from time to time; the list then mounts its rows anew. */
  readonly revision: number;
  readonly rows: readonly ComplaintRow[];
}

export interface Session {
  readonly account: string;
  readonly store: string;
  readonly serverNow: number;
  readonly accounts: readonly { readonly key: string; readonly name: string }[];
}

export interface WithdrawRequest {
  readonly reason: string;
  readonly agreed: boolean;
}

export interface SubmissionRequest {
  readonly files: readonly FileReceipt[];
  readonly statement: string;
  /** `false` keeps the evidence open (举证中), so that files can be added until the deadline. */
  readonly complete: boolean;
}

export type Interruption = 'captcha' | 'login' | 'error';

/** The body of every answer that isn't a success. */
export interface Refusal {
  readonly message: string;
  readonly interruption?: Interruption;
}

/** The words of the status filter, in the order in which the page lists them. */
export const statusWords = [
  '待受理',
  '处理中',
  '待举证',
  '举证中',
  '审核中',
  '待申诉',
  '申诉审核中',
  '待投诉方响应',
  '小二介入',
  '撤销中',
  '投诉成立',
  '投诉不成立',
  '已撤销',
  '处理完毕',
] as const;
