import type { Unnamed } from './facts';
import { clean } from './text';

/** FNV-1a over a text's characters, twice with other beginnings: 16 digits of base 36 that every machine makes alike. */
function digest(text: string): string {
  const part = (basis: number) => {
    let hash = basis;
    for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    return hash.toString(36).padStart(7, '0');
  };
  return part(0x811c9dc5) + part(0x01234567);
}

/** What a case without a number is known by: side, counterparty, item and filing time; never what changes. */
const nameless = ({ role, counterparty, productId, productTitle, filedAt }: Unnamed) =>
  `~${digest([role, counterparty, productId ?? productTitle, filedAt].map((part) => clean(String(part ?? ''))).join('|'))}`;

/**
 * The names (`data-tusu-case`) of a page's cases, in the order given. An item's own task number names it alone; a complaint's
 * number does too unless several items share it: then the item's id follows, or its place in the order shown.
 */
export function namesOf(cases: readonly Unnamed[]): string[] {
  const items = new Map<string, string[]>();
  const itemOf = ({ productId, productTitle }: Unnamed) => productId ?? productTitle ?? '';
  for (const one of cases) {
    if (one.taskNumber !== undefined || one.complaintNumber === undefined) continue;
    const shared = items.get(one.complaintNumber) ?? [];
    if (!shared.includes(itemOf(one))) shared.push(itemOf(one));
    items.set(one.complaintNumber, shared);
  }
  return cases.map((one) => {
    if (one.taskNumber !== undefined) return one.taskNumber;
    if (one.complaintNumber === undefined) return nameless(one);
    const shared = items.get(one.complaintNumber) ?? [];
    if (shared.length <= 1) return one.complaintNumber;
    if (one.productId !== undefined) return `${one.complaintNumber}/${one.productId}`;
    const place = shared.indexOf(itemOf(one)) + 1;
    return place === 1 ? one.complaintNumber : `${one.complaintNumber}/${String(place)}`;
  });
}
