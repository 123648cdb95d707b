import { type Candidates, holds } from './candidates';
import { closestOf } from './nodes';
import { runsIn, type Sight, textOf } from './shown';
import { elementsIn } from './survey';
import { isSupposing, type NoticeKind, noticeIn } from './vocabulary';

const dialogs = 'dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true],[popover]:popover-open';

/** A window of the page's own: a dialog, a drawer, a box over the page. */
export interface PageWindow {
  element: Element;
  /** What it says, in one line. */
  text: string;
  /** It has a control to call it off: it asks, and does not only tell. */
  asks: boolean;
  /** What it tells, where it is no more than a message. */
  notice: NoticeKind | undefined;
}

/** Longer texts tell more than a message does. */
const longestNotice = 240;

/** The page's open windows, the one that was opened last first. */
export function windowsOf(document: Document, candidates: Candidates, sight: Sight): PageWindow[] {
  const named = elementsIn(document, dialogs, sight).filter((one) => sight.isShown(one) || one.checkVisibility());
  // Kits without roles: what floats over the page around a control to confirm.
  const floating = candidates
    .named(['confirm'])
    .filter(({ element }) => !named.some((dialog) => holds(dialog, element)))
    .flatMap(({ element }) => closestOf(element, isFloating) ?? []);
  const cancels = candidates.named(['cancel']);
  return [...new Set([...named, ...floating])].reverse().map((element) => {
    const text = textOf(runsIn(element, sight));
    const asks = cancels.some((cancel) => holds(element, cancel.element));
    return { element, text, asks, notice: asks ? hardNotice(text) : noticeOf(text) };
  });
}

const isFloating = (element: Element) => getComputedStyle(element).position === 'fixed';

/** What a message tells. What only may come is no refusal and no success. */
export function noticeOf(text: string): NoticeKind | undefined {
  if (text.length > longestNotice) return undefined;
  const kind = noticeIn(text);
  const isTold = kind === 'captcha' || kind === 'login' || kind === 'error' || !isSupposing(text);
  return isTold ? kind : undefined;
}

/** Of a window that asks something only this counts: it asks for a login or a check. */
function hardNotice(text: string): NoticeKind | undefined {
  const kind = noticeOf(text);
  return kind === 'captcha' || kind === 'login' ? kind : undefined;
}

const messages = '[role=alert],[role=status],[aria-live=assertive],[aria-live=polite]';

/** A message that is no window: a toast, a bar over a list. */
export interface PageMessage {
  text: string;
  notice: NoticeKind;
}

/** The page's messages outside its windows, those that are understood. Where `wide`, its headings too. */
export function messagesOf(document: Document, sight: Sight, wide: boolean): PageMessage[] {
  const found = elementsIn(document, wide ? `${messages},h1,h2,h3,h4` : messages, sight).filter(
    (element) => sight.isShown(element) && element.closest(dialogs) === null && element.textContent.length < 1000,
  );
  const floats = [...document.body.children].filter(isToast);
  return [...new Set([...found, ...floats])].flatMap((element) => {
    const text = textOf(runsIn(element, sight));
    const notice = text === '' ? undefined : noticeOf(text);
    return notice ? [{ text, notice }] : [];
  });
}

/** What kits without roles draw their toasts in: a child of the body that floats, or holds nothing but what does. */
function isToast(element: Element): boolean {
  if (element.localName.startsWith('tusu-') || element.textContent.length > longestNotice) return false;
  return isFloating(element) || (element.firstElementChild !== null && isFloating(element.firstElementChild));
}

/** A window or a mask that keeps presses from the page covers this much of the page's own, of one. */
const covering = 0.8;

/** Does the window keep the rest of the page from being used? */
export function isBlocking({ element }: Pick<PageWindow, 'element'>): boolean {
  if (element.matches(':modal') || element.getAttribute('aria-modal') === 'true') return true;
  if (element.getAttribute('role') === 'alertdialog') return true;
  const { documentElement } = element.ownerDocument;
  // A click in a corner of the page would meet the mask, or what holds window and mask.
  const [x, y] = [documentElement.clientWidth * (1 - covering), documentElement.clientHeight * (1 - covering)];
  const hit = element.ownerDocument.elementFromPoint(x / 2, y / 2);
  const mask = hit && closestOf(hit, isFloating);
  if (!mask || mask.localName.startsWith('tusu-')) return false;
  const box = mask.getBoundingClientRect();
  return (
    box.width * box.height >= covering * documentElement.clientWidth * documentElement.clientHeight &&
    (mask.contains(element) ||
      mask.parentElement === element.parentElement ||
      mask.parentElement?.contains(element) === true)
  );
}
