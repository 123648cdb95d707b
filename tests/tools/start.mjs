/**
 * `npm start` and `npm run dev`: installs what is missing, builds, and opens a browser with the extension in front of the
 * stand-in backend; where there is no display it walks through the main job by itself.
 */
import { spawn } from 'node:child_process';
import { buildExtension, buildSandbox } from './lib/build.mjs';
import { installBrowsers, installPackages } from './lib/install.mjs';
import { root } from './lib/run.mjs';
import { say, step } from './lib/say.mjs';

const isDev = process.argv.includes('--dev');

/** @param {string} name @param {() => Promise<import('./lib/run.mjs').Outcome>} build */
async function built(name, build) {
  const { code } = await step(name, build, ({ code, output }) => ({ ok: code === 0, output }));
  if (code !== 0) process.exit(1);
}

await installPackages();
const env = await installBrowsers({ firefox: false });
if (env.TUSU_CHROMIUM === undefined) process.exit(1);
// The development server builds for itself.
if (!isDev) await built('building the extension', buildExtension);
await built('building the stand-in backend', buildSandbox);

const child = spawn('npx', ['--no-install', 'tsx', 'tests/tools/start/main.ts', ...(isDev ? ['--dev'] : [])], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, ...env },
});
// Ctrl-C reaches the child as well, which closes the browser before it ends.
process.on('SIGINT', () => undefined);
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
child.on('error', (error) => {
  say(String(error));
  process.exitCode = 1;
});
