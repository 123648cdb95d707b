/** What opens in tabs: the backend's page of a case, the log, the panel where a page can't hold it. */
import { browser } from 'wxt/browser';
import type { Case } from '../cases';
import { isSellerHost } from '../hosts';
import { livingReports } from './frames';

const ownPage = (path: string) => new URL(path, browser.runtime.getURL('/')).href;
const caseHash = (caseId: string) => `#/case/${encodeURIComponent(caseId)}`;

/** Opens the log, at a case or at its list. */
export async function openLog(caseId: string | undefined): Promise<void> {
  await browser.tabs.create({ url: ownPage(`casebook.html${caseId === undefined ? '' : caseHash(caseId)}`) });
}

/** Opens the panel of a case in a tab of its own. */
export async function openPanelTab(caseId: string): Promise<void> {
  await browser.tabs.create({ url: ownPage(`panel.html${caseHash(caseId)}`) });
}

/** Opens the panel that teaches in a tab of its own. */
export async function openTeachingTab(session: string): Promise<void> {
  await browser.tabs.create({ url: ownPage(`panel.html#/teach/${encodeURIComponent(session)}`) });
}

/** Opens the page that shows a report before it is saved. */
export async function openReport(report: string): Promise<void> {
  await browser.tabs.create({ url: ownPage(`report.html#/report/${encodeURIComponent(report)}`) });
}

/** Brings the backend's page of a case to the front: the tab that shows it, else a new one; the log where it has no address. */
export async function openPage({ id, url }: Case): Promise<void> {
  const shown = await tabThatShows(url);
  if (shown !== undefined) await focus(shown);
  else if (isBackendPage(url)) await browser.tabs.create({ url });
  else await openLog(id);
}

async function tabThatShows(url: string): Promise<number | undefined> {
  const report = (await livingReports()).find((one) => one.url === url);
  if (report) return report.tabId;
  // Only the addresses of pages where Tusu may run are told.
  return (await browser.tabs.query({})).find((tab) => tab.url === url)?.id;
}

/** Brings a tab to the front. */
export async function focus(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Is this an address of the seller backend that a tab can open? */
export function isBackendPage(url: string): boolean {
  return /^https?:/.test(url) && URL.canParse(url) && isSellerHost(new URL(url).hostname);
}
