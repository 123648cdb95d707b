/** Which of several entries beside each other is the chosen one: by what its markup says, else by its looks alone. */
import { isInput } from './nodes';
import { isEnabled } from './offers';
import { clean } from './text';

/** Class words by which kits and pages mark the chosen one of several. Only a hint beside what ARIA says. */
const chosenClass = /(^|[-_])(active|current|selected|checked|cur|on)($|[-_])/i;

/** Is the choice marked as the chosen one, on itself or on what holds it alone? */
export function isChosen(element: Element): boolean {
  for (let up = 0, level: Element | null = element; level && up < 4; up += 1, level = level.parentElement) {
    const said =
      level.getAttribute('aria-selected') ?? level.getAttribute('aria-checked') ?? level.getAttribute('aria-pressed');
    if (said !== null) return said === 'true';
    const current = level.getAttribute('aria-current');
    if (current !== null) return current !== 'false';
    const input = level.querySelector('input[type=radio]');
    if (input && isInput(input)) return input.checked;
    if ([...level.classList].some((name) => chosenClass.test(name))) return true;
    if (!heads(level, level.parentElement)) break;
  }
  return false;
}

/** Is an entry all that its parent says, or the head of a menu's item that holds its sub-menu too? */
function heads(entry: Element, parent: Element | null): boolean {
  if (!parent) return false;
  const [text, around] = [clean(entry.textContent), clean(parent.textContent)];
  return around === text || (parent.matches('li,[role=menuitem],[role=treeitem]') && around.startsWith(text));
}

/** What looks say: of tabs all of it; of the entries of a menu, where a new one may be in another colour, only what the chosen one has. */
const signs = {
  tabs: [byWeight, byLine, byGround, byColour, byStillness],
  menu: [byWeight, byLine, byGround],
  steps: [byWeight],
} as const;

/**
 * The entry that alone looks chosen, where nothing marks one: heavier, with a line under it, on a ground of its own, of another colour
 * than all others, or the only one that leads nowhere. What could as well be the look of the others, and looks that contradict each
 * other, tell nothing.
 */
export function chosenByLooks(
  entries: readonly Element[],
  strip: Element,
  kind: keyof typeof signs,
): Element | undefined {
  if (entries.length < 2) return undefined;
  const looks = entries.map((entry) => lookOf(entry, strip));
  const votes = new Set(signs[kind].map((sign) => sign(looks)));
  votes.delete(undefined);
  const [only] = votes;
  return votes.size === 1 && only !== undefined ? entries[only] : undefined;
}

/** A colour's parts, 0 to 255, and its opacity. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

interface Look {
  weight: number;
  colour: string;
  /** The line under it: its colour, and its thickness in px. */
  line: { colour: Colour; thickness: number } | undefined;
  ground: Colour | undefined;
  /** What its ground lies on. */
  behind: Colour;
  leads: boolean;
}

function lookOf(entry: Element, strip: Element): Look {
  const levels = levelsOf(entry, strip);
  const { fontWeight, color } = getComputedStyle(levels[0] ?? entry);
  return {
    weight: Number(fontWeight),
    colour: color,
    line: lineUnder(entry, levels, strip),
    ground: levels.map((level) => groundOf(level)).find((ground) => ground !== undefined),
    behind: groundBehind(strip),
    leads: levels.some((level) => leads(level) || !isEnabled(level)),
  };
}

/** Does the element lead somewhere, by its kind or its looks? */
export const leads = (element: Element): boolean =>
  element.matches('a[href],button,[onclick]') || getComputedStyle(element).cursor === 'pointer';

/** What an entry's words stand in, from within up to the entry in its strip. */
function levelsOf(entry: Element, strip: Element): Element[] {
  let level = entry;
  for (;;) {
    const inner = [...level.children].find((child) => wordsIn(child) === wordsIn(level));
    if (!inner) break;
    level = inner;
  }
  const levels: Element[] = [];
  for (let up: Element | null = level; up && up !== strip; up = up.parentElement) levels.push(up);
  return levels;
}

/** The words of an entry, without the count behind them. */
const wordsIn = (element: Element) => clean(element.textContent).replace(/[\s(（[]*\d+\+?[\s)）\]]*$/, '');

const colourOf = (css: string): Colour => {
  const [red = 0, green = 0, blue = 0, alpha = 1] = [...css.matchAll(/[\d.]+/g)].map(Number);
  return [red, green, blue, alpha];
};
const isSeen = ([, , , alpha]: Colour) => alpha > 0.05;
const isInColour = ([red, green, blue]: Colour) => Math.max(red, green, blue) - Math.min(red, green, blue) > 60;
const lightnessOf = ([red, green, blue]: Colour) => (red + green + blue) / 3;

