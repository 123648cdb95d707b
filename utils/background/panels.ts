/** Where the panel goes: into the outermost frame of the tab in which Tusu runs, the top document's if it can. */
import { browser } from 'wxt/browser';
import { tellTab } from '../messages';
import { frameReports } from '../unread-pages';
import { openPanelTab } from './open';

interface Frame {
  frameId: number;
  /** Steps up to the top document, which has 0. */
  depth: number;
}

/** Runs in each frame, so it takes everything with it. Walking up the frames is allowed across origins. */
function whereTusuRuns(): { depth: number; runs: boolean } {
  let depth = 0;
  for (let frame: Window = window; frame !== frame.parent && depth < 100; frame = frame.parent) depth += 1;
  return { depth, runs: globalThis.tusuRuns === true };
}

/** The frames of a tab in which Tusu runs, outermost first. */
async function framesOf(tabId: number, askerFrame: number): Promise<Frame[]> {
  const frames = await probe({ tabId, allFrames: true }).catch(() => probeKnown(tabId, askerFrame));
  return frames.sort((a, b) => a.depth - b.depth || a.frameId - b.frameId);
}

/** Where Tusu may not enter the top document, the browser refuses to look at all frames at once: at those that are known. */
async function probeKnown(tabId: number, askerFrame: number): Promise<Frame[]> {
  const told = (await frameReports()).filter((report) => report.tabId === tabId).map(({ frameId }) => frameId);
  const frameIds = [...new Set([askerFrame, ...told])];
  const found = await Promise.allSettled(frameIds.map((frameId) => probe({ tabId, frameIds: [frameId] })));
  return found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
}

type Target = { tabId: number; allFrames: true } | { tabId: number; frameIds: number[] };

async function probe(target: Target): Promise<Frame[]> {
  const answers = await browser.scripting.executeScript({ target, func: whereTusuRuns });
  return answers.flatMap(({ frameId, result }) => (result?.runs ? [{ frameId, depth: result.depth }] : []));
}

/** Shows the panel for a case, under the number that the page shows; in a tab of its own where no frame takes it. */
export async function showPanel(
  asker: { tabId: number; frameId: number },
  shown: { caseId: string; number: string },
): Promise<void> {
  const isFramed = await inOutermostFrame(asker, (place) => tellTab(asker.tabId, 'show-panel', shown, place));
  if (!isFramed) await openPanelTab(shown.caseId);
}

/** Lets the outermost frame that can do it show the panel; false where none can. */
export async function inOutermostFrame(
  { tabId, frameId }: { tabId: number; frameId: number },
  show: (frameId: number) => Promise<boolean>,
): Promise<boolean> {
  const frames = await framesOf(tabId, frameId);
  for (const { frameId: place } of frames) {
    if (!(await show(place))) continue;
    const others = frames.filter((frame) => frame.frameId !== place);
    // One panel per tab: an earlier one may stand in a frame that was the outermost then.
    await Promise.all(others.map((frame) => tellTab(tabId, 'hide-panel', {}, frame.frameId)));
    return true;
  }
  return false;
}
