import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Observation } from '../cases';
import { allCases, historyOf } from '../log';
import { readProfiles } from '../taught-pages';
import { readUnreadPages } from '../unread-pages';
import { readWalk, readWalkEnd, writeWalk } from '../walk';
import { startBackground } from '.';

const hour = 60 * 60 * 1000;
const url = 'https://rights.taobao.com/complaint/sellerList.htm';
const reading = (part: Partial<Observation> = {}): Observation => ({
  store: '山茶女装',
  number: '9001',
  complaintNumber: '9001',
  role: 'complainant',
  procedure: 'picture-theft',
  status: 'processing',
  statusText: '处理中',
  offers: ['withdraw'],
  url,
  at: Date.now(),
  ...part,
});

/** A frame of the backend in the browser, by its number; what it was told, and whether Tusu runs in it. */
interface Frame {
  depth: number;
  runs: boolean;
  /** Its name in the frame. */
  document?: string;
}
let frames: Map<number, Frame>;
let told: { frameId: number | undefined; message: unknown }[];
const tabId = 7;

/** What the browser's own parts would do, for those that the fake browser has not. */
function furnish(): void {
  const executeScript = ({ target, func }: { target: { frameIds?: number[] }; func: () => unknown }) => {
    const asked = target.frameIds ?? [...frames.keys()];
    // All frames at once are asked by way of the top document, which may be another's.
    if (!target.frameIds && !frames.has(0)) return Promise.reject(new Error('no access'));
    if (asked.some((frameId) => !frames.has(frameId))) return Promise.reject(new Error('no such frame'));
    const answer = (frame: Frame) => {
      if (func.name === 'whereTusuRuns') return { depth: frame.depth, runs: frame.runs };
      return func.name === 'nameOfDocument' ? (frame.document ?? 'first') : frame.runs;
    };
    const answers = asked.map((frameId) => {
      const frame = frames.get(frameId);
      return { frameId, documentId: '', result: frame && answer(frame) };
    });
    return Promise.resolve(answers);
  };
  const scripting = {
    executeScript: vi.fn(executeScript),
    getRegisteredContentScripts: vi.fn().mockResolvedValue([]),
    registerContentScripts: vi.fn().mockResolvedValue(undefined),
    unregisterContentScripts: vi.fn().mockResolvedValue(undefined),
  };
  const event = { addListener: vi.fn(), removeListener: vi.fn() };
  const permissions = { contains: vi.fn().mockResolvedValue(false), onAdded: event, onRemoved: event };
  Object.assign(browser, { scripting, permissions });
  Object.assign(browser.tabs, {
    sendMessage: vi.fn((_tab: number, message: unknown, { frameId }: { frameId?: number } = {}) => {
      told.push({ frameId, message });
      return Promise.resolve(frameId === undefined || frames.get(frameId)?.runs === true);
    }),
  });
}

const page = { tab: { id: tabId }, frameId: 0, url };
const ofPanel = { tab: { id: tabId }, frameId: 9, url: `${browser.runtime.getURL('/')}panel.html` };

async function send(name: string, body: unknown, sender: object = page): Promise<unknown> {
  // The fake's sender is the polyfill's; of a tab we only ever need the id.
  const answers = await fakeBrowser.runtime.onMessage.trigger({ tusu: name, body }, sender);
  return answers.find((answer) => answer !== undefined);
}

const observe = (...observations: Observation[]) => send('observe', { observations });
const notifications = async () => Object.keys(await browser.notifications.getAll());
const badge = () => browser.action.getBadgeText({});

/** Empties the log as it lies on disk, where it is there. */
async function emptyLog(): Promise<void> {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'tusu')) return;
  const database = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open('tusu');
    request.onsuccess = () => done(request.result);
  });
  await new Promise((done) => {
    const transaction = database.transaction(['cases', 'events'], 'readwrite');
    for (const table of ['cases', 'events']) transaction.objectStore(table).clear();
    transaction.oncomplete = done;
  });
  database.close();
}

beforeEach(async () => {
  await emptyLog();
  fakeBrowser.reset();
  frames = new Map([[0, { depth: 0, runs: true }]]);
  told = [];
  furnish();
  startBackground();
});

