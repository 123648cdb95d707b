import { buildExtension, buildSandbox } from '../../tools/lib/build.mjs';

/** Before the tests in real browsers: what they load is built, and not older than its sources. */
export async function setup(): Promise<void> {
  // `npm test` has built both, or has told why it couldn't; another build may be named for a test of one's own.
  if (process.env.TUSU_BUILT === '1' || process.env.TUSU_EXTENSION !== undefined) return;
  for (const build of [buildExtension, buildSandbox]) {
    const { code, output } = await build();
    if (code !== 0) throw new Error(output);
  }
}
