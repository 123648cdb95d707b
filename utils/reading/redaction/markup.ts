import { isInput, isLink } from '../nodes';
import { trailSelector } from '../vocabulary';
import type { TextRedactor } from './text';

/** Elements that the copy writes under their own names. */
const plainTags = new Set(
  'a abbr address article aside b bdi bdo big blockquote br button caption center cite code col colgroup dd del details dfn dialog div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i input ins kbd label legend li main mark menu nav nobr ol pre rp rt ruby s samp search section select slot small span strike strong sub summary sup table tbody td textarea tfoot th thead tr tt u ul var wbr'.split(
    ' ',
  ),
);
/** Elements that show something else than text: an empty box of the same size stands there. */
const boxTags = new Set('img svg canvas video audio iframe object embed frame math progress meter picture'.split(' '));
/** Elements of which nothing is written. */
const leftOut = new Set(
  'script style link meta base title head template noscript noframes param source track area map option optgroup datalist'.split(
    ' ',
  ),
);
/** Elements without content in HTML. */
const voids = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr']);
/** Elements whose content is what a person typed or may choose. */
const emptied = new Set(['textarea', 'select']);

/** A picture of one transparent pixel. */
const emptyPicture = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

/** How an element is written: under a name, as a box, or not at all. */
export type Shape = { as: 'element'; tag: string; content: boolean; role?: string } | { as: 'box' } | { as: 'nothing' };

/** Where parts of a table may stand: anywhere else a parser drops their tags. */
const tableParts: Readonly<Record<string, readonly string[]>> = {
  td: ['tr'],
  th: ['tr'],
  tr: ['tbody', 'thead', 'tfoot', 'table'],
  tbody: ['table'],
  thead: ['table'],
  tfoot: ['table'],
  caption: ['table'],
  colgroup: ['table'],
  col: ['colgroup', 'table'],
};

