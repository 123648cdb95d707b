import { existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * Finds the browsers that the tests and `npm start` drive. Plain JavaScript without dependencies: it must run in a clone in
 * which nothing is installed yet.
 */

/**
 * @param {readonly string[]} names
 * @returns {string | undefined}
 */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
}

/** Where Playwright keeps the browsers that it has downloaded. */
function playwrightFolder() {
  const chosen = process.env.PLAYWRIGHT_BROWSERS_PATH;
  if (chosen && chosen !== '0') return chosen;
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (platform() === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return join(homedir(), '.cache', 'ms-playwright');
}

/**
 * @param {string} name folder prefix, for example `chromium-`
 * @param {readonly string[]} insides
 * @returns {string | undefined}
 */
function fromPlaywright(name, insides) {
  const folder = playwrightFolder();
  if (!existsSync(folder)) return undefined;
  const newestFirst = readdirSync(folder)
    .filter((entry) => entry.startsWith(name))
    .sort((one, other) => Number(other.slice(name.length)) - Number(one.slice(name.length)));
  return newestFirst
    .flatMap((entry) => insides.map((inside) => join(folder, entry, ...inside.split('/'))))
    .find((file) => existsSync(file));
}

const chromiumOfPlaywright = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
];
const firefoxOfPlaywright = ['firefox/firefox', 'firefox/Nightly.app/Contents/MacOS/firefox', 'firefox/firefox.exe'];

/**
 * A Chromium that loads an unpacked extension by flag. Branded Chrome has not done so since 137, so it is not looked for.
 * @returns {string | undefined} path of the binary
 */
export function findChromium() {
  const chosen = process.env.TUSU_CHROMIUM;
  if (chosen) return chosen;
  return onPath(['chromium', 'chromium-browser']) ?? fromPlaywright('chromium-', chromiumOfPlaywright);
}

/**
 * A stock Firefox, driven by WebDriver BiDi; undefined where there is none, even if Playwright's own is there.
 * @returns {string | undefined} path of the binary
 */
export function findFirefox() {
  const chosen = process.env.TUSU_FIREFOX;
  if (chosen) return chosen;
  return onPath(['firefox-esr']) ?? onPath(['firefox']);
}

/**
 * Playwright's own build of Firefox, which it starts without being told where it is.
 * @returns {string | undefined} path of the binary
 */
export function findPlaywrightFirefox() {
  return fromPlaywright('firefox-', firefoxOfPlaywright);
}
