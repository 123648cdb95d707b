import type { Facts } from './observation';

/** The parts that a case is known by. */
export type Identity = Pick<
  Facts,
  'store' | 'role' | 'number' | 'taskNumber' | 'complaintNumber' | 'productId' | 'productTitle'
>;

/** The number of the complaint: named as such, or the one number that the page shows without saying what it is. */
export function complaintOf({ number, taskNumber, complaintNumber }: Identity): string | undefined {
  if (complaintNumber !== undefined) return complaintNumber;
  if (taskNumber !== undefined) return undefined;
  return number.split('/', 1)[0];
}

/** What `number` carries after its slash where several items share a complaint: the item, or its place in the list. */
const afterSlash = ({ number }: Identity): string => number.split('/').slice(1).join('/');

/** Knows the item by a name that does not depend on the page's order. */
const namesItem = ({ productId, taskNumber }: Identity) => productId !== undefined || taskNumber !== undefined;

/** The number that names the case on every machine alike, and the item where that number may cover several. */
function numberAndItem(identity: Identity): [number: string, item: string] {
  if (identity.taskNumber !== undefined) return [identity.taskNumber, ''];
  return [complaintOf(identity) ?? identity.number, identity.productId ?? afterSlash(identity)];
}

/** A case's id: store, side, number and item, which every machine reads alike; never time, device, status or procedure. */
export function caseId(identity: Identity): string {
  const [number, item] = numberAndItem(identity);
  return [identity.store, identity.role, number, item].map((part) => part.replaceAll('|', '¦')).join('|');
}

/**
 * May these two readings be of one case? They must share a number, and agree in every part that both know:
 * a reading may lack the store, the side, the task number or the item, but never contradict.
 */
export function mayBeSameCase(one: Identity, other: Identity): boolean {
  return shareNumber(one, other) && !contradict(one, other);
}

function shareNumber(one: Identity, other: Identity): boolean {
  if (one.number === other.number) return true;
  if (one.taskNumber !== undefined && one.taskNumber === other.taskNumber) return true;
  const complaint = complaintOf(one);
  return complaint !== undefined && complaint === complaintOf(other);
}

/** Do both know a part in which they differ? Then they are two cases, whatever else they share. */
export function contradict(one: Identity, other: Identity): boolean {
  if (one.store !== '' && other.store !== '' && one.store !== other.store) return true;
  if (one.role !== 'unknown' && other.role !== 'unknown' && one.role !== other.role) return true;
  // A task number is the item's own: where both know it, it alone decides.
  if (one.taskNumber !== undefined && other.taskNumber !== undefined) return one.taskNumber !== other.taskNumber;
  const complaint = complaintOf(one);
  const otherComplaint = complaintOf(other);
  if (complaint !== undefined && otherComplaint !== undefined && complaint !== otherComplaint) return true;
  return contradictInItem(one, other);
}

function contradictInItem(one: Identity, other: Identity): boolean {
  if (one.productId !== undefined && other.productId !== undefined) return one.productId !== other.productId;
  // Two that the page told apart by their order alone: the first has no place after its number, the second `/2`.
  if (!namesItem(one) && !namesItem(other)) return afterSlash(one) !== afterSlash(other);
  // A place in one page's list says nothing on another page; only the title can tell that it is the same item.
  const byPlace = [one, other].some((identity) => !namesItem(identity) && afterSlash(identity) !== '');
  const titles = compareTitles(one.productTitle, other.productTitle);
  return byPlace ? titles !== 'same' : titles === 'different';
}

/** Pages cut long titles short, so a title and its beginning are the same. */
function compareTitles(one: string | undefined, other: string | undefined): 'same' | 'different' | 'unsaid' {
  if (one === undefined || other === undefined) return 'unsaid';
  const [short = '', long = ''] = [uncut(one), uncut(other)].sort((a, b) => a.length - b.length);
  return long.startsWith(short) ? 'same' : 'different';
}

/** A text without the mark of what was cut off its end. */
const uncut = (text: string) => text.replace(/(…|\.{3})$/u, '').trim();

/** Is `text` the beginning of `whole`, cut off with a mark? */
export const isCutShort = (text: string, whole: string): boolean =>
  uncut(text) !== text && uncut(text) !== '' && whole.length > uncut(text).length && whole.startsWith(uncut(text));
