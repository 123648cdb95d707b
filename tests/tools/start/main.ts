import { newProfile, removeProfile } from '../../browser/harness/browser';
import { Tusu } from '../../browser/harness/tusu';
import { startSandbox } from '../../sandbox/server';
import { say } from '../lib/say.mjs';
import { serveExtension } from './dev';
import { stayOpen } from './live';
import { walkMainJob } from './walk';

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  process.env.DISPLAY !== undefined ||
  process.env.WAYLAND_DISPLAY !== undefined;
const headed = hasDisplay && process.env.TUSU_HEADLESS !== '1';

const sandbox = await startSandbox();
say(`stand-in backend: 127.0.0.1:${sandbox.port}, under the platform's own host names in the browser that opens now`);
const profile = await newProfile();
const server = process.argv.includes('--dev') ? await serveExtension() : undefined;
const tusu = await Tusu.open({
  port: sandbox.port,
  profile,
  headed,
  ...(server && { extension: server.folder }),
});
try {
  if (headed) await stayOpen(tusu);
  else await walkMainJob(tusu, sandbox);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await tusu.close();
  await server?.stop();
  await sandbox.close();
  await removeProfile(profile);
}
