import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Observation } from '../cases';
import { readLogState } from '../log-state';
import type * as LogRoom from '.';

const start = Date.UTC(2026, 10, 24, 4);
const day = 24 * 60 * 60 * 1000;
const reading = (number: string, at = start, part: Partial<Observation> = {}): Observation => ({
  store: '山茶女装',
  number,
  complaintNumber: number,
  role: 'complainant',
  procedure: 'picture-theft',
  status: 'processing',
  statusText: '处理中',
  offers: ['withdraw'],
  url: 'https://rights.taobao.com/complaint/sellerList.htm',
  at,
  ...part,
});
const numbers = Array.from({ length: 12 }, (_, place) => String(9001 + place));

let log: typeof LogRoom;

/** The background starts anew, in the same browser session or in a new one. */
async function startAgain(session: 'new session' | 'same session' = 'new session'): Promise<void> {
  const { database } = await import('./database');
  database.close();
  if (session === 'new session') await browser.storage.session.remove('log:checked');
  vi.resetModules();
  log = await import('.');
  await log.sessionBegun();
}

/** What lies in the database, read without the code that wrote it. */
async function lies(table: 'cases' | 'events'): Promise<{ id: string; caseId?: string; lastSeenAt?: number }[]> {
  const opened = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open('tusu');
    request.onsuccess = () => done(request.result);
  });
  const rows = await new Promise<{ id: string }[]>((done) => {
    const request = opened.transaction(table).objectStore(table).getAll() as IDBRequest<{ id: string }[]>;
    request.onsuccess = () => done(request.result);
  });
  opened.close();
  return rows;
}

const everything = async () => ({ cases: await lies('cases'), events: await lies('events') });

/** Does something to a table behind the log's back. */
async function harm(table: 'cases' | 'events', act: (store: IDBObjectStore) => void): Promise<void> {
  const opened = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open('tusu');
    request.onsuccess = () => done(request.result);
  });
  await new Promise((done) => {
    const transaction = opened.transaction(table, 'readwrite');
    act(transaction.objectStore(table));
    transaction.oncomplete = done;
  });
  opened.close();
}

/** The database is not there any more. */
async function gone(): Promise<void> {
  const { database } = await import('./database');
  database.close();
  await new Promise((done) => {
    indexedDB.deleteDatabase('tusu').onsuccess = done;
  });
}

const keysOf = async (kind: 'page' | 'copy') =>
  Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith(`log:${kind}:`));

const mended = async () => (await readLogState()).mended;

beforeEach(async () => {
  await gone();
  fakeBrowser.reset();
  vi.resetModules();
  log = await import('.');
  await log.recordObservations(numbers.slice(0, 6).map((number) => reading(number)));
  await log.keepCopies(Date.now());
  await log.recordObservations(numbers.slice(6).map((number) => reading(number)));
  await log.recordObservations([reading('9001', start + 1, { status: 'withdrawn', statusText: '已撤销', offers: [] })]);
  await log.recordObservations([reading('9002', start + 2), reading('9012', start + 2)]);
  await log.noteStep({
    caseId: '山茶女装|complainant|9003|',
    guide: 'withdraw',
    step: '',
    state: 'started',
    at: start,
  });
});

