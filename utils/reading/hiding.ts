/** The ways in which pages hide what is in them: off the page, clipped to nothing, cut away by what holds it. */

/** Parked outside the page: before its beginning, or fixed beside the window, as a closed drawer is. Answers are kept in `fixed`. */
export function isParked(element: Element, fixed: Map<Element, boolean>): boolean {
  if (isBeforePage(element)) return true;
  const box = element.getBoundingClientRect();
  const { innerWidth, innerHeight } = element.ownerDocument.defaultView ?? window;
  const isOutside = box.left >= innerWidth || box.top >= innerHeight || box.right <= 0 || box.bottom <= 0;
  return isOutside && isFixed(element, fixed) && !isScrolled(element);
}

/** How far before the beginning an edge may stand and still be reached, px: for rounding, and where a holder that cuts may be moved by the page's own means. */
const slack = 1;
const slackWhereCut = 500;

/**
 * Does it stand before the beginning of the page, or of what scrolls around it, where no scrolling leads? Of a box that reaches in
 * from there, as a wide copy parked at the left does, the texts in it decide.
 */
function isBeforePage(element: Element): boolean {
  const box = element.getBoundingClientRect();
  const { scrollX, scrollY } = element.ownerDocument.defaultView ?? window;
  if (box.left + scrollX >= -slack && box.top + scrollY >= -slack) return false;
  if (!isReached(box, element)) return true;
  if (isReached({ right: box.left, bottom: box.top }, element)) return false;
  let holdsText = false;
  for (const place of textPlacesIn(element)) {
    if (isReached(place, element)) return false;
    holdsText = true;
  }
  return holdsText;
}

/** The places of the texts below an element, as far as they take any. */
function* textPlacesIn(element: Element): Iterable<DOMRect> {
  const { ownerDocument } = element;
  const texts = ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if ((text.nodeValue ?? '').trim() === '') continue;
    const range = ownerDocument.createRange();
    range.selectNodeContents(text);
    yield* range.getClientRects();
  }
}

/** Can the far edges of a place within an element be scrolled to, or are they in sight without? */
function isReached(place: Pick<DOMRect, 'right' | 'bottom'>, element: Element): boolean {
  const { defaultView, documentElement } = element.ownerDocument;
  let { right, bottom } = place;
  let before = slack;
  for (let holder = element.parentElement; holder && holder !== documentElement; holder = holder.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(holder);
    const isScroller = scrolls(overflowX) || scrolls(overflowY) || holder.scrollLeft !== 0 || holder.scrollTop !== 0;
    if (isScroller) {
      const { left, top, ...far } = edgesOf(holder);
      if (right < left - holder.scrollLeft - before || bottom < top - holder.scrollTop - before) return false;
      // From there on it is the scroller that must be reached.
      ({ right, bottom } = far);
      before = slack;
    } else if (cuts(overflowX) || cuts(overflowY)) before = slackWhereCut;
  }
  const { scrollX, scrollY } = defaultView ?? window;
  return right + scrollX >= -before && bottom + scrollY >= -before;
}

const edgesOf = (element: Element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
};

/** Does it keep its place in the window, by itself or by what holds it? Answers are kept in `known`. */
function isFixed(element: Element, known: Map<Element, boolean>): boolean {
  let is = known.get(element);
  if (is === undefined) {
    const parent = element.parentElement;
    is = getComputedStyle(element).position === 'fixed' || (parent !== null && isFixed(parent, known));
    known.set(element, is);
  }
  return is;
}

/** Can it be scrolled to within what holds it? */
function isScrolled(element: Element): boolean {
  for (let holder = element.parentElement; holder; holder = holder.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(holder);
    if (scrolls(overflowX) || scrolls(overflowY)) return true;
    if (getComputedStyle(holder).position === 'fixed') return false;
  }
  return false;
}

/** Text kept for screen readers only: it, or something that holds it, is clipped to a pixel. Answers are kept in `known`. */
export function isClipped(element: Element, known: Map<Element, boolean>): boolean {
  let clipped = known.get(element);
  if (clipped === undefined) {
    const parent = element.parentElement;
    clipped = clipsAway(element) || (parent !== null && isClipped(parent, known));
    known.set(element, clipped);
  }
  return clipped;
}

function clipsAway(element: Element): boolean {
  const box = element.getBoundingClientRect();
  if (box.width > 1.5 && box.height > 1.5)
    return /^inset\((?:[5-9]\d|100)(?:\.\d+)?%\)$/.test(getComputedStyle(element).clipPath);
  const { display, overflow, clipPath, position } = getComputedStyle(element);
  if (display === 'contents') return false;
  return overflow !== 'visible' || clipPath !== 'none' || (position === 'absolute' && element.childElementCount === 0);
}

/** Does the element take part in the layout, be it only by its children (`display: contents`)? */
export function hasPlace(element: Element): boolean {
  if (element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return true;
  return getComputedStyle(element).display === 'contents' && [...element.children].some(hasPlace);
}

const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';

/** Is the element cut away whole by what holds it: in a pane that slid aside, or folded up? What can be scrolled to is not. */
export function isCutAway(element: Element): boolean {
  let box = element.getBoundingClientRect();
  const { body, documentElement } = element.ownerDocument;
  for (
    let holder = element.parentElement;
    holder && holder !== body && holder !== documentElement;
    holder = holder.parentElement
  ) {
    const { overflowX, overflowY } = getComputedStyle(holder);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const window = holder.getBoundingClientRect();
    if (cuts(overflowX) && (box.left >= window.right - 1 || box.right <= window.left + 1)) return true;
    if (cuts(overflowY) && (box.top >= window.bottom - 1 || box.bottom <= window.top + 1)) return true;
    // What scrolls shows all of itself in time; from there on it is the scroller that must be in sight.
    if (scrolls(overflowX) || scrolls(overflowY)) box = window;
  }
  return false;
}
