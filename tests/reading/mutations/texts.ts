import { type Chance } from './chance';

/** Elements whose text is no text of the page. */
const silent = 'style,script,textarea,select,title';

/** Every text of the page with something in it. */
export function textsIn(document: Document): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // A walker that shows texts gives texts.
    const text = node as Text;
    if (text.data.trim() !== '' && !text.parentElement?.closest(silent)) texts.push(text);
  }
  return texts;
}

/** Cuts texts into several nodes. */
export function splitTexts(document: Document, chance: Chance): void {
  for (const text of textsIn(document)) {
    if (text.length < 2 || chance.in(0.4)) continue;
    const rest = text.splitText(1 + chance.below(text.length - 1));
    if (rest.length > 1 && chance.in(0.5)) rest.splitText(1 + chance.below(rest.length - 1));
  }
}

const unseen = ['\u200b', '\u200c', '\u2060', '\ufeff', '\u200e'];

/** Sows characters that show nothing. */
export function sowInvisibles(document: Document, chance: Chance): void {
  for (const text of textsIn(document)) {
    if (chance.in(0.5)) continue;
    const at = chance.below(text.length + 1);
    text.data = text.data.slice(0, at) + (chance.pick(unseen) ?? '') + text.data.slice(at);
  }
}

/** Wraps texts, or parts of them, in elements that change nothing of the look. */
export function wrapTexts(document: Document, chance: Chance): void {
  for (const text of textsIn(document)) {
    if (chance.in(0.5)) continue;
    // In a flex or grid box each part would stand for itself: there only the whole is wrapped.
    const isBoxed = /grid|flex|contents/.test(text.parentElement ? getComputedStyle(text.parentElement).display : '');
    // Texts that were cut before stand beside each other as one; an element around one of them would part them there.
    if (isBoxed && (text.previousSibling?.nodeType === Node.TEXT_NODE || text.nextSibling?.nodeType === Node.TEXT_NODE))
      continue;
    const isCut = !isBoxed && text.length > 1 && chance.in(0.5);
    const part = isCut ? text.splitText(1 + chance.below(text.length - 1)) : text;
    const wrap = document.createElement(chance.pick(['span', 'span', 'font', 'bdi']) ?? 'span');
    part.replaceWith(wrap);
    wrap.append(part);
  }
}
