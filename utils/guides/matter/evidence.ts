/** What the platform asks for as proof, and what it refuses. */
import { appealKindOf } from '../../cases';
import type { Said, SentenceKey, Standing } from './said';
import { advice, complaintPage, originals2023, suppliers2020 } from './sources';

export const proofIds = [
  'original',
  'same-shooting',
  'model-papers',
  'supplier-original',
  'authorisation',
  'licence',
  'shooting-contract',
  'statement',
] as const;
export type ProofId = (typeof proofIds)[number];

/** A kind of proof, what it must be like, and why it counts. */
export interface Proof {
  id: ProofId;
  title: SentenceKey;
  /** What it must be like. */
  asks: Said;
  /** Why it ranks where it does. */
  why: Said;
  /** How many at least. */
  atLeast: number;
  /** The largest file that is taken, in bytes; absent where no text names one. */
  maxBytes?: number;
  /** The format that is asked for. */
  format?: 'JPG';
}

const megabyte = 1024 * 1024;

export const proofs = {
  original: {
    id: 'original',
    title: 'matter_proof_original',
    asks: { text: 'matter_proof_original_asks', source: originals2023 },
    why: { text: 'matter_proof_original_why', source: originals2023 },
    atLeast: 1,
    maxBytes: 20 * megabyte,
    format: 'JPG',
  },
  'same-shooting': {
    id: 'same-shooting',
    title: 'matter_proof_same_shooting',
    asks: { text: 'matter_proof_same_shooting_asks', source: originals2023 },
    why: { text: 'matter_proof_same_shooting_why', source: originals2023 },
    atLeast: 2,
  },
  'model-papers': {
    id: 'model-papers',
    title: 'matter_proof_model_papers',
    asks: { text: 'matter_proof_model_papers_asks', source: originals2023 },
    why: { text: 'matter_proof_model_papers_why', source: originals2023 },
    atLeast: 1,
  },
  'supplier-original': {
    id: 'supplier-original',
    title: 'matter_proof_supplier_original',
    asks: { text: 'matter_proof_supplier_original_asks', source: suppliers2020 },
    why: { text: 'matter_proof_supplier_original_why', source: suppliers2020 },
    atLeast: 1,
  },
  authorisation: {
    id: 'authorisation',
    title: 'matter_proof_authorisation',
    asks: { text: 'matter_proof_authorisation_asks', source: advice },
    why: { text: 'matter_proof_authorisation_why', source: suppliers2020 },
    atLeast: 1,
  },
  licence: {
    id: 'licence',
    title: 'matter_proof_licence',
    asks: { text: 'matter_proof_licence_asks', source: advice },
    why: { text: 'matter_proof_licence_why', source: advice },
    atLeast: 1,
  },
  'shooting-contract': {
    id: 'shooting-contract',
    title: 'matter_proof_shooting_contract',
    asks: { text: 'matter_proof_shooting_contract_asks', source: advice },
    why: { text: 'matter_proof_shooting_contract_why', source: advice },
    atLeast: 1,
  },
  statement: {
    id: 'statement',
    title: 'matter_proof_statement',
    asks: { text: 'matter_proof_statement_asks', source: complaintPage },
    why: { text: 'matter_proof_statement_why', source: advice },
    atLeast: 1,
  },
} as const satisfies Record<ProofId, Proof>;

/** A proof that is asked for, always or only in a certain case. */
export interface Need {
  proof: Proof;
  onlyIf?: Said;
}

/** What the platform asks for; nothing where no text tells, and the page itself has to be asked. */
export function proofsAskedFor(one: Standing): readonly Need[] {
  if (one.procedure !== 'picture-theft' || appealKindOf(one) !== 'evidence') return [];
  return [
    { proof: proofs.original },
    { proof: proofs['same-shooting'] },
    { proof: proofs['model-papers'], onlyIf: { text: 'matter_proof_if_model', source: originals2023 } },
  ];
}

/** What is known not to be taken as proof. */
export const refusedProofs: readonly Said[] = [
  { text: 'matter_refused_not_original', source: suppliers2020 },
  { text: 'matter_refused_chat_copy', source: suppliers2020 },
  { text: 'matter_refused_too_small', source: suppliers2020 },
];

/** Said wherever originals are asked for: what Tusu never helps with. */
export const forgeryWarning: Said = { text: 'matter_forgery', source: advice };
