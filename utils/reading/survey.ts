import { isElement, isText } from './nodes';
import { type Sight, textsIn } from './shown';

/** What stands on a page outside the rows of its lists: what is about the page rather than about one case. */
export interface Survey {
  /** Every text with something in it and the element that it stands in, shadow trees included, shown or not. */
  texts(): Iterable<[text: Text, parent: Element]>;
  /** Every element that fits the selector. */
  all(selector: string): Element[];
}

/** Looks over a page, once. `apart` are the rows to be left out, with all that is in them. */
export function surveyOf(root: Element, sight: Sight, apart: ReadonlySet<Element> = new Set()): Survey {
  const texts: [Text, Element][] = [];
  const elements: Element[] = [];
  // Without a call for each level, for a page may nest as deep as it likes.
  const walk = (tree: Element | ShadowRoot, host: Element) => {
    let node: Node | null = tree.firstChild;
    while (node) {
      if (isText(node)) {
        if (node.data.trim() !== '') texts.push([node, node.parentElement ?? host]);
      } else if (isElement(node) && !apart.has(node)) {
        elements.push(node);
        const shadow = sight.shadowOf(node);
        if (shadow) walk(shadow, node);
        if (node.firstChild) {
          node = node.firstChild;
          continue;
        }
      }
      while (node && !node.nextSibling) node = node.parentNode === tree ? null : node.parentNode;
      node = node?.nextSibling ?? null;
    }
  };
  walk(root, root);
  return { texts: () => texts, all: (selector) => elements.filter((element) => element.matches(selector)) };
}

/** The same of a whole page that is hardly looked at: nothing is walked before it is asked for. */
export const glanceAt = (root: Element, sight: Sight): Survey => ({
  texts: () => textsIn(root, sight),
  all: (selector) => elementsIn(root, selector, sight),
});

/** All elements below a root that fit the selector, open and reachable shadow trees included, its own too. */
export function elementsIn(root: ParentNode, selector: string, sight: Sight): Element[] {
  const found = [...root.querySelectorAll(selector)];
  for (const host of hostsIn(root)) {
    const shadow = sight.shadowOf(host);
    if (shadow) found.push(...elementsIn(shadow, selector, sight));
  }
  return found;
}

/** Elements that may carry a shadow root: custom elements and the few others the platform allows. */
const plainHosts = new Set(['div', 'section', 'article', 'main', 'span', 'aside', 'header', 'footer', 'nav', 'p']);
const mayHost = ({ localName }: Element) => localName.includes('-') || plainHosts.has(localName);

const hostsIn = (root: ParentNode): Element[] =>
  [...(isElement(root) ? [root] : []), ...root.querySelectorAll('*')].filter(mayHost);
