/**
 * How Tusu looks: the one file of tones and colours that every surface reads, the page side included.
 * Every pair of text and ground keeps a contrast of 5.5 : 1 in both schemes; the test beside it computes them.
 */
import type { Verdict } from './cases';

export const toneNames = ['now', 'act', 'wait', 'done', 'over', 'unsure'] as const;
export type Tone = (typeof toneNames)[number];
export type Scheme = 'light' | 'dark';

interface Pair {
  text: string;
  ground: string;
}

/** The colours of each tone; `dashed` is drawn as border in the text's colour. */
export const tones: Record<Tone, Record<Scheme, Pair> & { dashed: boolean }> = {
  now: { light: { text: '#B42318', ground: '#FEECEB' }, dark: { text: '#FFB4AB', ground: '#4A1512' }, dashed: false },
  act: { light: { text: '#9A4A00', ground: '#FFF1E0' }, dark: { text: '#FFC078', ground: '#46280A' }, dashed: false },
  wait: { light: { text: '#1D4ED8', ground: '#EBF2FF' }, dark: { text: '#A9C7FF', ground: '#152B52' }, dashed: false },
  done: { light: { text: '#05603A', ground: '#E7F8EF' }, dark: { text: '#7FDBAA', ground: '#0E3324' }, dashed: false },
  over: { light: { text: '#475467', ground: '#F1F3F6' }, dark: { text: '#C3CAD5', ground: '#2B313B' }, dashed: false },
  unsure: { light: { text: '#475467', ground: '#FFFFFF' }, dark: { text: '#C3CAD5', ground: '#1B1F26' }, dashed: true },
};

const toneOfVerdict = {
  overdue: 'now',
  'appeal-soon': 'now',
  'answer-soon': 'now',
  'withdraw-soon': 'now',
  appeal: 'act',
  answer: 'act',
  check: 'act',
  'can-withdraw': 'act',
  settle: 'act',
  wait: 'wait',
  withdrawn: 'done',
  cleared: 'done',
  'too-late': 'over',
  ended: 'over',
  unknown: 'unsure',
} as const satisfies Record<Verdict, Tone>;

/** The tone that a verdict is shown in. */
export const toneOf = (verdict: Verdict): Tone => toneOfVerdict[verdict];

/**
 * Each tone's sign, since colour alone says nothing to many: path data on a 12 × 12 view box, to be stroked with
 * `signStroke` and round ends in the text's colour, without fill.
 */
export const signs: Record<Tone, string> = {
  now: 'M6 1.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6M6 3.6V6l1.7 1.3',
  act: 'M1.6 6h8.4M6.6 2.6L10 6L6.6 9.4',
  wait: 'M2.8 1.2h6.4M2.8 10.8h6.4M3.6 1.2v1.9L6 6l-2.4 2.9v1.9M8.4 1.2v1.9L6 6l2.4 2.9v1.9',
  done: 'M1.8 6.4L4.8 9.4L10.2 3',
  over: 'M2.2 6h7.6',
  unsure: 'M3.7 4.1a2.3 2.3 0 1 1 3.4 2C6.4 6.5 6 7 6 7.8M6 10.4v.1',
};
export const signStroke = 1.5;

/** The grounds and lines of Tusu's own pages. */
export const surfaces = {
  light: {
    ground: '#FFFFFF',
    raised: '#F5F7F9',
    text: '#1B1F26',
    quiet: '#475467',
    line: '#D5DAE2',
    accent: '#0F5A66',
    'accent-text': '#FFFFFF',
  },
  dark: {
    ground: '#1B1F26',
    raised: '#242A33',
    text: '#E8EBF0',
    quiet: '#B9C1CD',
    line: '#414A58',
    accent: '#7ED3E0',
    'accent-text': '#06252B',
  },
} as const satisfies Record<Scheme, Record<string, string>>;

export const fonts = '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif';

/** The tokens of one scheme as custom properties: `--tusu-text`, `--tusu-now-ground` … */
export function tokens(scheme: Scheme): Record<string, string> {
  const ofSurfaces = Object.entries(surfaces[scheme]).map(([name, colour]) => [`--tusu-${name}`, colour]);
  const ofTones = toneNames.flatMap((tone) => [
    [`--tusu-${tone}-text`, tones[tone][scheme].text],
    [`--tusu-${tone}-ground`, tones[tone][scheme].ground],
  ]);
  return Object.fromEntries([...ofSurfaces, ...ofTones]) as Record<string, string>;
}

const block = (scheme: Scheme) =>
  Object.entries(tokens(scheme))
    .map(([name, colour]) => `${name}:${colour};`)
    .join('');

/** The tokens of both schemes as a style sheet, following the system's dark mode. For Tusu's own pages, not for the seller's. */
export function tokenSheet(): string {
  return `:root{${block('light')}--tusu-fonts:${fonts};}@media (prefers-color-scheme:dark){:root{${block('dark')}}}`;
}
