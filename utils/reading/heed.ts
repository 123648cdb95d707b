/** What a page's changes leave true of what is remembered of it. */
import type { Memory } from './memory';
import { isElement, isShadowRoot, isText } from './nodes';

/** A change of a page, as an observer of mutations records it; without an attribute's name something about its looks. */
export type Change = Pick<MutationRecord, 'type' | 'target' | 'attributeName'> & {
  addedNodes: Iterable<Node>;
  removedNodes: Iterable<Node>;
  nextSibling: Node | null;
};

/** The attributes that a reading rests on, and those by which pages show, hide, enable or choose. */
export const tellingAttributes: readonly string[] = [
  ...['id', 'class', 'style', 'hidden', 'inert', 'open', 'disabled', 'checked', 'selected', 'role', 'type', 'value'],
  ...['href', 'src', 'alt', 'title', 'onclick', 'for', 'contenteditable', 'slot', 'align', 'bgcolor', 'media'],
  ...['rowspan', 'colspan', 'data-state'],
  ...['label', 'labelledby', 'hidden', 'disabled', 'selected', 'checked', 'pressed', 'current', 'expanded', 'modal']
    .concat('controls', 'owns', 'rowindex', 'colindex', 'rowspan')
    .map((name) => `aria-${name}`),
];

/** Attributes by which no page hides or shows anything. */
const plain = new Set(['href', 'src', 'alt', 'title', 'value', 'onclick']);

/** What decides how a page looks beyond its own markup. */
const sheets = 'style,link,base';

/** Rows behind a changed one that a style may hide or show with it, as an opened row's details. */
const reach = 8;

/**
 * Forgets what these changes may have made untrue. False where that can't be told, and nothing that is remembered may be used: a style
 * sheet, or anything that may change the looks of whole lists, changed.
 *
 * What is known of a row rests on what is in it, and on the looks of what it stands in. So it is forgotten with any change inside the row, or
 * inside a cell that reaches into it; all rows are, where an attribute changed on an element that holds the list or comes before it
 * among the children of one that does, or where elements came or went before it there. Not seen are styles that reach from inside one row into another
 * (`:has`), and from a row to one that stands further behind it than `reach`.
 */
export function heed(memory: Memory, changes: readonly Change[]): boolean {
  const lists = [...memory.lists].filter((list) => list.isConnected);
  memory.lists = new Set(lists);
  const above = new Set<Node>();
  for (const list of lists)
    for (let level: Node | null = list; level && !above.has(level); level = parentOf(level)) above.add(level);
  return changes.every((change) => heedOne(memory, change, above));
}

function heedOne(memory: Memory, change: Change, above: ReadonlySet<Node>): boolean {
  const { type, target, attributeName } = change;
  const place = isText(target) ? target.parentNode : target;
  if (!place) return true;
  if (isElement(place) && place.closest(sheets)) return false;
  for (let level: Node | null = place; level; level = parentOf(level)) if (isElement(level)) forget(memory, level);
  switch (type) {
    case 'characterData':
      return true;
    case 'attributes':
      if (!isElement(target) || plain.has(attributeName ?? '')) return true;
      if (isRow(memory, target)) forgetLooksBehind(memory, target);
      return !above.has(target) && !comesBeforeList(target.nextSibling, target.parentNode, above);
    case 'childList':
      return heedChildren(memory, change, above);
  }
}

function heedChildren(
  memory: Memory,
  { target, addedNodes, removedNodes, nextSibling }: Change,
  above: ReadonlySet<Node>,
): boolean {
  const nodes = [...addedNodes, ...removedNodes].filter((node) => isElement(node));
  for (const node of nodes) {
    if (node.matches(sheets) || node.querySelector(sheets)) return false;
    forget(memory, node);
    for (const element of node.querySelectorAll('*')) forget(memory, element);
  }
  if (nodes.length === 0 || !above.has(target)) return true;
  // What stood behind may have gone elsewhere since.
  if (nextSibling && nextSibling.parentNode !== target) return false;
  if (nextSibling && memory.lists.has(target as Element)) forgetLooksBehind(memory, nextSibling);
  return !comesBeforeList(nextSibling, target, above);
}

/** Does a list stand in a node or one of the siblings behind it? */
function comesBeforeList(node: Node | null, parent: Node | null, above: ReadonlySet<Node>): boolean {
  if (!parent || !above.has(parent)) return false;
  for (let next = node; next; next = next.nextSibling) if (above.has(next)) return true;
  return false;
}

const parentOf = (node: Node): Node | null => (isShadowRoot(node) ? node.host : node.parentNode);

function forget(memory: Memory, element: Element): void {
  for (const row of memory.restingOn(element)) memory.drop(row);
}

const isRow = (memory: Memory, element: Element) =>
  element.parentElement !== null && memory.lists.has(element.parentElement);

function forgetLooksBehind(memory: Memory, node: Node): void {
  let next: Node | null = node;
  for (let left = reach; next && left > 0; next = next.nextSibling) {
    if (!isElement(next)) continue;
    forgetLooks(memory, next);
    left -= 1;
  }
}

function forgetLooks(memory: Memory, row: Element): void {
  const known = memory.of(row);
  delete known.shown;
  delete known.there;
}

/** Narrower than this, px, a list may squeeze its cells to nothing. */
const narrow = 200;

/** Looks at each list as it stands, and forgets the looks of its rows where it stands otherwise than at the last look. */
export function lookAtLists(memory: Memory): void {
  for (const list of memory.lists) {
    if (!list.isConnected) continue;
    const now = standingOf(list);
    const before = memory.standing.get(list);
    memory.standing.set(list, now);
    if (
      !before ||
      (before.isShown === now.isShown && before.isNarrow === now.isNarrow && before.isWhole && now.isWhole)
    )
      continue;
    const isOther = before.isShown !== now.isShown || before.isNarrow !== now.isNarrow;
    for (const row of list.children) {
      if (isOther) forget(memory, row);
      else forgetLooks(memory, row);
    }
  }
}

/** How a list stands on its page. */
export interface Standing {
  isShown: boolean;
  isNarrow: boolean;
  /** Nothing that holds it cuts any of it away. */
  isWhole: boolean;
}

function standingOf(list: Element): Standing {
  const box = list.getBoundingClientRect();
  let isWhole = true;
  for (let holder = list.parentElement; holder && isWhole; holder = holder.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(holder);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const window = holder.getBoundingClientRect();
    const isIn =
      box.left >= window.left - 1 &&
      box.right <= window.right + 1 &&
      box.top >= window.top - 1 &&
      box.bottom <= window.bottom + 1;
    // What can be scrolled to is not cut away; from there on it is the scroller that must be in sight.
    isWhole = isIn || /auto|scroll/.test(overflowX + overflowY);
    if (/auto|scroll/.test(overflowX + overflowY)) break;
  }
  return {
    isShown: list.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }),
    isNarrow: box.width < narrow,
    isWhole,
  };
}
