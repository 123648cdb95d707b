import { type Guide, guideFor } from '../guides';
import { ask } from '../messages';
import type { Reading, View } from '../reading';
import { readWalk, type Seen, type Sight, type Walk, watchWalk } from '../walk';
import { stepWords } from '../words';
import { type Finding, seeGuide } from './seen';
import { type Spotlight, spotlight } from './spotlight';

/** Walks the guide that is under way, as far as this frame shows it: finds the step's control and rings it. */
export interface Runner {
  /** The page may have changed: look again. */
  look(reading: Reading, view: View): void;
  /** From now on this frame may ring that step, or none (null). */
  mayRing(step: string | null): void;
}

/** How long a page must show the same before it is said that something is not there, ms: lists come later than their page. */
const settling = 1000;

/** Makes the runner of a frame. `onWake` asks for a reading, when a walk begins on a page that is not watched for one. */
export function runner(document: Document, onWake: () => void, signal: AbortSignal): Runner {
  const light: Spotlight = spotlight(
    document,
    { onFree: (free) => void ask('ring-at', free), onLost: () => onWake() },
    signal,
  );
  let walk: Walk | undefined;
  let guide: Guide | undefined;
  let reading: Reading | undefined;
  let finding: Finding | undefined;
  let granted: string | undefined;
  let told = '';
  let settled: ReturnType<typeof setTimeout> | undefined;
  /** What is told when the page still shows it then. */
  let awaited = '';
  /** The case in whose block was pressed last. */
  let pressed: Walk['facts'] | undefined;

  const rest = () => {
    clearTimeout(settled);
    settled = undefined;
  };
  signal.addEventListener('abort', rest, { once: true });

  const show = () => {
    const found = finding?.found;
    if (!walk || !found || granted !== found.step.id) {
      light.hide();
      return;
    }
    const sentence = stepWords(walk.guide, found.step.id);
    light.show({ control: found.control, step: found.step.id, sentence, stands: found.stands });
  };
  const sightOf = (seen: Seen): Sight => ({ seen, store: reading?.store ?? '', visible: !document.hidden });
  const tell = async (seen: Seen) => {
    if (!walk) return;
    const { caseId, guide: name } = walk;
    const sight = sightOf(seen);
    const now = JSON.stringify(sight);
    if (now === told) return;
    told = now;
    const answer = await ask('guide-sight', { caseId, guide: name, sight });
    // Meanwhile the page may have gone on.
    if (told !== now || signal.aborted) return;
    if (!answer.ok) told = '';
    granted = answer.ok && answer.value.granted && seen.see === 'step' ? seen.step : undefined;
    show();
  };
  /** What may be only for a moment is told when it stays. */
  const report = ({ seen, found }: Finding) => {
    const isWindow = seen.see === 'obstacle' && seen.obstacle === 'confirmation';
    const isBrief = seen.see === 'nothing' || isWindow || found?.brief === true;
    if (!isBrief) {
      rest();
      void tell(seen);
      return;
    }
    const lasting: Seen = seen.see === 'nothing' ? { ...seen, settled: true } : seen;
    const now = JSON.stringify(lasting);
    if (told === JSON.stringify(sightOf(lasting)) || (settled && awaited === now)) return;
    rest();
    awaited = now;
    settled = setTimeout(() => {
      settled = undefined;
      void tell(lasting);
    }, settling);
    void tell(seen.see === 'nothing' ? seen : { see: 'nothing', settled: false, showsCase: false });
  };
  const forget = () => {
    rest();
    told = '';
    granted = undefined;
    finding = undefined;
    light.hide();
  };
  const take = (next: Walk | undefined) => {
    const isSame = next && next.begunAt === walk?.begunAt && next.caseId === walk.caseId && next.way === walk.way;
    walk = next;
    guide = next && guideFor(next.guide, next.facts.procedure, { status: next.facts.status, way: next.way });
    if (isSame) return;
    forget();
    if (next) onWake();
  };
  watchWalk(take, signal);
  void readWalk().then((stored) => {
    if (!signal.aborted && stored) take(stored);
  });

  const again = () => {
    told = '';
    if (walk && finding) report(finding);
  };
  document.addEventListener('visibilitychange', again, { signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && again(), { signal });
  window.addEventListener(
    'pagehide',
    () => {
      if (walk && finding) void tell({ see: 'nothing', settled: false, showsCase: false });
      forget();
    },
    { signal },
  );
  const onPress = (event: Event) => {
    if (!walk || !event.isTrusted) return;
    // A case may stand in a shadow tree: the way of the event leads out of it.
    const way = event.composedPath();
    pressed = reading?.sightings.find(({ elements }) => elements.some((one) => way.includes(one)))?.facts ?? pressed;
    const found = finding?.found;
    if (found && granted === found.step.id && way.includes(found.control)) {
      void ask('guide-press', { caseId: walk.caseId, guide: walk.guide, step: found.step.id });
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && event.isTrusted && walk) void ask('stop-guide', {});
  };
  const passive = { capture: true, passive: true, signal };
  // The window hears first, whatever a handler of the page's then stops.
  window.addEventListener('click', onPress, passive);
  window.addEventListener('keydown', onKey, passive);
  return {
    look(read, view) {
      reading = read;
      if (!walk || !guide) return;
      finding = seeGuide(document, { walk, guide, reading: read, view, pressed });
      show();
      report(finding);
    },
    mayRing(step) {
      granted = step ?? undefined;
      show();
    },
  };
}
