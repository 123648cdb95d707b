import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { findChromium } from '../../tools/lib/browsers.mjs';

/** The extension as it ships, unless another build is named. */
export const builtExtension =
  process.env.TUSU_EXTENSION ?? fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));

export interface BrowserOptions {
  /** Chromium's `--host-resolver-rules`: the platform's hosts are on this machine. */
  resolverRules: string;
  /** Folder of the browser profile. */
  profile: string;
  /** Built extension to load; `false` for a browser without Tusu. */
  extension?: string | false;
  language?: 'zh-CN' | 'en';
  colourScheme?: 'light' | 'dark';
  /** With a window that a person can use. */
  headed?: boolean;
  /** Time zone of the machine; deadlines are China's wherever the browser stands. */
  timeZone?: string;
  viewport?: { width: number; height: number };
  /** Pixels of the screen per pixel of the page, for sharper pictures. */
  scale?: number;
}

/** How long anything on a page may take to appear, ms. */
const patience = 8000;

/** A fresh folder for a browser profile. */
export const newProfile = (): Promise<string> => mkdtemp(join(tmpdir(), 'tusu-profile-'));

export const removeProfile = (profile: string): Promise<void> =>
  rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

const switches = ({ resolverRules, extension = builtExtension, language = 'zh-CN', headed }: BrowserOptions) => [
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
  `--host-resolver-rules=${resolverRules}`,
  ...(extension === false
    ? ['--disable-extensions']
    : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
];

/** Starts Chromium on a profile, with the extension loaded from its folder as a developer would. */
export async function launch(options: BrowserOptions): Promise<BrowserContext> {
  const {
    profile,
    language = 'zh-CN',
    colourScheme = 'light',
    headed,
    timeZone = 'Asia/Shanghai',
    viewport,
    scale,
  } = options;
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath !== undefined && { executablePath }),
    // Playwright's own headless mode is another browser, which loads no extension: the switch above is the one.
    headless: false,
    args: switches(options),
    env: { ...process.env, LANGUAGE: language === 'en' ? 'en_GB' : 'zh_CN', TZ: timeZone },
    locale: language === 'en' ? 'en-GB' : 'zh-CN',
    colorScheme: colourScheme,
    // Ctrl-C ends the command that opened the window, which closes it in its own time.
    ...(headed
      ? { viewport: null, handleSIGINT: false }
      : { viewport: viewport ?? { width: 1440, height: 900 }, deviceScaleFactor: scale ?? 1 }),
  });
  context.setDefaultTimeout(patience);
  return context;
}

/** The first tab, which a browser opens by itself. */
export async function firstTab(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? (await context.newPage());
}
