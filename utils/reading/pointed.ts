import { isText } from './nodes';
import { labelledValue, numbersIn } from './places';
import { type Run, runsIn, type Sight } from './shown';
import { clean } from './text';

/** A value that the seller pointed at by selecting its text. */
export interface PointedValue {
  text: string;
  /** The element that holds it. */
  element: Element;
}

/** Why what was selected can't be taken. */
export type PointedTrouble = 'nothing' | 'no-number' | 'several-numbers' | 'too-much';

/** What of a text a selection covers. */
interface Piece {
  text: Text;
  selected: string;
}

/** The texts that a selection covers some of. */
function piecesIn(range: AbstractRange, sight: Sight): Piece[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const live = startContainer.ownerDocument?.createRange();
  if (!live) return [];
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  return textsBelow(live.commonAncestorContainer).flatMap((text): Piece[] => {
    if (!live.intersectsNode(text) || !text.parentElement || !sight.isShown(text.parentElement)) return [];
    const from = text === startContainer ? startOffset : 0;
    const to = text === endContainer ? endOffset : text.data.length;
    const selected = clean(text.data.slice(from, to));
    return selected === '' ? [] : [{ text, selected }];
  });
}

function textsBelow(root: Node): Text[] {
  const texts: Text[] = [];
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (isText(node)) texts.push(node);
  }
  return texts;
}

/** The run that a text is shown in. */
function runAround({ parentElement, data }: Text, sight: Sight): Run | undefined {
  let block = parentElement;
  while (block && sight.breakOf(block) === 'none') block = block.parentElement;
  const shown = clean(data);
  const runs = block ? runsIn(block, sight).filter(({ text }) => text.includes(shown)) : [];
  const holds = ({ element }: Run) =>
    element === parentElement || element.contains(parentElement) || parentElement?.contains(element) === true;
  return runs.find(({ element }) => element === parentElement) ?? runs.find(holds) ?? runs[0];
}

const half = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** The one number that a selection touches; half of it is enough. */
export function pointedNumber(range: AbstractRange, sight: Sight): PointedValue | PointedTrouble {
  const pieces = piecesIn(range, sight);
  if (pieces.length === 0) return 'nothing';
  const numbers = new Map<string, PointedValue>();
  for (const { text, selected } of pieces) {
    const run = runAround(text, sight);
    const touched = numbersIn(run?.text ?? '').filter(
      (one) => one.includes(half(selected)) || half(selected).includes(one),
    );
    for (const number of run ? touched : [])
      numbers.set(number, { text: number, element: run?.element ?? text.parentElement ?? document.body });
  }
  const [number, ...others] = numbers.values();
  if (!number) return 'no-number';
  return others.length > 0 ? 'several-numbers' : number;
}

/** A status is a word or two, shown in no more pieces than this. */
const mostPieces = 3;
const longestStatus = 60;

/** The status that a selection touches, widened to the whole of what is shown there: part of a word says something else. */
export function pointedStatus(range: AbstractRange, sight: Sight): PointedValue | PointedTrouble {
  const pieces = piecesIn(range, sight);
  const runs = new Map(
    pieces.flatMap(({ text }) => {
      const run = runAround(text, sight);
      return run ? [[`${run.line} ${run.text}`, run] as const] : [];
    }),
  );
  const [first, ...others] = runs.values();
  if (!first) return 'nothing';
  const text = [first, ...others].map((run) => labelledValue(run)?.value ?? run.text).join(' ');
  if (others.length >= mostPieces || text.length > longestStatus) return 'too-much';
  const element = others.reduce<Element | undefined>(
    (around, run) => around && commonAncestor(around, run.element),
    first.element,
  );
  return element ? { text, element } : 'too-much';
}

/** The smallest element that holds both; undefined where they stand in different trees. */
export function commonAncestor(one: Element, other: Element): Element | undefined {
  let around: Element | null = one;
  while (around && !around.contains(other)) around = around.parentElement;
  return around ?? undefined;
}
