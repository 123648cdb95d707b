import type { Page } from 'playwright';
import type { Tusu } from './tusu';

/** What is used of the extension API inside the browser's pages. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  tabs: { query(about: object): Promise<{ id: number; url?: string }[]> };
  scripting: {
    executeScript(call: {
      target: { tabId: number };
      func: (readings: unknown[]) => Promise<unknown[]>;
      args: [unknown[]];
    }): Promise<{ result?: unknown[] | null }[]>;
  };
};

/** A page of the seller backend that shows no case. */
const quietPage = 'https://rights.taobao.com/quiet';
const statuses = ['processing', 'in-review', 'withdrawing'] as const;

/** One reading that was sent: its case's number and its moment, ms since 1970. */
interface Reading {
  number: string;
  at: number;
}

/** What is wrong with the log after all that was done to it. */
export interface Verdict {
  acknowledged: number;
  lost: Reading[];
  twice: Reading[];
}

/** So many senders at once, each with cases of its own: each of their readings says something new. */
const senders = 3;
const casesOfSender = 12;
/** Readings of one call into the browser. */
const atOnce = 4;

/** Readings sent as content scripts send them, as fast as they are taken, and which of them were acknowledged. */
export class Load {
  readonly acknowledged: Reading[] = [];
  #sent = 0;
  readonly #began = Date.now() - 4 * 60 * 60 * 1000;

  /** Sends readings until `signal` is aborted or the browser is gone. */
  async run(tusu: Tusu, signal: AbortSignal): Promise<void> {
    const { own, tabId } = await this.#openPages(tusu);
    await Promise.all(Array.from({ length: senders }, (_, sender) => this.#send(own, tabId, sender, signal)));
  }

  /** Sends some readings, and waits for them. */
  async sendSome(tusu: Tusu, rounds = 2): Promise<void> {
    const { own, tabId } = await this.#openPages(tusu);
    for (let round = 0; round < rounds; round += 1) await this.#round(own, tabId, 0);
    await tusu.closeTab(own);
  }

  /** Holds what the database holds against what was acknowledged. */
  async verdict(tusu: Tusu): Promise<Verdict> {
    const events = await tusu.storedEvents();
    const counts = new Map<string, number>();
    for (const { caseId, at, type } of events) {
      if (type !== 'seen' && type !== 'changed') continue;
      const key = `${String(caseId).split('|')[2] ?? ''} ${String(at)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const count = ({ number, at }: Reading) => counts.get(`${number} ${at}`) ?? 0;
    return {
      acknowledged: this.acknowledged.length,
      lost: this.acknowledged.filter((one) => count(one) === 0),
      twice: this.acknowledged.filter((one) => count(one) > 1),
    };
  }

  async #openPages(tusu: Tusu): Promise<{ own: Page; tabId: number }> {
    const page = tusu.context.pages().find((one) => one.url() === quietPage) ?? (await tusu.visit(quietPage));
    const own = await tusu.openOwn('manifest.json');
    // The runner of plain scripts names every function by a helper of its own, which is not in the page.
    await own.evaluate('globalThis.__name ??= (named) => named');
    const tabId = await own.evaluate(
      async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
      page.url(),
    );
    if (tabId === undefined) throw new Error('the backend’s page has no tab');
    return { own, tabId };
  }

  async #send(own: Page, tabId: number, sender: number, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const isThere = await this.#round(own, tabId, sender).catch(() => false);
      if (!isThere && own.isClosed()) return;
    }
  }

  async #round(own: Page, tabId: number, sender: number): Promise<boolean> {
    const readings = Array.from({ length: atOnce }, () => this.#next(sender));
    const answers = await own.evaluate(send, { tabId, readings });
    for (const [place, answer] of answers.entries()) {
      const reading = readings[place];
      if (reading && isAcknowledged(answer)) this.acknowledged.push(reading);
    }
    return true;
  }

  /** A reading that says something new of its case. */
  #next(sender: number) {
    this.#sent += 1;
    const number = String(900_000 + sender * 1000 + (this.#sent % casesOfSender));
    const status = statuses[Math.floor(this.#sent / casesOfSender) % statuses.length] ?? 'processing';
    return {
      store: '山茶女装',
      number,
      complaintNumber: number,
      role: 'complainant',
      procedure: 'picture-theft',
      status,
      statusText: `${status} ${this.#sent}`,
      counterparty: `对方${this.#sent}`,
      offers: ['withdraw'],
      url: quietPage,
      at: this.#began + this.#sent,
    };
  }
}

const isAcknowledged = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;

/** Runs in a page of the extension; what it injects runs where content scripts do, and sends what they send. */
async function send({ tabId, readings }: { tabId: number; readings: unknown[] }): Promise<unknown[]> {
  const [frame] = await chrome.scripting.executeScript({
    target: { tabId },
    func: async (all) => {
      const answers: unknown[] = [];
      for (const one of all) {
        const message = { tusu: 'observe', body: { observations: [one] } };
        answers.push(await chrome.runtime.sendMessage(message).catch(() => undefined));
      }
      return answers;
    },
    args: [readings],
  });
  return frame?.result ?? [];
}
