import type { Offer } from '../cases';
import { isInput } from './nodes';
import { runsIn, type Sight, textOf } from './shown';
import { fold, wordsOf } from './text';
import { momentIn, remainingIn } from './time';
import { offerOfWord } from './vocabulary';

/** What acts as a control by its kind. */
export const controlSelector =
  'a,button,[role=button],[role=link],[role=menuitem],[role=tab],input[type=button],input[type=submit],summary';

/** The words that a control carries: its text, else its name for screen readers, else its title. */
export function labelOf(control: Element, sight: Sight): string {
  if (isInput(control)) return control.value;
  const text = textOf(runsIn(control, sight));
  return text !== '' ? text : (control.getAttribute('aria-label') ?? control.getAttribute('title') ?? '');
}

/** What a control's words name, if it is shown. */
export function offersOf(control: Element, sight: Sight): Offer[] {
  if (!sight.isShown(control)) return [];
  const offers = offersOfLabel(labelOf(control, sight));
  if (offers.length > 0 || !control.querySelector('sup')) return offers;
  return offersOfLabel(textOf(runsIn(control, sight, (part) => !isMark(part))));
}

/** A mark set above the words is none of them: new, hot. */
export const isMark = ({ localName }: Element): boolean => localName === 'sup';

/** What a label names: one offer, with the time or count that is left behind it; or several in one, 申诉/举证. */
export function offersOfLabel(label: string): Offer[] {
  const whole = offerOfWord(label);
  if (whole) return [whole];
  const [word = '', ...more] = wordsOf(label.replace(/^[+＋]/, ''));
  const offer = offerOfWord(word);
  if (offer && (more.length === 0 || isLeft(label.slice(label.indexOf(word) + word.length)))) return [offer];
  const several = label.split(/[/／、|｜]/).map((part) => offerOfWord(part));
  const known = several.filter((one) => one !== undefined);
  return known.length === several.length ? [...new Set(known)] : [];
}

/** Does what stands behind a control's word only say how long it can still be used, or how many there are? （剩余3天） */
function isLeft(text: string): boolean {
  const folded = fold(text);
  if (/^[\s([【]*\d+\+?[\s)\]】]*$/.test(folded)) return true;
  if (/[已过超逾不未无失禁]/.test(folded)) return false;
  return (remainingIn(folded)?.ms ?? 0) > 0 || momentIn(folded, 0, 'nearest') !== undefined;
}
