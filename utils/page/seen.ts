/** What a frame shows of the guide under way: the step that counts, or what stands in its way. */
import { doesDeed, type Guide, type Step } from '../guides';
import { neverReadKind } from '../hosts';
import { type Look, lookFor, type Reading, type View } from '../reading';
import type { Obstacle, Seen, Walk } from '../walk';

/** A step with its control on the page. `stands` tells whether that is still the same control. */
export interface FoundStep {
  step: Step;
  control: Element;
  stands: () => boolean;
  /** It counts only when the page has come to rest: what would make it needless, or what lies over it, may still change. */
  brief: boolean;
}

/** What one look at a frame came to. */
export interface Finding {
  seen: Seen;
  /** Where a step is seen, its control. */
  found?: FoundStep;
}

/** What a look needs beside the document. */
interface Scene {
  walk: Walk;
  guide: Guide;
  reading: Reading;
  view: View;
  /** The case in whose block the seller pressed last, where that was seen. */
  pressed: Walk['facts'] | undefined;
}

/** Steps whose control opens a form, which then need not name the case again. */
const openers: readonly (string | undefined)[] = ['open-form', 'penalty-appeal', 'submit'];

/**
 * Looks for the step that counts: the last one whose control the page shows. Where a step's place is open already, the steps
 * before it are behind the seller. A login, a check, the page's own error or a window that is not about the deed goes before.
 */
export function seeGuide(document: Document, { walk, guide, reading, view, pressed }: Scene): Finding {
  const errand = { of: walk.facts, deed: guide.deed, cameFromCase: openers.includes(walk.step), pressed };
  const look = lookFor(document, errand, reading, view);
  const isAfterDeed = isDeedUnderWay(walk, guide);
  const strange = frameInTheWay(document) ?? noticeInWindows(look, isAfterDeed);
  if (strange) return { seen: strange };
  const { found, after } = furthest(look, guide);
  const told = isAfterDeed ? outcomeTold(look, found === undefined) : undefined;
  if (told) return { seen: told };
  const blocking = look.blocking(found?.control);
  if (blocking && (found || !look.isOurs(blocking))) {
    const isOver = blocking.notice === 'success';
    if (!isOver) return { seen: obstacle('confirmation', blocking.text) };
  } else if (found) return { seen: { see: 'step', step: found.step.id }, found };
  const message = look.messages(false).find(({ notice }) => notice !== 'success' && notice !== 'refusal');
  if (message) return { seen: noticeSeen(message, isAfterDeed) };
  return { seen: { see: 'nothing', after, settled: false, showsCase: look.showsCase } };
}

const obstacle = (what: Obstacle, says: string): Seen => ({
  see: 'obstacle',
  obstacle: what,
  // A login and a check are known for what they are; what they say is not read.
  says: what === 'login' || what === 'captcha' ? '' : says.slice(0, 200),
});

/** Did the seller come to the deed, so that what the page now says is about it? */
function isDeedUnderWay({ standing, step }: Walk, guide: Guide): boolean {
  if (standing.state === 'pressed' || standing.state === 'silent' || standing.state === 'accepted') return true;
  const reached = guide.steps.find(({ id }) => id === step);
  return reached !== undefined && doesDeed(reached);
}

interface Told {
  text: string;
  notice: 'captcha' | 'login' | 'refusal' | 'error' | 'success';
}

function noticeSeen({ notice, text }: Told, isAfterDeed: boolean): Seen {
  switch (notice) {
    case 'captcha':
    case 'login':
    case 'error':
      return obstacle(notice, text);
    case 'refusal':
      return isAfterDeed ? { see: 'refusal', says: text.slice(0, 200) } : obstacle('error', text);
    case 'success':
      return { see: 'success', says: text.slice(0, 200) };
  }
}

/** What the page's windows tell, the uppermost first. That something succeeded says nothing before the deed. */
function noticeInWindows(look: Look, isAfterDeed: boolean): Seen | undefined {
  for (const { notice, text } of look.windows()) {
    if (notice !== undefined && (isAfterDeed || notice !== 'success')) return noticeSeen({ notice, text }, isAfterDeed);
  }
  return undefined;
}

/** What the page's messages tell of the deed. */
function outcomeTold(look: Look, wide: boolean): Seen | undefined {
  const told = look.messages(wide).find(({ notice }) => notice === 'refusal' || notice === 'success');
  return told && noticeSeen(told, true);
}

/** Smaller frames are no login and no check that anybody could use, px. */
const smallestFrame = 60;

/** A login or a check that is shown in a frame of its own; known by its address, never read. */
function frameInTheWay(document: Document): Seen | undefined {
  for (const frame of document.querySelectorAll('iframe')) {
    const kind = neverReadKind(frame.src) ?? (frame.id === 'alibaba-login-box' ? 'login' : undefined);
    if (!kind || !frame.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
    const { width, height } = frame.getBoundingClientRect();
    if (width >= smallestFrame && height >= smallestFrame) return obstacle(kind, '');
  }
  return undefined;
}

function furthest(look: Look, guide: Guide): { found?: FoundStep; after?: string } {
  for (const step of [...guide.steps].reverse()) {
    const control = look.find(step);
    if (control.state === 'found') {
      const { element, stands, covered } = control;
      return { found: { step, control: element, stands, brief: covered || step.patient === true } };
    }
    if (control.state === 'there') return { after: step.id };
  }
  return {};
}
