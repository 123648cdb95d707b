/** Builds the pages, unless what is built is newer than every source. */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { withoutRemoteFonts } from './fusion-styles';

const here = dirname(fileURLToPath(import.meta.url));
const sources = ['web', 'shared', 'build.ts', 'fusion-styles.ts', 'package-lock.json'];

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const builtAt = statSync(join(here, 'dist/index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (builtAt > Math.max(...sources.map((name) => newest(join(here, name))))) {
  console.log('sandbox: pages are up to date');
} else {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: join(here, 'web'),
    plugins: [withoutRemoteFonts],
    build: {
      outDir: join(here, 'dist'),
      emptyOutDir: true,
      rolldownOptions: {
        input: [join(here, 'web/index.html'), join(here, 'web/second.html')],
        // The second kit is served as it was published, see the import map of its page.
        external: ['vue', 'element-plus'],
      },
      // Fusion's CSS holds hacks for old browsers that the minifier takes for errors.
      cssMinify: false,
      chunkSizeWarningLimit: 4000,
    },
  });
}
