import { test as base } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import './matchers';
import { type BrowserName, newProfile, removeProfile } from './browser';
import { picture } from './pictures';
import { Tusu } from './tusu';

interface MainJob {
  /** The stand-in backend, as after a fresh start. */
  sandbox: Sandbox;
  /** Folder of a browser profile that lives as long as the test. */
  profile: string;
  browser: BrowserName;
  language: 'zh-CN' | 'en';
  /** A browser with the built extension on a fresh profile. */
  tusu: Tusu;
}

/** A test in a real browser with the built extension in front of the stand-in backend. */
export const test = base.extend<MainJob>({
  sandbox: async ({}, use) => {
    const sandbox = await startSandbox();
    await use(sandbox);
    await sandbox.close();
  },
  profile: async ({}, use) => {
    const profile = await newProfile();
    await use(profile);
    await removeProfile(profile);
  },
  browser: 'chromium',
  language: 'zh-CN',
  tusu: async ({ sandbox, profile, browser, language, task }, use) => {
    const tusu = await Tusu.open({ browser, port: sandbox.port, profile, language });
    await use(tusu);
    if (task.result?.state === 'fail') await leavePictures(tusu, task.name);
    await tusu.close();
  },
});

/** What every tab looked like when a test failed. */
async function leavePictures(tusu: Tusu, test: string): Promise<void> {
  for (const [index, page] of tusu.context.pages().entries()) {
    await picture(page, `failures/${test.replaceAll(/[^\p{L}\d]+/gu, '-')}-${index}`).catch(() => undefined);
  }
}
