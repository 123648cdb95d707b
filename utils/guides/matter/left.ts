import { hasEnded, type Procedure, type RuleName } from '../../cases';
import type { LetterKind } from '../letters/kinds';
import type { Said, Standing } from './said';
import {
  advice,
  article,
  complaintPage,
  mediation2025,
  original2024,
  penalty2017,
  platform,
  single,
  withdrawing2022,
} from './sources';

export const leftKinds = [
  'nothing',
  'withdrawal-letter',
  'mediation',
  'second-appeal',
  'penalty-appeal',
  'replace-pictures',
  'look-at-result',
] as const;
export type LeftKind = (typeof leftKinds)[number];

/** One thing that can still be done, or that there is none. */
export interface Left {
  kind: LeftKind;
  said: readonly Said[];
  /** Only if the complaint was upheld, which the page doesn't say. */
  ifUpheld: boolean;
  letter?: LetterKind;
  /** The duration that bounds it. */
  rules: readonly RuleName[];
}

const nothing = (...said: readonly Said[]): Left => ({ kind: 'nothing', said, ifUpheld: false, rules: [] });

/** What is left once a case has ended, by side, procedure and status; nothing at all while it is open or not understood. */
export function leftAfterEnd(one: Standing): Left[] {
  if (!hasEnded(one.status)) return [];
  switch (one.role) {
    case 'complainant':
      return leftToComplainant(one);
    case 'respondent':
      return leftToRespondent(one);
    case 'unknown':
      return [lookAtResult];
  }
}

const lookAtResult: Left = {
  kind: 'look-at-result',
  said: [{ text: 'matter_left_look', source: complaintPage }],
  ifUpheld: false,
  rules: [],
};

function leftToComplainant({ procedure, status }: Standing): Left[] {
  if (status === 'withdrawn') return [nothing({ text: 'matter_left_withdrawn', source: complaintPage })];
  if (status === 'dismissed') return [nothing({ text: 'matter_left_dismissed_complainant', source: complaintPage })];
  switch (procedure) {
    case 'picture-theft':
      return [nothing({ text: 'matter_left_none_picture_theft', source: article }, keepWhatWasSettled)];
    case 'original-protection':
      return [nothing({ text: 'matter_left_none_original', source: original2024 }, keepWhatWasSettled)];
    case 'ip-platform':
      return [
        { ...withdrawalLetter, ifUpheld: status === 'closed' },
        { ...mediationByOther, ifUpheld: status === 'closed' },
      ];
    case 'unknown':
      return [lookAtResult];
  }
}

const keepWhatWasSettled: Said = { text: 'matter_left_keep_agreement', source: advice };

const withdrawalLetter: Left = {
  kind: 'withdrawal-letter',
  said: [
    { text: 'matter_left_letter', source: withdrawing2022 },
    { text: 'matter_left_letter_press', source: withdrawing2022 },
    { text: 'matter_left_letter_back', source: single },
  ],
  ifUpheld: false,
  letter: 'withdrawal-letter',
  rules: ['letter-read', 'link-back'],
};

const mediationByOther: Left = {
  kind: 'mediation',
  said: [{ text: 'matter_left_mediation_complainant', source: mediation2025 }],
  ifUpheld: false,
  rules: ['mediation'],
};

function leftToRespondent({ procedure, status }: Standing): Left[] {
  if (status === 'dismissed') return [nothing({ text: 'matter_left_dismissed_respondent', source: complaintPage })];
  if (status === 'withdrawn') return [replacePictures];
  const ifUpheld = status === 'closed';
  const appeals = appealsLeft(procedure).map((left) => ({ ...left, ifUpheld }));
  return [...(ifUpheld ? [lookAtResult] : []), ...appeals];
}

const replacePictures: Left = {
  kind: 'replace-pictures',
  said: [{ text: 'matter_left_replace', source: article }],
  ifUpheld: false,
  rules: [],
};

const penaltyAppeal: Left = {
  kind: 'penalty-appeal',
  said: [{ text: 'matter_left_penalty_appeal', source: penalty2017 }],
  ifUpheld: false,
  letter: 'appeal-statement',
  rules: ['penalty-appeal', 'penalty-proofs', 'penalty-decision'],
};

const secondAppeal: Left = {
  kind: 'second-appeal',
  said: [{ text: 'matter_left_second_appeal', source: platform }],
  ifUpheld: false,
  letter: 'appeal-statement',
  rules: ['second-appeal'],
};

const mediation: Left = {
  kind: 'mediation',
  said: [
    { text: 'matter_left_mediation', source: mediation2025 },
    { text: 'matter_left_mediation_not', source: mediation2025 },
  ],
  ifUpheld: false,
  letter: 'to-complainant',
  rules: ['mediation'],
};

const letterOfOther: Left = {
  kind: 'withdrawal-letter',
  said: [{ text: 'matter_left_letter_of_other', source: withdrawing2022 }],
  ifUpheld: false,
  letter: 'withdrawal-letter',
  rules: ['letter-read', 'link-back'],
};

function appealsLeft(procedure: Procedure): Left[] {
  switch (procedure) {
    case 'picture-theft':
      return [penaltyAppeal];
    case 'ip-platform':
      return [secondAppeal, mediation, letterOfOther];
    case 'original-protection':
      return [nothing({ text: 'matter_left_none_found_original', source: complaintPage })];
    case 'unknown':
      return [lookAtResult];
  }
}
