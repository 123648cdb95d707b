import type { BrowserContext, Page, Worker } from 'playwright';
import { type BrowserOptions, launch } from './browser';
import { Casebook } from './casebook';
import { Popup } from './popup';
import { appears } from './wait';

/** What is used of the extension API inside the browser's pages. */
declare const chrome: {
  action: { getBadgeText(details: object): Promise<string> };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
};

/** A case or event as it lies on disk; read here without the code that wrote it. */
export type Stored = Record<string, unknown> & { id: string };

/** A browser with Tusu in it. */
export class Tusu {
  private constructor(
    readonly context: BrowserContext,
    readonly extensionId: string,
  ) {}

  /** Starts the browser and waits until Tusu's background has started. */
  static async open(options: BrowserOptions): Promise<Tusu> {
    const context = await launch(options);
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
    return new Tusu(context, new URL(worker.url()).host);
  }

  close(): Promise<void> {
    return this.context.close();
  }

  address(page: string): string {
    return `chrome-extension://${this.extensionId}/${page}`;
  }

  /** Opens a page of the backend in a new tab. */
  async visit(address: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(address);
    return page;
  }

  /** The popup, in a tab of its own: Chromium draws the real one where no test can reach it. */
  async popup(): Promise<Popup> {
    const page = await this.context.newPage();
    // A popup is as wide as its content, to which Chromium adds the scroll bar, and no higher than this.
    await page.setViewportSize({ width: 395, height: 600 });
    await page.goto(this.address('popup.html'));
    return new Popup(page);
  }

  async casebook(caseId?: string): Promise<Casebook> {
    const hash = caseId === undefined ? '' : `#/case/${encodeURIComponent(caseId)}`;
    const page = await this.context.newPage();
    await page.goto(this.address(`casebook.html${hash}`));
    return new Casebook(page);
  }

  /** What the toolbar's button counts. */
  async toolbarCount(): Promise<string> {
    return this.inExtension((page) => page.evaluate(() => chrome.action.getBadgeText({})));
  }

  /** The background's live worker; it is started by the next message where it sleeps. */
  async worker(): Promise<Worker> {
    return appears('the background', () => Promise.resolve(this.context.serviceWorkers()[0]));
  }

  /** Stops the background as the browser does after 30 idle seconds; the next message starts it again. */
  async stopBackground(): Promise<void> {
    await this.inExtension(async (page) => {
      const session = await this.context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    });
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

  /** Sends the background a message as a content script would, whatever its shape, and gives its answer. */
  send(message: unknown): Promise<unknown> {
    return this.inExtension((page) => page.evaluate((body) => chrome.runtime.sendMessage(body), message));
  }

  /** Does something from a page of the extension that shows nothing, and closes it again. */
  private async inExtension<T>(act: (page: Page) => Promise<T>): Promise<T> {
    const page = await this.context.newPage();
    try {
      await page.goto(this.address('manifest.json'));
      return await act(page);
    } finally {
      await page.close();
    }
  }
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
