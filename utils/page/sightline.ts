/** Where an element is to be seen: what holds it may scroll it away, and a frame may stand partly outside the window. */

/** A box in the frame's own co-ordinates, px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where a control stands that is not to be seen, from what is. */
export type Way = 'up' | 'down' | 'left' | 'right';

const parentOf = (node: Node): Element | null => {
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
};

/** What of `within` is left of a box. */
export const cut = (box: Box, within: Box): Box => ({
  left: Math.max(box.left, within.left),
  top: Math.max(box.top, within.top),
  right: Math.min(box.right, within.right),
  bottom: Math.min(box.bottom, within.bottom),
});

/** The part of the frame in which the element may be seen: `window`, cut by everything around it that scrolls or cuts off. */
export function frameOf(element: Element, window: Box): Box {
  let seen = window;
  let isFixed = false;
  for (let level: Element | null = element; level; level = parentOf(level)) {
    const { overflowX, overflowY, position } = getComputedStyle(level);
    const cuts = overflowX !== 'visible' || overflowY !== 'visible';
    // What the document itself scrolls by is the window.
    const isRoot = level === element.ownerDocument.documentElement || level === element.ownerDocument.body;
    if (cuts && !isRoot && !isFixed && level !== element) {
      const box = level.getBoundingClientRect();
      const { left, top, right, bottom } = seen;
      seen = {
        left: overflowX === 'visible' ? left : Math.max(left, box.left),
        right: overflowX === 'visible' ? right : Math.min(right, box.right),
        top: overflowY === 'visible' ? top : Math.max(top, box.top),
        bottom: overflowY === 'visible' ? bottom : Math.min(bottom, box.bottom),
      };
    }
    isFixed ||= position === 'fixed';
  }
  return seen;
}

/** The way to a control whose middle is not to be seen; undefined where it is. */
export function wayTo(control: Box, seen: Box): Way | undefined {
  const x = (control.left + control.right) / 2;
  const y = (control.top + control.bottom) / 2;
  if (y < seen.top) return 'up';
  if (y > seen.bottom) return 'down';
  if (x < seen.left) return 'left';
  return x > seen.right ? 'right' : undefined;
}

/** How often a frame asks what of it is in the window, ms. */
const every = 200;

/**
 * Tells what part of its own document a frame shows in the window around it. In the top document that is its window; in a frame, of
 * whatever host, only an observer of intersections knows.
 */
export function windowPart(document: Document, signal: AbortSignal): () => Box {
  const { documentElement } = document;
  const whole = (): Box => ({
    left: 0,
    top: 0,
    right: documentElement.clientWidth,
    bottom: document.defaultView?.innerHeight ?? documentElement.clientHeight,
  });
  if (window === window.top) return whole;
  let part: Box | undefined;
  let asked = -every;
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1);
    part = last?.isIntersecting ? last.intersectionRect : undefined;
    observer.disconnect();
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return () => {
    const now = performance.now();
    if (now - asked >= every) {
      asked = now;
      observer.disconnect();
      observer.observe(documentElement);
    }
    return part ? cut(whole(), part) : whole();
  };
}
