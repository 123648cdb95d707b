/** Readings on their way into the log, and what follows from them. */
import { browser } from 'wxt/browser';
import type { Case, Observation } from '../cases';
import { isSellerHost } from '../hosts';
import { claimPrompts, type Recorded, recordObservations } from '../log';
import { type Asker, Refusal, tellPages } from '../messages';
import { duePrompts, notificationOf, type Speech } from '../prompts';
import { deadlineWords, say } from '../words';
import { storeOfTab } from './frames';
import { afterWrite } from './keeping';
import { keepNameless } from './nameless';
import { refreshToolbar } from './toolbar';
import { unwaited } from './turns';
import { followWalk } from './walks';

/** A page's clock is this browser's; more than this ahead of it, in ms, no reading can be. */
const clockSlack = 5 * 60 * 1000;

/** Is this an address where Tusu reads: of the seller backend, or of a frame without an address in a page of it? */
function isReadable(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol === 'about:') return true;
  if (protocol === 'blob:') return isReadable(pathname);
  return (protocol === 'https:' || protocol === 'http:') && isSellerHost(hostname);
}

/** Refuses readings that no content script of ours can have made. `now` in ms since 1970. */
export function checkReadings(observations: readonly Observation[], asker: Asker, now: number): void {
  if (asker.tabId === undefined || asker.url === undefined || !isReadable(asker.url)) {
    throw new Refusal('readings come from a page of the seller backend');
  }
  for (const { url, at } of observations) {
    if (!isReadable(url)) throw new Refusal('a reading of a page that is not the seller backend’s');
    if (at > now + clockSlack) throw new Refusal('a reading of a moment that is still to come');
  }
}

/**
 * Keeps readings of a page and does what follows from them. Resolves when they stand in the log and what follows is on its way.
 * `now` in ms since 1970. Rejects with `Refusal`, or with `LogTrouble` and nothing acknowledged.
 */
export async function observe(observations: readonly Observation[], asker: Asker, now: number): Promise<Recorded> {
  checkReadings(observations, asker, now);
  return record(await withStore(observations, asker), now);
}

/** A frame that shows no account belongs to the one that its tab shows. */
async function withStore(observations: readonly Observation[], { tabId, frameId = 0 }: Asker): Promise<Observation[]> {
  const lacking = observations.filter(({ store }) => store === '');
  if (tabId === undefined || lacking.length === 0) return [...observations];
  const store = await storeOfTab(tabId);
  if (store === undefined) {
    await keepNameless(tabId, frameId, lacking);
    return [...observations];
  }
  return observations.map((one) => (one.store === '' ? { ...one, store } : one));
}

/** Writes readings into the log; then the guide under way, the count, the open pages and the prompts follow. */
export async function record(observations: readonly Observation[], now: number): Promise<Recorded> {
  const recorded = await recordObservations(observations);
  afterWrite();
  unwaited('what follows from a reading', follow(recorded, now));
  return recorded;
}

async function follow({ cases, changes }: Recorded, now: number): Promise<void> {
  const works = [followWalk(cases, now), prompt(cases, now)];
  if (changes.length > 0) works.push(refreshToolbar(now));
  const done = await Promise.allSettled(works);
  const touched = [...changes.map(({ after }) => after.id), ...changes.flatMap(({ formerIds }) => formerIds)];
  if (touched.length > 0) await tellPages('log-changed', { caseIds: touched });
  for (const one of done) if (one.status === 'rejected') throw one.reason;
}

const speech: Speech = { say, deadline: deadlineWords };

/** Tells of the cases just read that are newly due, once for each case and verdict, all in one notification. */
async function prompt(cases: readonly Case[], now: number): Promise<void> {
  const claimed = await claimPrompts(duePrompts(cases, now), now);
  const notification = notificationOf(claimed, now, speech);
  if (!notification) return;
  const { id, title, message } = notification;
  const iconUrl = new URL('icon/128.png', browser.runtime.getURL('/')).href;
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
  await tellPages('log-changed', { caseIds: claimed.map(({ caseId }) => caseId) });
}
