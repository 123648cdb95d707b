import type { Facts } from '../cases';
import { ask, listen } from '../messages';
import { isForPage, type Profile } from '../profile';
import { openReader, type Reading, speaksOfComplaints, type View } from '../reading';
import { readProfiles, watchProfiles } from '../taught-pages';
import { Badges } from './badges';
import { depthOf, toldFromAround } from './framed';
import { outbox } from './outbox';
import { panelFrame } from './panel-frame';
import { handOverCopy } from './report';
import { runner } from './runner';
import { shadowOf } from './shadows';
import { steadyDeadlines } from './steady';
import { teacher } from './teacher';
import { type Changes, watchPage } from './watch';

/**
 * What Tusu does in one frame of a page, from its start until `signal` is aborted:
 *
 *   watch ──► read ──► badges      at each place that shows a case
 *                 ├──► outbox      readings on their way to the log, until acknowledged
 *                 └──► runner      the ring around the next control of the guide under way
 *   taught pages ──► read; notices from the background ──► panel, teacher
 *
 * The page is looked at, and given Tusu's own three elements; nothing else of it is touched.
 */
export function startPage(document: Document, signal: AbortSignal): void {
  const post = outbox(signal);
  const reader = openReader(document);
  const steady = steadyDeadlines();
  const isDue = posting();
  const badges = new Badges(document, (facts) => void openPanel(facts), signal);
  const panel = panelFrame(
    document,
    {
      onBlocked: (shown) =>
        void ask('panel-blocked', 'session' in shown ? { session: shown.session } : { caseId: shown.caseId }),
      onPlace: (place) => void ask('place-panel', place),
    },
    signal,
  );
  let fared = '';
  let state: Reading['state'] = 'nothing';
  let profiles: readonly Profile[] = [];
  const depth = depthOf(window);
  const told = toldFromAround();
  const viewNow = (): View => ({ url: addressOf(document), now: Date.now(), shadowOf, profiles, around: told.now() });

  const look = (changes: Changes) => {
    const view = viewNow();
    const reading = settle(reader.read(view, changes));
    state = reading.state;
    told.read(reading);
    badges.show(reading.sightings, view.now);
    post.put(
      reading.sightings.map(({ facts }) => facts).filter((facts) => isDue(facts, view.now)),
      view.now,
    );
    guide.look(reading, view);
    tell(reading, view.url);
    return reader.hosts();
  };
  const guide = runner(document, () => watch.wake(), signal);
  const lesson = teacher(document, viewNow, signal);
  const settle = (reading: Reading): Reading => ({
    ...reading,
    sightings: reading.sightings.map((sighting) => {
      const facts = steady(sighting.facts);
      return facts === sighting.facts ? sighting : { ...sighting, facts };
    }),
  });
  /** Tells the background how the frame fares, when that has changed; a frame that never had anything to say stays silent. */
  const tell = ({ state, store, frames = {} }: Reading, url: string) => {
    const says = frames.role !== undefined || frames.section !== undefined;
    const now = `${state} ${store} ${url} ${JSON.stringify(frames)}`;
    const isSilent = fared === '' && state === 'nothing' && store === '' && !says && !isBelowStranger() && !asks();
    if (says) wake();
    if (now === fared || isSilent) return;
    fared = now;
    void ask('fared', {
      state,
      store,
      depth,
      frames,
      page: { url: url.slice(0, 2000), title: document.title.slice(0, 300) },
    });
  };
  /** What the page around says may make a list of ours of what is in a frame. */
  const asks = () => depth > 0 && speaksOfComplaints(document.documentElement.textContent);
  /** What a page says of its frames is told anew at each change of what is chosen there, also where it speaks of no complaint itself. */
  const wake = once(() => watch.wake());

  listen(
    {
      'show-panel': (shown) => panel.open(shown),
      'show-teaching': (shown) => panel.open(shown),
      teach: ({ session }) => lesson.heed(session),
      'teach-act': ({ session, act }) => lesson.act(session, act),
      'copy-page': (wanted) => void handOverCopy(document, viewNow(), state, wanted),
      'hide-panel': () => panel.close(),
      'place-panel': (place) => panel.place(place),
      'panel-ready': () => panel.ready(),
      around: (around) => {
        if (told.take(around)) watch.wake();
      },
      'ring-at': (free) => panel.makeWay(free),
      'may-ring': ({ step }) => guide.mayRing(step),
    },
    signal,
  );
  // Back from the cache of the browser's history the background may have forgotten how this frame fared.
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) fared = '';
    },
    { signal },
  );
  const watch = watchPage(document, look, shadowOf, signal);
  const take = (taught: readonly Profile[]) => {
    const isNews = [...profiles, ...taught].some((profile) => isForPage(profile, addressOf(document)));
    profiles = taught;
    if (isNews) watch.wake();
  };
  watchProfiles(take, signal);
  void readProfiles().then((taught) => signal.aborted || take(taught));
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    act();
  };
}

/** What is still read as it was is handed over again only after this long, ms. */
const postAgain = 60_000;

/** Tells which facts are to be handed over: those that are new, and now and then those that still hold. */
function posting(): (facts: Facts, now: number) => boolean {
  const posted = new WeakMap<Facts, number>();
  return (facts, now) => {
    const before = posted.get(facts);
    if (before !== undefined && now - before < postAgain) return false;
    posted.set(facts, now);
    return true;
  };
}

/** Is the top document one where Tusu may not look? Then the background learns of this frame only from itself. */
function isBelowStranger(): boolean {
  try {
    return window !== window.top && window.top?.document === undefined;
  } catch {
    return true;
  }
}

async function openPanel(facts: Facts): Promise<void> {
  await ask('open-panel', { observation: { ...facts, at: Date.now() } });
}

/** The address of a frame; one without its own (`about:blank`, `srcdoc`) belongs to the page around it. */
function addressOf(document: Document): string {
  const { href } = document.location;
  return /^https?:/.test(href) ? href : document.baseURI;
}
