import type { Offer } from '../cases';
import { isInput } from './nodes';
import type { Sheet } from './sheets';
import { type Run, runsIn, type Sight, textOf } from './shown';
import { clean, wordsOf } from './text';
import { offerOfWord, trailSelector } from './vocabulary';

/** What acts as a control by its kind. */
export const controlSelector =
  'a,button,[role=button],[role=link],[role=menuitem],[role=tab],input[type=button],input[type=submit],summary';

/** The words that a control carries: its text, else its name for screen readers, else its title. */
export function labelOf(control: Element, sight: Sight): string {
  if (isInput(control)) return control.value;
  const text = textOf(runsIn(control, sight));
  return text !== '' ? text : (control.getAttribute('aria-label') ?? control.getAttribute('title') ?? '');
}

/** Can the control be used: neither disabled itself, nor by what holds it, nor by its looks? */
export function isEnabled(control: Element): boolean {
  if (control.closest(':disabled,[aria-disabled=true],[inert]')) return false;
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
  // A cell of actions that spans several rows stands in the first of them, and offers for all.
  const spanning = sheet.spots
    .filter(({ fields, shared }) => shared && fields.includes('actions'))
    .map(({ element }) => element);
  const controls = [...sheet.elements, ...spanning].flatMap((element) =>
    [element, ...element.querySelectorAll(controlSelector)].filter(
      (control) => control.matches(controlSelector) && !isWay(control, element),
    ),
  );
  const plain = sheet.spots
    .filter(({ fields }) => fields.includes('actions'))
    .flatMap(({ element }) => actorsIn(element, sight));
  return [...new Set([...controls, ...plain])].flatMap((element) => {
    const offer = offerOf(element, sight);
    if (!offer) return [];
    const enabled = isEnabled(element);
    sight.note(element, enabled, `offers ${offer}${enabled ? '' : ', but is disabled'}`);
    return enabled ? [{ element, offer }] : [];
  });
}

/** The offer that a control's words name, if it is shown. */
export function offerOf(control: Element, sight: Sight): Offer | undefined {
  if (!sight.isShown(control)) return undefined;
  const label = labelOf(control, sight);
  const words = wordsOf(label);
  return offerOfWord(label) ?? (words.length === 1 ? offerOfWord(words[0] ?? '') : undefined);
}

/** The element that holds the whole of a run, however that is cut within. */
function wholeOfRun({ element, text }: Run, cell: Element): Element {
  let holder = element;
  while (clean(holder.textContent) !== text && holder.parentElement && holder.parentElement !== cell) {
    holder = holder.parentElement;
  }
  return holder;
}

/** In the column of actions, plain elements that act as controls: a hand for a cursor, or a handler in the markup. */
function actorsIn(cell: Element, sight: Sight): Element[] {
  return runsIn(cell, sight)
    .map((run) => wholeOfRun(run, cell))
    .filter((element) => element.closest(controlSelector) === null)
    .filter((element) => element.hasAttribute('onclick') || getComputedStyle(element).cursor === 'pointer');
}
