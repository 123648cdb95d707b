/**
 * The article's fourth step as a graph that the seller walks, and walks back: whose pictures are they, and so which proof
 * fits. Every path ends in something to do.
 */

import type { GuideName } from '../guides';
import type { LetterKind } from '../letters/kinds';
import { type Proof, type ProofId, proofs } from './evidence';
import type { Said, SentenceKey } from './said';
import { advice, article, originals2023, suppliers2020 } from './sources';

export type QuestionId =
  | 'whose'
  | 'own-original'
  | 'own-series'
  | 'own-model'
  | 'distributor-own'
  | 'distributor-authorised'
  | 'bought-papers';

export type OutcomeId =
  | 'own-complete'
  | 'own-with-model'
  | 'own-few'
  | 'own-search'
  | 'distributor-originals'
  | 'authorised'
  | 'not-authorised'
  | 'distributor-ask'
  | 'bought-with-papers'
  | 'bought-ask'
  | 'none';

export type NodeId = QuestionId | OutcomeId;

export interface Choice {
  id: string;
  text: SentenceKey;
  to: NodeId;
}

export interface Question {
  kind: 'question';
  id: QuestionId;
  ask: SentenceKey;
  /** Where the answer can be found. */
  hint?: Said;
  choices: readonly Choice[];
}

export interface Outcome {
  kind: 'outcome';
  id: OutcomeId;
  title: SentenceKey;
  /** What to do now, in order. Never empty. */
  toDo: readonly Said[];
  /** The proof that fits, best first. */
  proofs: readonly Proof[];
  letters: readonly LetterKind[];
  /** The guide that takes it from here. */
  guide: GuideName;
}

export type DecisionNode = Question | Outcome;

const outcome = (
  id: OutcomeId,
  toDo: readonly Said[],
  proofIds: readonly ProofId[],
  letters: readonly LetterKind[],
  guide: GuideName = 'appeal',
): Outcome => ({
  kind: 'outcome',
  id,
  title: `matter_outcome_${id.replaceAll('-', '_')}`,
  toDo,
  proofs: proofIds.map((proof) => proofs[proof]),
  letters,
  guide,
});

const question = (id: QuestionId, choices: readonly Choice[], hint?: Said): Question => ({
  kind: 'question',
  id,
  ask: `matter_ask_${id.replaceAll('-', '_')}`,
  choices,
  ...(hint && { hint }),
});

const choice = (id: string, to: NodeId): Choice => ({ id, text: `matter_choice_${id.replaceAll('-', '_')}`, to });
const yes = (to: NodeId): Choice => ({ id: 'yes', text: 'matter_choice_yes', to });
const no = (to: NodeId): Choice => ({ id: 'no', text: 'matter_choice_no', to });
const notSure = (to: NodeId): Choice => ({ id: 'not-sure', text: 'matter_choice_not_sure', to });

const questions: Record<QuestionId, Question> = {
  whose: question('whose', [
    choice('own', 'own-original'),
    choice('distributor', 'distributor-own'),
    choice('bought', 'bought-papers'),
    choice('none', 'none'),
  ]),
  'own-original': question('own-original', [yes('own-series'), no('own-search')], {
    text: 'matter_ask_own_original_hint',
    source: suppliers2020,
  }),
  'own-series': question('own-series', [yes('own-model'), no('own-few')], {
    text: 'matter_ask_own_series_hint',
    source: originals2023,
  }),
  'own-model': question('own-model', [yes('own-with-model'), no('own-complete')], {
    text: 'matter_ask_own_model_hint',
    source: originals2023,
  }),
  'distributor-own': question(
    'distributor-own',
    [yes('distributor-originals'), no('distributor-authorised'), notSure('distributor-ask')],
    { text: 'matter_ask_distributor_own_hint', source: article },
  ),
  'distributor-authorised': question(
    'distributor-authorised',
    [yes('authorised'), no('not-authorised'), notSure('distributor-ask')],
    {
      text: 'matter_ask_distributor_authorised_hint',
      source: article,
    },
  ),
  'bought-papers': question('bought-papers', [yes('bought-with-papers'), no('bought-ask')], {
    text: 'matter_ask_bought_papers_hint',
    source: advice,
  }),
};

