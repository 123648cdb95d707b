/**
 * The background: the only one that writes. It is stopped by the browser at any moment and started by the next event, so every
 * listener is registered at once, and what is to be remembered is in the log or in the browser's storage.
 */
import { browser } from 'wxt/browser';
import { neverReadKind } from '../hosts';
import { caseById, countsOfGroups, firstOfGroups, historyOf, keepNote } from '../log';
import {
  type Asker,
  type Handlers,
  type Notice,
  type NoticeName,
  Refusal,
  serve,
  tellPages,
  tellTab,
} from '../messages';
import { targetOf } from '../prompts';
import { dropReport } from '../reports';
import { dropProfile, keepProfiles } from '../taught-pages';
import { readWalk } from '../walk';
import { dropTab, keepTold, livingReports, tellAround } from './frames';
import { keepLog } from './keeping';
import { dropNameless, takeNameless } from './nameless';
import { observe, record } from './observing';
import { openLog, openPage, openPanelTab, openTeachingTab } from './open';
import { followPermissions } from './optional-hosts';
import { showPanel } from './panels';
import { closeReport, startReport, takeCopy } from './reporting';
import { dropSights, isWalkedIn, takeSight } from './sights';
import { joinTeaching, passOn, startTeaching, stopTeaching } from './teaching';
import { refreshToolbar, turnAlarm } from './toolbar';
import { inTurn, unwaited } from './turns';
import {
  chooseWay,
  companionsOf,
  guideOf,
  keepWalkAlarm,
  lookAfterWalk,
  moveWalk,
  pressStep,
  startWalk,
  stopWalk,
  walkAlarm,
} from './walks';

/** Registers everything that wakes the background. To be called synchronously when it starts. */
export function startBackground(): void {
  serve(handlers, (why) => console.warn('Tusu: refused:', why));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === turnAlarm) unwaited('the count', refreshToolbar(Date.now()));
    if (name === walkAlarm) unwaited('the guide under way', lookAfter(Date.now()));
  });
  browser.notifications.onClicked.addListener((id) => unwaited('a notification', openNotified(id)));
  browser.tabs.onRemoved.addListener((tabId) => unwaited('a closed tab', forgetTab(tabId)));
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    if (status === 'complete') unwaited('a loaded tab', livingReports(tabId));
    if (url !== undefined) unwaited('the guide under way', notePageChange(tabId, url));
  });
  browser.permissions.onAdded.addListener(() => unwaited('the optional hosts', followPermissions()));
  browser.permissions.onRemoved.addListener(() => unwaited('the optional hosts', followPermissions()));
  // Without a listener the background would not be started with the browser, and the count be old until a page is opened.
  browser.runtime.onStartup.addListener(() => undefined);
  browser.runtime.onInstalled.addListener(() => undefined);
  keepLog();
  unwaited('the optional hosts', followPermissions());
  unwaited('the guide under way', keepWalkAlarm());
}

/** Looks after the guide under way; resolves with its case where that ended it. */
async function lookAfter(now: number): Promise<string | undefined> {
  const { caseId, ended } = await lookAfterWalk(now);
  if (caseId !== undefined) await tellPages('log-changed', { caseIds: [caseId] });
  return ended ? caseId : undefined;
}

/** A login or a check in place of the page: it is never read, so its address alone tells. */
async function notePageChange(tabId: number, url: string): Promise<void> {
  const walk = await readWalk();
  if (!walk || !(await isWalkedIn(tabId))) return;
  const obstacle = neverReadKind(url);
  if (!obstacle) return;
  await dropSights(tabId);
  await moveWalk(walk, { step: undefined, standing: { state: 'waiting', obstacle, says: '' } }, Date.now());
}

/** The tab of a page of the seller backend that asks, or whose framed panel does; undefined for Tusu's own tabs and popup. */
function backendTab(asker: Asker): number | undefined {
  const { tabId, frameId } = asker;
  return isOwnPage(asker) && (frameId === undefined || frameId === 0) ? undefined : tabId;
}

/** Does a page of Tusu's own ask, be it framed in another? */
const isOwnPage = ({ url }: Asker) => url?.startsWith(browser.runtime.getURL('/')) === true;

/** Tells all frames of the asker's tab. A page of Tusu's own has none to tell. */
async function tellAskersTab<Name extends NoticeName>(asker: Asker, name: Name, body: Notice<Name>): Promise<null> {
  const tabId = backendTab(asker);
  if (tabId !== undefined) await tellTab(tabId, name, body);
  return null;
}

async function mustFind(caseId: string) {
  const found = await caseById(caseId);
  if (!found) throw new Refusal('no such case');
  return found;
}

