import type { BrowserContext, Page, Worker } from 'playwright';
import { type BrowserOptions, engineOf, kill, launch } from './browser';
import { Casebook } from './casebook';
import type { Engine } from './engine';
import { Popup } from './popup';
import { appears } from './wait';

/** What is used of the extension API inside the browser's pages. */
declare const chrome: {
  action: { getBadgeText(details: object): Promise<string> };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: { local: Area; session: Area };
  scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> };
  permissions: { remove(which: { origins: string[] }): Promise<boolean> };
  alarms: { clearAll(): Promise<boolean> };
  notifications: { getAll(): Promise<object>; clear(id: string): Promise<boolean> };
};

interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
  clear(): Promise<void>;
}

/** A case or event as it lies on disk; read here without the code that wrote it. */
export type Stored = Record<string, unknown> & { id: string };

/** A browser with Tusu in it. */
export class Tusu {
  private readonly engine: Engine;
  /** The page that the harness itself works from. */
  private desk: Page | undefined;

  private constructor(
    readonly options: BrowserOptions,
    private running: Running,
  ) {
    this.engine = engineOf(options);
  }

  /** Starts the browser and waits until Tusu's background has started. */
  static async open(options: BrowserOptions): Promise<Tusu> {
    return new Tusu(options, await start(options));
  }

  get context(): BrowserContext {
    return this.running.context;
  }

  close(): Promise<void> {
    return this.context.close();
  }

  /** Ends the browser, in order or by killing it at this very moment, and starts it anew on the same profile. */
  async restart({ kill: killed = false } = {}): Promise<void> {
    if (killed) await kill(this.context, this.options);
    else await this.close();
    this.desk = undefined;
    this.running = await start(this.options);
  }

  /** Makes the browser as on its first day: no tab, nothing kept, nothing under way. */
  async forget(): Promise<void> {
    await this.inExtension(async (desk) => {
      for (const page of this.context.pages()) if (page !== desk) await this.closeTab(page);
    });
    await this.context.unrouteAll({ behavior: 'ignoreErrors' });
    await this.context.clearCookies();
    await this.inExtension(async (page) => {
      await this.engine.rest(page);
      await page.evaluate(forgetAll);
      await this.engine.rest(page);
      // The first message starts the background anew, as it runs after the start of a browser.
      await page.evaluate(() => chrome.runtime.sendMessage({}));
    });
  }

  /** Starts the browser anew after it was killed by other hands. */
  async reopen(): Promise<void> {
    this.desk = undefined;
    this.running = await start(this.options);
  }

  address(page: string): string {
    return `${this.running.origin}${page}`;
  }

  /** Opens a page of the backend in a new tab. */
  async visit(address: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(address);
    return page;
  }

  /** Opens a page of the extension in a new tab. */
  async openOwn(path: string, viewport?: { width: number; height: number }): Promise<Page> {
    const page = await this.context.newPage();
    if (viewport) await page.setViewportSize(viewport);
    await this.engine.goTo(page, this.address(path));
    return page;
  }

  closeTab(page: Page): Promise<void> {
    return this.engine.closeTab(page);
  }

  /** The popup, in a tab of its own: browsers draw the real one where no test can reach it. */
  async popup(): Promise<Popup> {
    // A popup is as wide as its content, to which Chromium adds the scroll bar, and no higher than this.
    return new Popup(await this.openOwn('popup.html', { width: 395, height: 600 }));
  }

  async casebook(caseId?: string): Promise<Casebook> {
    const hash = caseId === undefined ? '' : `#/case/${encodeURIComponent(caseId)}`;
    return new Casebook(await this.openOwn(`casebook.html${hash}`));
  }

  /** What the toolbar's button counts. */
  async toolbarCount(): Promise<string> {
    return this.inExtension((page) => page.evaluate(() => chrome.action.getBadgeText({})));
  }

  /** Chromium's live worker, which is the background; it is started by the next message where it sleeps. */
  async worker(): Promise<Worker> {
    return appears('the background', () => Promise.resolve(this.context.serviceWorkers()[0]));
  }

  /** Stops the background as the browser does after 30 idle seconds; the next message starts it again. */
  async stopBackground(): Promise<void> {
    await this.inExtension((page) => this.stopFrom(page));
  }