const outcomes: Record<OutcomeId, Outcome> = {
  'own-complete': outcome(
    'own-complete',
    [
      { text: 'matter_do_hand_in_original', source: originals2023 },
      { text: 'matter_do_check_before_submit', source: advice },
    ],
    ['original', 'same-shooting', 'statement'],
    ['evidence-statement', 'appeal-statement'],
  ),
  'own-with-model': outcome(
    'own-with-model',
    [
      { text: 'matter_do_hand_in_original', source: originals2023 },
      { text: 'matter_do_get_model_papers', source: originals2023 },
      { text: 'matter_do_check_before_submit', source: advice },
    ],
    ['original', 'same-shooting', 'model-papers', 'statement'],
    ['evidence-statement', 'appeal-statement'],
  ),
  'own-few': outcome(
    'own-few',
    [
      { text: 'matter_do_search_series', source: originals2023 },
      { text: 'matter_do_hand_in_what_is_there', source: advice },
    ],
    ['original', 'shooting-contract', 'statement'],
    ['evidence-statement', 'appeal-statement'],
  ),
  'own-search': outcome(
    'own-search',
    [
      { text: 'matter_do_search_original', source: advice },
      { text: 'matter_do_ask_photographer', source: advice },
      { text: 'matter_do_never_forge', source: advice },
      { text: 'matter_do_else_settle', source: article },
    ],
    ['original', 'same-shooting', 'shooting-contract', 'statement'],
    ['appeal-statement', 'to-complainant'],
  ),
  'distributor-originals': outcome(
    'distributor-originals',
    [
      { text: 'matter_do_get_supplier_original', source: article },
      { text: 'matter_do_supplier_not_chat', source: suppliers2020 },
      { text: 'matter_do_check_before_submit', source: advice },
    ],
    ['supplier-original', 'authorisation', 'statement'],
    ['to-distributor', 'evidence-statement', 'appeal-statement'],
  ),
  authorised: outcome(
    'authorised',
    [
      { text: 'matter_do_get_authorisation', source: article },
      { text: 'matter_do_chain_of_authorisation', source: advice },
      { text: 'matter_do_check_before_submit', source: advice },
    ],
    ['authorisation', 'supplier-original', 'statement'],
    ['to-distributor', 'to-manufacturer', 'appeal-statement'],
  ),
  'not-authorised': outcome(
    'not-authorised',
    [
      { text: 'matter_do_ask_manufacturer', source: advice },
      { text: 'matter_do_stop_using', source: article },
      { text: 'matter_do_negotiate', source: article },
    ],
    ['authorisation', 'statement'],
    ['to-manufacturer', 'to-complainant', 'settlement'],
    'settle',
  ),
  'distributor-ask': outcome(
    'distributor-ask',
    [
      { text: 'matter_do_ask_distributor', source: article },
      { text: 'matter_do_ask_manufacturer', source: advice },
      { text: 'matter_do_watch_clock', source: advice },
    ],
    ['supplier-original', 'authorisation', 'statement'],
    ['to-distributor', 'to-manufacturer', 'appeal-statement'],
  ),
  'bought-with-papers': outcome(
    'bought-with-papers',
    [
      { text: 'matter_do_read_licence', source: advice },
      { text: 'matter_do_get_original_of_seller', source: suppliers2020 },
      { text: 'matter_do_check_before_submit', source: advice },
    ],
    ['licence', 'supplier-original', 'shooting-contract', 'statement'],
    ['appeal-statement', 'evidence-statement'],
  ),
  'bought-ask': outcome(
    'bought-ask',
    [
      { text: 'matter_do_ask_seller_of_pictures', source: advice },
      { text: 'matter_do_watch_clock', source: advice },
      { text: 'matter_do_else_settle', source: article },
    ],
    ['licence', 'supplier-original', 'statement'],
    ['appeal-statement', 'to-complainant'],
  ),
  none: outcome(
    'none',
    [
      { text: 'matter_do_stop_using', source: article },
      { text: 'matter_do_negotiate', source: article },
      { text: 'matter_do_new_shots', source: article },
      { text: 'matter_do_never_forge', source: advice },
    ],
    [],
    ['to-complainant', 'settlement'],
    'settle',
  ),
};

/** The whole graph. It begins at `decisionStart`. */
export const decisionNodes: Record<NodeId, DecisionNode> = { ...questions, ...outcomes };

export const decisionStart = 'whose' satisfies NodeId;
