import { isShadowRoot } from './nodes';
import { labelledIn } from './pairs';
import { hasNumber, numberIn, type Sheet, type Spot } from './sheets';
import { type Run, runsIn, type Sight } from './shown';

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
  const anchors = labelledIn(runs, true).pairs.flatMap(({ field, value }): Anchor[] => {
    const first = value[0];
    if (!first) return [];
    const number = numberIn(spotOf([field], value, first));
    return number === undefined ? [] : [{ number, element: first.element }];
  });
  const blocks = new Map<Element, Anchor>();
  for (const anchor of anchors) {
    const block = reachOf(anchor, anchors, claimed);
    // A block that holds an earlier one's number again, in words about it, is the same block.
    if (![...blocks.keys()].some((other) => other.contains(block))) blocks.set(block, anchor);
  }
  return [...blocks.keys()].map((block) => sheetOfBlock(block, rows, sight)).filter(hasNumber);
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

const spotOf = (fields: Spot['fields'], runs: Run[], first: Run): Spot => ({
  fields,
  runs,
  element: first.element,
  shared: false,
  cloned: false,
});

function sheetOfBlock(block: Element, rows: ReadonlySet<Element>, sight: Sight): Sheet {
  const enter = (element: Element) => !rows.has(element) && !element.matches(frameParts);
  const { pairs, rest } = labelledIn(runsIn(block, sight, enter), true);
  const labelled = pairs.flatMap(({ field, value }) => (value[0] ? [spotOf([field], value, value[0])] : []));
  const unlabelled = rest.map((run) => spotOf([], [run], run));
  return { kind: 'block', elements: [block], spots: [...labelled, ...unlabelled], columns: [] };
}
