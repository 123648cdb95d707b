/** The report of a page that could not be read: asked of its frames, kept until it is shown. */
import { browser } from 'wxt/browser';
import { type Asker, Refusal, type Request, tellTab } from '../messages';
import { beginReport, keepCopy, tabOfReport } from '../reports';
import { openReport } from './open';

/** 128 random bits as hexadecimal digits. */
const randomName = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Has the frames of a tab copied, and opens the page that shows the copies. The seed of their stand-ins is kept nowhere. */
export async function startReport(tabId: number): Promise<void> {
  const report = randomName();
  await beginReport(report, tabId);
  if (!(await tellTab(tabId, 'copy-page', { report, seed: randomName() })))
    throw new Refusal('nobody is there to copy');
  await openReport(report);
}

/** Keeps the copy that a frame has made of itself. */
export async function takeCopy({ report, copy }: Request<'page-copied'>, { tabId, frameId }: Asker): Promise<void> {
  const asked = await tabOfReport(report);
  if (tabId === undefined || frameId === undefined || asked !== tabId)
    throw new Refusal('no report was asked of this page');
  await keepCopy(report, frameId, copy).catch(() => keepCopy(report, frameId, { is: 'too-large' }));
}

/** Closes the page that shows a report. */
export async function closeReport({ tabId, url }: Asker): Promise<void> {
  if (tabId !== undefined && url?.startsWith(browser.runtime.getURL('/report.html'))) await browser.tabs.remove(tabId);
}
