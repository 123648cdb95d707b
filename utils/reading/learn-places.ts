import type { Place } from '../profile';
import { labelBefore, labelledValue, numbersIn, pathTo } from './places';
import type { PointedValue } from './pointed';
import { type Run, runsIn, type Sight, textOf } from './shown';

/** Does an element show a value, and nothing else that could be taken for it? */
export type ShowsOnly = (element: Element, sight: Sight) => boolean;

/** The number alone, be it within a line of text. */
export const onlyNumber =
  (number: string): ShowsOnly =>
  (element, sight) => {
    const [run, ...others] = runsIn(element, sight);
    const numbers = numbersIn(run?.text ?? '');
    return others.length === 0 && numbers.length === 1 && numbers[0] === number;
  };

/** The text alone, be it behind a label. */
export const onlyText =
  (text: string): ShowsOnly =>
  (element, sight) => {
    const runs = runsIn(element, sight);
    const [run, ...others] = runs;
    return textOf(runs) === text || (run !== undefined && others.length === 0 && labelledValue(run)?.value === text);
  };

/** The way from `root` to the widest element that shows the value alone. */
export function pathOf(
  root: Element,
  { element: inner }: PointedValue,
  isAlone: ShowsOnly,
  sight: Sight,
): Place | undefined {
  let element = inner;
  while (element !== root && element.parentElement && isAlone(element.parentElement, sight)) {
    element = element.parentElement;
  }
  const path = pathTo(root, element)?.map(({ of: _, ...step }) => step);
  return path && { path, by: 'path' };
}

/** The label that a value stands behind within `root`; one without a colon counts only where other cases show it too. */
export function labelOf(
  root: Element,
  { element, text }: PointedValue,
  sight: Sight,
): { label: string; hasColon: boolean } | undefined {
  const runs = runsIn(root, sight);
  const at = runs.findIndex((run) => holds(run, element, text));
  const run = runs[at];
  if (!run) return undefined;
  const own = labelledValue(run);
  const label = own?.value.startsWith(text) ? own.label : labelBefore(runs, at, text);
  const before = run.text.includes(text) && !run.text.startsWith(text) ? run.text.split(text)[0] : runs[at - 1]?.text;
  return label === '' ? undefined : { label, hasColon: /[:：]\s*$/u.test(before ?? '') };
}

const holds = (run: Run, element: Element, text: string) =>
  run.text.normalize('NFKC').replace(/\s+/g, '').includes(text.normalize('NFKC').replace(/\s+/g, '')) &&
  (run.element === element || element.contains(run.element) || run.element.contains(element));
