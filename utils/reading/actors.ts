import { controlSelector, offersOf } from './control-words';
import { closestOf, isElement, isShadowRoot, isSlot, isText } from './nodes';
import type { Sight } from './shown';
import { clean } from './text';

/**
 * In a place of actions, plain elements that act as controls and offer something: a hand for a cursor, or a handler in the markup. Of
 * several within each other the outermost that stands for itself.
 */
export function actorsIn(place: Element, sight: Sight): Element[] {
  if (place.matches(controlSelector)) return [];
  const isOne = acts(place) && isAlone(place, sight) && offersOf(place, sight).length > 0;
  return isOne && !closestOf(place, (level) => level.matches(controlSelector))
    ? [place]
    : partsOf(place, sight).flatMap((part) => actorsIn(part, sight));
}

const acts = (element: Element) => element.hasAttribute('onclick') || getComputedStyle(element).cursor === 'pointer';

/** The elements right below another as they are shown: of its shadow tree, or given to its slot. */
function partsOf(element: Element, sight: Sight): Element[] {
  const slotted = isSlot(element) ? element.assignedElements() : [];
  return slotted.length > 0 ? slotted : [...(sight.shadowOf(element) ?? element).children];
}

/** Does nothing stand so close beside the element that it would be read as one word with it? 不可<b>撤销</b> offers nothing. */
const isAlone = (element: Element, sight: Sight) =>
  isParted(element, 'previousSibling', sight) && isParted(element, 'nextSibling', sight);

function isParted(element: Element, way: 'previousSibling' | 'nextSibling', sight: Sight): boolean {
  let at: Node = element;
  for (;;) {
    if (isElement(at) && sight.breakOf(at) !== 'none') return true;
    const next: Node | null = at[way];
    if (!next) {
      const { parentNode } = at;
      const around: Node | null = isShadowRoot(parentNode) ? parentNode.host : parentNode;
      if (!around || !isElement(around)) return true;
      at = around;
      continue;
    }
    at = next;
    const edge = edgeOf(next, way, sight);
    if (edge === '') continue;
    return partings.test(edge) || (isElement(next) && isOther(next, element, sight));
  }
}

/** Between two controls: space, and what parts words. */
const partings = /^[\s,;/|，；、／｜·•:：()（）[\]【】]$/;

/** The character of a node that is nearest to what it stands beside; none where it shows nothing. */
function edgeOf(node: Node, way: 'previousSibling' | 'nextSibling', sight: Sight): string {
  if (isElement(node) && !sight.isShown(node)) return '';
  const shown = isText(node) || isElement(node) ? node.textContent : '';
  // What is cleaned loses the space at its ends, unless something stands there.
  const text = clean(`|${shown}|`).slice(1, -1);
  return way === 'previousSibling' ? text.slice(-1) : text.slice(0, 1);
}

/** Is it a control of its own beside the other: it breaks the text, or a hand begins at each of them? */
function isOther(one: Element, beside: Element, sight: Sight): boolean {
  const around = one.parentElement;
  const begins = acts(one) && around !== null && !acts(around) && beside.parentElement === around;
  return sight.breakOf(one) !== 'none' || one.matches(controlSelector) || begins;
}
