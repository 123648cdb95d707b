import { type Change, type ShadowOf, speaksOfComplaints, tellingAttributes } from '../reading';

/** The rest between two readings of a page that never stops changing, in ms, and as a multiple of what a reading took. */
const shortestRest = 60;
const restPerWork = 4;

/** More changes than these at once are not told one by one. */
const mostChanges = 20_000;
/** The latest a page that speaks of no complaint is first looked at, ms. */
const patience = 2000;

/** All that changed since the last look, in order; 'all' where that is not known. */
export type Changes = readonly Change[] | 'all';

/** A document under watch. */
export interface PageWatch {
  /** Watches closely from now on, and looks at the whole of it: a guide is under way, which leads over pages that speak of no complaint. */
  wake(): void;
}

/**
 * Watches a document and calls `onChange` where something may read otherwise than before: at once for the first change, in the
 * frame that shows it; then rested, so that a page which never stops changing is not held up. Until the page first speaks of
 * complaints only texts are looked at, no attributes. `onChange` gives the hosts of shadow trees, which are watched too.
 */
export function watchPage(
  document: Document,
  onChange: (changes: Changes) => Iterable<Element>,
  shadowOf: ShadowOf,
  signal: AbortSignal,
): PageWatch {
  let scheduled = false;
  let restUntil = 0;
  let awake = false;
  let idle: number | undefined;
  let changes: Change[] | 'all' = 'all';

  const run = () => {
    scheduled = false;
    idle = undefined;
    if (signal.aborted) return;
    const start = performance.now();
    const told = changes;
    changes = [];
    for (const host of onChange(told)) {
      const shadow = shadowOf(host);
      if (shadow && awake) observe(shadow);
    }
    restUntil = performance.now() + Math.max(shortestRest, restPerWork * (performance.now() - start));
  };
  const schedule = (more: Changes) => {
    if (more === 'all' || changes === 'all' || changes.length + more.length > mostChanges) changes = 'all';
    else changes.push(...more);
    if (awake && idle !== undefined) {
      cancelIdleCallback(idle);
      idle = undefined;
      scheduled = false;
    }
    if (scheduled || signal.aborted) return;
    scheduled = true;
    const rest = restUntil - performance.now();
    // A page that is none of ours waits until the browser has nothing better to do.
    if (!awake) idle = requestIdleCallback(run, { timeout: patience });
    // A hidden tab paints no frames, but its cases change all the same.
    else if (rest > 0 || document.hidden) setTimeout(run, Math.max(rest, 0));
    else requestAnimationFrame(run);
  };
  const observe = (root: Node) => {
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: [...tellingAttributes],
    });
  };
  /** Some element may look otherwise, or be otherwise chosen, though nothing of its markup says so. */
  const onLooks = ({ target }: Event) => {
    if (target instanceof Element && !isOwnNode(target)) schedule([looksOf(target)]);
  };
  const wake = () => {
    if (awake) return;
    awake = true;
    changes = 'all';
    observe(document);
    for (const event of ['transitionend', 'animationend', 'change'] as const) {
      document.addEventListener(event, onLooks, { capture: true, passive: true, signal });
    }
    // A style sheet that has come by now.
    document.addEventListener(
      'load',
      ({ target }) => target instanceof Element && target.localName === 'link' && schedule('all'),
      { capture: true, passive: true, signal },
    );
  };
  const observer = new MutationObserver((records) => {
    const ofThePage = records.filter((record) => !isOurs(record));
    if (ofThePage.length === 0) return;
    if (!awake) {
      if (!ofThePage.some(speaks)) return;
      wake();
    }
    schedule(ofThePage);
  });

  // The document, not its root: old pages swap the whole `<html>` by `document.open`.
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  // What the address says is asked at each look; a page from the cache, or of another size, is another page.
  for (const event of ['hashchange', 'popstate'] as const) {
    window.addEventListener(event, () => awake && schedule([]), { passive: true, signal });
  }
  for (const event of ['pageshow', 'resize'] as const) {
    window.addEventListener(event, () => awake && schedule('all'), { passive: true, signal });
  }
  if (speaksOfComplaints(document.firstElementChild?.textContent ?? '')) wake();
  schedule('all');
  return {
    wake() {
      const isKnown = awake;
      wake();
      schedule(isKnown ? [] : 'all');
    },
  };
}

const looksOf = (target: Element): Change => ({
  type: 'attributes',
  target,
  attributeName: null,
  addedNodes: [],
  removedNodes: [],
  nextSibling: null,
});

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