  /** The same from a page of the extension that stands open already. */
  stopFrom(own: Page): Promise<void> {
    return this.engine.stopBackground(own);
  }

  /** Every case that the log keeps on disk. */
  storedCases(): Promise<Stored[]> {
    return this.inExtension((page) => page.evaluate(readTable, 'cases'));
  }

  /** Every event that the log keeps on disk, oldest first. */
  async storedEvents(caseId?: string): Promise<Stored[]> {
    const events = await this.inExtension((page) => page.evaluate(readTable, 'events'));
    return events
      .filter((event) => caseId === undefined || event.caseId === caseId)
      .sort((one, other) => Number(one.at) - Number(other.at));
  }

  /** All that the log keeps, but for the moments of the last readings, which an open page moves on. */
  async stored(): Promise<{ cases: Omit<Stored, 'lastSeenAt' | 'recency'>[]; events: Stored[] }> {
    const cases = (await this.storedCases()).map(({ lastSeenAt: _seen, recency: _recency, ...rest }) => rest);
    return { cases, events: await this.storedEvents() };
  }

  /** What is kept until the browser ends, under keys that begin so. */
  async storedInSession(prefix: string): Promise<unknown[]> {
    const all = await this.inExtension((page) => page.evaluate(() => chrome.storage.session.get(null)));
    return Object.entries(all).flatMap(([key, value]) => (key.startsWith(prefix) ? [value] : []));
  }

  /** What the last start had to put back into the log, if anything. */
  mended(): Promise<unknown> {
    return this.inExtension((page) => page.evaluate(async () => (await chrome.storage.local.get(null))['log:mended']));
  }

  /** The ids of the content scripts that are registered beside those of the manifest. */
  contentScripts(): Promise<string[]> {
    return this.inExtension((page) =>
      page.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id)),
    );
  }

  /** Takes hosts away from Tusu, as a user can in Firefox. */
  takeBack(origins: string[]): Promise<boolean> {
    return this.inExtension((page) => page.evaluate((hosts) => chrome.permissions.remove({ origins: hosts }), origins));
  }

  /** Sends the background a message as a content script would, whatever its shape, and gives its answer. */
  send(message: unknown): Promise<unknown> {
    return this.inExtension((page) => page.evaluate((body) => chrome.runtime.sendMessage(body), message));
  }

  /** Does something from a page of the extension that shows nothing and stays open for the next time. */
  async inExtension<T>(act: (page: Page) => Promise<T>): Promise<T> {
    if (this.desk === undefined || this.desk.isClosed()) this.desk = await this.openOwn('manifest.json');
    return act(this.desk);
  }
}

/** A browser that runs, and where the extension lives in it. */
interface Running {
  context: BrowserContext;
  origin: string;
}

async function start(options: BrowserOptions): Promise<Running> {
  const context = await launch(options);
  return { context, origin: await engineOf(options).originIn(context) };
}

/** Runs in a page of the extension. Asks first whether the database is there: opening it would make it. */
async function readTable(table: string): Promise<Stored[]> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === 'tusu')) return [];
  const database = await new Promise<IDBDatabase>((done, failed) => {
    const request = indexedDB.open('tusu');
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(new Error(String(request.error)));
  });
  try {
    if (!database.objectStoreNames.contains(table)) return [];
    return await new Promise<Stored[]>((done, failed) => {
      const request = database.transaction(table).objectStore(table).getAll() as IDBRequest<Stored[]>;
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(new Error(String(request.error)));
    });
  } finally {
    database.close();
  }
}

/** Runs in a page of the extension. */
async function forgetAll(): Promise<void> {
  const deleted = (name: string) =>
    new Promise<void>((done, failed) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => done();
      request.onerror = () => failed(new Error(String(request.error)));
    });
  for (const { name } of await indexedDB.databases()) if (name !== undefined) await deleted(name);
  const files = await navigator.storage.getDirectory();
  for await (const name of files.keys()) await files.removeEntry(name, { recursive: true });
  await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear(), chrome.alarms.clearAll()]);
  const shown = Object.keys(await chrome.notifications.getAll());
  await Promise.all(shown.map((id) => chrome.notifications.clear(id)));
  localStorage.clear();
}
