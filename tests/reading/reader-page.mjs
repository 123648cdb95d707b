/** Serves the reader's sources to a page in Chromium, for scripts that read pages outside the tests. */
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { findChromium } from '../tools/lib/browsers.mjs';
import { root } from '../tools/lib/run.mjs';

/** The reader's sources, served to pages. */
export async function serveReader() {
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    server: { port: 0, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  await server.listen();
  /** @param {string} folder A folder of tests/reading that has an index.html. */
  const address = (folder) => `${server.resolvedUrls?.local[0] ?? ''}tests/reading/${folder}/index.html`;
  return { address, close: () => server.close() };
}

/** Chromium as the tests launch it. */
export function launchChromium() {
  const path = findChromium();
  return chromium.launch({ ...(path && { executablePath: path }), args: ['--no-sandbox', '--disable-gpu'] });
}

/** The window that pages are laid out in, px. */
export const viewport = { width: 1280, height: 900 };

/**
 * Opens a folder's page in Chromium and closes all behind it.
 * @param {string} folder
 * @param {(page: import('playwright-core').Page) => Promise<void>} work
 */
export async function withReaderPage(folder, work) {
  const server = await serveReader();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport });
    await page.goto(server.address(folder));
    await work(page);
  } finally {
    await browser.close();
    await server.close();
  }
}
