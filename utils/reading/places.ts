import type { Kind, Place, Shape, Step } from '../profile';
import { looksLikeNumber } from './headings';
import { type Run, runsIn, type Sight } from './shown';
import { fold } from './text';
import { momentIn } from './time';

/** What stands at a place: its runs, and the element that holds them. */
export interface Found {
  element: Element;
  runs: Run[];
}

/** Tells an element's kind by its markup. */
export function kindOf(element: Element): Kind {
  const role = element.getAttribute('role');
  return { tag: element.localName, ...(role !== null && role !== '' && { role: role.slice(0, 100) }) };
}

export const isKind = (element: Element, { tag, role }: Kind): boolean =>
  element.localName === tag && (element.getAttribute('role') ?? '') === (role ?? '');

const alike = (element: Element): Element[] => {
  const kind = kindOf(element);
  return [...(element.parentElement?.children ?? [])].filter((child) => isKind(child, kind));
};

/** The way down from `from` to an element inside it; undefined where it is not inside. */
export function pathTo(from: Element, element: Element): Step[] | undefined {
  const path: Step[] = [];
  for (let level: Element | null = element; level !== from; level = level.parentElement) {
    if (!level) return undefined;
    const others = alike(level);
    path.unshift({ ...kindOf(level), at: others.indexOf(level), of: others.length });
  }
  return path;
}

/** The element at the end of a way down, undefined where the way does not lead there. */
export function elementAt(from: Element, path: readonly Step[]): Element | undefined {
  let level: Element | undefined = from;
  for (const { at, of, ...kind } of path) {
    const children: Element[] = [...level.children].filter((child) => isKind(child, kind));
    if (of !== undefined && children.length !== of) return undefined;
    level = children[at];
    if (!level) return undefined;
  }
  return level;
}

/** The numbers in a text, as they would be a case's: no dates among them. */
export function numbersIn(text: string): string[] {
  const shown = text.normalize('NFKC');
  const whole = shown.replace(/\s+/g, '');
  if (looksLikeNumber(whole) && momentIn(whole, 0, 'nearest') === undefined) return [whole];
  return (shown.match(/[a-z\d][\w-]{4,63}/gi) ?? []).filter(
    (number) => looksLikeNumber(number) && momentIn(number, 0, 'nearest') === undefined,
  );
}

/** May lists grow their numbers by a digit or two; more is another kind of number. */
const slack = 2;

export const shapeOf = (numbers: readonly string[]): Shape => ({
  digitsOnly: numbers.every((number) => /^\d+$/.test(number)),
  shortest: Math.min(...numbers.map(({ length }) => length)),
  longest: Math.max(...numbers.map(({ length }) => length)),
});

export const hasShape = (number: string, { digitsOnly, shortest, longest }: Shape): boolean =>
  (!digitsOnly || /^\d+$/.test(number)) && number.length >= shortest - slack && number.length <= longest + slack;

const withoutColon = (text: string) => fold(text).replace(/[\s:]+$/u, '');
/** A label says the same in every case, so it holds no number. */
const asLabel = (text: string) => (/\d{3}/.test(text) ? '' : withoutColon(text).slice(0, 100));

/** What stands before a value: in its own run, else in the run before. */
export function labelBefore(runs: readonly Run[], at: number, value: string): string {
  const run = runs[at];
  if (!run) return '';
  const own = run.text.normalize('NFKC').split(value)[0] ?? '';
  return run.text.includes(value) && own.trim() !== '' ? asLabel(own) : asLabel(runs[at - 1]?.text ?? '');
}

const numberRun = (run: Run, number: string): Run => ({ ...run, text: number, folded: fold(number) });

/** The one number of the right shape at a place, undefined where there is none or several. */
export function numberAt(place: Place, shape: Shape, root: Element, sight: Sight): Found | undefined {
  const from = place.by === 'path' ? elementAt(root, place.path) : root;
  if (!from) return undefined;
  const runs = runsIn(from, sight);
  const found = runs.flatMap((run, at) =>
    numbersIn(run.text)
      .filter((number) => hasShape(number, shape))
      .filter((number) => place.by === 'path' || labelBefore(runs, at, number) === place.label)
      .map((number) => numberRun(run, number)),
  );
  const [first] = found;
  if (!first || found.some(({ text }) => text !== first.text)) return undefined;
  return { element: first.element, runs: [first] };
}

/** A run's label and value: 进展：处理中. Without a colon it is all value. */
export function labelledValue(run: Run): { label: string; value: string } | undefined {
  const [, label = '', value = ''] = /^([^:：]{1,40})[:：]\s*(\S.*)$/u.exec(run.text) ?? [];
  return value === '' ? undefined : { label: asLabel(label), value };
}

/** The runs at a place that may hold a status; undefined where the place is not there. */
export function statusAt(place: Place, root: Element, sight: Sight): Found | undefined {
  const element = place.by === 'path' ? elementAt(root, place.path) : undefined;
  const runs = element && runsIn(element, sight);
  if (element && runs && runs.length > 0) return { element, runs };
  return place.label === undefined ? undefined : valueBehind(place.label, runsIn(root, sight));
}

function valueBehind(label: string, runs: readonly Run[]): Found | undefined {
  for (const [at, run] of runs.entries()) {
    const labelled = labelledValue(run);
    if (labelled?.label === label) {
      return { element: run.element, runs: [{ ...run, text: labelled.value, folded: fold(labelled.value) }] };
    }
    const next = runs[at + 1];
    if (asLabel(run.text) === label)
      return next && { element: next.element, runs: [next, ...lineBehind(runs, at + 1)] };
  }
  return undefined;
}

/** What stands behind a run on its line, up to the next label. */
function lineBehind(runs: readonly Run[], at: number): Run[] {
  const behind = runs.slice(at + 1, at + 4).filter(({ line }) => line === runs[at]?.line);
  const end = behind.findIndex(({ text }) => /[:：]/.test(text));
  return end < 0 ? behind : behind.slice(0, end);
}
