import { elementsIn } from './grids';
import { isElement, isText } from './nodes';
import { type Sight, textsIn } from './shown';

/** What stands on a page outside the rows of its lists: what is about the page rather than about one case. */
export interface Survey {
  /** Every text with something in it and the element that it stands in, shadow trees included, shown or not. */
  texts(): Iterable<[text: Text, parent: Element]>;
  /** Every element that fits the selector. */
  all(selector: string): Element[];
}

/** Looks over a page. `apart` are the rows to be left out, with all that is in them. */
export function surveyOf(root: Element, sight: Sight, apart: ReadonlySet<Element>): Survey {
  if (apart.size === 0)
    return { texts: () => textsIn(root, sight), all: (selector) => elementsIn(root, selector, sight) };
  const texts: [Text, Element][] = [];
  const elements: Element[] = [];
  const walk = (parent: Element, tree: ParentNode) => {
    for (let node = tree.firstChild; node; node = node.nextSibling) {
      if (isText(node)) {
        if (node.data.trim() !== '') texts.push([node, parent]);
      } else if (isElement(node) && !apart.has(node)) {
        elements.push(node);
        const shadow = sight.shadowOf(node);
        if (shadow) walk(node, shadow);
        walk(node, node);
      }
    }
  };
  walk(root, root);
  return { texts: () => texts, all: (selector) => elements.filter((element) => element.matches(selector)) };
}
