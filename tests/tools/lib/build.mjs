import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sandbox } from './install.mjs';
import { root, run } from './run.mjs';

/** Building what the browser tests and `npm start` need. */

const sources = ['entrypoints', 'components', 'utils', 'public', 'wxt.config.ts', 'package-lock.json'];

/** @param {string} path @returns {number} ms since 1970 of the youngest file; 0 where there is none */
function youngest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return Math.max(0, ...readdirSync(path).map((entry) => youngest(join(path, entry))));
}

/** Is the built extension as young as what it is built from? */
function isBuilt() {
  const manifest = join(root, '.output', 'chrome-mv3', 'manifest.json');
  return (
    existsSync(manifest) && youngest(manifest) > Math.max(...sources.map((source) => youngest(join(root, source))))
  );
}

/**
 * Builds the extension for Chromium, unless what is built is younger than every source.
 * @returns {Promise<import('./run.mjs').Outcome>}
 */
export const buildExtension = async () =>
  isBuilt() ? { code: 0, output: '' } : run('npm', ['run', 'build:chrome'], { env: { NO_COLOR: '1' } });

/** Builds the pages of the stand-in backend, which knows itself whether it must. */
export const buildSandbox = () => run('npm', ['run', 'build'], { cwd: sandbox, env: { NO_COLOR: '1' } });