describe('readings', () => {
  it('are acknowledged when they stand in the log', async () => {
    const [kept] = [await observe(reading())];
    expect(kept).toEqual({ ok: true, value: { stored: ['山茶女装|complainant|9001|'] } });
    expect(await allCases()).toHaveLength(1);
  });

  it.each([
    ['a page that is not the backend’s', { ...page, url: 'https://example.com/' }, reading()],
    ['no page', {}, reading()],
    ['a page of a look-alike', { ...page, url: 'https://eviltaobao.com/' }, reading()],
    ['a moment to come', page, reading({ at: Date.now() + hour })],
    ['another page', page, reading({ url: 'https://example.com/' })],
    ['a wrong shape', page, { ...reading(), status: 'lost' }],
  ])('from %s are refused, named in the log and never stored', async (_name, sender, observation) => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    expect(await send('observe', { observations: [observation] }, sender)).toMatchObject({ trouble: 'refused' });
    expect(warned).toHaveBeenCalledOnce();
    warned.mockRestore();
    expect(await allCases()).toEqual([]);
  });

  it('of a frame without an address of its own are taken', async () => {
    expect(await send('observe', { observations: [reading()] }, { ...page, url: 'about:srcdoc' })).toMatchObject({
      ok: true,
    });
  });

  it('that lack the store get the one that the tab shows', async () => {
    await send('fared', { state: 'nothing', page: { url, title: '' }, store: '山茶女装' });
    await observe(reading({ store: '' }));
    expect((await allCases())[0]?.store).toBe('山茶女装');
  });

  it('that lack the store get it as soon as the tab shows one', async () => {
    frames.set(3, { depth: 1, runs: true });
    const frame = { ...page, frameId: 3 };
    await send('observe', { observations: [reading({ store: '' })] }, frame);
    await send('fared', { state: 'read', page: { url, title: '' }, store: '' }, frame);
    expect((await allCases())[0]?.store).toBe('');
    await send('fared', { state: 'nothing', page: { url, title: '' }, store: '山茶女装' });
    expect((await allCases()).map(({ store }) => store)).toEqual(['山茶女装']);
  });
});

describe('what a page says of its frames', () => {
  const frame = (frameId: number, depth: number) => {
    frames.set(frameId, { depth, runs: true });
    return { ...page, frameId };
  };
  const fares = (sender: object, depth: number, frames: object) =>
    send('fared', { state: 'nothing', page: { url, title: '' }, store: '', depth, frames }, sender);
  const toldOf = (frameId: number) =>
    told
      .filter((one) => one.frameId === frameId)
      .map(({ message }) => message)
      .filter((message) => (message as { tusu: string }).tusu === 'around')
      .at(-1);

  it('is told to a frame that comes later, and to one that was there before', async () => {
    await fares(frame(3, 1), 1, {});
    expect(toldOf(3)).toEqual({ tusu: 'around', body: {} });
    await fares(page, 0, { role: 'respondent', section: 'picture-theft' });
    expect(toldOf(3)).toEqual({ tusu: 'around', body: { role: 'respondent', section: 'picture-theft' } });
    await fares(frame(4, 1), 1, {});
    expect(toldOf(4)).toEqual(toldOf(3));
  });

  it('is told by the nearest that says something', async () => {
    await fares(page, 0, { role: 'respondent', section: 'picture-theft' });
    await fares(frame(3, 1), 1, { role: 'complainant' });
    await fares(frame(4, 2), 2, {});
    expect(toldOf(4)).toEqual({ tusu: 'around', body: { role: 'complainant', section: 'picture-theft' } });
  });

  it('is nothing where two frames, either of which may be around, say otherwise', async () => {
    await fares(frame(3, 1), 1, { role: 'complainant' });
    await fares(frame(5, 1), 1, { role: 'respondent' });
    await fares(frame(4, 2), 2, {});
    expect(toldOf(4)).toEqual({ tusu: 'around', body: {} });
  });
});

