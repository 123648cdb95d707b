import { isChosen } from './chosen';
import { precedes } from './nodes';
import type { Sight } from './shown';
import { clean, fold } from './text';
import { statusOfWord } from './vocabulary';

const headings = 'h1,h2,h3,h4,legend,caption,[role=heading]';
const choices = [
  '[aria-selected=true]',
  '[aria-current]:not([aria-current=false])',
  '[aria-checked=true]',
  '[aria-pressed=true]',
  ...['active', 'current', 'selected', 'checked'].map((name) => `[class*=${name} i]`),
].join(',');
const longest = 40;

/** A filter's choices say nothing of the side. */
const isFilter = (text: string) => /^(全部|所有|all)$/.test(text) || statusOfWord(text, 'unknown') !== undefined;

/**
 * The chosen tabs and the headings above a place, in the order of their words: by them one knows whether a page still shows
 * what it showed. Counts behind a tab's words, and whatever holds a number, are left out.
 */
export function settingAbove(place: Element, root: Element, sight: Sight): string[] {
  const above = (element: Element) => precedes(element, place) && !element.contains(place) && sight.isShown(element);
  const titles = [...root.querySelectorAll(headings)];
  const chosen = [...root.querySelectorAll(choices)].filter((element) => isChosen(element));
  const texts = [...titles, ...chosen]
    .filter(above)
    .map((element) => fold(clean(element.textContent)).replace(/[\s([]*\d+\+?[\s)\]]*$/, ''));
  const telling = texts.filter((text) => text !== '' && text.length <= longest && !/\d/.test(text) && !isFilter(text));
  return [...new Set(telling)].sort().slice(0, 60);
}
