import { sayingsOf } from './history';
import { sheetsOfItems } from './items';
import { closestOf, outwards, precedes } from './nodes';
import { labelledIn, type Pair } from './pairs';
import { numberIn, type Sheet, spotOf } from './sheets';
import { runsIn, type Sight, textOf } from './shown';
import { type Field, kindOfReason } from './vocabulary';

/** Parts of a page that are about the page, not about a case. */
const frameParts =
  'nav,aside,footer,[role=alert],[role=status],[role=navigation],[role=menubar],[role=menu],[role=tablist],[role=complementary],[role=contentinfo],[role=banner],body > header';
/** A drawer over the page may be an `aside` too. */
const isFramePart = (element: Element) =>
  element.matches(frameParts) && !(element.localName === 'aside' && getComputedStyle(element).position === 'fixed');
/** Parts that stand for themselves: a case's block never reaches beyond them. */
const landmarks = 'main,[role=main],dialog,[role=dialog],[role=alertdialog],body';

interface Anchor {
  field: Field;
  /** What tells its case from others: the item's own number, else the complaint's. */
  number: string;
  element: Element;
}

/**
 * Cases that stand outside any grid: cards in a list, or one case with a page, drawer or dialog of its own. Each is found
 * by its labelled number, and reaches as far around it as no other case does. `claimed` are the rows of grids.
 */
export function blocksIn(root: Element, claimed: readonly Element[], sight: Sight): Sheet[] {
  const rows = new Set(claimed);
  const runs = runsIn(root, sight, (element) => !rows.has(element) && !isFramePart(element));
  const { pairs } = labelledIn(runs, true);
  const numbered = pairs.flatMap((pair) => anchorAt(pair, numberOfPair(pair)));
  // Cards that show no number are told apart by the reason that each of them names.
  const anchors = byCase(
    numbered.length > 0 ? numbered : pairs.flatMap((pair, at) => anchorAt(pair, reasonOfPair(pair, at))),
  );
  const held = heldBy(anchors, claimed);
  const taken = new Set<Element>();
  const blocks: Sheet[] = [];
  for (const anchor of anchors.filter((one) => namesItem(one, anchors))) {
    const reach = reachOf(anchor, held);
    // A block that holds an earlier one's number again, in words about it, is the same block.
    if (isWithin(reach[0], taken)) continue;
    for (const element of reach) taken.add(element);
    const block = sheetOfBlock(reach, anchor.element, rows, sight);
    const sheetOf = (item: Element) => sheetOfBlock([item], item, rows, sight);
    const items = anchor.field === 'complaintNumber' ? sheetsOfItems(block, sheetOf, sight) : undefined;
    blocks.push(...(items ?? [block]));
  }
  return blocks;
}

const anchorAt = ({ field, value: [first] }: Pair, number: string | undefined): Anchor[] =>
  first && number !== undefined ? [{ field, number, element: first.element }] : [];

/**
 * The same anchors, by the numbers of their cases: a complaint's number and the item's own beside it name one case. A second number
 * of the same kind begins another case, and so does, behind both, one of the kind that came first.
 */
function byCase(anchors: readonly Anchor[]): Anchor[] {
  const cases: [Anchor, ...Anchor[]][] = [];
  for (const anchor of anchors) {
    const last = cases.at(-1);
    const isOther = last?.some(({ field, number }) => field === anchor.field && number !== anchor.number) === true;
    const isAnew = last?.[0].field === anchor.field && last.some(({ field }) => field !== anchor.field);
    if (!last || isOther || isAnew) cases.push([anchor]);
    else last.push(anchor);
  }
  const items = new Map<string, Set<string>>();
  for (const one of cases) {
    for (const { number } of one) items.set(number, (items.get(number) ?? new Set()).add(itemOf(one)));
  }
  return cases.flatMap((one) => {
    const [item, ...others] = items.get(one[0].number) ?? [];
    const number =
      one.some(({ field }) => field === 'taskNumber') || others.length > 0 ? itemOf(one) : (item ?? itemOf(one));
    return one.map((anchor) => ({ ...anchor, number }));
  });
}

const itemOf = (anchors: readonly [Anchor, ...Anchor[]]) =>
  (anchors.find(({ field }) => field === 'taskNumber') ?? anchors[0]).number;

/** Is it an item's own number, or one of a case that shows none? */
const namesItem = ({ field, number }: Anchor, anchors: readonly Anchor[]) =>
  field === 'taskNumber' || !anchors.some((other) => other.field === 'taskNumber' && other.number === number);

