/** The frames of a tab: how they fare, whose store they show, and which of them are still there. */
import { browser } from 'wxt/browser';
import type { Around } from '../around';
import { tellTab } from '../messages';
import { dropReports, type FrameReport, frameReports, keepReport, reportOf } from '../unread-pages';
import { inTurn } from './turns';

declare global {
  var tusuDocument: string | undefined;
}

/**
 * The name of a living document, given to it at the first call; it lives in the extension's own world, where no page sees it.
 * Runs in the page's frame, so it takes everything with it.
 */
function nameOfDocument(): string {
  globalThis.tusuDocument ??= Math.random().toString(36);
  return globalThis.tusuDocument;
}

/** The name of the document in a frame; undefined where there is no such frame, or Tusu may not run in it. */
async function documentIn(tabId: number, frameId: number): Promise<string | undefined> {
  const target = { tabId, frameIds: [frameId] };
  const answers = await browser.scripting.executeScript({ target, func: nameOfDocument }).catch(() => []);
  return answers[0]?.result;
}

const turnOf = ({ tabId, frameId }: Pick<FrameReport, 'tabId' | 'frameId'>) => `frame ${tabId} ${frameId}`;

/** Keeps what a frame told of itself; the last that it told stands. Says whether it now speaks otherwise of its frames. */
export function keepTold(told: Omit<FrameReport, 'document'>): Promise<boolean> {
  return inTurn(turnOf(told), async () => {
    const before = await reportOf(told);
    await keepReport({ ...told, document: (await documentIn(told.tabId, told.frameId)) ?? '' });
    return JSON.stringify(before?.frames ?? {}) !== JSON.stringify(told.frames);
  });
}

/**
 * Is the document that told this still in its frame? Its address may have changed since, then it tells that itself; one that
 * took its place may have nothing to tell.
 */
const stands = async ({ tabId, frameId, document }: FrameReport) => (await documentIn(tabId, frameId)) === document;

/** What the frames of a tab, or of all, last told, without those that are gone. */
export async function livingReports(tabId?: number): Promise<FrameReport[]> {
  const reports = (await frameReports()).filter((report) => tabId === undefined || report.tabId === tabId);
  const standing = await Promise.all(reports.map((report) => inTurn(turnOf(report), () => standingNow(report))));
  return standing.filter((report) => report !== undefined);
}

/** The frame's report as it is by now, undefined and forgotten where its document is gone. */
async function standingNow(frame: FrameReport): Promise<FrameReport | undefined> {
  const report = await reportOf(frame);
  if (!report || (await stands(report))) return report;
  await dropReports([report]);
  return undefined;
}

/** Forgets all frames of a tab that was closed. */
export async function dropTab(tabId: number): Promise<void> {
  await dropReports((await frameReports()).filter((report) => report.tabId === tabId));
}

/** The one account that the frames of a tab show; undefined where they show none, or several. */
export async function storeOfTab(tabId: number): Promise<string | undefined> {
  const stores = new Set((await livingReports(tabId)).map(({ store }) => store).filter((store) => store !== ''));
  const [only, ...others] = stores;
  return others.length === 0 ? only : undefined;
}

/** What the frames around one say of it: the nearest that says something, unless another one as near says otherwise. */
export function aroundOf(frame: Pick<FrameReport, 'depth'>, reports: readonly FrameReport[]): Around {
  const said = <Key extends keyof Around>(key: Key): Around[Key] => {
    const saying = reports.filter(({ depth, frames }) => depth < frame.depth && frames[key] !== undefined);
    const nearest = Math.max(...saying.map(({ depth }) => depth));
    const values = new Set(saying.filter(({ depth }) => depth === nearest).map(({ frames }) => frames[key]));
    const [value] = values;
    return values.size === 1 ? value : undefined;
  };
  return { role: said('role'), section: said('section') };
}

/** Tells the frames of a tab what the pages around them say: the one that has told of itself, and all where what it says of them has changed. */
export async function tellAround(told: Pick<FrameReport, 'tabId' | 'frameId'>, hasChanged: boolean): Promise<void> {
  const reports = await livingReports(told.tabId);
  const asking = reports.filter(({ depth, frameId }) => depth > 0 && (hasChanged || frameId === told.frameId));
  await Promise.all(
    asking.map(({ frameId, ...frame }) => tellTab(told.tabId, 'around', aroundOf(frame, reports), frameId)),
  );
}
