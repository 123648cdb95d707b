import { test as base } from 'vitest';
import type { Sandbox } from '../../sandbox/server';
import './matchers';
import { type BrowserName, newProfile, removeProfile } from './browser';
import { leavePictures } from './pictures';
import { Stage } from './stage';
import type { Tusu } from './tusu';

interface MainJob {
  /** What the tests of a file share, see {@link Stage}. */
  stage: Stage;
  /** The stand-in backend, as after a fresh start. */
  sandbox: Sandbox;
  /** Folder of a browser profile that lives as long as the test, for a browser of the test's own. */
  profile: string;
  browser: BrowserName;
  language: 'zh-CN' | 'en';
  /** A browser with the built extension, which knows nothing yet. */
  tusu: Tusu;
}

/** A test in a real browser with the built extension in front of the stand-in backend. */
export const test = base.extend<MainJob>({
  stage: [
    async ({}, use) => {
      const stage = await Stage.build();
      await use(stage);
      await stage.clear();
    },
    { scope: 'file' },
  ],
  sandbox: async ({ stage }, use) => {
    await use(stage.freshSandbox());
  },
  profile: async ({}, use) => {
    const profile = await newProfile();
    await use(profile);
    await removeProfile(profile);
  },
  browser: 'chromium',
  language: 'zh-CN',
  tusu: async ({ stage, sandbox, browser, language, task }, use) => {
    const tusu = await stage.freshTusu({ browser, port: sandbox.port, language });
    await use(tusu);
    if (task.result?.state !== 'fail') return;
    await leavePictures(tusu.context, task.name);
    // Nothing is known of what a failed test leaves behind.
    await stage.dropTusu();
  },
});
