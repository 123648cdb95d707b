/**
 * `npm test`: installs what is missing and runs every check, each one even if an earlier one failed. Its last line counts
 * Vitest's tests plus one for each other check.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installBrowsers, installPackages, sandbox } from './lib/install.mjs';
import { root, run, runTool } from './lib/run.mjs';
import { say, secondsSince, step } from './lib/say.mjs';
import { add, inWords, nothing, tallyOf } from './lib/tally.mjs';

/** @typedef {import('./lib/tally.mjs').Tally} Tally */

const reports = join(root, 'artifacts', 'reports');

/**
 * @param {string} name
 * @param {() => Promise<import('./lib/run.mjs').Outcome>} work
 * @returns {Promise<Tally>}
 */
async function check(name, work) {
  const { code } = await step(name, work, ({ code, output }) => ({ ok: code === 0, output }));
  return code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

/**
 * @param {string} name
 * @param {readonly string[]} projects of vitest.config.ts
 * @param {Record<string, string>} env
 * @returns {Promise<Tally>}
 */
async function tests(name, projects, env) {
  const report = join(reports, `${projects.join('-')}.json`);
  rmSync(report, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const work = async () => {
    const outcome = await runTool('vitest', [...args, ...projects.flatMap((project) => ['--project', project])], {
      env,
    });
    return { outcome, tally: tallyOf(existsSync(report) ? readFileSync(report, 'utf8') : undefined, outcome.code) };
  };
  const { tally } = await step(name, work, ({ outcome, tally }) => ({
    ok: tally.failed === 0,
    note: inWords(tally),
    output: outcome.output,
  }));
  return tally;
}

const since = Date.now();
const seed = process.env.TUSU_SEED ?? String(Math.floor(Math.random() * 2 ** 31));
mkdirSync(reports, { recursive: true });
await installPackages();
const full = process.argv.includes('--full') || process.env.TUSU_FULL === '1';
const env = {
  ...(await installBrowsers({ firefox: true })),
  TUSU_SEED: seed,
  NO_COLOR: '1',
  ...(full && { TUSU_FULL: '1' }),
};
say(`seed ${seed} (TUSU_SEED=${seed} repeats it)${full ? ', in full' : ''}`);

let tally = nothing;
const steps = [
  () => check('eslint', () => runTool('eslint', ['.'], { env })),
  () => check('biome', () => runTool('biome', ['check', '.'], { env })),
  () => check('knip', () => runTool('knip', [], { env })),
  () => check('types', () => runTool('tsc', ['--noEmit'], { env })),
  () => check("the stand-in backend's types", () => run('npm', ['run', 'types'], { cwd: sandbox, env })),
  () => check('build for Chromium', () => run('npm', ['run', 'build:chrome'], { env })),
  () => check('build for Firefox', () => run('npm', ['run', 'build:firefox'], { env })),
  () => check('addons-linter', () => run('node', ['tests/tools/lint-firefox.mjs'], { env })),
  () => check('build of the stand-in backend', () => run('npm', ['run', 'build'], { cwd: sandbox, env })),
  () => tests('unit tests', ['unit', 'components'], env),
  () => tests('the stand-in backend', ['sandbox'], env),
  () => tests('reader in Chromium and Firefox', ['reader'], env),
  () => tests('the extension in Chromium and Firefox', ['extension'], { ...env, TUSU_BUILT: '1' }),
];
for (const work of steps) tally = add(tally, await work());

say(`took ${secondsSince(since)}`);
say(inWords(tally));
process.exitCode = tally.failed === 0 ? 0 : 1;
