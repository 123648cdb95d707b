import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { chromiumEngine } from './chromium';
import type { BrowserName, BrowserOptions, Engine } from './engine';
import { firefoxEngine } from './firefox';

export type { BrowserName, BrowserOptions };

const engines: Readonly<Record<BrowserName, Engine>> = { chromium: chromiumEngine, firefox: firefoxEngine };

export const engineOf = ({ browser = 'chromium' }: BrowserOptions): Engine => engines[browser];

/** The extension as it ships, unless another build is named. */
export const builtExtension = (browser: BrowserName = 'chromium'): string =>
  process.env.TUSU_EXTENSION ?? engines[browser].extension;

/** How long anything on a page may take to appear, ms. */
const patience = 8000;

/** A fresh folder for a browser profile. */
export const newProfile = (): Promise<string> => mkdtemp(join(tmpdir(), 'tusu-profile-'));

export const removeProfile = (profile: string): Promise<void> =>
  rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

/** Starts a browser on a profile, with the extension in it. */
export async function launch(options: BrowserOptions): Promise<BrowserContext> {
  const { extension = builtExtension(options.browser) } = options;
  const context = await engineOf(options).launch({ ...options, extension });
  context.setDefaultTimeout(patience);
  return context;
}

/** Kills a browser and all of its processes, as a power cut would. */
export async function kill(context: BrowserContext, options: BrowserOptions): Promise<void> {
  const pid = await engineOf(options).processOf(options.profile);
  const gone = new Promise<void>((done) => context.once('close', () => done()));
  // Playwright starts a browser as the head of a group of its own.
  process.kill(-pid, 'SIGKILL');
  await gone;
}

/** The first tab, which a browser opens by itself. */
export async function firstTab(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? (await context.newPage());
}
