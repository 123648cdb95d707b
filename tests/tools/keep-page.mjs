/**
 * `npm run keep-page -- FILE NAME`: makes the kept page tests/pages/NAME of a report that a seller saved, with the reader's present
 * reading for a person to correct. A report of several frames that say something makes NAME, NAME-2 and so on. `--into FOLDER` keeps
 * them elsewhere.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withReaderPage } from '../reading/reader-page.mjs';
import { root } from './lib/run.mjs';

/** @typedef {import('../reading/keep/run.ts').Kept} Kept */

const { positionals, values } = parseArgs({ allowPositionals: true, options: { into: { type: 'string' } } });
const [file, name] = positionals;
const folder = values.into ?? join(root, 'tests/pages');

/** @param {string} why @returns {never} */
function refuse(why) {
  console.error(why);
  process.exit(2);
}

if (file === undefined || name === undefined) refuse('Name the report and the page: npm run keep-page -- FILE NAME');
if (!existsSync(file)) refuse(`There is no file ${file}.`);
if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) refuse('A page is named by lower-case words with dashes between them.');

/** @param {unknown} value */
const asFile = (value) => `${JSON.stringify(value, undefined, 2)}\n`;

/** @param {Kept} kept @param {number} at */
function write({ html, expected, remarks }, at) {
  const page = join(folder, at === 0 ? /** @type {string} */ (name) : `${String(name)}-${String(at + 1)}`);
  if (existsSync(page)) refuse(`${page} is there already.`);
  mkdirSync(page, { recursive: true });
  writeFileSync(join(page, 'page.html'), html);
  writeFileSync(join(page, 'expected.json'), asFile(expected));
  console.log(`${page}: reads as ${expected.state}, ${String(expected.cases.length)} cases`);
  for (const remark of remarks) console.log(`  ${remark}`);
}

/** The stand-ins of names are fictional: the folder's lint is told so. @param {readonly string[]} names */
function rememberNames(names) {
  const list = join(folder, 'fictional-names.json');
  const known = existsSync(list) ? /** @type {string[]} */ (JSON.parse(readFileSync(list, 'utf8'))) : [];
  const all = [...new Set([...known, ...names])];
  if (all.length > known.length) writeFileSync(list, `[${all.map((one) => JSON.stringify(one)).join(', ')}]\n`);
}

await withReaderPage('keep', async (page) => {
  await page.waitForFunction('window.keep !== undefined');
  const kept = await page.evaluate((content) => window.keep?.(content), readFileSync(file, 'utf8'));
  if (!kept) throw new Error('the report could not be read');
  const wrong = kept.flatMap((one) => one.wrong);
  if (wrong.length > 0) refuse(`Not kept:\n${wrong.join('\n')}`);
  kept.forEach(write);
  rememberNames(kept.flatMap(({ names }) => names));
  console.log('Now correct expected.json: what must be read, and what the page tries.');
});
