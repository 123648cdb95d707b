/**
 * Mozilla's own linter on the built Firefox package: no error, and no warning but the two that React DOM's code causes (it sets
 * `innerHTML` for `dangerouslySetInnerHTML`, which Tusu doesn't use, and to make elements of a kind of its own).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from './lib/run.mjs';
import { say } from './lib/say.mjs';

/** @typedef {{ code: string, message: string, file?: string, line?: number }} Finding */

const folder = join(root, '.output', 'firefox-mv3');

/** @param {Finding} finding */
const isReacts = ({ code, file = '' }) =>
  code === 'UNSAFE_VAR_ASSIGNMENT' && readFileSync(join(folder, file), 'utf8').includes('dangerouslySetInnerHTML');

const { output } = await runTool('addons-linter', [folder, '--output', 'json']);
// The shape is that of the linter's JSON report.
const { errors, warnings } = /** @type {{ errors: Finding[], warnings: Finding[] }} */ (
  JSON.parse(output.slice(output.indexOf('{')))
);
const excused = warnings.filter(isReacts).slice(0, 2);
const found = [...errors, ...warnings.filter((warning) => !excused.includes(warning))];
for (const { code, message, file, line } of found) say(`${code} ${file ?? ''}:${line ?? ''} ${message}`);
say(`addons-linter: ${found.length} findings, ${excused.length} of React DOM's own`);
process.exitCode = found.length === 0 ? 0 : 1;
