import { speaksOfComplaints } from '../reading';

/** Attributes whose change may show, hide, enable or choose something that is read. */
const telling = [
  'class',
  'style',
  'hidden',
  'disabled',
  'open',
  'href',
  'inert',
  'checked',
  'aria-selected',
  'aria-checked',
  'aria-current',
  'aria-disabled',
  'aria-expanded',
  'aria-hidden',
  'aria-pressed',
];

/** The rest between two readings of a page that never stops changing, in ms, and as a multiple of what a reading took. */
const shortestRest = 60;
const restPerWork = 4;

/** A document under watch. */
export interface PageWatch {
  /** Watches closely from now on, and looks: a guide is under way, which leads over pages that speak of no complaint. */
  wake(): void;
}

/**
 * Watches a document and calls `onChange` where something may read otherwise than before: at once for the first change, in the
 * frame that shows it; then rested, so that a page which never stops changing is not held up. Until the page first speaks of
 * complaints only texts are looked at, no attributes.
 */
export function watchPage(document: Document, onChange: () => void, signal: AbortSignal): PageWatch {
  let scheduled = false;
  let restUntil = 0;
  let awake = false;

  const run = () => {
    scheduled = false;
    if (signal.aborted) return;
    const start = performance.now();
    onChange();
    restUntil = performance.now() + Math.max(shortestRest, restPerWork * (performance.now() - start));
  };
  const schedule = () => {
    if (scheduled || signal.aborted) return;
    scheduled = true;
    const rest = restUntil - performance.now();
    // A hidden tab paints no frames, but its cases change all the same.
    if (rest > 0 || document.hidden) setTimeout(run, Math.max(rest, 0));
    else requestAnimationFrame(run);
  };
  const wake = () => {
    if (awake) return;
    awake = true;
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: telling,
    });
    for (const event of ['transitionend', 'animationend'] as const) {
      document.addEventListener(event, schedule, { capture: true, passive: true, signal });
    }
  };
  const observer = new MutationObserver((records) => {
    const ofThePage = records.filter((record) => !isOurs(record));
    if (ofThePage.length === 0) return;
    if (!awake) {
      if (!ofThePage.some(speaks)) return;
      wake();
    }
    schedule();
  });

  // The document, not its root: old pages swap the whole `<html>` by `document.open`.
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  for (const event of ['pageshow', 'hashchange', 'popstate', 'resize'] as const) {
    window.addEventListener(event, () => awake && schedule(), { passive: true, signal });
  }
  if (speaksOfComplaints(document.firstElementChild?.textContent ?? '')) wake();
  schedule();
  return {
    wake() {
      wake();
      schedule();
    },
  };
}

/** Is a change one that Tusu itself made? */
function isOurs({ target, type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (isOwnNode(target)) return true;
  if (type !== 'childList') return false;
  const nodes = [...addedNodes, ...removedNodes];
  // A badge that the page took away is to be put back, which is a change of the page's.
  return nodes.length > 0 && [...addedNodes].every(isOwnNode) && removedNodes.length === 0;
}

const isOwnNode = (node: Node) => node instanceof Element && node.localName.startsWith('tusu-');

/** Does what came speak of complaints? Shadow trees hold their text back, so whatever may have one counts too. */
function speaks({ target, addedNodes, type }: MutationRecord): boolean {
  if (type === 'characterData') return speaksOfComplaints(target.nodeValue ?? '');
  return [...addedNodes].some(
    (node) => speaksOfComplaints(node.textContent ?? '') || (node instanceof Element && node.localName.includes('-')),
  );
}
