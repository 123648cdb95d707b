/** Events that a press, a key or a pointer begins. What begins on Tusu's own elements ends there. */
const begun = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
  'mouseover',
  'mouseout',
  'pointerover',
  'pointerout',
  'focusin',
  'focusout',
  'dragstart',
];

/**
 * Makes one of Tusu's elements in the page: a host that the page's style can't reach into, and whose events don't reach the
 * page's handlers around it. `customElements` is null in a content script, so it is a plain element with a closed root.
 */
export function ownElement(
  name: 'tusu-badge' | 'tusu-panel' | 'tusu-spotlight',
  sheet: CSSStyleSheet,
  document: Document,
): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheet];
  for (const event of begun) host.addEventListener(event, (begun) => begun.stopPropagation());
  return { host, root };
}

/** The window's width without a scroll bar, px. */
export const windowWidth = ({ ownerDocument }: Element): number => ownerDocument.documentElement.clientWidth;

/** A style sheet to be shared by all elements of a kind. */
export function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Sets an attribute only where it differs, so that watchers see no change where there is none. */
export function setAttributes(element: Element, attributes: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) {
      if (element.hasAttribute(name)) element.removeAttribute(name);
    } else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
