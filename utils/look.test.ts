import { describe, expect, test } from 'vitest';
import { verdicts } from './cases';
import { type Scheme, signs, surfaces, tokenSheet, toneNames, toneOf, tones } from './look';

/** WCAG 2.2's contrast of two colours. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

const schemes = ['light', 'dark'] as const satisfies Scheme[];
const enough = 5.5;

describe.each(schemes)('%s', (scheme) => {
  test.each(toneNames)('tone %s is read easily', (tone) => {
    const { text, ground } = tones[tone][scheme];
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(enough);
  });

  test.each(['text', 'quiet', 'accent'] as const)('%s is read easily on both grounds', (name) => {
    const colours = surfaces[scheme];
    expect(contrast(colours[name], colours.ground)).toBeGreaterThanOrEqual(enough);
    expect(contrast(colours[name], colours.raised)).toBeGreaterThanOrEqual(enough);
  });

  test.each(toneNames)('tone %s is read easily as text on the page, where the time left stands', (tone) => {
    expect(contrast(tones[tone][scheme].text, surfaces[scheme].ground)).toBeGreaterThanOrEqual(enough);
  });

  test('a primary button is read easily', () => {
    const colours = surfaces[scheme];
    expect(contrast(colours['accent-text'], colours.accent)).toBeGreaterThanOrEqual(enough);
  });
});

test('every verdict has a tone, and every tone a sign of its own', () => {
  expect(verdicts.map(toneOf).every((tone) => toneNames.includes(tone))).toBe(true);
  expect(new Set(toneNames.map((tone) => signs[tone])).size).toBe(toneNames.length);
});

test('the sheet holds both schemes', () => {
  expect(tokenSheet()).toContain(tones.now.light.text);
  expect(tokenSheet()).toContain(`@media (prefers-color-scheme:dark){:root{--tusu-ground:${surfaces.dark.ground}`);
});