const numberOfPair = ({ field, value }: Pair) =>
  value[0] ? numberIn(spotOf([field], value, value[0].element)) : undefined;

/** A name for a case by its reason, in the order shown; undefined where the pair names none of ours. */
function reasonOfPair({ field, value }: Pair, at: number): string | undefined {
  const kind = field === 'reason' ? kindOfReason(textOf(value)) : 'unknown';
  return kind === 'picture' || kind === 'rights' ? `reason ${String(at)}` : undefined;
}

function isWithin(element: Element, taken: ReadonlySet<Element>): boolean {
  return closestOf(element, (level) => taken.has(level)) !== undefined;
}

/** What an element holds: rows of lists, and the number of one case or of several. */
interface Held {
  rows: boolean;
  number: string | undefined;
  several: boolean;
}
const nothingHeld: Held = { rows: false, number: undefined, several: false };

/** What each element of the page holds, itself included. */
function heldBy(anchors: readonly Anchor[], claimed: readonly Element[]): Map<Element, Held> {
  const held = new Map<Element, Held>();
  const at = (element: Element) => {
    const known = held.get(element) ?? { ...nothingHeld };
    held.set(element, known);
    return known;
  };
  for (const row of claimed) {
    for (let level: Element | null = row; level && !held.get(level)?.rows; level = outwards(level))
      at(level).rows = true;
  }
  for (const { element, number } of anchors) {
    for (let level: Element | null = element; level; level = outwards(level)) {
      const one = at(level);
      one.several ||= one.number !== undefined && one.number !== number;
      one.number ??= number;
    }
  }
  return held;
}

/**
 * As far around a number as there is no other case's number or row; where a list stands beside it on its page, its neighbours
 * up to that list.
 */
function reachOf(anchor: Anchor, held: ReadonlyMap<Element, Held>): [Element, ...Element[]] {
  const isOthers = (element: Element) => {
    const { rows, several, number } = held.get(element) ?? nothingHeld;
    return rows || several || (number !== undefined && number !== anchor.number);
  };
  let block = anchor.element;
  while (!block.matches(landmarks)) {
    const wider = outwards(block);
    if (!wider) break;
    if (isOthers(wider)) return held.get(wider)?.rows ? withNeighbours(block, isOthers) : [block];
    block = wider;
  }
  return [block];
}

/** A part of a page with what stands beside it in the same flow, as far as that is about no other case. */
function withNeighbours(block: Element, isOthers: (element: Element) => boolean): [Element, ...Element[]] {
  if (!flows(block) || isApart(block)) return [block];
  return [
    block,
    ...besides(block, 'previousElementSibling', isOthers),
    ...besides(block, 'nextElementSibling', isOthers),
  ];
}

/**
 * What stands beside a block on one side, up to the next case. The last heading on the way to a list below is the list's, and so is what
 * stands behind it; what stands under a list above is, up to the heading that follows.
 */
function besides(
  block: Element,
  way: 'previousElementSibling' | 'nextElementSibling',
  isOthers: (element: Element) => boolean,
): Element[] {
  const joined: Element[] = [];
  let next = block[way];
  for (; next && !isApart(next) && !isOthers(next); next = next[way]) if (flows(next)) joined.push(next);
  const heading = next && isOthers(next) ? joined.findLastIndex((element) => element.matches(headings)) : -1;
  if (heading < 0) return joined;
  return joined.slice(0, way === 'nextElementSibling' ? heading : heading + 1);
}

const headings = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/** Does it stand for itself: a part of the page's frame, a dialog? */
const isApart = (element: Element) => element.matches(landmarks) || isFramePart(element);
/** Does it stand in the flow of its neighbours, rather than over or outside the page? */
const flows = (element: Element) => ['static', 'relative'].includes(getComputedStyle(element).position);

function sheetOfBlock(
  elements: [Element, ...Element[]],
  anchor: Element,
  rows: ReadonlySet<Element>,
  sight: Sight,
): Sheet {
  const enter = (element: Element) => !rows.has(element) && !isFramePart(element);
  const inOrder = [...elements].sort((one, other) => (precedes(one, other) ? -1 : 1));
  const { pairs, rest } = labelledIn(
    inOrder.flatMap((element, at) =>
      runsIn(element, sight, enter).map((run) => ({ ...run, line: run.line + at * 10_000 })),
    ),
    true,
  );
  const labelled = pairs.flatMap(sayingsOf).map(({ fields, runs }) => spotOf(fields, runs, anchor));
  const unlabelled = rest.map((run) => spotOf([], [run], run.element));
  return { kind: 'block', elements, anchor, spots: [...labelled, ...unlabelled], columns: [] };
}
