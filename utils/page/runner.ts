import type { Facts } from '../cases';
import { type Guide, guideFor, type Step } from '../guides';
import { ask } from '../messages';
import { findControl, type Reading, type View } from '../reading';
import { readWalk, type Walk, watchWalk } from '../walk';
import { stepWords } from '../words';
import { type Spotlight, spotlight } from './spotlight';

/** Walks the guide that is under way, as far as this frame shows it: finds the step's control and rings it. */
export interface Runner {
  /** The page may have changed: look again. */
  look(reading: Reading, view: View): void;
  /** Another frame of the tab began to ring a step, or ceased to (null). */
  heard(step: string | null): void;
}

interface Found {
  step: Step;
  control: Element;
}

/** Makes the runner of a frame. `onWake` asks for a reading, when a walk begins on a page that is not watched for one. */
export function runner(document: Document, onWake: () => void, signal: AbortSignal): Runner {
  const light: Spotlight = spotlight(document, (free) => void ask('ring-at', free), signal);
  let walk: Walk | undefined;
  let ringing: Found | undefined;

  const guideOf = (current: Walk): Guide | undefined =>
    guideFor(current.guide, current.facts.procedure, { status: current.facts.status, way: current.way });
  const tell = (current: Walk, step: Step, state: 'reached' | 'lost') =>
    ask('guide-step', { caseId: current.caseId, guide: current.guide, step: step.id, state });
  const unring = (current: Walk | undefined) => {
    const was = ringing;
    ringing = undefined;
    light.hide();
    if (was && current) void tell(current, was.step, 'lost');
  };
  const ring = async (current: Walk, found: Found) => {
    const isNew = ringing?.step.id !== found.step.id;
    ringing = found;
    const answer = isNew ? await tell(current, found.step, 'reached') : undefined;
    // Meanwhile the page or the walk may have gone on.
    if (ringing !== found || walk !== current) return;
    if (answer && !(answer.ok && answer.value.granted)) {
      ringing = undefined;
      return;
    }
    light.show({ control: found.control, step: found.step.id, sentence: stepWords(current.guide, found.step.id) });
  };
  const take = (next: Walk | undefined) => {
    const isSame = next !== undefined && next.caseId === walk?.caseId && next.guide === walk.guide;
    if (!isSame) {
      ringing = undefined;
      light.hide();
    }
    walk = isSame ? walk : next;
    if (walk && !isSame) onWake();
  };

  watchWalk(take, signal);
  void readWalk().then((stored) => {
    if (!signal.aborted && stored) take(stored);
  });
  window.addEventListener('pagehide', () => unring(walk), { signal });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && event.isTrusted && ringing) void ask('stop-guide', {});
    },
    { capture: true, passive: true, signal },
  );
  return {
    look(reading, view) {
      const guide = walk && guideOf(walk);
      if (!walk || !guide) return;
      const found = furthest(document, guide, walk.facts, reading, view);
      if (!found) unring(walk);
      else if (found.step.id !== ringing?.step.id || found.control !== ringing.control) void ring(walk, found);
    },
    heard(step) {
      const guide = walk && guideOf(walk);
      if (!guide) return;
      const index = (id: string | undefined) => guide.steps.findIndex((one) => one.id === id);
      if (step === null) onWake();
      else if (index(step) > index(ringing?.step.id)) {
        ringing = undefined;
        light.hide();
      }
    },
  };
}

/**
 * The step that counts is the last one whose control the page shows. Where a step's place is open already, the steps before it
 * are behind the seller, and none of them is pointed at.
 */
function furthest(document: Document, guide: Guide, facts: Facts, reading: Reading, view: View): Found | undefined {
  for (const step of [...guide.steps].reverse()) {
    const control = findControl(document, step, facts, reading, view);
    if (control.state === 'found') return { step, control: control.element };
    if (control.state === 'there') return undefined;
  }
  return undefined;
}
