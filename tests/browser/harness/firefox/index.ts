import { cp, mkdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, type Frame, firefox, type Page } from 'playwright';
import { findFirefox } from '../../../tools/lib/browsers.mjs';
import { contextOptions, type Engine, environment } from '../engine';
import { settled } from '../wait';
import { openWayOut } from './way-out';

/** The extension's address, which Firefox otherwise draws at random for each profile. */
const uuid = '7d1f6a52-3c0b-4e7e-9a53-b1c54f0a7a10';

/** How long an event page may idle before Firefox suspends it, ms; 30 s where nobody says so. */
const idleTimeout = 1000;

async function idOf(extension: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

/** Lays the extension into the profile, where Firefox finds it at each start: one loaded by command is gone after the first. */
async function lay(extension: string, profile: string, id: string): Promise<void> {
  const folder = join(profile, 'extensions', id);
  await mkdir(folder, { recursive: true });
  await cp(extension, folder, { recursive: true });
}

const preferences = (way: number, id: string | undefined) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': way,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': way,
  // An unsigned extension that lies in the profile: Extended Support, Developer Edition and Nightly take it, a release doesn't.
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  'extensions.background.idle.timeout': idleTimeout,
  // A test presses Tusu's own button; the browser's question behind it can't be reached and counts as answered by yes.
  'extensions.webextOptionalPermissionPrompts': false,
  // Else `manifest.json`, which the harness uses as an empty page of the extension, is shown by a page of the browser's.
  'devtools.jsonview.enabled': false,
  ...(id !== undefined && { 'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }) }),
});

/**
 * Firefox tells of the scripts of an extension's page only once a command has gone there, and of no load at all. So whenever such
 * a page has come up and is silent, a command goes there that needs no script and changes nothing.
 */
function wakeOwnPages(context: BrowserContext): void {
  const poke = (page: Page, frame: Frame) =>
    frame === page.mainFrame()
      ? page.mouse.move(0, 0)
      : frame.goto(frame.url(), { waitUntil: 'commit', timeout: 1000 });
  const wake = (page: Page, frame: Frame) => {
    // One that is gone needs no waking.
    const isAwake = frame.evaluate(() => true).catch(() => true);
    return settled(
      () => Promise.race([isAwake, setTimeout(100, false)]),
      (awake) => {
        if (!awake) poke(page, frame).catch(() => undefined);
        return awake;
      },
    );
  };
  const watch = (page: Page) =>
    page.on('framenavigated', (frame) => {
      if (isOwn(frame.url())) void wake(page, frame);
    });
  context.pages().forEach(watch);
  context.on('page', watch);
}

const isOwn = (address: string) => address.startsWith('moz-extension:');

async function goTo(page: Page, address: string): Promise<void> {
  // A browser that has just started may not have its extensions yet.
  const trouble = await settled(
    () => page.goto(address, { waitUntil: 'commit' }).then(() => '', String),
    (why) => !why.includes('NS_ERROR_NOT_AVAILABLE'),
  );
  if (trouble !== '') throw new Error(trouble);
  await page.waitForFunction(() => document.readyState === 'complete');
}

/** Firefox doesn't tell either that a tab with a page of the extension was closed, so it leaves that page first. */
async function closeTab(page: Page): Promise<void> {
  if (isOwn(page.url())) await page.goto('about:blank');
  await page.close();
}

/** Stock Firefox, with the extension in its profile. */
export const firefoxEngine: Engine = {
  extension: fileURLToPath(new URL('../../../../.output/firefox-mv3', import.meta.url)),

  async launch(options) {
    const { extension, profile, headed = false } = options;
    const executablePath = findFirefox();
    const id = extension === false ? undefined : await idOf(extension);
    if (extension !== false && id !== undefined) await lay(extension, profile, id);
    const way = await openWayOut(options.port);
    const context = await firefox.launchPersistentContext(profile, {
      ...(executablePath !== undefined && { channel: 'moz-firefox', executablePath }),
      headless: !headed,
      // Pages of extensions can be driven only so.
      args: ['--remote-allow-system-access'],
      ignoreHTTPSErrors: true,
      firefoxUserPrefs: preferences(way.port, id),
      env: environment(options),
      ...contextOptions(options),
    });
    context.once('close', () => way.close());
    wakeOwnPages(context);
    return context;
  },

  originIn: () => Promise.resolve(`moz-extension://${uuid}/`),
  goTo,
  closeTab,

  /** Nothing but time suspends an event page. */
  async stopBackground(own) {
    const isGone = await settled(
      () => own.evaluate(() => chrome.extension.getBackgroundPage() === null),
      (gone) => gone,
      20 * idleTimeout,
    );
    if (!isGone) throw new Error('Firefox does not suspend the event page');
  },

  rest: () => Promise.resolve(),

  async processOf(profile) {
    return Number(/\+(\d+)$/.exec(await readlink(join(profile, 'lock')))?.[1]);
  },
};

/** What is used of the extension API inside the browser's pages. */
declare const chrome: { extension: { getBackgroundPage(): object | null } };
