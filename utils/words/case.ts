/** The domain's words in the seller's language. */
import type { Case, Facts, Group, Offer, Origin, Procedure, Role, Status } from '../cases';
import type { GuideName } from '../guides';
import { lookUp, say, underscored } from './say';

export const roleWords = (role: Role): string => say(`role_${role}`);
export const procedureWords = (procedure: Procedure): string => say(`procedure_${underscored(procedure)}`);
export const originWords = (origin: Origin): string => say(`origin_${underscored(origin)}`);
export const groupWords = (group: Group): string => say(`group_${group}`);
export const guideWords = (guide: GuideName): string => say(`guide_${guide}`);

/** What the case's block offers, as a list. */
export function offerWords(offers: readonly Offer[]): string {
  if (offers.length === 0) return say('offers_none');
  return offers.map((offer) => say(`offer_${offer}`)).join(say('list_separator'));
}

/** The status as the page shows it; in another language with its meaning beside it. */
export function statusWords({ status, statusText }: { status: Status; statusText: string }): string {
  const meaning = say(`status_${underscored(status)}`);
  return statusText === '' || statusText === meaning ? meaning : say('status_both', statusText, meaning);
}

/** What a case is called in a list: its item, else the number. */
export const caseTitle = ({ productTitle, number }: Pick<Facts, 'productTitle' | 'number'>): string =>
  productTitle ?? number;

/**
 * The sentence of a guide's step: its own, else the one that all guides share; its bare name where a log of another version tells
 * of one that is unknown here.
 */
export function stepWords(guide: string, step: string): string {
  return lookUp(`step_${underscored(guide)}_${underscored(step)}`) || lookUp(`step_${underscored(step)}`) || step;
}

/** How many cases there are. */
export const countWords = (count: number): string =>
  count === 1 ? say('cases_count_one') : say('cases_count', String(count));

/** Everything that is known of a case, as pairs of name and value; moments are left to who shows them. */
export function factWords(one: Case): [name: string, value: string][] {
  const pairs: [string, string | undefined][] = [
    [say('fact_product'), one.productTitle],
    [say('fact_product_id'), one.productId],
    [say('fact_complaint_number'), one.complaintNumber],
    [say('fact_task_number'), one.taskNumber],
    [say('fact_status'), statusWords(one)],
    [say('fact_role'), roleWords(one.role)],
    [say('fact_procedure'), procedureWords(one.procedure)],
    [say('fact_reason'), one.reason],
    [say('fact_origin'), one.origin && originWords(one.origin)],
    [say('fact_counterparty'), one.counterparty],
    [say('fact_store'), one.store || undefined],
    [say('fact_offers'), offerWords(one.offers)],
  ];
  return pairs.filter((pair): pair is [string, string] => pair[1] !== undefined);
}
