import { type AppealKind, appealKindOf, type Procedure, type RuleName } from '../../cases';
import type { GuideName } from '../guides';
import { leftAfterEnd } from './left';
import { type NoPath, noPathOf } from './no-path';
import type { Said, SentenceKey, Standing } from './said';
import {
  advice,
  article,
  attachments2019,
  client2019,
  complaintPage,
  mediation2025,
  noAdding2019,
  original2024,
  originals2023,
  penalty2017,
  platform,
  single,
  swapping2023,
  withdrawing2022,
} from './sources';

/** One of several ways that lie side by side, and what it leads to. */
export interface Way {
  id: 'withdraw' | 'escalate';
  title: SentenceKey;
  leadsTo: readonly Said[];
}

/** What a guide says beside its steps. */
export interface GuideContent {
  state: 'open';
  guide: GuideName;
  /** Which of the four appeals; for the appeal guide alone. */
  appeal?: AppealKind;
  title: SentenceKey;
  /** What the guide is for, in one sentence. */
  purpose: Said;
  /** What the seller should know before the last click. */
  means: readonly Said[];
  /** Where the control is, and why it may not be seen. */
  where: readonly Said[];
  /** The ways to choose between; only an answer has any. */
  ways: readonly Way[];
  /** The durations that matter here. Whether they run, and until when, `clocksOf` tells. */
  rules: readonly RuleName[];
}

/** What is said in a guide for a case, or why there is no path and what is left. */
export function guideContent(guide: GuideName, one: Standing): GuideContent | NoPath {
  const noPath = noPathOf(guide, one);
  if (noPath) return { ...noPath, guide, left: leftAfterEnd(one) };
  switch (guide) {
    case 'withdraw':
      return withdrawContent(one.procedure);
    case 'answer':
      return answerContent(one.procedure);
    case 'appeal':
      return appealContent(appealKindOf(one), one.procedure);
    case 'settle':
      return settleContent(one.procedure);
  }
}

function withdrawContent(procedure: Procedure): GuideContent {
  const isIp = procedure === 'ip-platform';
  return {
    state: 'open',
    guide: 'withdraw',
    title: isIp ? 'matter_withdraw_title_ip' : 'matter_withdraw_title',
    purpose: { text: 'matter_withdraw_purpose', source: article },
    means: [
      { text: 'matter_withdraw_final', source: advice },
      { text: 'matter_withdraw_before_end', source: article },
      { text: 'matter_withdraw_written', source: advice },
    ],
    where: whereToWithdraw(procedure),
    ways: [],
    rules: isIp ? ['ip-answer', 'ip-decision'] : decisionOf(procedure),
  };
}

function whereToWithdraw(procedure: Procedure): readonly Said[] {
  switch (procedure) {
    case 'picture-theft':
      return [{ text: 'matter_withdraw_where_picture_theft', source: article }];
    case 'ip-platform':
      return [
        { text: 'matter_withdraw_where_ip', source: withdrawing2022 },
        { text: 'matter_withdraw_list_hides', source: platform },
        { text: 'matter_withdraw_while_ip', source: client2019 },
      ];
    case 'original-protection':
      return [{ text: 'matter_withdraw_where_original', source: original2024 }];
    case 'unknown':
      return [{ text: 'matter_where_page', source: complaintPage }];
  }
}

function decisionOf(procedure: Procedure): readonly RuleName[] {
  switch (procedure) {
    case 'picture-theft':
      return ['picture-theft-decision'];
    case 'ip-platform':
      return ['ip-decision'];
    case 'original-protection':
      return ['original-decision'];
    case 'unknown':
      return [];
  }
}

const answerWays: readonly Way[] = [
  {
    id: 'withdraw',
    title: 'matter_way_withdraw',
    leadsTo: [
      { text: 'matter_way_withdraw_ends', source: single },
      { text: 'matter_way_withdraw_when', source: advice },
    ],
  },
  {
    id: 'escalate',
    title: 'matter_way_escalate',
    leadsTo: [
      { text: 'matter_way_escalate_decides', source: platform },
      { text: 'matter_way_escalate_open', source: client2019 },
      { text: 'matter_way_escalate_when', source: advice },
    ],
  },
];

function answerContent(procedure: Procedure): GuideContent {
  const isIp = procedure === 'ip-platform';
  const silence: readonly Said[] = [
    { text: 'matter_answer_silent_first', source: single },
    { text: 'matter_answer_silent_second', source: single },
    { text: 'matter_answer_passed_on', source: attachments2019 },
  ];
  return {
    state: 'open',
    guide: 'answer',
    title: 'matter_answer_title',
    purpose: { text: 'matter_answer_purpose', source: complaintPage },
    means: isIp ? silence : [{ text: 'matter_answer_silence_unknown', source: complaintPage }],
    where: [{ text: isIp ? 'matter_answer_where_ip' : 'matter_where_page', source: complaintPage }],
    ways: answerWays,
    rules: isIp ? ['ip-answer', 'ip-decision'] : [],
  };
}

const cannotBeAdded: Said = { text: 'matter_appeal_no_adding', source: noAdding2019 };
const isPassedOn: Said = { text: 'matter_appeal_passed_on', source: attachments2019 };

