import { drawnLine } from '../chosen';
import { roughColour } from './colours';

/** The looks that reading depends on, computed, property by property: nothing else of a page's styles is written. */

interface Property {
  name: string;
  /** Where it isn't written: what every element of the copy has; `inherited` for what its parent has. */
  initial: string;
  /** The value as the copy may say it; undefined where it may not. */
  write: (value: string) => string | undefined;
}

/** Longer lengths tell nothing more. */
const longest = 9999;

/** A number with one digit behind the point at most, none where it is long. */
function plainNumber(text: string): string {
  const value = Math.min(longest, Math.max(-longest, Number(text)));
  return String(Math.abs(value) < 1000 ? Math.round(value * 10) / 10 : Math.round(value));
}

const lengthPattern = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(px|%)$/;
function length(value: string): string | undefined {
  const unit = lengthPattern.exec(value)?.[1];
  return unit === undefined ? undefined : `${plainNumber(value.slice(0, -unit.length))}${unit}`;
}

const oneOf =
  (...keywords: readonly string[]) =>
  (value: string) =>
    keywords.includes(value) ? value : undefined;
const lengthOr =
  (...keywords: readonly string[]) =>
  (value: string) =>
    keywords.includes(value) ? value : length(value);
/** Several values in a row, each as it may be said. */
const several = (write: (value: string) => string | undefined) => (value: string) => {
  const parts = value.split(/\s+/).map((part) => write(part));
  return parts.length > 64 || parts.includes(undefined) ? undefined : parts.join(' ');
};
const number = (least: number, most: number) => (value: string) =>
  /^-?\d+(?:\.\d+)?$/.test(value)
    ? String(Math.round(Math.min(most, Math.max(least, Number(value))) * 100) / 100)
    : undefined;
/** A function of CSS with lengths or numbers only. */
const call = (name: string, write: (value: string) => string | undefined) => (value: string) => {
  const [, inside] = new RegExp(`^${name}\\(([^()]*)\\)$`).exec(value) ?? [];
  const parts = inside?.split(/[\s,]+/).map((part) => write(part));
  return parts && parts.length <= 16 && !parts.includes(undefined) ? `${name}(${parts.join(', ')})` : undefined;
};
const anyOf =
  (...writers: readonly ((value: string) => string | undefined)[]) =>
  (value: string) =>
    writers.map((write) => write(value)).find((written) => written !== undefined);

/** Embossed lines are told as plain ones. */
const lineStyle = (value: string) =>
  /^(?:inset|outset|groove|ridge)$/.test(value)
    ? 'solid'
    : oneOf('none', 'hidden', 'solid', 'dashed', 'dotted', 'double')(value);
const aligned = oneOf(
  'normal',
  'stretch',
  'center',
  'start',
  'end',
  'flex-start',
  'flex-end',
  'baseline',
  'space-between',
  'space-around',
  'space-evenly',
  'left',
  'right',
  'auto',
);
const displays = oneOf(
  ...['none', 'contents', 'block', 'inline', 'inline-block', 'flow-root', 'list-item', 'ruby', 'ruby-text'],
  ...[
    'flex',
    'inline-flex',
    'grid',
    'inline-grid',
    'table',
    'inline-table',
    'table-row',
    'table-cell',
    'table-caption',
  ],
  ...['table-row-group', 'table-header-group', 'table-footer-group', 'table-column', 'table-column-group'],
);
const overflow = oneOf('visible', 'hidden', 'clip', 'scroll', 'auto');
const line = anyOf(oneOf('auto'), number(-99, 99), (value) => /^span \d{1,2}$/.exec(value)?.[0]);
/** Grid lines have names of the page's own, which are left out. */
const tracks = (value: string) => several(lengthOr('auto'))(value.replace(/\[[^\]]*\]/g, ' ').trim());
/** Any clipping counts as clipping; of its shape only an inset is told. */
const clipPath = (value: string) =>
  anyOf(oneOf('none'), (inset) =>
    inset.startsWith('inset(') && !inset.includes('round')
      ? `inset(${several(length)(inset.slice(6, -1)) ?? '0px'})`
      : 'inset(0px)',
  )(value);
const property = (name: string, initial: Property['initial'], write: Property['write']): Property => ({
  name,
  initial,
  write,
});
const onSides = (name: (side: string) => string, initial: string, write: Property['write']) =>
  ['top', 'right', 'bottom', 'left'].map((side) => property(name(side), initial, write));

