import type { Plugin } from 'vite';

/** Fusion's icon code points, and the plain sign that stands for each here. */
const signs: Readonly<Record<string, string>> = {
  E600: '⊘', // eye-close
  E601: '−', // minus
  E602: '☰', // toggle-left
  E603: '☰', // toggle-right
  E607: '▦', // calendar
  E60A: '✔', // success
  E60B: '⚠', // warning
  E60C: 'ℹ', // prompt
  E60D: '✖', // error
  E60E: '★', // favorites
  E619: '›', // arrow-right
  E61D: '‹', // arrow-left
  E61E: '↑', // ascending
  E61F: '↓', // descending
  E621: '◷', // clock
  E623: '×', // delete
  E625: '︿', // arrow-up
  E626: '×', // close
  E628: '⇩', // download
  E631: '▣', // picture
  E632: '✓', // select
  E633: '−', // semi-select
  E639: '⌫', // ashbin
  E63A: '✔', // success-filling
  E63D: '﹀', // arrow-down
  E646: '◌', // loading
  E654: '…', // ellipsis
  E655: '＋', // add
  E656: '⌕', // search
  E659: '«', // arrow-double-left
  E65E: '»', // arrow-double-right
  E665: '⊕', // attachment
  E673: '?', // help
  E677: '↻', // refresh
  E7EE: '⇧', // upload
};

/**
 * Fusion's own stylesheet, but for its fonts: they lie on the platform's CDN, from which nothing is loaded.
 * Only what the icons' pseudo-elements draw is changed; no selector and no rule of layout is.
 */
export const withoutRemoteFonts: Plugin = {
  name: 'without-remote-fonts',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('@alifd/next') || !id.endsWith('.css')) return undefined;
    return code
      .replace(/@font-face\s*\{[^}]*alicdn[^}]*\}/g, '')
      .replace(/content: "\\(E[0-9A-F]{3})"/g, (_rule, point: string) => `content: "${signs[point] ?? '▪'}"`)
      .replace(/font-family: NextIcon/g, 'font-family: "Noto Sans CJK SC", sans-serif');
  },
};
