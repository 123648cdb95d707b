import { readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { resolverRules } from '../../../sandbox/server/hosts';
import { findChromium } from '../../../tools/lib/browsers.mjs';
import { type BrowserOptions, contextOptions, type Engine, environment } from '../engine';

const switches = ({ port, extension, language = 'zh-CN', headed }: BrowserOptions) => [
  // A person needs no warning of switches that we chose.
  ...(headed ? ['--test-type', '--window-size=1440,960'] : ['--headless=new']),
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--lang=${language}`,
  '--ignore-certificate-errors',
  `--host-resolver-rules=${resolverRules(port)}`,
  ...(extension === false
    ? ['--disable-extensions']
    : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
];

async function stopWorker(own: Page): Promise<void> {
  const session = await own.context().newCDPSession(own);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Chromium, with the extension loaded from its folder as a developer would. */
export const chromiumEngine: Engine = {
  extension: fileURLToPath(new URL('../../../../.output/chrome-mv3', import.meta.url)),

  launch(options) {
    const executablePath = findChromium();
    return chromium.launchPersistentContext(options.profile, {
      ...(executablePath !== undefined && { executablePath }),
      // Playwright's own headless mode is another browser, which loads no extension: the switch above is the one.
      headless: false,
      args: switches(options),
      env: environment(options),
      ...contextOptions(options),
    });
  },

  async originIn(context) {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
    return `${new URL(worker.url()).protocol}//${new URL(worker.url()).host}/`;
  },

  async goTo(page, address) {
    await page.goto(address);
  },

  closeTab: (page) => page.close(),

  stopBackground: stopWorker,
  rest: stopWorker,

  async processOf(profile) {
    return Number(/-(\d+)$/.exec(await readlink(join(profile, 'SingletonLock')))?.[1]);
  },
};