const properties: readonly Property[] = [
  property('display', '', displays),
  property('position', 'static', oneOf('static', 'relative', 'absolute', 'fixed', 'sticky')),
  ...onSides((side) => side, 'auto', lengthOr('auto')),
  property('z-index', 'auto', anyOf(oneOf('auto'), number(-99, 999))),
  property('float', 'none', oneOf('none', 'left', 'right')),
  property('clear', 'none', oneOf('none', 'left', 'right', 'both')),
  property('box-sizing', 'content-box', oneOf('content-box', 'border-box')),
  property('width', 'auto', lengthOr('auto')),
  property('height', 'auto', lengthOr('auto')),
  ...onSides((side) => `margin-${side}`, '0px', lengthOr('auto')),
  ...onSides((side) => `padding-${side}`, '0px', length),
  ...onSides((side) => `border-${side}-width`, '0px', length),
  ...onSides((side) => `border-${side}-style`, 'none', lineStyle),
  property('border-bottom-color', '', roughColour),
  property('overflow-x', 'visible', overflow),
  property('overflow-y', 'visible', overflow),
  property('opacity', '1', number(0, 1)),
  property('transform', 'none', anyOf(oneOf('none'), call('matrix', number(-longest, longest)))),
  property('clip', 'auto', anyOf(oneOf('auto'), call('rect', lengthOr('auto')))),
  property('clip-path', 'none', clipPath),
  property('content-visibility', 'visible', oneOf('visible', 'auto', 'hidden')),
  property('flex-direction', 'row', oneOf('row', 'row-reverse', 'column', 'column-reverse')),
  property('flex-wrap', 'nowrap', oneOf('nowrap', 'wrap', 'wrap-reverse')),
  property('flex-grow', '0', number(0, 99)),
  property('flex-shrink', '1', number(0, 99)),
  property('flex-basis', 'auto', lengthOr('auto', 'content')),
  property('order', '0', number(-99, 99)),
  property('align-items', 'normal', aligned),
  property('align-self', 'auto', aligned),
  property('align-content', 'normal', aligned),
  property('justify-content', 'normal', aligned),
  property('column-gap', 'normal', lengthOr('normal')),
  property('row-gap', 'normal', lengthOr('normal')),
  property('grid-template-columns', 'none', anyOf(oneOf('none'), tracks)),
  property('grid-template-rows', 'none', anyOf(oneOf('none'), tracks)),
  ...['grid-column-start', 'grid-column-end', 'grid-row-start', 'grid-row-end'].map((name) =>
    property(name, 'auto', line),
  ),
  property('background-color', 'rgba(0, 0, 0, 0)', roughColour),
  property('table-layout', 'auto', oneOf('auto', 'fixed')),
  property(
    'vertical-align',
    'baseline',
    lengthOr('baseline', 'top', 'middle', 'bottom', 'text-top', 'text-bottom', 'sub', 'super'),
  ),
  property('color', 'inherited', roughColour),
  property('visibility', 'inherited', oneOf('visible', 'hidden', 'collapse')),
  property('font-size', 'inherited', length),
  property('font-weight', 'inherited', number(1, 999)),
  property('line-height', 'inherited', lengthOr('normal')),
  property('text-align', 'inherited', oneOf('start', 'end', 'left', 'right', 'center', 'justify')),
  property('white-space', 'inherited', oneOf('normal', 'nowrap', 'pre', 'pre-wrap', 'pre-line', 'break-spaces')),
  property('border-collapse', 'inherited', oneOf('separate', 'collapse')),
  property('border-spacing', 'inherited', several(length)),
  property(
    'cursor',
    'inherited',
    oneOf('auto', 'default', 'pointer', 'not-allowed', 'text', 'help', 'move', 'wait', 'progress', 'grab', 'no-drop'),
  ),
  property('pointer-events', 'inherited', oneOf('auto', 'none')),
];

/** What every element of the copy has unless its own class says otherwise. */
const ground = `*{${properties
  .filter(({ initial }) => initial !== '')
  .map(({ name, initial }) => `${name}:${initial === 'inherited' ? 'inherit' : initial}`)
  .join(';')};font-style:inherit;text-decoration:none;list-style:none;border-color:#ccc;background:none;color:inherit}`;

function declarationsOf(element: Element, around: CSSStyleDeclaration | undefined): string {
  const style = getComputedStyle(element);
  const own = properties.flatMap(({ name, initial, write }) => {
    const value = style.getPropertyValue(name);
    if (value === (initial === 'inherited' ? around?.getPropertyValue(name) : initial)) return [];
    const written = write(value);
    return written === undefined ? [] : [`${name}:${written}`];
  });
  return [...own, ...lineOf(element, style)].join(';');
}

/** A line that a style draws under an element becomes its border: what styles put before and behind an element is not copied. */
function lineOf(element: Element, { borderBottomStyle }: CSSStyleDeclaration): string[] {
  const line = borderBottomStyle === 'none' ? drawnLine(element) : undefined;
  const colour = line && roughColour(line.colour);
  return line && colour !== undefined
    ? [
        `border-bottom-width:${plainNumber(String(line.thickness))}px`,
        'border-bottom-style:solid',
        `border-bottom-color:${colour}`,
      ]
    : [];
}

/** The styles of one tree of the copy: the document's, or a shadow tree's, which no other reaches. */
export interface Sheet {
  /** The class that gives an element its looks. `parent` is the element around it. */
  classOf(element: Element, parent: Element | null): string;
  /** The style sheet of all classes given so far. */
  text(): string;
}

/** Begins the styles of a tree. */
export function sheet(): Sheet {
  const classes = new Map<string, string>();
  return {
    classOf(element, parent) {
      const declarations = declarationsOf(element, parent ? getComputedStyle(parent) : undefined);
      const known = classes.get(declarations);
      if (known !== undefined) return known;
      const name = `s${classes.size + 1}`;
      classes.set(declarations, name);
      return name;
    },
    text: () => [ground, ...[...classes].map(([declarations, name]) => `.${name}{${declarations}}`)].join('\n'),
  };
}
