import { controlSelector, labelOf } from './control-words';
import { outwards } from './nodes';
import { type Sight, textsIn } from './shown';
import { elementsIn } from './survey';
import { clean, wordsOf } from './text';
import { rankOfControlWord } from './vocabulary';

/** An element that acts as a control, and what it says. */
export interface Candidate {
  element: Element;
  /** Its words without a count behind them. */
  label: string;
}

/** Longer texts are no control's words. */
const longestLabel = 24;

const entries = `${controlSelector},li,[role=treeitem],[role=menuitemradio],label`;

/** Does one element hold the other, be it in a shadow tree within? */
export function holds(outer: Element, inner: Element): boolean {
  for (let level: Element | null = inner; level; level = outwards(level)) if (level === outer) return true;
  return false;
}

/** What on a page acts as a control, found once for one look at it. */
export interface Candidates {
  /** Those that say one of the names, the likeliest word first; the innermost only. */
  named(names: readonly string[]): Candidate[];
}

/** How early a label stands among the words of a name; undefined where it is none of them. */
function rankOf(label: string, name: string): number | undefined {
  const words = wordsOf(label);
  return rankOfControlWord(name, label) ?? (words.length === 1 ? rankOfControlWord(name, words[0] ?? '') : undefined);
}

/** Does the label say what the name stands for, by its exact words or a listed synonym? */
export const saysName = (label: string, name: string): boolean => rankOf(label, name) !== undefined;

/** The words of a control, without the count that a tab or menu entry carries. */
export const wordsOfControl = (control: Element, sight: Sight): string =>
  labelOf(control, sight).replace(/[\s(（[]*\d+\+?[\s)）\]]*$/, '');

/** Opens the search for one look at a document. */
export function candidatesOf(document: Document, sight: Sight): Candidates {
  let acting: Candidate[] | undefined;
  let plain: Candidate[] | undefined;
  const known = new Map<string, Candidate[]>();
  const search = (names: readonly string[]) => {
    acting ??= actingIn(document, sight);
    const found = ranked(acting, names);
    if (found.length > 0) return found;
    plain ??= plainIn(document, sight);
    return ranked(plain, names);
  };
  return {
    named(names) {
      const key = names.join(' ');
      const found = known.get(key) ?? search(names);
      known.set(key, found);
      return found;
    },
  };
}

function ranked(all: readonly Candidate[], names: readonly string[]): Candidate[] {
  const found = all.flatMap((candidate) => {
    const [rank] = names.flatMap((name, at) => {
      const within = rankOf(candidate.label, name);
      return within === undefined ? [] : [at * 1000 + within];
    });
    return rank === undefined ? [] : [{ ...candidate, rank }];
  });
  const innermost = found.filter(
    ({ element }) => !found.some((other) => other.element !== element && holds(element, other.element)),
  );
  return innermost.sort((one, other) => one.rank - other.rank);
}

/** What acts as a control by its kind. Its own text is asked before its looks: of thousands of links few are short. */
function actingIn(document: Document, sight: Sight): Candidate[] {
  return elementsIn(document, entries, sight).flatMap((element) => {
    if (element.textContent.length > longestLabel * 3 || !sight.isShown(element)) return [];
    const label = wordsOfControl(element, sight);
    return label === '' || label.length > longestLabel ? [] : [{ element, label }];
  });
}

/** Plain elements that act as controls: a hand for a cursor. */
function plainIn(document: Document, sight: Sight): Candidate[] {
  const found = new Map<Element, Candidate>();
  for (const [text, parent] of textsIn(document, sight)) {
    if (text.data.length > longestLabel * 3 || found.has(parent) || !sight.isShown(parent)) continue;
    if (getComputedStyle(parent).cursor !== 'pointer') continue;
    const element = wholeOf(parent);
    const label = wordsOfControl(element, sight);
    if (label !== '' && label.length <= longestLabel) found.set(parent, { element, label });
  }
  return [...found.values()];
}

/** The element that holds no more than the words that stand in this one: where a press is meant. */
function wholeOf(element: Element): Element {
  const text = clean(element.textContent);
  const around = element.parentElement;
  const isAll = around !== null && clean(around.textContent) === text && getComputedStyle(around).cursor === 'pointer';
  return isAll ? wholeOf(around) : element;
}
