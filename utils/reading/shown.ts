import { hasPlace, isClipped, isCutAway, isParked } from './hiding';
import { type Memory, openMemory } from './memory';
import { isElement, isShadowRoot, isSlot, isText } from './nodes';
import { clean, fold } from './text';
import { fieldOfHeading } from './vocabulary';

/** How deep a page may nest before the rest of it is left alone. */
const deepest = 400;

/** Elements whose text is not shown as text, or says what may be chosen rather than what is. */
const silent = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'TEXTAREA',
  'SELECT',
  'OPTION',
  'DATALIST',
  'INPUT',
  'IFRAME',
  'OBJECT',
  'svg',
  'SVG',
  'CANVAS',
  'VIDEO',
  'AUDIO',
  'HEAD',
  'TITLE',
]);
const silentRoles = new Set(['tooltip', 'listbox', 'option', 'log']);

/** Tusu's own elements, which are never read. */
const isOurs = (element: Element) => element.localName.startsWith('tusu-');

/** Gives the shadow root of an element, closed ones too where the browser lets an extension in. */
export type ShadowOf = (element: Element) => ShadowRoot | null;

/** Told of every element that a reading took or left, and why: for a person who asks how a page was read. */
export type Note = (element: Element, taken: boolean, why: string) => void;

/**
 * What of a page is shown to a person, asked element by element. Answers are remembered, so one `Sight` serves one
 * reading: the page may change before the next.
 */
export interface Sight {
  /** Is this element itself to be seen: rendered, not transparent, not clipped to a pixel or moved off the page? */
  isShown(element: Element): boolean;
  /** Does the element take part in the layout, be it only by its children (`display: contents`)? */
  isThere(element: Element): boolean;
  /** Is the element cut away whole by what holds it: in a pane that slid aside, or folded up? What can be scrolled to is not. */
  isCutAway(element: Element): boolean;
  /** How the element breaks text: not at all, between words, or between lines. */
  breakOf(element: Element): 'none' | 'word' | 'line';
  shadowOf: ShadowOf;
  note: Note;
  /** The whole runs of elements that were asked already. */
  runs: Map<Element, Run[]>;
  /** What is known from earlier readings. */
  memory: Memory;
}

/** Opens the eyes for one reading. */
export function openSight(shadowOf: ShadowOf, note: Note = () => undefined, memory = openMemory()): Sight {
  const seen = new Map<Element, boolean>();
  const breaks = new Map<Element, 'none' | 'word' | 'line'>();
  const clipped = new Map<Element, boolean>();
  const fixed = new Map<Element, boolean>();
  return {
    shadowOf(element) {
      const shadow = shadowOf(element);
      if (shadow) memory.hosts.add(element);
      return shadow;
    },
    note,
    runs: new Map(),
    memory,
    isShown(element) {
      let shown = seen.get(element);
      if (shown === undefined) {
        shown =
          element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
          !isParked(element, fixed) &&
          !isClipped(element, clipped);
        seen.set(element, shown);
      }
      return shown;
    },
    isThere: hasPlace,
    isCutAway,
    breakOf(element) {
      let how = breaks.get(element);
      if (how === undefined) {
        how = breakOfDisplay(element);
        breaks.set(element, how);
      }
      return how;
    },
  };
}

/**
 * An element that holds nothing but a heading's name is a word of its own, however close its value stands; unless it is the rest of a
 * longer word, as 投诉方 is behind 被, or the beginning of one.
 */
function isLabel(element: Element): boolean {
  const { childElementCount, textContent, previousSibling } = element;
  if (childElementCount > 0 || textContent.length > 16 || fieldOfHeading(textContent) === undefined) return false;
  const isJoined =
    previousSibling !== null && isText(previousSibling) && /[^\s,.;:，。；：、|/()（）]$/.test(previousSibling.data);
  const before = besides(element, 'previousSibling');
  const isRest = isJoined || (before !== '' && fieldOfHeading(before.slice(-8) + textContent) !== undefined);
  const rest = /^([^\s:：]{1,12})\s*(?:[:：]|$)/.exec(clean(besides(element, 'nextSibling')))?.[1];
  return !isRest && (rest === undefined || fieldOfHeading(textContent + rest) === undefined);
}

/** The text beside an element that nothing parts from it, a label's length of it. */
function besides(element: Element, way: 'previousSibling' | 'nextSibling'): string {
  let text = '';
  let at: Node = element;
  while (text.length < 12) {
    const next: Node | null = at[way];
    if (next) {
      const said = isText(next) || isElement(next) ? next.textContent : '';
      text = way === 'nextSibling' ? text + said : said + text;
      at = next;
    } else {
      const { parentElement } = at;
      if (!parentElement || getComputedStyle(parentElement).display !== 'inline') break;
      at = parentElement;
    }
  }
  return text;
}

function breakOfDisplay(element: Element): 'none' | 'word' | 'line' {
  if (element.localName === 'br') return 'line';
  const display = getComputedStyle(element).display;
  if (display === 'inline' || display === 'contents' || display === 'ruby') return isLabel(element) ? 'word' : 'none';
  return display.startsWith('inline') ? 'word' : 'line';
}

