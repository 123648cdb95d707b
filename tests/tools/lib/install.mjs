import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, findFirefox, findPlaywrightFirefox } from './browsers.mjs';
import { root, run } from './run.mjs';
import { say, step } from './say.mjs';

/** Brings what a fresh clone lacks: packages and browsers. */

/** The stand-in backend has packages of its own. */
export const sandbox = join(root, 'tests', 'sandbox');

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>} what a lock file holds, by folder
 */
function lockedPackages(file) {
  if (!existsSync(file)) return {};
  // npm writes both files; their shape is npm's, and anything missing counts as absent.
  const lock = /** @type {{ packages?: Record<string, { version?: string, optional?: boolean }> }} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  );
  return lock.packages ?? {};
}

/**
 * Is what lies in `node_modules` what the lock file asks for? Packages of other platforms need not be there. File times are
 * not asked: a checkout gives every file a new one.
 * @param {string} folder
 */
export function isInstalled(folder) {
  if (!existsSync(join(folder, 'node_modules'))) return false;
  const present = lockedPackages(join(folder, 'node_modules', '.package-lock.json'));
  return Object.entries(lockedPackages(join(folder, 'package-lock.json'))).every(
    ([path, wanted]) => path === '' || wanted.optional === true || present[path]?.version === wanted.version,
  );
}

/** Installs the packages of the project and of the stand-in backend where they are missing or not those of the lock file. */
export async function installPackages() {
  for (const [name, folder] of [
    ['packages', root],
    ["the stand-in backend's packages", sandbox],
  ]) {
    if (folder === undefined || isInstalled(folder)) continue;
    const { code } = await step(
      `installing ${name}`,
      () => run('npm', ['ci', '--no-fund', '--no-audit'], { cwd: folder }),
      ({ code, output }) => ({ ok: code === 0, output }),
    );
    if (code !== 0) throw new Error(`npm ci failed in ${folder}`);
  }
  // Made by npm's postinstall; missing where packages were installed without scripts.
  if (!existsSync(join(root, '.wxt', 'tsconfig.json'))) await run('npx', ['--no-install', 'wxt', 'prepare']);
}

/** @param {string | undefined} binary */
async function starts(binary) {
  return binary !== undefined && (await run(binary, ['--version'], { minutes: 0.5 })).code === 0;
}

/** @param {readonly string[]} packages */
async function installFromDebian(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const { code } = await step(
    `installing ${packages.join(', ')} (Debian)`,
    async () => {
      const updated = await run('apt-get', ['update', '-q'], { env });
      return updated.code === 0 ? run('apt-get', ['install', '-y', '-q', ...packages], { env }) : updated;
    },
    ({ code, output }) => ({ ok: code === 0, output }),
  );
  return code === 0;
}

/** @param {readonly string[]} browsers */
async function installFromPlaywright(browsers) {
  // Only root may install the libraries that a browser needs beside itself.
  const withLibraries = process.getuid?.() === 0 ? ['--with-deps'] : [];
  await step(
    `installing ${browsers.join(', ')} (Playwright)`,
    () => run('npx', ['--no-install', 'playwright', 'install', ...withLibraries, ...browsers]),
    // Why it failed matters less than what to do now, which is said in one line afterwards.
    ({ code }) => ({ ok: code === 0 }),
  );
}

/**
 * The browsers that are here and start. `firefox` is `'playwright'` where only Playwright's own is there.
 * @returns {Promise<{ chromium: string | undefined, firefox: string | undefined }>}
 */
async function findBrowsers() {
  const chromium = findChromium();
  const firefox = findFirefox();
  return {
    chromium: (await starts(chromium)) ? chromium : undefined,
    firefox: (await starts(firefox)) ? firefox : findPlaywrightFirefox() && 'playwright',
  };
}

/** @param {{ firefox: boolean }} wanted @param {{ chromium: string | undefined, firefox: string | undefined }} found */
const missingFrom = (wanted, found) => [
  ...(found.chromium === undefined ? ['chromium'] : []),
  ...(wanted.firefox && found.firefox === undefined ? ['firefox'] : []),
];

const debianPackages = /** @type {Record<string, readonly string[]>} */ ({
  chromium: ['chromium', 'chromium-l10n', 'fonts-noto-cjk'],
  firefox: ['firefox-esr'],
});

/** @param {readonly string[]} missing */
const whatToDo = (missing) => {
  const debian = missing.flatMap((name) => debianPackages[name] ?? []).join(' ');
  const variables = missing.map((name) => `TUSU_${name.toUpperCase()}`).join(' and ');
  return `No ${missing.join(' and no ')} here that starts: install it (Debian: apt-get install ${debian}) or set ${variables} to the path of one.`;
};

/**
 * Finds the browsers, installs those that are missing, and says in one line what to do where it can't.
 * @param {{ firefox: boolean }} wanted whether Firefox is needed beside Chromium
 * @returns {Promise<Record<string, string>>} environment that tells later steps which ones to start
 */
export async function installBrowsers(wanted) {
  let found = await findBrowsers();
  let missing = missingFrom(wanted, found);
  if (missing.length > 0 && (await installFromDebian(missing.flatMap((name) => debianPackages[name] ?? [])))) {
    found = await findBrowsers();
    missing = missingFrom(wanted, found);
  }
  if (missing.length > 0) {
    await installFromPlaywright(missing);
    found = await findBrowsers();
    missing = missingFrom(wanted, found);
  }
  if (missing.length > 0) say(whatToDo(missing));
  return {
    ...(found.chromium !== undefined && { TUSU_CHROMIUM: found.chromium }),
    ...(found.firefox !== undefined && found.firefox !== 'playwright' && { TUSU_FIREFOX: found.firefox }),
  };
}
