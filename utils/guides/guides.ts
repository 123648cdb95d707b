/**
 * The guides as data: which of the page's own controls each step is about, in which place it stands, and what shows that the
 * step is done. The words that a control may carry are in the reader's vocabulary, never here; the sentence of a step is in
 * the message catalogue under `step_GUIDE_ID`.
 */
import type { Procedure, Status, Verdict } from '../cases';

export const guideNames = ['withdraw', 'answer', 'appeal', 'settle'] as const;
export type GuideName = (typeof guideNames)[number];

/** A control of the page, by the name that the reader's vocabulary gives its words. */
export type ControlName =
  | 'open-contact'
  | 'open-service-centre'
  | 'open-service-records'
  | 'open-picture-theft'
  | 'open-customer-service'
  | 'open-complaints'
  | 'tab-filed'
  | 'tab-received'
  | 'withdraw'
  | 'confirm'
  | 'appeal'
  | 'evidence'
  | 'submit';

export interface Step {
  id: string;
  /** Any of these is the step's control; the first that is found is ringed. */
  controls: readonly ControlName[];
  /** `case`: in the case's own block; `dialog`: in the page's open dialog; `page`: anywhere else. */
  where: 'case' | 'dialog' | 'page';
}

export interface Guide {
  name: GuideName;
  /** In the order in which the seller meets them. The step that counts is the last one whose control is on the page. */
  steps: readonly Step[];
  /** The guide has done its work once the page says one of these. */
  doneAt: readonly Status[];
}

const toMyComplaints: readonly Step[] = [
  { id: 'contact', controls: ['open-contact'], where: 'page' },
  { id: 'service-centre', controls: ['open-service-centre'], where: 'page' },
  { id: 'service-records', controls: ['open-service-records'], where: 'page' },
  { id: 'picture-theft', controls: ['open-picture-theft'], where: 'page' },
  { id: 'filed-tab', controls: ['tab-filed'], where: 'page' },
];

const toComplaintsAboutMe: readonly Step[] = [
  { id: 'customer-service', controls: ['open-customer-service'], where: 'page' },
  { id: 'complaints', controls: ['open-complaints'], where: 'page' },
  { id: 'received-tab', controls: ['tab-received'], where: 'page' },
];

const withdraw: Guide = {
  name: 'withdraw',
  steps: [
    ...toMyComplaints,
    { id: 'withdraw', controls: ['withdraw'], where: 'case' },
    { id: 'confirm', controls: ['confirm'], where: 'dialog' },
  ],
  doneAt: ['withdrawing', 'withdrawn'],
};

const appeal: Guide = {
  name: 'appeal',
  steps: [...toComplaintsAboutMe, { id: 'open-form', controls: ['appeal', 'evidence'], where: 'case' }],
  doneAt: ['in-review', 'awaiting-complainant'],
};

/** The guide of that name for a case of that procedure; undefined where none is written yet. */
export function guideFor(name: GuideName, _procedure: Procedure): Guide | undefined {
  switch (name) {
    case 'withdraw':
      return withdraw;
    case 'appeal':
      return appeal;
    case 'answer':
    case 'settle':
      return undefined;
  }
}

/** The guide that a verdict's next step starts; undefined where nothing is to be done on the page. */
export function guideOfVerdict(verdict: Verdict): GuideName | undefined {
  switch (verdict) {
    case 'can-withdraw':
    case 'withdraw-soon':
      return 'withdraw';
    case 'answer':
    case 'answer-soon':
      return 'answer';
    case 'appeal':
    case 'appeal-soon':
      return 'appeal';
    case 'settle':
      return 'settle';
    case 'overdue':
    case 'check':
    case 'wait':
    case 'withdrawn':
    case 'cleared':
    case 'too-late':
    case 'ended':
    case 'unknown':
      return undefined;
  }
}