/** One run of text that nothing breaks, and the element that it stands in. */
export interface Run {
  /** As shown, cleaned. */
  text: string;
  /** Folded, for comparing. */
  folded: string;
  /** The element that holds the run's first text. */
  element: Element;
  /** Runs of the same line stand beside each other. */
  line: number;
}

/** Who is told of what a walk comes upon. */
interface Visitor {
  text(text: Text, parent: Element): void;
  boundary(how: 'word' | 'line'): void;
  /** May keep the walk out of an element. */
  enter(element: Element): boolean;
}

/** Walks what is shown in a node that stands in `parent`. */
function walk(node: Node, parent: Element, sight: Sight, visitor: Visitor, depth: number): void {
  if (isText(node)) {
    visitor.text(node, parent);
    return;
  }
  if (depth > deepest || !isElement(node) || silent.has(node.tagName) || isOurs(node) || !visitor.enter(node)) return;
  if (silentRoles.has(node.getAttribute('role') ?? '')) return;
  const how = sight.breakOf(node);
  if (how !== 'none') visitor.boundary(how);
  walkInside(node, sight, visitor, depth + 1);
  if (how !== 'none') visitor.boundary(how);
}

/** Walks the inside of an element: its shadow tree where it has one, the nodes assigned to a slot, else its children. */
function walkInside(element: Element, sight: Sight, visitor: Visitor, depth: number): void {
  const slotted = isSlot(element) ? element.assignedNodes() : [];
  const nodes = slotted.length > 0 ? slotted : (sight.shadowOf(element) ?? element).childNodes;
  // A slot has no box of its own: a text that is given to it is shown as far as its host is.
  for (const node of nodes)
    walk(node, slotted.length > 0 ? (node.parentElement ?? element) : element, sight, visitor, depth);
}

/** Every text below an element with the element that it stands in, shadow trees included, shown or not. */
export function* textsIn(root: Node, sight: Pick<Sight, 'shadowOf'>): Iterable<[text: Text, parent: Element]> {
  for (const node of nodesIn(root)) {
    if (isText(node)) {
      const parent = node.parentElement ?? (isShadowRoot(node.parentNode) ? node.parentNode.host : null);
      if (parent && node.data.trim() !== '') yield [node, parent];
    } else if (isElement(node)) {
      const shadow = sight.shadowOf(node);
      if (shadow) yield* textsIn(shadow, sight);
    }
  }
}

function* nodesIn(root: Node): Iterable<Node> {
  const nodes = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) yield node;
}

const everywhere = () => true;
const joined = () => '';

/**
 * The runs of text that are shown below an element, in order; `enter` may keep the walk out of a part, `between` may say what stands
 * between two texts of a run that stand in different elements.
 */
export function runsIn(
  root: Element,
  sight: Sight,
  enter: (element: Element) => boolean = everywhere,
  between: (before: Element, behind: Element) => string = joined,
): Run[] {
  if (enter !== everywhere || between !== joined) return walkRuns(root, sight, enter, between);
  const runs = sight.runs.get(root) ?? walkRuns(root, sight, enter, between);
  sight.runs.set(root, runs);
  return runs;
}

function walkRuns(
  root: Element,
  sight: Sight,
  enter: (element: Element) => boolean,
  between: (before: Element, behind: Element) => string,
): Run[] {
  const runs: Run[] = [];
  let line = 0;
  let open: { raw: string; element: Element; last: Element } | undefined;
  const close = () => {
    if (!open) return;
    const text = clean(open.raw);
    const folded = fold(open.raw);
    if (folded !== '') runs.push({ text, folded, element: open.element, line });
    open = undefined;
  };
  const visitor: Visitor = {
    enter,
    text(text, parent) {
      // White space between two inline elements shows as a space, and begins nothing; U+FEFF shows as nothing at all.
      if (text.data.trim() === '') {
        if (open && /[ \t\n\r\f\u00a0]/.test(text.data)) open.raw += ' ';
        return;
      }
      if (!sight.isShown(parent)) return;
      if (open) {
        open.raw += (open.last === parent ? '' : between(open.last, parent)) + text.data;
        open.last = parent;
      } else open = { raw: text.data, element: parent, last: parent };
    },
    boundary(how) {
      close();
      if (how === 'line') line += 1;
    },
  };
  if (isOurs(root)) return runs;
  walkInside(root, sight, visitor, 0);
  close();
  return runs;
}

/** Lines of a place: runs that stand beside each other, joined. */
export function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  for (const run of runs) {
    const last = lines.at(-1);
    if (last?.[0]?.line === run.line) last.push(run);
    else lines.push([run]);
  }
  return lines;
}

/** The text of runs as one line. */
export const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join(' ');
/** The same, folded. */
export const foldedOf = (runs: readonly Run[]): string => runs.map((run) => run.folded).join(' ');
