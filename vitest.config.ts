import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findChromium, findFirefox } from './tests/tools/lib/browsers.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Sources that the tests lie beside. */
const rooms = ['utils', 'components', 'entrypoints'];
const inRooms = (ending: string) => rooms.map((room) => `${room}/**/*${ending}`);
const built = ['**/node_modules/**', '.output/**', '.wxt/**'];

const wordsSetup = here('tests/setup/words.ts');
const seedSetup = here('tests/setup/seed.ts');
const setupFiles = [seedSetup, wordsSetup];

/** What sampled tests draw from, and whether they may take long. */
const provide = {
  seed: Number(process.env.TUSU_SEED ?? Math.floor(Math.random() * 2 ** 31)),
  full: process.env.TUSU_FULL === '1',
};

const chromium = findChromium();
const firefox = findFirefox();

/** Debian's Firefox is driven by WebDriver BiDi, Playwright's own needs nothing said. */
const firefoxLaunch = firefox && { channel: 'moz-firefox', executablePath: firefox };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          provide,
          include: [...inRooms('.test.ts'), 'tests/{guards,tools}/**/*.test.ts'],
          exclude: [...built, '**/*.browser.test.ts'],
          setupFiles,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'components',
          environment: 'happy-dom',
          provide,
          include: inRooms('.test.tsx'),
          exclude: built,
          setupFiles,
        },
      },
      {
        root: here('tests/sandbox'),
        test: { name: 'sandbox', environment: 'node', include: ['**/*.test.{ts,tsx}'], exclude: built },
      },
      {
        resolve: { alias: { '@': here('.') } },
        test: {
          name: 'reader',
          include: [...inRooms('.browser.test.ts'), 'tests/{pages,reading}/**/*.browser.test.ts'],
          exclude: built,
          provide,
          setupFiles: [seedSetup],
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(chromium && { executablePath: chromium }), args: ['--no-sandbox', '--disable-gpu'] },
            }),
            instances: [
              { browser: 'chromium' },
              { browser: 'firefox', provider: playwright({ launchOptions: { ...firefoxLaunch } }) },
            ],
          },
        },
      },
      {
        resolve: { alias: { '@': here('.') } },
        test: {
          name: 'extension',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          exclude: built,
          globalSetup: here('tests/browser/harness/build.ts'),
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // One browser at a time: two of them on two cores make each other's waits too long.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
