/**
 * `npm run explain -- FILE [--url ADDRESS] [--now MOMENT]`: why each element of a saved page was taken or left. FILE is a saved
 * page, or the name of a folder in tests/pages, which brings its own address and moment.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../tools/lib/run.mjs';
import { withReaderPage } from './reader-page.mjs';

/** @typedef {import('./explain/run.ts').Explanation} Explanation */

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string' }, now: { type: 'string' } },
});

/** @param {string | undefined} name */
function fileOf(name) {
  const candidates = name === undefined ? [] : [name, join(root, 'tests/pages', name)];
  const found = candidates.find((candidate) => existsSync(candidate));
  if (found === undefined) {
    console.error(name === undefined ? 'Name a saved page: npm run explain -- FILE' : `There is no file ${name}.`);
    process.exit(2);
  }
  return statSync(found).isDirectory() ? join(found, 'page.html') : found;
}

/** @param {string} file @returns {{ url?: string, now?: string }} */
function expectationBeside(file) {
  const beside = join(file, '../expected.json');
  // The folder's lint holds what an expectation is.
  return existsSync(beside)
    ? /** @type {{ url: string, now: string }} */ (JSON.parse(readFileSync(beside, 'utf8')))
    : {};
}

const file = fileOf(positionals[0]);
const beside = expectationBeside(file);
const url = values.url ?? beside.url ?? 'https://myseller.taobao.com/';
const now = Date.parse(values.now ?? beside.now ?? new Date().toISOString());

await withReaderPage('explain', async (page) => {
  await page.waitForFunction('window.explain !== undefined');
  const told = await page.evaluate(
    ([html, address, moment]) => window.explain?.(html, address, moment),
    /** @type {const} */ ([readFileSync(file, 'utf8'), url, now]),
  );
  if (!told) throw new Error('the page did not explain itself');
  print(told);
});

/** @param {Explanation} told */
function print({ state, store, remarks, cases }) {
  for (const { path, text, taken, why } of remarks)
    console.log(`${taken ? 'took' : 'left'}  ${path}\n      “${text}”: ${why}`);
  console.log(`\nstate: ${state}   store: ${store || '–'}   cases: ${String(cases.length)}`);
  for (const one of cases) console.log(JSON.stringify(one));
}
