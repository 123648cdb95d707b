import type { Offer } from '../cases';
import { actorsIn } from './actors';
import { controlSelector, offersOf } from './control-words';
import { closestOf } from './nodes';
import type { Sheet, Spot } from './sheets';
import type { Sight } from './shown';
import { elementsIn } from './survey';
import { trailSelector } from './vocabulary';

const disabled = ':disabled,[disabled]:not([disabled=false]),[aria-disabled=true],[inert]';

/** Can the control be used: neither disabled itself, nor by what holds it, nor by its looks? */
export function isEnabled(control: Element): boolean {
  if (closestOf(control, (level) => level.matches(disabled))) return false;
  if ([...control.classList].some((name) => /(^|[-_])disabled?($|[-_])/i.test(name))) return false;
  const { pointerEvents, cursor } = getComputedStyle(control);
  return pointerEvents !== 'none' && cursor !== 'not-allowed';
}

/** A control of a case's block, with what it offers. */
export interface OfferedControl {
  element: Element;
  offer: Offer;
}

/** Parts that lead about the page and offer nothing for a case. */
const ways = `nav,[role=navigation],[role=tablist],[role=menubar],${trailSelector}`;

/** Does the control lead about the page, in a part that lies within the case's block? */
const isWay = (control: Element, within: Element) => {
  const way = control.closest(ways);
  return way !== null && way !== within && within.contains(way);
};

/** The enabled controls of a case's block that offer something, in the order shown. */
export function offersOfSheet(sheet: Sheet, sight: Sight): OfferedControl[] {
  const actions = sheet.spots.filter(({ fields }) => fields.includes('actions'));
  // A cell of actions that spans several rows stands in the first of them, and offers for all.
  const spanning = actions.filter(({ shared }) => shared).map(({ element }) => element);
  const controls = [...sheet.elements, ...spanning].flatMap((element) =>
    [...(element.matches(controlSelector) ? [element] : []), ...elementsIn(element, controlSelector, sight)].filter(
      (control) => !isWay(control, element),
    ),
  );
  const plain = actions.flatMap((spot) => placesOf(spot, sheet, sight)).flatMap((place) => actorsIn(place, sight));
  return [...new Set([...controls, ...plain])].flatMap((element) => {
    const offers = offersOf(element, sight);
    if (offers.length === 0) return [];
    const enabled = isEnabled(element);
    sight.note(element, enabled, `offers ${offers.join(', ')}${enabled ? '' : ', but is disabled'}`);
    return enabled ? offers.map((offer) => ({ element, offer })) : [];
  });
}

/** Where a place of actions is shown: a row's cell; elsewhere the lines of what a label claims. */
function placesOf({ element, runs }: Spot, { kind, elements }: Sheet, sight: Sight): Element[] {
  if (kind === 'row') return [element];
  return runs.map((run) => {
    let line = run.element;
    while (sight.breakOf(line) !== 'line' && line.parentElement && !elements.includes(line)) line = line.parentElement;
    return line;
  });
}