const handlers: Handlers = {
  async observe({ observations }, asker) {
    const { cases } = await observe(observations, asker, Date.now());
    return { stored: cases.map(({ id }) => id) };
  },

  async fared({ state, page, store, depth, frames }, { tabId, frameId }) {
    if (tabId === undefined || frameId === undefined) throw new Refusal('only a frame of a page fares');
    const now = Date.now();
    const speaksOtherwise = await keepTold({ tabId, frameId, state, ...page, store, depth, frames });
    if (depth > 0 || speaksOtherwise) await tellAround({ tabId, frameId }, speaksOtherwise);
    await joinTeaching(tabId, frameId);
    const waiting = store === '' ? [] : await takeNameless(tabId, now);
    if (waiting.length > 0)
      await record(
        waiting.map((one) => ({ ...one, store })),
        now,
      );
    return null;
  },

  async 'open-panel'({ observation }, asker) {
    const { tabId, frameId } = asker;
    if (tabId === undefined || frameId === undefined) throw new Refusal('a panel opens beside a badge');
    const { cases } = await observe([observation], asker, Date.now());
    const caseId = cases[0]?.id;
    if (caseId === undefined) throw new Error('the reading made no case');
    await showPanel({ tabId, frameId }, { caseId, number: observation.number });
    return { caseId };
  },

  'close-panel': (_body, asker) => tellAskersTab(asker, 'hide-panel', {}),
  'place-panel': (place, asker) => tellAskersTab(asker, 'place-panel', place),
  'panel-ready': (_body, asker) => tellAskersTab(asker, 'panel-ready', {}),

  async 'panel-blocked'(shown) {
    if ('session' in shown) await openTeachingTab(shown.session);
    else await openPanelTab((await mustFind(shown.caseId)).id);
    return null;
  },

  async 'turn-panel'({ caseId }, asker) {
    const { id, number } = await mustFind(caseId);
    const tabId = backendTab(asker);
    if (tabId === undefined || asker.frameId === undefined) throw new Refusal('only a panel on a page is turned');
    await showPanel({ tabId, frameId: asker.frameId }, { caseId: id, number });
    return null;
  },

  async case({ caseId }) {
    const found = await caseById(caseId);
    return found ? { case: found, events: await historyOf(found.id) } : null;
  },

  'first-cases': ({ limit }) => firstOfGroups(Date.now(), limit),
  'count-cases': () => countsOfGroups(Date.now()),

  async note({ caseId, note }, asker) {
    if (!isOwnPage(asker)) throw new Refusal('only Tusu’s own pages note something on a case');
    const kept = await keepNote({ caseId, note, at: Date.now() });
    switch (kept.kept) {
      case 'no-case':
        throw new Refusal('no such case');
      case 'no-note':
        throw new Refusal('no such note on that case');
      case 'no-news':
        return { eventId: null };
      case 'added':
        await tellPages('log-changed', { caseIds: [caseId] });
        return { eventId: kept.id };
    }
  },

  async 'start-guide'({ caseId, ...chosen }, asker) {
    const found = await mustFind(caseId);
    await startWalk(found, chosen, Date.now());
    await tellPages('log-changed', { caseIds: [found.id] });
    if (backendTab(asker) === undefined) await openPage(found);
    return null;
  },

  async 'guide-sight'({ caseId, guide, sight }, { tabId, frameId }) {
    const walk = await readWalk();
    if (tabId === undefined || frameId === undefined) throw new Refusal('only a frame of a page sees a guide’s step');
    if (walk?.caseId !== caseId || walk.guide !== guide) return { granted: false };
    const now = Date.now();
    if ((await lookAfter(now)) !== undefined) return { granted: false };
    const { ring, standing } = await takeSight({ tabId, frameId }, sight, walk, guideOf(walk));
    const granted = ring?.frameId === frameId;
    // A tab in the background is not what the seller looks at; its ring waits there all the same.
    const bearing = { step: granted ? ring.step : undefined, standing: sight.visible ? standing : undefined };
    if (await moveWalk(walk, bearing, now)) await tellPages('log-changed', { caseIds: [caseId] });
    return { granted };
  },

  async 'guide-press'({ caseId, guide, step }) {
    await pressStep({ caseId, guide }, step, Date.now());
    return null;
  },

  async 'choose-way'({ way }) {
    await chooseWay(way);
    return null;
  },

  async companions({ caseId }) {
    const others = await companionsOf(await mustFind(caseId), Date.now());
    return { caseIds: others.map(({ id }) => id) };
  },

  'ring-at': (free, asker) => tellAskersTab(asker, 'ring-at', free),

  async 'stop-guide'() {
    const caseId = await stopWalk(Date.now());
    if (caseId !== undefined) await tellPages('log-changed', { caseIds: [caseId] });
    return null;
  },

  async 'open-page'({ caseId }) {
    await openPage(await mustFind(caseId));
    return null;
  },

  async 'open-log'({ caseId }) {
    await openLog(caseId);
    return null;
  },

  async report({ tabId }, asker) {
    if (!isOwnPage(asker)) throw new Refusal('only Tusu’s own pages ask for a report');
    await startReport(tabId);
    return null;
  },

  async 'page-copied'(copied, asker) {
    await takeCopy(copied, asker);
    return null;
  },

  async 'cancel-report'({ report }, asker) {
    await dropReport(report);
    await closeReport(asker);
    return null;
  },

  async teach({ tabId }) {
    // One ring per tab: a guide and a lesson can't both point.
    const caseId = await stopWalk(Date.now());
    if (caseId !== undefined) await tellPages('log-changed', { caseIds: [caseId] });
    await startTeaching(tabId);
    return null;
  },

  async 'teach-act'(body) {
    await passOn(body);
    return null;
  },

  async 'stop-teaching'({ session }) {
    await stopTeaching(session);
    return null;
  },

  async 'keep-profiles'({ profiles }, asker) {
    if (!isOwnPage(asker)) throw new Refusal('only Tusu’s own pages keep what was taught');
    await inTurn('profiles', () => keepProfiles(profiles));
    return null;
  },

  async 'drop-profile'({ id }, asker) {
    if (!isOwnPage(asker)) throw new Refusal('only Tusu’s own pages drop what was taught');
    await inTurn('profiles', () => dropProfile(id));
    return null;
  },
};

async function openNotified(notificationId: string): Promise<void> {
  const target = targetOf(notificationId);
  if (!target) return;
  await browser.notifications.clear(notificationId);
  await openLog(target.caseId);
}

async function forgetTab(tabId: number): Promise<void> {
  await Promise.all([dropTab(tabId), dropNameless(tabId), dropSights(tabId)]);
}
