/** Which step of a small row of steps a case has come to, where its status is told so. */
import { chosenByLooks } from './chosen';
import { clean } from './text';

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
  for (const isCurrent of [isSaid, isMarked]) {
    const marked = steps.filter(isCurrent);
    if (marked.length > 0) return marked.length === 1 ? marked[0] : undefined;
  }
  return chosenByLooks(steps, row, 'steps');
}

/** The smallest element that holds all places. */
function rowAround([first, ...others]: readonly Element[], within: Element): Element | undefined {
  if (!first || others.length === 0) return undefined;
  let row = first.parentElement;
  while (row && !others.every((other) => row?.contains(other))) row = row.parentElement;
  return row && within.contains(row) ? row : undefined;
}

const self = (step: Element) => [step, ...step.querySelectorAll('*')];
const isSaid = (step: Element) =>
  self(step).some((element) => ['step', 'true'].includes(element.getAttribute('aria-current') ?? ''));
const isMarked = (step: Element) =>
  self(step).some((element) => [...element.classList].some((name) => currentClass.test(name)));
