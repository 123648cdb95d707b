import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Running other programs. Without dependencies, so that it works before anything is installed. */

/** Absolute path of the repository. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 1 where it ended by a signal or couldn't be started
 * @property {string} output stdout and stderr as they came
 */

/** On Windows `npm` and `npx` are scripts, which only a shell starts. */
const shell = process.platform === 'win32';

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, show?: boolean, minutes?: number }} [options]
 *   `show` passes its output through as well; after `minutes` (15) it is ended
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { cwd = root, env = {}, show = false, minutes = 15 } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      shell,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    /** @param {Buffer} piece */
    const take = (piece) => {
      output += piece.toString();
      if (show) process.stdout.write(piece);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const timer = setTimeout(() => {
      output += `\nended after ${minutes} minutes\n`;
      child.kill();
    }, minutes * 60_000);
    child.on('error', (error) => {
      clearTimeout(timer);
      done({ code: 1, output: `${output}${String(error)}\n` });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs a package's program from `node_modules`.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runTool = (name, args, options) => run('npx', ['--no-install', name, ...args], options);
