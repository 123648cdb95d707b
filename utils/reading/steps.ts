/** Which step of a small row of steps a case has come to, where its status is told so. */
import { chosenByLooks } from './chosen';
import { clean, fold } from './text';
import { momentIn } from './time';
import { fieldOfHeading, speaksOfStage } from './vocabulary';

/** Words by which kits mark the step that a case is at. Only a hint, and only where it marks one step alone. */
const currentClass = /(^|[-_])(process|current|active|doing|now|cur)($|[-_])/i;
/** A step is short; what is longer is a part of the page. */
const longestStep = 40;

/**
 * The step of a row of steps around `places` (elements with status words, of which no two stand in one step) that is the current one:
 * said by ARIA, marked by class, or the only heavier one. Undefined where there is no such row, or no single current step in it.
 */
export function currentStepAround(places: readonly Element[], within: Element): Element | undefined {
  const row = rowAround(places, within);
  if (!row) return undefined;
  const steps = [...row.children].filter((child) => clean(child.textContent) !== '');
  if (steps.length < 3 || steps.some((step) => clean(step.textContent).length > longestStep)) return undefined;
  if (steps.some((step) => places.filter((place) => step.contains(place)).length > 1)) return undefined;
  return currentAmong(steps, row);
}

function currentAmong(steps: readonly Element[], row: Element): Element | undefined {
  for (const isCurrent of [isSaid, isMarked]) {
    const marked = steps.filter(isCurrent);
    const [step, ...more] = marked;
    if (step) return more.length === 0 && !isPassed(step, steps) ? step : undefined;
  }
  return chosenByLooks(steps, row, 'steps');
}

/** How far up from a word its step may reach. */
const furthest = 6;

/** Does a place stand in a row of steps, which fits? */
export const isStep = (place: Element, fits: (row: Element) => boolean): boolean => {
  const found = stepAround(place);
  return found !== undefined && fits(found.row);
};

/** Does a place stand in the current step of a row of steps? */
export function isCurrentStep(place: Element): boolean {
  const found = stepAround(place);
  return found !== undefined && currentAmong(found.steps, found.row)?.contains(place) === true;
}

/** The row of steps that a place stands in: three or more short texts beside each other, of which others too name stages of a case. */
function stepAround(place: Element): { row: Element; steps: Element[] } | undefined {
  let step = place;
  for (let up = 0; up < furthest && step.parentElement; up += 1, step = step.parentElement) {
    const row = step.parentElement;
    const steps = [...row.children].filter((child) => clean(child.textContent) !== '');
    const others = steps.filter((one) => one !== step && namesStage(clean(one.textContent)));
    if (steps.length >= 3 && others.length >= 2 && steps.every((one) => isShort(clean(one.textContent))))
      return { row, steps };
  }
  return undefined;
}

const isShort = (text: string) => text.length <= longestStep && !/[:：]/.test(withoutTimes(text));
const withoutTimes = (text: string) => text.replace(/\d[\d\s:：/.-]*\d|\d/g, ' ').trim();

/** Does the text name a stage of a case, and no column or label? */
const namesStage = (text: string) => speaksOfStage(text) && fieldOfHeading(withoutTimes(text)) === undefined;

/** The smallest element that holds all places. */
function rowAround([first, ...others]: readonly Element[], within: Element): Element | undefined {
  if (!first || others.length === 0) return undefined;
  let row = first.parentElement;
  while (row && !others.every((other) => row?.contains(other))) row = row.parentElement;
  return row && within.contains(row) ? row : undefined;
}

/** Is the step that is marked older than another, where all of them are dated? */
function isPassed(step: Element, steps: readonly Element[]): boolean {
  const times = steps.map((one) => momentIn(fold(one.textContent), 0, 'nearest')?.at);
  const own = times[steps.indexOf(step)] ?? 0;
  return times.every((at) => at !== undefined) && times.some((at) => at > own);
}

const self = (step: Element) => [step, ...step.querySelectorAll('*')];
const isSaid = (step: Element) =>
  self(step).some((element) => ['step', 'true'].includes(element.getAttribute('aria-current') ?? ''));
const isMarked = (step: Element) =>
  self(step).some((element) => [...element.classList].some((name) => currentClass.test(name)));
