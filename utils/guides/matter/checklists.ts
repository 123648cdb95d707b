import { appealKindOf, type RuleName, type Source } from '../../cases';
import type { GuideName } from '../guides';
import type { SentenceKey, Standing } from './said';
import {
  advice,
  article,
  attachments2019,
  complaintPage,
  mediation2025,
  noAdding2019,
  originals2023,
  penalty2017,
  platform,
  single,
  suppliers2020,
} from './sources';

export const checklistIds = [
  'before-withdraw',
  'before-answer',
  'before-submit',
  'after-failed-appeal',
  'after-withdrawn',
] as const;
export type ChecklistId = (typeof checklistIds)[number];

export interface CheckItem {
  /** Stays the same for ever: ticks are kept under it. */
  id: string;
  text: SentenceKey;
  source: Source;
  /** May the seller note the day on which he did it? */
  dated: boolean;
  /** The duration that bounds it. */
  rule?: RuleName;
}

export interface Checklist {
  id: ChecklistId;
  title: SentenceKey;
  items: readonly CheckItem[];
}

const item = (id: string, source: Source, more: { dated?: boolean; rule?: RuleName } = {}): CheckItem => ({
  id,
  text: `matter_check_${id.replaceAll(/[.-]/g, '_')}`,
  source,
  dated: false,
  ...more,
});

const dated = { dated: true };

/** The checklists that belong to a guide of a case, in the order in which they are met. None of them holds the guide up. */
export function checklistsFor(guide: GuideName, one: Standing): Checklist[] {
  switch (guide) {
    case 'withdraw':
      return [beforeWithdraw, afterWithdrawn];
    case 'answer':
      return [beforeAnswer];
    case 'appeal':
      return [beforeSubmit(one)];
    case 'settle':
      return [afterFailedAppeal(one)];
  }
}

const beforeWithdraw: Checklist = {
  id: 'before-withdraw',
  title: 'matter_check_before_withdraw',
  items: [
    item('withdraw.right-case', advice),
    item('withdraw.pictures-removed', advice),
    item('withdraw.seen-by-me', advice),
    item('withdraw.written', advice),
    item('withdraw.promises-kept', advice),
    item('withdraw.copy-kept', advice),
  ],
};

const afterWithdrawn: Checklist = {
  id: 'after-withdrawn',
  title: 'matter_check_after_withdrawn',
  items: [item('withdrawn.page-says-so', complaintPage, dated), item('withdrawn.other-told', advice, dated)],
};

const beforeAnswer: Checklist = {
  id: 'before-answer',
  title: 'matter_check_before_answer',
  items: [
    item('answer.read-appeal', complaintPage),
    item('answer.looked-at-listing', advice),
    item('answer.own-proof', advice),
    item('answer.not-silent', single, { rule: 'ip-answer' }),
  ],
};

function beforeSubmit(one: Standing): Checklist {
  const isEvidence = one.procedure === 'picture-theft' && appealKindOf(one) === 'evidence';
  return {
    id: 'before-submit',
    title: 'matter_check_before_submit',
    items: [
      item('submit.right-item', article),
      ...(isEvidence ? [item('submit.original', originals2023), item('submit.same-shooting', originals2023)] : []),
      ...(isEvidence ? [item('submit.model-papers', originals2023)] : []),
      item('submit.no-copies', suppliers2020),
      item('submit.nothing-missing', noAdding2019),
      item('submit.nothing-secret', attachments2019),
      item('submit.true', advice),
      item('submit.copy-kept', advice),
    ],
  };
}

function afterFailedAppeal({ procedure }: Standing): Checklist {
  return {
    id: 'after-failed-appeal',
    title: 'matter_check_after_failed_appeal',
    items: [
      item('failed.ask-service', article, dated),
      item('failed.take-down', article, dated),
      ...(procedure === 'ip-platform'
        ? [item('failed.second-appeal', platform, { dated: true, rule: 'second-appeal' })]
        : []),
      ...(procedure === 'picture-theft'
        ? [
            item('failed.penalty-appeal', penalty2017, { dated: true, rule: 'penalty-appeal' }),
            item('failed.penalty-proofs', penalty2017, { dated: true, rule: 'penalty-proofs' }),
          ]
        : []),
      item('failed.negotiate', article, dated),
      ...(procedure === 'ip-platform'
        ? [item('failed.mediation', mediation2025, { dated: true, rule: 'mediation' })]
        : []),
      item('failed.withdrawn', article, dated),
      item('failed.replace', article, dated),
      item('failed.delete-pictures', article, dated),
      item('failed.new-shots', article, dated),
    ],
  };
}