describe('the count', () => {
  it('is of the cases that need the seller, and has an alarm for its next turn', async () => {
    const deadlineAt = Date.now() + 30 * hour;
    await observe(
      reading(),
      reading({ number: '2', complaintNumber: '2', status: 'awaiting-complainant', deadlineAt }),
    );
    await vi.waitFor(async () => expect(await badge()).toBe('1'));
    const alarm = await browser.alarms.get('turn');
    expect(alarm?.scheduledTime).toBe(deadlineAt - 24 * hour);
  });
});

describe('a prompt', () => {
  const pressing = reading({ role: 'respondent', status: 'awaiting-response', statusText: '待举证' });

  it('is given once, however often and by however many pages the case is read', async () => {
    await Promise.all([observe(pressing), observe(pressing), observe({ ...pressing, at: pressing.at + 1 })]);
    await vi.waitFor(async () => expect(await notifications()).toHaveLength(1));
    await browser.notifications.clear((await notifications())[0] ?? '');
    await observe({ ...pressing, at: pressing.at + 2 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await notifications()).toEqual([]);
  });

  it('is one for all cases of a reading', async () => {
    await observe(pressing, { ...pressing, number: '2', complaintNumber: '2' });
    await vi.waitFor(async () => expect(await notifications()).toHaveLength(1));
  });

  it('opens its case when it is pressed', async () => {
    await observe(pressing);
    await vi.waitFor(async () => expect(await notifications()).toHaveLength(1));
    await fakeBrowser.notifications.onClicked.trigger((await notifications())[0] ?? '');
    const id = encodeURIComponent('山茶女装|respondent|9001|');
    await vi.waitFor(async () => {
      const addresses = (await browser.tabs.query({})).map((tab) => tab.url);
      expect(addresses).toContainEqual(expect.stringContaining(`casebook.html#/case/${id}`));
    });
  });
});

describe('a note', () => {
  const note = { kind: 'text', text: '对方答应删图' };

  it('of the framed panel is kept, named for taking it back, and told to the open pages', async () => {
    await observe(reading());
    const id = (await allCases())[0]?.id ?? '';
    const onPage = vi.spyOn(browser.runtime, 'sendMessage');
    const answer = await send('note', { caseId: id, note }, ofPanel);
    const kept = (await historyOf(id)).find(({ type }) => type === 'note');
    expect(answer).toEqual({ ok: true, value: { eventId: kept?.id } });
    expect(kept).toMatchObject({ note });
    expect(onPage).toHaveBeenCalledWith({ tusu: 'log-changed', body: { caseIds: [id] } });
    const undo = { kind: 'undo', event: kept?.id };
    expect(await send('note', { caseId: id, note: undo }, ofPanel)).toMatchObject({ ok: true });
  });

  it('of a page, of no case, or that takes back what is not there is refused', async () => {
    await observe(reading());
    const id = (await allCases())[0]?.id ?? '';
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    for (const [body, sender] of [
      [{ caseId: id, note }, page],
      [{ caseId: 'x', note }, ofPanel],
      [{ caseId: id, note: { kind: 'undo', event: 'x' } }, ofPanel],
    ] as const) {
      expect(await send('note', body, sender)).toMatchObject({ ok: false, trouble: 'refused' });
    }
    expect((await historyOf(id)).filter(({ type }) => type === 'note')).toEqual([]);
    warned.mockRestore();
  });
});

describe('the panel', () => {
  const shownIn = () =>
    told.filter(({ message }) => JSON.stringify(message).includes('show-panel')).map(({ frameId }) => frameId);

  it('goes into the outermost frame in which Tusu runs', async () => {
    frames = new Map([
      [0, { depth: 0, runs: false }],
      [3, { depth: 2, runs: true }],
      [5, { depth: 1, runs: true }],
    ]);
    expect(await send('open-panel', { observation: reading() }, { ...page, frameId: 3 })).toMatchObject({ ok: true });
    expect(shownIn()).toEqual([5]);
    expect(await allCases()).toHaveLength(1);
  });

  it('goes into the asker’s frame where the top document can’t be looked at', async () => {
    frames.set(3, { depth: 1, runs: true });
    frames.delete(0);
    await send('open-panel', { observation: reading() }, { ...page, frameId: 3 });
    expect(shownIn()).toEqual([3]);
  });

  it('opens in a tab where no frame takes it', async () => {
    frames.clear();
    await send('open-panel', { observation: reading() });
    expect((await browser.tabs.query({})).some((tab) => tab.url?.includes('panel.html#/case/'))).toBe(true);
  });
});

describe('the panel of a run', () => {
  it('is turned to the next case by its page, under the number that the log has', async () => {
    await observe(reading());
    const id = (await allCases())[0]?.id ?? '';
    await send('turn-panel', { caseId: id }, ofPanel);
    const shown = { tusu: 'show-panel', body: { caseId: id, number: '9001' } };
    expect(told).toContainEqual({ frameId: 0, message: shown });
  });
});

describe('a guide', () => {
  const id = '山茶女装|complainant|9001|';
  const sight = (frameId: number, seen: object, more: object = {}) =>
    send(
      'guide-sight',
      { caseId: id, guide: 'withdraw', sight: { seen, store: '', visible: true, ...more } },
      { ...page, frameId },
    );
  const step = (frameId: number, name: string) => sight(frameId, { see: 'step', step: name });
  const nothing = { see: 'nothing', settled: true, showsCase: false };
  const press = (name: string) => send('guide-press', { caseId: id, guide: 'withdraw', step: name });
  const steps = async () =>
    (await historyOf(id)).flatMap((event) => (event.type === 'step' ? [`${event.step} ${event.state}`] : []));
  const standing = async () => (await readWalk())?.standing;
  const rings = () =>
    told.flatMap(({ frameId, message }) => {
      // The protocol's own notices, made by `tellTab`.
      const { tusu, body } = message as { tusu: string; body: { step: string | null } };
      return tusu === 'may-ring' ? [`${String(frameId)} ${String(body.step)}`] : [];
    });
  const granted = { value: { granted: true } };
  const denied = { value: { granted: false } };

  beforeEach(async () => {
    await observe(reading());
    await send('start-guide', { caseId: id, guide: 'withdraw' });
  });

  it('is walked, noted once a step, and done when the page says so', async () => {
    expect(await readWalk()).toMatchObject({ caseId: id, guide: 'withdraw', standing: { state: 'searching' } });
    expect(await step(0, 'withdraw')).toEqual({ ok: true, value: { granted: true } });
    await step(0, 'withdraw');
    expect(await readWalk()).toMatchObject({ step: 'withdraw', standing: { state: 'ringing' } });
    await observe(reading({ status: 'withdrawn', statusText: '已撤销', offers: [] }));
    await vi.waitFor(async () => expect(await readWalk()).toBeUndefined());
    expect(await readWalkEnd()).toMatchObject({ caseId: id, end: 'done', status: 'withdrawn' });
    expect(await steps()).toEqual([' started', 'withdraw reached', 'withdraw done']);
  });

  it('rings in one frame at most, the one that is furthest on', async () => {
    frames.set(3, { depth: 1, runs: true });
    expect(await step(0, 'filed-tab')).toMatchObject(granted);
    expect(await step(3, 'filed-tab')).toMatchObject(denied);
    expect(await step(3, 'withdraw')).toMatchObject(granted);
    expect(rings()).toEqual(['0 null']);
    expect(await step(0, 'filed-tab')).toMatchObject(denied);
    await sight(3, nothing);
    expect(rings().at(-1)).toBe('0 filed-tab');
  });

  it('does not ring what lies behind a place that another frame shows open', async () => {
    frames.set(3, { depth: 1, runs: true });
    await sight(0, { ...nothing, after: 'picture-theft' });
    expect(await step(3, 'contact')).toMatchObject(denied);
    expect(await step(3, 'filed-tab')).toMatchObject(granted);
  });

  it('may ring where the frame that rang is gone', async () => {
    frames.set(3, { depth: 1, runs: true });
    await step(3, 'withdraw');
    frames.delete(3);
    expect(await step(0, 'filed-tab')).toMatchObject(granted);
  });

  it('waits while anything stands in the way in any frame, and finds its place again', async () => {
    frames.set(3, { depth: 1, runs: true });
    await step(3, 'withdraw');
    await sight(0, { see: 'obstacle', obstacle: 'captcha', says: '' });
    expect(rings()).toEqual(['3 null']);
    expect(await standing()).toEqual({ state: 'waiting', obstacle: 'captcha', says: '' });
    expect(await step(3, 'withdraw')).toMatchObject(denied);
    await sight(0, nothing);
    expect(rings().at(-1)).toBe('3 withdraw');
    expect(await standing()).toEqual({ state: 'ringing' });
  });

  it('says what is missing once the page is at rest', async () => {
    await sight(0, { ...nothing, settled: false, after: 'filed-tab' });
    expect(await standing()).toEqual({ state: 'searching' });
    await sight(0, { ...nothing, after: 'filed-tab' });
    expect(await standing()).toEqual({ state: 'missing', step: 'withdraw', why: 'case' });
    await sight(0, { ...nothing, after: 'filed-tab', showsCase: true });
    expect(await standing()).toEqual({ state: 'missing', step: 'withdraw', why: 'offer' });
    await sight(0, nothing);
    expect(await standing()).toEqual({ state: 'missing', step: 'contact', why: 'menu' });
  });

  it('rings nothing in another store’s page, and says which account to open', async () => {
    expect(await sight(0, { see: 'step', step: 'withdraw' }, { store: '小棠家女装' })).toMatchObject(denied);
    expect(await standing()).toEqual({ state: 'other-store', store: '小棠家女装' });
    expect(await sight(0, { see: 'step', step: 'withdraw' }, { store: '山茶女装' })).toMatchObject(granted);
  });

  it('does not say of itself what a tab in the background shows', async () => {
    await step(0, 'withdraw');
    await sight(0, { see: 'obstacle', obstacle: 'login', says: '' }, { visible: false });
    expect(await standing()).toEqual({ state: 'ringing' });
  });

  it('knows a login in place of the page by its address', async () => {
    await step(0, 'withdraw');
    const login = 'https://loginmyseller.taobao.com/?redirect_url=x';
    await fakeBrowser.tabs.onUpdated.trigger(tabId, { url: login }, {} as never);
    await vi.waitFor(async () => expect(await standing()).toMatchObject({ state: 'waiting', obstacle: 'login' }));
  });

  describe('after the last press', () => {
    beforeEach(async () => {
      await step(0, 'confirm');
      await press('confirm');
    });

    it('waits for the page’s word, and points at no earlier step meanwhile', async () => {
      expect(await standing()).toMatchObject({ state: 'pressed', step: 'confirm' });
      expect(await step(0, 'withdraw')).toMatchObject(denied);
      expect(await standing()).toMatchObject({ state: 'pressed' });
    });

    it('says so when the page refuses, and rings nothing until it is begun anew', async () => {
      await sight(0, { see: 'refusal', says: '投诉已处理完毕，无法撤销' });
      expect(await standing()).toEqual({ state: 'refused', says: '投诉已处理完毕，无法撤销' });
      expect(await step(0, 'withdraw')).toMatchObject(denied);
      await send('start-guide', { caseId: id, guide: 'withdraw' });
      expect(await step(0, 'withdraw')).toMatchObject(granted);
    });

    it('says so when the page is silent for a minute, however often the background died', async () => {
      const walk = await readWalk();
      if (walk?.standing.state !== 'pressed') throw new Error('nothing was pressed');
      const { at } = walk.standing;
      const alarms = await browser.alarms.getAll();
      expect(alarms.find(({ name }) => name === 'walk')?.scheduledTime).toBe(at + 60_000);
      await writeWalk({ ...walk, standing: { ...walk.standing, at: at - 60_000 } });
      await fakeBrowser.alarms.onAlarm.trigger({ name: 'walk', scheduledTime: at });
      await vi.waitFor(async () => expect(await standing()).toEqual({ state: 'silent', step: 'confirm' }));
    });

    it('goes on from a further step of the page', async () => {
      await send('start-guide', { caseId: id, guide: 'withdraw' });
      await step(0, 'withdraw');
      await press('withdraw');
      expect(await standing()).toMatchObject({ state: 'pressed', step: 'withdraw' });
      expect(await step(0, 'confirm')).toMatchObject(granted);
      expect(await standing()).toEqual({ state: 'ringing' });
    });
  });

  it('stops when the case is no longer in the log', async () => {
    await step(0, 'withdraw');
    await emptyLog();
    expect(await step(0, 'confirm')).toMatchObject(denied);
    expect(await readWalk()).toBeUndefined();
    expect(await readWalkEnd()).toMatchObject({ end: 'deleted' });
  });

  it('walks the other cases against the same counterparty too, but for those that ended', async () => {
    const against = { counterparty: '木槿小筑' };
    const other = (number: string, part: Partial<Observation> = {}) =>
      reading({ number, complaintNumber: number, ...against, ...part });
    await observe(reading(against), other('1'), other('2'), other('3'), other('4', { counterparty: '别家' }));
    const idOf = (number: string) => `山茶女装|complainant|${number}|`;
    expect(await send('companions', { caseId: id })).toMatchObject({
      value: { caseIds: ['1', '2', '3'].map(idOf) },
    });
    await send('start-guide', { caseId: id, guide: 'withdraw', run: true });
    await observe(other('1', { status: 'upheld', statusText: '投诉成立' }));
    await observe(reading({ ...against, status: 'withdrawn', statusText: '已撤销', offers: [] }));
    await vi.waitFor(async () => expect(await readWalk()).toMatchObject({ caseId: idOf('2') }));
    expect(await readWalk()).toMatchObject({ run: { next: [idOf('3')], place: 3, of: 4 } });
    await send('stop-guide', {});
    expect(await readWalk()).toBeUndefined();
    expect(await readWalkEnd()).toMatchObject({ caseId: idOf('2'), end: 'stopped' });
  });

  it('stops when it is told to', async () => {
    await step(0, 'withdraw');
    await send('stop-guide', {});
    expect(await readWalk()).toBeUndefined();
    expect(await steps()).toEqual([' started', 'withdraw reached', 'withdraw stopped']);
  });

  it('stops when the case was decided meanwhile', async () => {
    await observe(reading({ status: 'upheld', statusText: '投诉成立' }));
    await vi.waitFor(async () => expect(await readWalk()).toBeUndefined());
    expect((await steps()).at(-1)).toBe(' stopped');
    expect(await readWalkEnd()).toMatchObject({ end: 'ended', status: 'upheld' });
  });

  it('follows its case when that gets another id', async () => {
    await observe(reading({ number: '7001', taskNumber: '7001' }));
    await vi.waitFor(async () => expect(await readWalk()).toMatchObject({ caseId: '山茶女装|complainant|7001|' }));
  });

  it('started from Tusu’s own page opens the backend’s', async () => {
    await send('start-guide', { caseId: id, guide: 'withdraw' }, { url: browser.runtime.getURL('/') });
    expect((await browser.tabs.query({})).map((tab) => tab.url)).toContain(url);
  });

  it('for a case that is not there is refused', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    expect(await send('start-guide', { caseId: 'x', guide: 'withdraw' })).toMatchObject({ trouble: 'refused' });
    warned.mockRestore();
  });
});

