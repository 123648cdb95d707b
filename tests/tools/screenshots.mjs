/** `npm run screenshots`: renews the README's pictures in `tests/screenshots/`. */
import { buildExtension, buildSandbox } from './lib/build.mjs';
import { installBrowsers, installPackages } from './lib/install.mjs';
import { runTool } from './lib/run.mjs';
import { step } from './lib/say.mjs';

await installPackages();
const env = await installBrowsers({ firefox: false });
for (const [name, work] of /** @type {const} */ ([
  ['building the extension', buildExtension],
  ['building the stand-in backend', buildSandbox],
  ['taking the pictures', () => runTool('tsx', ['tests/tools/start/screenshots.ts'], { env })],
])) {
  const { code } = await step(name, work, ({ code, output }) => ({ ok: code === 0, output }));
  if (code !== 0) process.exit(1);
}