function groundOf(element: Element): Colour | undefined {
  const ground = colourOf(getComputedStyle(element).backgroundColor);
  return isSeen(ground) ? ground : undefined;
}

const white: Colour = [255, 255, 255, 1];
function groundBehind(strip: Element): Colour {
  for (let level: Element | null = strip; level; level = level.parentElement) {
    const ground = groundOf(level);
    if (ground) return ground;
  }
  return white;
}

/** Thinner than this, px, what lies under an entry is a line; and so near to it. */
const thickest = 6;
const nearest = 12;

/** The line that an entry alone is underlined with: its own border, drawn by a style, or a bar that slides along the strip. */
function lineUnder(entry: Element, levels: readonly Element[], strip: Element): Look['line'] {
  for (const level of levels) {
    const { borderBottomWidth, borderBottomStyle, borderBottomColor } = getComputedStyle(level);
    const [thickness, colour] = [Number.parseFloat(borderBottomWidth), colourOf(borderBottomColor)];
    if (thickness > 0 && borderBottomStyle !== 'none' && isSeen(colour)) return { colour, thickness };
    const drawn = drawnLine(level);
    if (drawn) return { ...drawn, colour: colourOf(drawn.colour) };
  }
  return barUnder(entry, strip);
}

/** The line that a style draws before or behind what an element holds: its colour as computed, its thickness in px. */
export function drawnLine(element: Element): { colour: string; thickness: number } | undefined {
  for (const part of ['::after', '::before']) {
    const { content, opacity, height, width, transform, backgroundColor } = getComputedStyle(element, part);
    if (content === 'none' || content === 'normal' || Number(opacity) < 0.05) continue;
    const thickness = Number.parseFloat(height);
    const isFolded = transform.startsWith('matrix(0,') || !isSeen(colourOf(backgroundColor));
    if (thickness > 0 && thickness <= thickest && Number.parseFloat(width) >= 4 && !isFolded)
      return { colour: backgroundColor, thickness };
  }
  return undefined;
}

function barUnder(entry: Element, strip: Element): Look['line'] {
  const box = entry.getBoundingClientRect();
  for (const bar of [...strip.querySelectorAll('*'), ...(strip.parentElement?.children ?? [])]) {
    const { left, right, top, height } = bar.getBoundingClientRect();
    if (height <= 0 || height > thickest || right - left < 4 || right - left > box.width * 1.5) continue;
    const middle = (left + right) / 2;
    if (middle < box.left || middle > box.right || Math.abs(top - box.bottom) > nearest) continue;
    const colour = groundOf(bar);
    if (colour && bar.textContent.trim() === '' && bar.checkVisibility({ opacityProperty: true }))
      return { colour, thickness: height };
  }
  return undefined;
}

/** The one that differs from all others, which agree; of two it is not known which one. */
function oddOf(values: readonly string[]): number | undefined {
  if (values.length < 3) return undefined;
  const odd = values.findIndex((value, at) => values.every((other, place) => place === at || other !== value));
  const others = new Set(values.filter((_, at) => at !== odd));
  return odd >= 0 && others.size === 1 ? odd : undefined;
}

/** The only one of which it is true. */
function onlyOf(are: readonly boolean[]): number | undefined {
  return are.filter(Boolean).length === 1 ? are.indexOf(true) : undefined;
}

function byWeight(looks: readonly Look[]): number | undefined {
  const weights = looks.map(({ weight }) => weight);
  return new Set(weights).size === 2 ? onlyOf(weights.map((weight) => weight === Math.max(...weights))) : undefined;
}

/** A thin grey line may be that of the tabs that are not chosen. */
const isAccent = (line: Look['line']) => line !== undefined && (line.thickness >= 2 || isInColour(line.colour));

function byLine(looks: readonly Look[]): number | undefined {
  return (
    onlyOf(looks.map(({ line }) => isAccent(line) && line !== undefined && isInColour(line.colour))) ??
    onlyOf(looks.map(({ line }) => isAccent(line))) ??
    oddOf(looks.map(({ line }) => String(line?.colour)))
  );
}

/** A ground in colour, or one that stands out light from a darker strip; grey on white may be that of the others. */
function byGround(looks: readonly Look[]): number | undefined {
  return (
    onlyOf(looks.map(({ ground }) => ground !== undefined && isInColour(ground))) ??
    onlyOf(looks.map(({ ground, behind }) => ground !== undefined && lightnessOf(ground) > lightnessOf(behind) + 4)) ??
    oddOf(looks.map(({ ground }) => String(ground)))
  );
}

function byColour(looks: readonly Look[]): number | undefined {
  return oddOf(looks.map(({ colour }) => colour));
}

function byStillness(looks: readonly Look[]): number | undefined {
  return onlyOf(looks.map(({ leads }) => !leads));
}
