/** What a letter is filled from: what the case says, and what only the seller knows. */
import { type Case, complaintOf, hasEnded, type Procedure, type Role } from '../../cases';

/** What the seller alone can tell. Whatever he leaves out becomes a blank line with its name. */
export const saidNames = [
  'ownName',
  'contact',
  'mailbox',
  'distributor',
  'manufacturer',
  'origin',
  'shotOn',
  'shotBy',
  'attachments',
  'originalFile',
  'seriesFiles',
  'shootingPapers',
  'rightName',
  'rightNumber',
  'replaceBy',
  'seenBy',
  'withdrawBy',
  'replyBy',
  'payment',
  'futureUse',
  'terms',
  'withdrawReason',
  'date',
] as const;
export type SaidName = (typeof saidNames)[number];
export type LetterSaid = Partial<Record<SaidName, string>>;

/** One complaint about one item, as far as it is known. */
export interface LetterItem {
  complaintNumber?: string;
  taskNumber?: string;
  productTitle?: string;
  productId?: string;
  productUrl?: string;
  reason?: string;
  /** ms since 1970. */
  filedAt?: number;
}

export interface LetterFacts {
  procedure: Procedure;
  /** Has the complaint been decided or closed? */
  isOver: boolean;
  complainant?: string;
  respondent?: string;
  /** In the order of the letter; without any, the letter has one with blanks. */
  items: readonly LetterItem[];
  said: LetterSaid;
}

const known = <Facts extends object>(facts: { [Name in keyof Facts]: Facts[Name] | undefined }): Facts => {
  const entries = Object.entries(facts).filter(([, value]) => value !== undefined && value !== '');
  // What is undefined has been left out, which is what the optional facts of the type mean.
  return Object.fromEntries(entries) as Facts;
};

/** What a case, and others with the same counterparty, tell a letter. Where no side is known, nobody is named. */
export function letterFactsOf(cases: readonly [Case, ...Case[]], said: LetterSaid = {}): LetterFacts {
  const [first] = cases;
  return {
    procedure: first.procedure,
    isOver: cases.every(({ status }) => hasEnded(status)),
    items: cases.map(itemOf),
    said,
    ...known<Pick<LetterFacts, 'complainant' | 'respondent'>>(sidesOf(first)),
  };
}

function sidesOf({ role, store, counterparty }: Case): Record<Exclude<Role, 'unknown'>, string | undefined> {
  switch (role) {
    case 'complainant':
      return { complainant: store, respondent: counterparty };
    case 'respondent':
      return { complainant: counterparty, respondent: store };
    case 'unknown':
      return { complainant: undefined, respondent: undefined };
  }
}

function itemOf(one: Case): LetterItem {
  const { taskNumber, productTitle, productId, productUrl, reason, filedAt } = one;
  const number = complaintOf(one);
  // A case whose page shows no number is named by a digest, which means nothing to anybody else.
  const complaintNumber = number?.startsWith('~') ? undefined : number;
  return known<LetterItem>({ complaintNumber, taskNumber, productTitle, productId, productUrl, reason, filedAt });
}