describe('pages that were not understood', () => {
  const unread = (frameId: number) =>
    send('fared', { state: 'unread', page: { url, title: '投诉管理' }, store: '' }, { ...page, frameId });

  it('are named, one for each tab, until the frame says otherwise', async () => {
    frames.set(3, { depth: 1, runs: true });
    await unread(0);
    await unread(3);
    expect(await readUnreadPages()).toEqual([{ tabId, url, title: '投诉管理' }]);
    for (const frameId of [0, 3]) {
      await send('fared', { state: 'read', page: { url, title: '' }, store: '' }, { ...page, frameId });
    }
    expect(await readUnreadPages()).toEqual([]);
  });

  it('are forgotten when another document has taken their place, or the tab is closed', async () => {
    await unread(0);
    await fakeBrowser.tabs.onUpdated.trigger(tabId, { status: 'complete' }, {} as never);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await readUnreadPages()).toHaveLength(1);

    frames.set(0, { depth: 0, runs: true, document: 'second' });
    await fakeBrowser.tabs.onUpdated.trigger(tabId, { status: 'complete' }, {} as never);
    await vi.waitFor(async () => expect(await readUnreadPages()).toEqual([]));

    await unread(0);
    await fakeBrowser.tabs.onRemoved.trigger(tabId, { isWindowClosing: false, windowId: 1 });
    await vi.waitFor(async () => expect(await readUnreadPages()).toEqual([]));
  });
});

