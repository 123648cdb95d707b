import { isShadowRoot } from './nodes';
import { labelledIn, type Pair } from './pairs';
import { numberIn, type Sheet, spotOf } from './sheets';
import { runsIn, type Sight, textOf } from './shown';
import { kindOfReason } from './vocabulary';

/** Parts of a page that are about the page, not about a case. */
const frameParts =
  'nav,aside,footer,[role=navigation],[role=menubar],[role=menu],[role=tablist],[role=complementary],[role=contentinfo],[role=banner],body > header';
/** Parts that stand for themselves: a case's block never reaches beyond them. */
const landmarks = 'main,[role=main],dialog,[role=dialog],[role=alertdialog],body';

interface Anchor {
  number: string;
  element: Element;
}

/**
 * Cases that stand outside any grid: cards in a list, or one case with a page, drawer or dialog of its own. Each is found
 * by its labelled number, and reaches as far around it as no other case does. `claimed` are the rows of grids.
 */
export function blocksIn(root: Element, claimed: readonly Element[], sight: Sight): Sheet[] {
  const rows = new Set(claimed);
  const runs = runsIn(root, sight, (element) => !rows.has(element) && !element.matches(frameParts));
  const { pairs } = labelledIn(runs, true);
  const numbered = pairs.flatMap((pair) => anchorAt(pair, numberOfPair(pair)));
  // Cards that show no number are told apart by the reason that each of them names.
  const anchors = numbered.length > 0 ? numbered : pairs.flatMap((pair, at) => anchorAt(pair, reasonOfPair(pair, at)));
  const blocks = new Map<Element, Anchor>();
  for (const anchor of anchors) {
    const block = reachOf(anchor, anchors, claimed);
    // A block that holds an earlier one's number again, in words about it, is the same block.
    if (![...blocks.keys()].some((other) => other.contains(block))) blocks.set(block, anchor);
  }
  return [...blocks].map(([block, { element }]) => sheetOfBlock(block, element, rows, sight));
}

const anchorAt = ({ value: [first] }: Pair, number: string | undefined): Anchor[] =>
  first && number !== undefined ? [{ number, element: first.element }] : [];

const numberOfPair = ({ field, value }: Pair) =>
  value[0] ? numberIn(spotOf([field], value, value[0].element)) : undefined;

/** A name for a case by its reason, in the order shown; undefined where the pair names none of ours. */
function reasonOfPair({ field, value }: Pair, at: number): string | undefined {
  const kind = field === 'reason' ? kindOfReason(textOf(value)) : 'unknown';
  return kind === 'picture' || kind === 'rights' ? `reason ${String(at)}` : undefined;
}

/** As far around a number as there is no other case's number or row. */
function reachOf(anchor: Anchor, anchors: readonly Anchor[], claimed: readonly Element[]): Element {
  const others = anchors.filter(({ number }) => number !== anchor.number).map(({ element }) => element);
  let block = anchor.element;
  while (!block.matches(landmarks)) {
    const wider = outwards(block);
    if (!wider || [...others, ...claimed].some((other) => wider.contains(other))) break;
    block = wider;
  }
  return block;
}

/** The parent, also out of a shadow tree. */
function outwards(element: Element): Element | null {
  const parent = element.parentNode;
  return isShadowRoot(parent) ? parent.host : element.parentElement;
}

function sheetOfBlock(block: Element, anchor: Element, rows: ReadonlySet<Element>, sight: Sight): Sheet {
  const enter = (element: Element) => !rows.has(element) && !element.matches(frameParts);
  const { pairs, rest } = labelledIn(runsIn(block, sight, enter), true);
  const labelled = pairs.flatMap(({ field, value }) => (value[0] ? [spotOf([field], value, value[0].element)] : []));
  const unlabelled = rest.map((run) => spotOf([], [run], run.element));
  return { kind: 'block', elements: [block], anchor, spots: [...labelled, ...unlabelled], columns: [] };
}
