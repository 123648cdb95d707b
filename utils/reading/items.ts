/** Several items under one complaint's number, in a card or on a page: each is a case of its own. */
import { controlSelector, offersOf } from './control-words';
import { idInAddress } from './facts';
import { isLink, precedes } from './nodes';
import type { Sheet, Spot } from './sheets';
import { runsIn, type Sight } from './shown';
import { elementsIn } from './survey';
import { type Field, statusOfWord } from './vocabulary';

/** What names an item on the page. */
interface Mark {
  item: string;
  element: Element;
}

const ofItem: readonly Field[] = ['product', 'productId'];
const ofState: readonly Field[] = ['status', 'result', 'history', 'actions', 'deadline'];

/**
 * The sheets of a block's items, by `sheetOf` each item's part; undefined where the block is about one thing. What the block's head says
 * by label is said of all of them; how they stand only where none of them says that itself.
 */
export function sheetsOfItems(block: Sheet, sheetOf: (item: Element) => Sheet, sight: Sight): Sheet[] | undefined {
  const items = itemsIn(block, sight);
  const saysState = items.some((item) => namesStatus(item, sight));
  if (!saysState && !items.some((item) => offersAct(item, sight))) return undefined;
  const isOfAll = ({ fields, element }: Spot) =>
    fields.length > 0 &&
    !fields.some((field) => ofItem.includes(field) || (saysState && ofState.includes(field))) &&
    !items.some((item) => item.contains(element));
  const head = block.spots.filter(isOfAll).map((spot) => ({ ...spot, shared: true }));
  const parts = partsBeside(items, block);
  return items.map((item) => {
    const own = sheetOf(item);
    return { ...own, elements: [item, ...parts], spots: [...own.spots, ...head] };
  });
}

/** The parts of a block that show one item each, beside each other; none where its items do not stand so. */
function itemsIn({ elements, spots, anchor }: Sheet, sight: Sight): Element[] {
  const linked = elements.flatMap((element) => elementsIn(element, 'a[href]', sight)).flatMap(markOfLink);
  const named = spots.filter(({ fields }) => fields.some((field) => ofItem.includes(field))).map(markOfSpot);
  const marks = (linked.length > 0 ? linked : named).filter(({ element }) => sight.isShown(element));
  const [first, ...others] = marks;
  if (!first || new Set(marks.map(({ item }) => item)).size < 2) return [];
  let list = first.element.parentElement;
  while (list && !others.every(({ element }) => list?.contains(element))) list = list.parentElement;
  if (!list || !elements.some((element) => element.contains(list))) return [];
  const items = [...list.children].filter((child) => marks.some(({ element }) => child.contains(element)));
  const held = items.map((item) => new Set(marks.flatMap((mark) => (item.contains(mark.element) ? [mark.item] : []))));
  const isOneEach =
    held.every(({ size }) => size === 1) && new Set(held.flatMap((ids) => [...ids])).size === items.length;
  return isOneEach && !items.some((item) => item.contains(anchor)) ? items : [];
}

function markOfLink(element: Element): Mark[] {
  const item = isLink(element) ? idInAddress.exec(element.href)?.slice(1).join('') : undefined;
  return item === undefined ? [] : [{ item, element }];
}

const markOfSpot = ({ runs, element }: Spot): Mark => ({ item: runs.map(({ text }) => text).join(' '), element });

/** Does an item say how its case stands? */
const namesStatus = (item: Element, sight: Sight): boolean =>
  runsIn(item, sight).some(({ text }) => statusOfWord(text.replace(/^.*[:：]\s*/, ''), 'unknown') !== undefined);

/** Does an item offer more than a look at it? */
const offersAct = (item: Element, sight: Sight): boolean =>
  elementsIn(item, controlSelector, sight).some((control) =>
    offersOf(control, sight).some((offer) => offer !== 'view'),
  );

/** What stands in a block beside its items: its head, and what else is about all of them. */
function partsBeside(items: readonly Element[], { elements }: Sheet): Element[] {
  return elements
    .flatMap((element) => partsWithout(items, element))
    .sort((one, other) => (precedes(one, other) ? -1 : 1));
}

function partsWithout(items: readonly Element[], element: Element): Element[] {
  if (items.includes(element)) return [];
  if (!items.some((item) => element.contains(item))) return [element];
  return [...element.children].flatMap((child) => partsWithout(items, child));
}
