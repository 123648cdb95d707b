/**
 * The guides as data: which of the page's own controls each step is about, in which place it stands, and what shows that the
 * step is done. The words that a control may carry are in the reader's vocabulary, never here; the sentence of a step is in
 * the message catalogue under `step_GUIDE_ID`, else `step_ID`, and what is said where it is not found under `missing_WHY`.
 */
import type { Offer, Status, Verdict } from '../cases';

export const guideNames = ['withdraw', 'answer', 'appeal', 'settle'] as const;
export type GuideName = (typeof guideNames)[number];

/** The two ways to answer an appeal: to withdraw the complaint, or to ask the platform in (申请小二介入). */
export const ways = ['withdraw', 'platform'] as const;
export type Way = (typeof ways)[number];

/** A control of the page, by the name that the reader's vocabulary gives its words: what a case's block offers, or one of the page's own. */
export type ControlName =
  | Offer
  | 'open-contact'
  | 'open-service-centre'
  | 'open-service-records'
  | 'open-picture-theft'
  | 'open-customer-service'
  | 'open-reports'
  | 'open-complaints'
  | 'open-applications'
  | 'open-received-rights'
  | 'open-original-protection'
  | 'open-notices'
  | 'open-health-centre'
  | 'open-violations'
  | 'tab-filed'
  | 'tab-received'
  | 'search'
  | 'respond'
  | 'ask-platform'
  | 'penalty-appeal'
  | 'confirm'
  | 'submit';

/** Why the control of a step may not be there, and so what there is to do: one sentence each, `missing_WHY` in the catalogue. */
export const missings = [
  /** A menu or tab: the page is none from which the way leads on. */
  'menu',
  /** Likewise, and the way leads over IPP, which is a site of its own. */
  'ip-platform',
  /** Likewise, over the site of 原创保护. */
  'original-protection',
  /** The list is open, and the case is not in what it shows: further down, on another page, filtered away. */
  'case',
  /** Likewise on IPP, whose list shows the last 15 days until its filter is widened. */
  'case-15-days',
  /** The case is there, but does not offer this. */
  'offer',
  /** The page's dialog or form is not open. */
  'dialog',
  'form',
  /** The item's line in a list that knows no complaints. */
  'item',
] as const;
export type Missing = (typeof missings)[number];

export interface Step {
  id: string;
  /** Any of these is the step's control; the first that is found is ringed. */
  controls: readonly ControlName[];
  /** What the control is on the page. */
  acts: 'button' | 'link' | 'tab' | 'entry';
  /**
   * `case`: in the case's own block; `dialog`: in the page's open dialog, where that speaks of the deed; `form`: beside the
   * fields of the case's form; `item`: in the line of the case's item, in a list of something else; `page`: anywhere else.
   */
  where: 'case' | 'dialog' | 'form' | 'item' | 'page';
  /**
   * What shows that the step is done. `place`: its tab or entry is the chosen one, or what it leads to is shown. `opened`: the
   * control of a later step is there. `said`: the page says what came of it (the guide's `doneAt`).
   */
  done: 'place' | 'opened' | 'said';
  /** What is said where the control is not found. */
  missing: Missing;
  /** Counts only on a page that has come to rest: until then what would make it needless may still be loading. */
  patient?: boolean;
}

/** What a deed is called on the page: by these a dialog is known to be about it. */
export type Deed = 'withdraw' | 'answer' | 'appeal' | 'mediate';

export interface Guide {
  name: GuideName;
  deed: Deed;
  /** In the order in which the seller meets them. The step that counts is the last one whose control is on the page. */
  steps: readonly Step[];
  /** The guide has done its work once the page says one of these. */
  doneAt: readonly Status[];
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

/** Does the control of the step do the deed, so that the page must then say what came of it? */
export const doesDeed = ({ done }: Step): boolean => done === 'said';