describe('teaching', () => {
  const heard = (name: string) =>
    told.flatMap(({ frameId, message }) => {
      // The protocol's own notices, made by `tellTab`.
      const { tusu, body } = message as { tusu: string; body: { session?: string | null } };
      return tusu === name ? [{ frameId, body }] : [];
    });
  const begin = async () => {
    const tab = await browser.tabs.create({ url });
    const there = { ...page, tab: { id: tab.id } };
    await send('fared', { state: 'unread', page: { url, title: '' }, store: '' }, there);
    const answer = await send('teach', { tabId: tab.id }, {});
    return { answer, there, session: heard('show-teaching').at(-1)?.body.session ?? '' };
  };

  it('opens the panel in the tab of a page that could not be read, and tells all its frames', async () => {
    const { answer, session } = await begin();
    expect(answer).toMatchObject({ ok: true });
    expect(session).not.toBe('');
    expect(heard('teach')).toEqual([{ frameId: undefined, body: { session } }]);
    expect(heard('show-teaching')).toEqual([{ frameId: 0, body: { session } }]);
  });

  it('is refused where no page of the tab is unread', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    expect(await send('teach', { tabId: 404 }, {})).toMatchObject({ ok: false, trouble: 'refused' });
    warned.mockRestore();
  });

  it('passes on what the panel asks until it is stopped', async () => {
    const { session } = await begin();
    const act = { do: 'take', what: 'number', frame: 'f' };
    expect(await send('teach-act', { session, act }, ofPanel)).toMatchObject({ ok: true });
    expect(heard('teach-act')).toEqual([{ frameId: undefined, body: { session, act } }]);
    await send('stop-teaching', { session }, ofPanel);
    expect(heard('teach').at(-1)?.body).toEqual({ session: null });
    expect(heard('hide-panel')).toHaveLength(1);
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    expect(await send('teach-act', { session, act }, ofPanel)).toMatchObject({ ok: false });
    warned.mockRestore();
  });

  it('takes in a frame that loads while its tab is taught', async () => {
    const { session, there } = await begin();
    frames.set(4, { depth: 1, runs: true });
    await send('fared', { state: 'nothing', page: { url, title: '' }, store: '' }, { ...there, frameId: 4 });
    expect(heard('teach').at(-1)).toEqual({ frameId: 4, body: { session } });
  });

  it('lets only pages of Tusu keep or drop what was taught', async () => {
    const place = { path: [], by: 'path' } as const;
    const profile = {
      id: 'a',
      taughtAt: 1,
      page: { host: 'rights.taobao.com', path: '/', route: '' },
      setting: [],
      shape: { digitsOnly: true, shortest: 13, longest: 13 },
      list: {
        kind: 'columns',
        number: { in: 'row', heading: '流水', within: place },
        status: { heading: '状态', within: place },
      },
      said: {},
    };
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    expect(await send('keep-profiles', { profiles: [profile] })).toMatchObject({ trouble: 'refused' });
    expect(await readProfiles()).toEqual([]);
    await send('keep-profiles', { profiles: [profile] }, ofPanel);
    expect(await readProfiles()).toEqual([profile]);
    expect(await send('drop-profile', { id: 'a' })).toMatchObject({ trouble: 'refused' });
    await send('drop-profile', { id: 'a' }, ofPanel);
    expect(await readProfiles()).toEqual([]);
    warned.mockRestore();
  });
});
