/** `npm run bench:reading`: a table of what the reader gets right on the kept pages, by family, in both browsers. */
import { firefox } from 'playwright-core';
import { findFirefox } from '../tools/lib/browsers.mjs';
import { launchChromium, serveReader, viewport } from './reader-page.mjs';

/** @typedef {import('./bench/run.ts').Line} Line */

const aspects = /** @type {const} */ (['role', 'procedure', 'status', 'verdict', 'deadline', 'fields', 'badge']);

/** @param {number} part @param {number} whole */
const share = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(part === whole ? 0 : 1)} %`);

/** @param {Line} line */
const cellsOf = (line) => [
  line.family,
  String(line.pages),
  String(line.cases),
  share(line.states, line.pages),
  share(line.found, line.cases),
  String(line.extra),
  ...aspects.map((aspect) => share(line.right[aspect], line.found)),
  String(line.dangerous),
  (line.time / line.pages).toFixed(1),
];

/** @param {readonly Line[]} lines @returns {Line} */
function sumOf(lines) {
  /** @param {(line: Line) => number} value */
  const sum = (value) => lines.reduce((total, line) => total + value(line), 0);
  return {
    family: 'all',
    pages: sum((line) => line.pages),
    cases: sum((line) => line.cases),
    found: sum((line) => line.found),
    extra: sum((line) => line.extra),
    states: sum((line) => line.states),
    right: {
      role: sum((line) => line.right.role),
      procedure: sum((line) => line.right.procedure),
      status: sum((line) => line.right.status),
      verdict: sum((line) => line.right.verdict),
      deadline: sum((line) => line.right.deadline),
      fields: sum((line) => line.right.fields),
      badge: sum((line) => line.right.badge),
    },
    dangerous: sum((line) => line.dangerous),
    time: sum((line) => line.time),
  };
}

/** @param {readonly Line[]} lines */
function print(lines) {
  const head = ['family', 'pages', 'cases', 'state', 'recall', 'extra', ...aspects, 'danger', 'ms/page'];
  const rows = [head, ...lines.map(cellsOf), cellsOf(sumOf(lines))];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    console.log(
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    );
  }
}

const server = await serveReader();
const firefoxPath = findFirefox();
/** @type {ReadonlyArray<readonly [string, () => Promise<import('playwright-core').Browser>]>} */
const browsers = [
  ['Chromium', launchChromium],
  ['Firefox', () => firefox.launch({ ...(firefoxPath && { channel: 'moz-firefox', executablePath: firefoxPath }) })],
];
let wrong = 0;
try {
  for (const [name, launch] of browsers) {
    const browser = await launch();
    try {
      const page = await browser.newPage({ viewport });
      await page.goto(server.address('bench'));
      await page.waitForFunction('window.bench !== undefined', undefined, { timeout: 120_000 });
      // What the page's script leaves there is what its type says.
      const lines = /** @type {Line[]} */ (await page.evaluate('window.bench'));
      console.log(`\n${name}`);
      print(lines);
      wrong += lines.reduce((sum, { dangerous }) => sum + dangerous, 0);
    } finally {
      await browser.close();
    }
  }
} finally {
  await server.close();
}
process.exitCode = wrong > 0 ? 1 : 0;
