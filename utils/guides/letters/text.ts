/** What the letters of one language consist of. */
import type { SaidName } from './facts';
import type { LetterKind } from './kinds';

/** What is said of each item, in this order. */
export const itemNames = [
  'complaintNumber',
  'taskNumber',
  'productTitle',
  'productId',
  'productUrl',
  'reason',
  'filedOn',
] as const;
export type ItemName = (typeof itemNames)[number];

/** Everything that a letter may not know, and so leaves as a blank. */
export type BlankName = 'complainant' | 'respondent' | ItemName | SaidName;

/** Parts that depend on the procedure or on where the complaint stands, and the items one below the other. */
export type PartName = 'items' | 'request' | 'afterEnd' | 'withdraw';

/** The columns of the withdrawal table. */
export const tableColumns = [
  'complaintNumber',
  'taskNumber',
  'rightName',
  'rightNumber',
  'productUrl',
  'productId',
  'respondent',
  'withdrawReason',
] as const satisfies readonly BlankName[];

/** In the bodies `{name}` stands for a fact or a part. */
export interface LetterText {
  letters: Record<LetterKind, { title: string; body: string }>;
  /** Between a name and its value. */
  colon: string;
  /** What is asked of the complainant, by where the complaint stands. */
  request: Record<'open' | 'over' | 'overOnIpPlatform', string>;
  /** What holds where it was decided before it was withdrawn. */
  afterEnd: Record<'usual' | 'ipPlatform', string>;
  withdraw: Record<'usual' | 'ipPlatform', string>;
  /** A blank; `{name}` is what is missing. */
  blank: string;
  names: Record<BlankName, string>;
}
