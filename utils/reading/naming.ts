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

/** A case to be named, and the list whose row shows it (undefined for a place of its own: a card, a drawer, a page). */
export interface Nameable {
  facts: Unnamed;
  list: object | undefined;
}

/** One item of a complaint that covers several: the places that show it. */
type Item = Nameable[];

/** Titles are cut short in narrow places. */
const isSameTitle = (one: string, other: string) => {
  const [short = '', long = ''] = [one, other]
    .map((title) => title.replace(/(…|\.{3})$/, ''))
    .sort((a, b) => a.length - b.length);
  return long.startsWith(short);
};

/** Do two places with the same number show the same item? A list's two rows without any item are two; elsewhere what is not said is no contradiction. */
function isSameItem(one: Nameable, other: Nameable): boolean {
  const { productId, productTitle } = one.facts;
  if (productId !== undefined && other.facts.productId !== undefined) return productId === other.facts.productId;
  if (productTitle !== undefined && other.facts.productTitle !== undefined) {
    return isSameTitle(productTitle, other.facts.productTitle);
  }
  return one.list === undefined || one.list !== other.list;
}

/** The items that share each complaint number, in the order shown. */
function itemsByNumber(cases: readonly Nameable[]): Map<string, Item[]> {
  const byNumber = new Map<string, Item[]>();
  for (const one of cases) {
    const { taskNumber, complaintNumber } = one.facts;
    if (taskNumber !== undefined || complaintNumber === undefined) continue;
    const items = byNumber.get(complaintNumber) ?? [];
    byNumber.set(complaintNumber, items);
    const item = items.find((places) => places.every((place) => isSameItem(place, one)));
    if (item) item.push(one);
    else items.push([one]);
  }
  return byNumber;
}

/**
 * The names (`data-tusu-case`) of a page's cases, in the order given. An item's own task number names it alone; a complaint's
 * number does too unless several items share it: then the item's id follows, or its place in the order shown.
 */
export function namesOf(cases: readonly Nameable[]): string[] {
  const byNumber = itemsByNumber(cases);
  return cases.map((one) => {
    const { taskNumber, complaintNumber } = one.facts;
    if (taskNumber !== undefined) return taskNumber;
    if (complaintNumber === undefined) return nameless(one.facts);
    const items = byNumber.get(complaintNumber) ?? [];
    const place = items.findIndex((item) => item.includes(one));
    if (items.length <= 1) return complaintNumber;
    const id = items[place]?.find(({ facts }) => facts.productId !== undefined)?.facts.productId;
    if (id !== undefined) return `${complaintNumber}/${id}`;
    return place === 0 ? complaintNumber : `${complaintNumber}/${String(place + 1)}`;
  });
}