function appealContent(appeal: AppealKind, procedure: Procedure): GuideContent {
  const base = { state: 'open', guide: 'appeal', appeal, ways: [] } as const;
  switch (appeal) {
    case 'evidence':
      return procedure === 'picture-theft' ? evidenceContent : moreEvidenceContent(procedure);
    case 'appeal':
      return {
        ...base,
        title: 'matter_appeal_title',
        purpose: { text: 'matter_appeal_purpose', source: complaintPage },
        means: [
          ...linkIsDown(procedure),
          { text: 'matter_appeal_swapping', source: swapping2023 },
          cannotBeAdded,
          isPassedOn,
        ],
        where: whereToAppeal(procedure),
        rules: procedure === 'ip-platform' ? ['ip-appeal', 'ip-decision', 'mediation'] : evidenceClock(procedure),
      };
    case 'second-appeal':
      return {
        ...base,
        title: 'matter_second_appeal_title',
        purpose: { text: 'matter_second_appeal_purpose', source: platform },
        means: [{ text: 'matter_second_appeal_better', source: advice }, cannotBeAdded, isPassedOn],
        where: [{ text: 'matter_appeal_where_ip', source: single }],
        rules: ['second-appeal', 'mediation'],
      };
    case 'penalty-appeal':
      return {
        ...base,
        title: 'matter_penalty_appeal_title',
        purpose: { text: 'matter_penalty_appeal_purpose', source: penalty2017 },
        means: [{ text: 'matter_penalty_appeal_once', source: penalty2017 }, isPassedOn],
        where: [{ text: 'matter_penalty_appeal_where', source: penalty2017 }],
        rules: ['penalty-appeal', 'penalty-proofs', 'penalty-decision'],
      };
  }
}

const evidenceContent: GuideContent = {
  state: 'open',
  guide: 'appeal',
  appeal: 'evidence',
  title: 'matter_evidence_title',
  purpose: { text: 'matter_evidence_purpose', source: originals2023 },
  means: [{ text: 'matter_appeal_swapping', source: swapping2023 }, cannotBeAdded, isPassedOn],
  where: [{ text: 'matter_appeal_where_received', source: article }],
  ways: [],
  rules: ['picture-theft-evidence', 'picture-theft-decision'],
};

/** A page of another procedure that asks for evidence: what it takes is told by no text, only by the page. */
const moreEvidenceContent = (procedure: Procedure): GuideContent => ({
  state: 'open',
  guide: 'appeal',
  appeal: 'evidence',
  title: 'matter_more_evidence_title',
  purpose: { text: 'matter_more_evidence_purpose', source: complaintPage },
  means: [cannotBeAdded, isPassedOn],
  where: whereToAppeal(procedure),
  ways: [],
  rules: decisionOf(procedure),
});

const linkIsDown = (procedure: Procedure): readonly Said[] =>
  procedure === 'ip-platform' ? [{ text: 'matter_appeal_link_down', source: platform }] : [];

/** The 24 hours of picture theft run whatever the page's button is called. */
const evidenceClock = (procedure: Procedure): readonly RuleName[] =>
  procedure === 'picture-theft' ? ['picture-theft-evidence', 'picture-theft-decision'] : decisionOf(procedure);

function whereToAppeal(procedure: Procedure): readonly Said[] {
  switch (procedure) {
    case 'picture-theft':
      return [{ text: 'matter_appeal_where_received', source: article }];
    case 'ip-platform':
      return [{ text: 'matter_appeal_where_ip', source: single }];
    case 'original-protection':
      return [
        { text: 'matter_appeal_where_original', source: single },
        { text: 'matter_appeal_no_term_original', source: complaintPage },
      ];
    case 'unknown':
      return [{ text: 'matter_where_page', source: complaintPage }];
  }
}

function settleContent(procedure: Procedure): GuideContent {
  return {
    state: 'open',
    guide: 'settle',
    title: 'matter_settle_title',
    purpose: { text: 'matter_settle_purpose', source: article },
    means: [
      { text: 'matter_settle_take_down', source: article },
      ...afterTheEnd(procedure),
      { text: 'matter_settle_written', source: advice },
      { text: 'matter_settle_no_agents', source: advice },
    ],
    where: [{ text: 'matter_settle_where', source: advice }],
    ways: [],
    rules: rulesToSettle(procedure),
  };
}

/** What the complainant can still do for the respondent once the complaint has been handled. */
function afterTheEnd(procedure: Procedure): readonly Said[] {
  switch (procedure) {
    case 'picture-theft':
      return [{ text: 'matter_settle_while_open', source: article }];
    case 'original-protection':
      return [{ text: 'matter_settle_while_open', source: original2024 }];
    case 'ip-platform':
      return [
        { text: 'matter_settle_mediation', source: mediation2025 },
        { text: 'matter_settle_letter', source: withdrawing2022 },
      ];
    case 'unknown':
      return [];
  }
}

function rulesToSettle(procedure: Procedure): readonly RuleName[] {
  switch (procedure) {
    case 'picture-theft':
      return ['penalty-appeal', 'penalty-proofs'];
    case 'ip-platform':
      return ['second-appeal', 'mediation'];
    case 'original-protection':
    case 'unknown':
      return [];
  }
}
