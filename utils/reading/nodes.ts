/**
 * Kinds of nodes, told by the node itself. `instanceof` asks for the window that a node was made in, and documents come from
 * several: a frame's, one written anew by `document.open`, one read from outside in a test.
 */
export const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
export const isShadowRoot = (node: Node | null): node is ShadowRoot =>
  node !== null && 'host' in node && node.nodeType === Node.DOCUMENT_FRAGMENT_NODE;

/** Does one element come before another, or hold it, as they are shown? Shadow trees stand where their hosts stand. */
export function precedes(one: Element, other: Element): boolean {
  const [first, second] = [hostsOf(one), hostsOf(other)];
  // The outermost places at which the two part ways stand in one tree.
  for (const [at, place] of first.entries()) {
    const against = second[at];
    if (!against) return false;
    if (place !== against) return (place.compareDocumentPosition(against) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }
  return false;
}

/** Does an element hold the other, be it in a shadow tree? */
export function holds(around: Element, element: Element): boolean {
  return hostsOf(element).some((place) => around.contains(place));
}

/** An element with the hosts of the shadow trees around it, outermost first. */
function hostsOf(element: Element): Element[] {
  const root = element.getRootNode();
  return isShadowRoot(root) ? [...hostsOf(root.host), element] : [element];
}

/** The element around this one, also out of a shadow tree. */
export function outwards(element: Element): Element | null {
  const parent = element.parentNode;
  return isShadowRoot(parent) ? parent.host : element.parentElement;
}

/** The nearest of an element and what is around it that fits, also out of a shadow tree. */
export function closestOf(element: Element, fits: (level: Element) => boolean): Element | undefined {
  for (let level: Element | null = element; level; level = outwards(level)) if (fits(level)) return level;
  return undefined;
}

const isNamed =
  <Name extends keyof HTMLElementTagNameMap>(name: Name) =>
  (element: Element): element is HTMLElementTagNameMap[Name] =>
    element.localName === name;
export const isSlot = isNamed('slot');
export const isInput = isNamed('input');
export const isLink = isNamed('a');
/** A cell of a native table, heading or not. */
export const isCell = (element: Element): element is HTMLTableCellElement =>
  element.localName === 'td' || element.localName === 'th';
