/** Draws the page that the address names: `?kit=antd&scene=list&language=zh`. */
import { freeze } from './freeze';
import type { Kit, Language } from './kit';
import { scenes } from './scenes';

interface Drawn {
  about: string;
  url: string;
  state: string;
  store: string;
  cases: unknown[];
}

declare global {
  interface Window {
    drawn?: Drawn | 'none';
    freeze: typeof freeze;
  }
}

/** Each kit with its place, which chooses the words of its pages. Loaded alone: their styles would mix. */
const kits = {
  antd: () =>
    import('./kits/antd').then(
      ({ kit }) =>
        () =>
          draw(kit, 0),
    ),
  arco: () =>
    import('./kits/arco').then(
      ({ kit }) =>
        () =>
          draw(kit, 1),
    ),
  semi: () =>
    import('./kits/semi').then(
      ({ kit }) =>
        () =>
          draw(kit, 2),
    ),
  tdesign: () =>
    import('./kits/tdesign').then(
      ({ kit }) =>
        () =>
          draw(kit, 3),
    ),
  fusion: () =>
    import('./kits/fusion').then(
      ({ kit }) =>
        () =>
          draw(kit, 4),
    ),
  element: () =>
    import('./kits/element').then(
      ({ kit }) =>
        () =>
          draw(kit, 5),
    ),
} as const;

const asked = new URLSearchParams(location.search);
const language: Language = asked.get('language') === 'en' ? 'en' : 'zh';

function draw<Node>(kit: Kit<Node>, series: number): Drawn | 'none' {
  const scene = scenes[asked.get('scene') ?? '']?.(kit, series);
  const root = document.getElementById('root');
  if (!scene || !root) return 'none';
  document.title = scene.title;
  kit.mount(scene.page, language, root);
  const { about, url, state, store, cases } = scene;
  return { about, url, state, store, cases };
}

window.freeze = freeze;
const load = kits[asked.get('kit') as keyof typeof kits];
window.drawn = (await load())();
