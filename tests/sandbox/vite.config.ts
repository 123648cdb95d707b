import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** Fusion's fonts lie on the platform's CDN; nothing is loaded from there. `icons.css` stands in for the icons. */
const withoutRemoteFonts: Plugin = {
  name: 'without-remote-fonts',
  enforce: 'pre',
  transform: (code, id) => (id.includes('@alifd/next') && id.endsWith('.css') ? code.replace(/@font-face\s*\{[^}]*alicdn[^}]*\}/g, '') : undefined),
};

export default defineConfig({
  root: fileURLToPath(new URL('web', import.meta.url)),
  plugins: [withoutRemoteFonts],
  build: {
    outDir: fileURLToPath(new URL('dist', import.meta.url)),
    emptyOutDir: true,
    // Fusion's CSS holds hacks for old browsers that the minifier takes for errors.
    cssMinify: false,
    chunkSizeWarningLimit: 4000,
  },
});