describe('the first start in a browser session', () => {
  it('finds both stores whole, writes nothing and tells nothing', async () => {
    const before = await everything();
    const shelf = await browser.storage.local.get(null);
    await startAgain();
    expect(await everything()).toEqual(before);
    expect(await browser.storage.local.get(null)).toEqual({ ...shelf, 'log:courses': shelf['log:courses'] });
    expect(await mended()).toBeUndefined();
  });

  it('leaves no database of its own behind', async () => {
    await startAgain();
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['tusu']);
  });

  it.each([
    ['is gone', gone, 'empty', 16],
    [
      'is empty',
      () => harm('events', (events) => events.clear()).then(() => harm('cases', (cases) => cases.clear())),
      'empty',
      16,
    ],
    ['has lost its events', () => harm('events', (events) => events.clear()), 'empty', 14],
    [
      'is older than the journal',
      async () => {
        const [last] = (await lies('events')).filter(({ caseId }) => caseId === '山茶女装|complainant|9012|');
        await harm('events', (events) => events.delete(last?.id ?? ''));
        await harm('cases', (cases) => cases.delete('山茶女装|complainant|9012|'));
      },
      'lacking',
      2,
    ],
    ['has lost its rows', () => harm('cases', (cases) => cases.clear()), 'lacking', 12],
  ] as const)('a log that %s is whole again, and the seller is told', async (_name, lose, why, restored) => {
    const before = await everything();
    await lose();
    await startAgain();
    const after = await everything();
    expect(after.events.map(({ id }) => id)).toEqual(before.events.map(({ id }) => id));
    expect(after.cases).toEqual(before.cases);
    expect(await mended()).toMatchObject({ why, restored, unreadable: 0 });
    await browser.storage.local.remove('log:mended');
    await startAgain();
    expect(await mended()).toBeUndefined();
  });

  it('goes on where a start was stopped in the middle', async () => {
    const before = await everything();
    await gone();
    const { database } = await import('./database');
    database.close();
    await browser.storage.session.remove('log:checked');
    vi.resetModules();
    const stopped = await import('./stored');
    const apply = vi.spyOn(stopped, 'apply');
    // The worker is gone in the middle of the second write of its mending.
    apply.mockImplementationOnce(stopped.apply).mockImplementation(() => new Promise(() => undefined));
    log = await import('.');
    // The clock of a worker that is gone strikes for nobody.
    log.sessionBegun().catch(() => undefined);
    await vi.waitFor(() => expect(apply.mock.calls.length).toBeGreaterThan(1));
    apply.mockRestore();
    await startAgain();
    expect((await everything()).cases).toEqual(before.cases);
  });

  it('takes in what was put into the journal but not into the database', async () => {
    const [page] = await keysOf('page');
    const [event] = (await lies('events')).filter(({ caseId }) => caseId === '山茶女装|complainant|9012|');
    await harm('events', (events) => events.delete(event?.id ?? ''));
    await harm('cases', (cases) => cases.delete('山茶女装|complainant|9012|'));
    expect(page).toBeDefined();
    await startAgain('same session');
    // The worker was only stopped: the same reading comes again, and is one.
    await log.recordObservations([reading('9012')]);
    await startAgain();
    expect((await log.historyOf('山茶女装|complainant|9012|')).map(({ type, at }) => [type, at])).toEqual([
      ['seen', start],
    ]);
  });

  it('copies what only the database holds', async () => {
    const before = await everything();
    await browser.storage.local.remove(await keysOf('page'));
    await startAgain();
    await gone();
    await startAgain();
    expect((await everything()).cases).toEqual(before.cases);
  });

  it('copies all of it where nothing was copied yet', async () => {
    const before = await everything();
    await browser.storage.local.clear();
    await startAgain();
    expect(await mended()).toBeUndefined();
    await gone();
    await startAgain();
    expect((await everything()).cases).toEqual(before.cases);
  });

  it('copies anew where a copy can’t be read any more', async () => {
    const before = await everything();
    const [copy] = await keysOf('copy');
    await browser.storage.local.set({ [copy ?? '']: 'H4sIAAAA' });
    await log.keepCopies(Date.now() + 2 * day);
    await gone();
    await startAgain();
    expect((await everything()).cases).toEqual(before.cases);
  });

  it('loses only what stood in the copy alone when database and copy are gone, and tells it', async () => {
    const [copy] = await keysOf('copy');
    await browser.storage.local.set({ [copy ?? '']: 'H4sIAAAA' });
    await gone();
    await startAgain();
    expect((await log.allCases()).map(({ number }) => number).sort()).toEqual(['9001', ...numbers.slice(6)]);
    expect(await mended()).toMatchObject({ why: 'empty', unreadable: 1 });
  });
});

describe('a reading', () => {
  it('is not acknowledged where the journal can’t be written, and nothing of it is kept', async () => {
    const before = await everything();
    const full = vi
      .spyOn(browser.storage.local, 'set')
      .mockRejectedValue(new Error('IO error: No space left on device'));
    const failure = await log.recordObservations([reading('8001')]).catch((error: unknown) => error);
    full.mockRestore();
    expect(failure).toMatchObject({ name: 'LogTrouble', kind: 'quota' });
    expect(await everything()).toEqual(before);
    expect((await readLogState()).trouble).toMatchObject({ kind: 'quota' });
    await log.recordObservations([reading('8001')]);
    expect((await readLogState()).trouble).toBeUndefined();
  });

  it('is not acknowledged where the database can’t be written, and nothing comes of it later', async () => {
    const { database } = await import('./database');
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    database.events.hook('creating').subscribe(full);
    const failure = await log.recordObservations([reading('8001')]).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'LogTrouble', kind: 'quota' });
    await startAgain();
    expect(await log.allCases()).toHaveLength(12);
  });
});

describe('the copies', () => {
  it('are made once a day of what is new, and the newest is dated', async () => {
    const now = Date.now();
    await log.keepCopies(now + 1000);
    expect(await keysOf('copy')).toHaveLength(1);
    await log.keepCopies(now + 2 * day);
    expect(await keysOf('copy')).toHaveLength(2);
    expect(await keysOf('page')).toEqual([]);
    expect(await log.lastSafeCopy()).toBe(now + 2 * day);
  });

  it('are made when the journal has grown', async () => {
    for (let place = 0; place < 200; place += 1) await log.recordObservations([reading('9001', start + 10 + place)]);
    await log.keepCopies(Date.now());
    expect(await keysOf('page')).toEqual([]);
    await gone();
    await startAgain();
    expect((await log.caseById('山茶女装|complainant|9001|'))?.lastSeenAt).toBe(start + 209);
  });
});

describe('a log that another page holds at an older version', () => {
  it('is told and left alone, and is there when that page lets go', { timeout: 60_000 }, async () => {
    const before = await everything();
    const { database } = await import('./database');
    database.close();
    const holder = await new Promise<IDBDatabase>((done) => {
      indexedDB.deleteDatabase('tusu').onsuccess = () => {
        const request = indexedDB.open('tusu', 10);
        request.onupgradeneeded = () => {
          for (const table of ['cases', 'events']) request.result.createObjectStore(table, { keyPath: 'id' });
        };
        request.onsuccess = () => done(request.result);
      };
    });
    await browser.storage.session.remove('log:checked');
    vi.resetModules();
    log = await import('.');
    const failure = await log.recordObservations([reading('8001')]).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'LogTrouble', kind: 'blocked' });
    expect((await readLogState()).trouble).toMatchObject({ kind: 'blocked' });
    holder.close();
    await log.recordObservations([reading('8001')]);
    expect((await log.allCases()).map(({ id }) => id).sort()).toEqual(
      [...before.cases.map(({ id }) => id), '山茶女装|complainant|8001|'].sort(),
    );
    expect((await readLogState()).trouble).toBeUndefined();
  });
});
