/** The frames of a tab: how they fare, whose store they show, and which of them are still there. */
import { browser } from 'wxt/browser';
import { dropReports, type FrameReport, frameReports, keepReport } from '../unread-pages';

/** What a living document says of itself. Runs in the page's frame, so it takes everything with it. */
function aboutDocument(): { url: string; age: number } {
  const { href } = document.location;
  return { url: /^https?:/.test(href) ? href : document.baseURI, age: performance.now() };
}

/** A report may be told a moment before the clock of its document is read, ms. */
const slack = 1000;
/** Addresses are told no longer than this. */
const longestUrl = 2000;

/** Is the document that told this still in its frame? A new one at the same address is younger than the report. */
async function stands({ tabId, frameId, url, at }: FrameReport): Promise<boolean> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: aboutDocument,
    });
    const found = answer?.result;
    return found?.url.slice(0, longestUrl) === url && found.age + slack >= Date.now() - at;
  } catch {
    // No such tab or frame, or a page where Tusu may not run.
    return false;
  }
}

/** What the frames of a tab, or of all, last told, without those that are gone. */
export async function livingReports(tabId?: number): Promise<FrameReport[]> {
  const reports = (await frameReports()).filter((report) => tabId === undefined || report.tabId === tabId);
  const standing = await Promise.all(reports.map(stands));
  const gone = reports.filter((_report, place) => !standing[place]);
  if (gone.length > 0) await dropReports(gone);
  return reports.filter((_report, place) => standing[place]);
}

/** Forgets all frames of a tab that was closed. */
export async function dropTab(tabId: number): Promise<void> {
  await dropReports((await frameReports()).filter((report) => report.tabId === tabId));
}

/** Keeps what a frame told of itself. */
export const keep = (report: FrameReport): Promise<void> => keepReport(report);

/** The one account that the frames of a tab show; undefined where they show none, or several. */
export async function storeOfTab(tabId: number): Promise<string | undefined> {
  const stores = new Set((await livingReports(tabId)).map(({ store }) => store).filter((store) => store !== ''));
  const [only, ...others] = stores;
  return others.length === 0 ? only : undefined;
}