/** How the copy writes an element that stands in elements of these names (as the copy has them, innermost last). */
export function shapeOf(element: Element, around: readonly string[], nameOf: (tag: string) => string): Shape {
  const { localName } = element;
  if (leftOut.has(localName) || localName.startsWith('tusu-')) return { as: 'nothing' };
  if (boxTags.has(localName) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return { as: 'box' };
  if (localName.includes('-')) return { as: 'element', tag: nameOf(localName), content: true };
  if (!plainTags.has(localName)) return { as: 'element', tag: localName === 'p' ? 'div' : 'span', content: true };
  const holders = tableParts[localName];
  if (holders && !holders.includes(around.at(-1) ?? '')) return { as: 'element', tag: 'div', content: true };
  if ((localName === 'a' || localName === 'button') && around.includes(localName)) {
    return { as: 'element', tag: 'span', content: true, role: localName === 'a' ? 'link' : 'button' };
  }
  if (localName === 'form' && around.includes('form')) return { as: 'element', tag: 'div', content: true };
  return { as: 'element', tag: localName, content: !voids.has(localName) && !emptied.has(localName) };
}

const roles = new Set(
  'alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo definition dialog directory document feed figure form grid gridcell group heading img link list listbox listitem log main marquee menu menubar menuitem menuitemcheckbox menuitemradio navigation none note option presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status switch tab table tablist tabpanel term textbox timer toolbar tooltip tree treegrid treeitem'.split(
    ' ',
  ),
);
const truth = ['true', 'false', 'mixed'];
/** Attributes whose values are tokens, with those that pass. */
const tokens: Readonly<Record<string, readonly string[]>> = {
  'aria-selected': truth,
  'aria-checked': truth,
  'aria-pressed': truth,
  'aria-expanded': truth,
  'aria-disabled': truth,
  'aria-hidden': truth,
  'aria-modal': truth,
  'aria-busy': truth,
  'aria-current': ['page', 'step', 'location', 'date', 'time', ...truth],
  'aria-haspopup': ['menu', 'listbox', 'tree', 'grid', 'dialog', ...truth],
  'aria-sort': ['ascending', 'descending', 'none', 'other'],
  'aria-orientation': ['horizontal', 'vertical'],
  scope: ['row', 'col', 'rowgroup', 'colgroup'],
};
/** Attributes whose values are small whole numbers. */
const counts = [
  'colspan',
  'rowspan',
  'aria-colindex',
  'aria-rowindex',
  'aria-colspan',
  'aria-rowspan',
  'aria-colcount',
  'aria-rowcount',
  'aria-level',
];
const flags = ['disabled', 'hidden', 'inert', 'open'];
const inputTypes =
  'button checkbox color date datetime-local email file hidden image month number password radio range reset search submit tel text time url week'.split(
    ' ',
  );
const buttonTypes = ['button', 'submit', 'reset'];
/** Attributes that name other elements by their ids. */
const references = ['aria-controls', 'aria-owns', 'aria-labelledby'];

/** Parts of class names that the reader takes as hints, as words between dashes or anywhere. */
const hintWords = /(?:^|[-_])(active|current|selected|checked|cur|on|disabled?|process|doing|now)(?=$|[-_])/i;
const inWordHints = ['active', 'current', 'selected', 'checked'];
const hints = [
  'breadcrumb',
  'dropdown-menu',
  'dropdown_menu',
  'dropdown-open',
  'popup-open',
  'trigger-open',
  'account',
  'nick',
  'username',
  'user-name',
  'shopname',
  'shop-name',
  'seller-name',
];
/** More classes of one element than this tell nothing more. */
const mostClasses = 8;

/** Names for what a page names itself, in the order of their first use: nothing of the page's name is left in them. */
export function naming(prefix: string): (name: string) => string {
  const names = new Map<string, string>();
  return (name) => {
    const known = names.get(name) ?? `${prefix}${names.size + 1}`;
    names.set(name, known);
    return known;
  };
}

/** What the attributes of a report are made with. */
export interface AttributeMakers {
  text: TextRedactor;
  classNames: (name: string) => string;
  ids: (name: string) => string;
  /** Ids that some attribute refers to. */
  referred: ReadonlySet<string>;
  /** The id of the item that an address leads to. */
  itemIn: (address: string) => string | undefined;
}

type Attribute = [name: string, value: string];

/** The attributes that the copy gives to an element, besides the class of its looks. Each is made anew from an allow-list. */
export function attributesOf(element: Element, makers: AttributeMakers): Attribute[] {
  return [
    ...classesOf(element, makers).map((names): Attribute => ['class', names]),
    ...[...plainAttributes(element)],
    ...referencesOf(element, makers),
    ...spokenOf(element, makers),
    ...linkOf(element, makers),
    ...controlOf(element, makers),
  ];
}

function classesOf(element: Element, { classNames }: AttributeMakers): string[] {
  const names = [...element.classList].slice(0, mostClasses).map((name) => {
    const lower = name.toLowerCase();
    const word = hintWords.exec(name)?.[1]?.toLowerCase();
    // Inside another word (inactive) a hint must not become a word of its own.
    const inWords = inWordHints.filter((hint) => hint !== word && lower.includes(hint)).map((hint) => `x${hint}`);
    const said = [word, ...inWords, ...hints.filter((hint) => lower.includes(hint))];
    return [classNames(name), ...said.filter((hint) => hint !== undefined)].join('-');
  });
  if (element.matches(trailSelector)) names.push('breadcrumb');
  return names.length > 0 ? [names.join(' ')] : [];
}

function* plainAttributes(element: Element): Iterable<Attribute> {
  const role = (element.getAttribute('role') ?? '').split(/\s+/).filter((token) => roles.has(token));
  if (role.length > 0) yield ['role', role.join(' ')];
  for (const [name, allowed] of Object.entries(tokens)) {
    const value = element.getAttribute(name);
    if (value !== null && allowed.includes(value)) yield [name, value];
  }
  for (const name of counts) {
    const value = element.getAttribute(name);
    if (value !== null && /^\d{1,3}$/.test(value)) yield [name, String(Number(value))];
  }
  for (const name of flags) if (isFlagged(element, name)) yield [name, ''];
  if (element.hasAttribute('onclick')) yield ['onclick', ''];
}

/** A component may say `disabled="false"`, where a native element would be disabled by it all the same. */
const isFlagged = (element: Element, name: string) =>
  element.hasAttribute(name) && (element.getAttribute(name) !== 'false' || !element.localName.includes('-'));

function referencesOf(element: Element, { ids, referred }: AttributeMakers): Attribute[] {
  const made = references.flatMap((name): Attribute[] => {
    const value = element.getAttribute(name)?.trim();
    return value
      ? [
          [
            name,
            value
              .split(/\s+/)
              .map((id) => ids(id))
              .join(' '),
          ],
        ]
      : [];
  });
  if (element.id !== '' && referred.has(element.id)) made.push(['id', ids(element.id)]);
  const slot = element.getAttribute('slot');
  if (slot) made.push(['slot', ids(slot)]);
  const name = element.localName === 'slot' ? element.getAttribute('name') : undefined;
  if (name) made.push(['name', ids(name)]);
  return made;
}

/** What is said to those who can't see: only where it says a known word. */
function spokenOf(element: Element, { text }: AttributeMakers): Attribute[] {
  const made = ['aria-label', 'title', 'alt'].flatMap((name): Attribute[] => {
    const value = element.getAttribute(name) ?? '';
    if (value === '' || text.words(value) === '') return [];
    return [[name, text.run([value]).join('')]];
  });
  const isPicture = element.localName === 'img' && !made.some(([name]) => name === 'alt');
  return isPicture ? [...made, ['alt', '']] : made;
}

function linkOf(element: Element, { itemIn, text }: AttributeMakers): Attribute[] {
  if (!isLink(element) || !element.hasAttribute('href')) return [];
  const item = itemIn(element.href);
  return [['href', item === undefined ? '#' : `https://item.taobao.com/item.htm?id=${text.run([item]).join('')}`]];
}

function controlOf(element: Element, { text }: AttributeMakers): Attribute[] {
  if (!isInput(element)) return [];
  const type = inputTypes.includes(element.type) ? element.type : 'text';
  const made: Attribute[] = [['type', type === 'image' ? 'submit' : type]];
  if (element.checked) made.push(['checked', '']);
  if (buttonTypes.includes(type)) made.push(['value', text.run([element.value]).join('')]);
  return made;
}

/** Ids that some element of a tree refers to. */
export function referredIn(root: ParentNode): string[] {
  return references.flatMap((name) =>
    [...root.querySelectorAll(`[${name}]`)].flatMap((element) => (element.getAttribute(name) ?? '').split(/\s+/)),
  );
}

/** A text in markup. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const written = (attributes: readonly Attribute[]) =>
  attributes.map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`)).join('');

/** An element's start tag; `looks` is the class that gives it its looks. */
export function startTag(tag: string, looks: string, attributes: readonly Attribute[]): string {
  const own = attributes.find(([name]) => name === 'class')?.[1];
  const rest = attributes.filter(([name]) => name !== 'class');
  return `<${tag} class="${escaped(own === undefined ? looks : `${looks} ${own}`)}"${written(rest)}>`;
}

/** The box that stands for a picture. */
export const box = (looks: string, attributes: readonly Attribute[]): string =>
  startTag('img', looks, [
    ['src', emptyPicture],
    ...attributes.filter(([name]) => !['href', 'type', 'value'].includes(name)),
    ...(attributes.some(([name]) => name === 'alt') ? [] : [['alt', ''] as Attribute]),
  ]);
