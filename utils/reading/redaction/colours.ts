/** Colours as far as the reader tells them apart: none, a shade of grey, or one of six kinds. */

const kinds = [
  'rgb(200, 90, 40)',
  'rgb(150, 180, 40)',
  'rgb(40, 170, 100)',
  'rgb(40, 130, 200)',
  'rgb(110, 40, 200)',
  'rgb(200, 40, 130)',
] as const;
/** Shades of grey, each with the least lightness that counts as it. */
const shades = [
  [250, 'rgb(255, 255, 255)'],
  [200, 'rgb(236, 236, 236)'],
  [140, 'rgb(170, 170, 170)'],
  [85, 'rgb(110, 110, 110)'],
  [0, 'rgb(40, 40, 40)'],
] as const;

const nothing = 'rgba(0, 0, 0, 0)';

/** The hue of a colour, 0 to 6. */
function hueOf(red: number, green: number, blue: number): number {
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
  const span = most - least;
  if (most === red) return ((green - blue) / span + 6) % 6;
  return most === green ? (blue - red) / span + 2 : (red - green) / span + 4;
}

/** A computed colour as the copy may say it. */
export function roughColour(value: string): string | undefined {
  if (value === 'transparent') return nothing;
  const [red = 0, green = 0, blue = 0, alpha = 1] = [...value.matchAll(/[\d.]+/g)].map(Number);
  if (alpha <= 0.05) return nothing;
  if (Math.max(red, green, blue) - Math.min(red, green, blue) > 60) return kinds[Math.floor(hueOf(red, green, blue))];
  return shades.find(([least]) => (red + green + blue) / 3 >= least)?.[1];
}
