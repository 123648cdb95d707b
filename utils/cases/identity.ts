import type { Facts } from './observation';

/** The parts that a case is known by. */
export type Identity = Pick<
  Facts,
  'store' | 'role' | 'number' | 'taskNumber' | 'complaintNumber' | 'productId' | 'productTitle'
>;

/** The number that names the case on every machine alike, and the item where that number may cover several. */
function numberAndItem(identity: Identity): [number: string, item: string] {
  if (identity.taskNumber !== undefined) return [identity.taskNumber, ''];
  if (identity.complaintNumber === undefined) return [identity.number, ''];
  return [identity.complaintNumber, identity.productId ?? itemSuffix(identity)];
}

/** Where the page tells items apart only by their order, the place that `number` carries after its slash. */
function itemSuffix({ number, complaintNumber }: Identity): string {
  return number.startsWith(`${complaintNumber}/`) ? number.slice(number.indexOf('/') + 1) : '';
}

/** A case's id: store, side, number and item, which every machine reads alike; never time, device, status or procedure. */
export function caseId(identity: Identity): string {
  const [number, item] = numberAndItem(identity);
  return [identity.store, identity.role, number, item].map((part) => part.replaceAll('|', '¦')).join('|');
}

/** How many of the parts that a reading may lack are known: the fuller of two readings of one case has more. */
export function fullness({ store, role, taskNumber, productId }: Identity): number {
  return [store !== '', role !== 'unknown', taskNumber !== undefined, productId !== undefined].filter(Boolean).length;
}

const agree = (one: string | undefined, other: string | undefined) =>
  one === undefined || other === undefined || one === other;
const known = (value: string, unknown: string) => (value === unknown ? undefined : value);

/**
 * May these two readings be of one case? They must share a number, and agree in every part that both know:
 * a reading may lack the store, the side, the task number or the item, but never contradict.
 */
export function mayBeSameCase(one: Identity, other: Identity): boolean {
  if (!agree(known(one.store, ''), known(other.store, ''))) return false;
  if (!agree(known(one.role, 'unknown'), known(other.role, 'unknown'))) return false;
  if (!agree(one.productId, other.productId)) return false;
  if (one.taskNumber !== undefined && other.taskNumber !== undefined) return one.taskNumber === other.taskNumber;
  if (one.complaintNumber === undefined || other.complaintNumber === undefined) {
    return one.number === other.number;
  }
  if (one.complaintNumber !== other.complaintNumber) return false;
  return agree(itemSuffix(one) || undefined, itemSuffix(other) || undefined);
}
