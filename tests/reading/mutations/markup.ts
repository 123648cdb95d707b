import { type Chance } from './chance';

/** Gives every class another name, in the markup and in the styles. */
export function renameClasses(document: Document, chance: Chance): void {
  const salt = chance.below(36 ** 3).toString(36);
  const names = new Map<string, string>();
  const renamed = (name: string) => {
    const known = names.get(name) ?? `x${salt}${names.size.toString(36)}`;
    names.set(name, known);
    return known;
  };
  for (const element of document.querySelectorAll('[class]')) {
    element.setAttribute('class', [...element.classList].map(renamed).join(' '));
  }
  for (const style of document.querySelectorAll('style')) {
    // Only in front of a block: inside one, a point is part of a number.
    style.textContent = style.textContent.replace(/[^{}]*\{/g, (selector) =>
      selector.replace(/\.(-?[_a-z][\w-]*)/gi, (_, name: string) => `.${renamed(name)}`),
    );
  }
}

const cells = 'td,th,[role=gridcell],[role=cell],[role=columnheader],dd';

/** Puts the content of cells into one or two elements more. */
export function wrapCells(document: Document, chance: Chance): void {
  for (const cell of document.querySelectorAll(cells)) {
    if (chance.in(0.3)) continue;
    for (let layers = 1 + chance.below(2); layers > 0; layers -= 1) {
      const wrap = document.createElement(chance.pick(['div', 'span']) ?? 'div');
      wrap.append(...cell.childNodes);
      cell.append(wrap);
      // A page's rule for its own boxes must not set the parts of a text apart.
      if (/flex|grid/.test(getComputedStyle(wrap).display)) wrap.style.display = 'block';
    }
  }
}

/** Puts tables and what stands beside them into elements of their own. */
export function wrapTables(document: Document, chance: Chance): void {
  for (const table of document.querySelectorAll('table')) {
    if (chance.in(0.5)) continue;
    const wrap = document.createElement('div');
    table.replaceWith(wrap);
    wrap.append(table);
  }
}

/** Strews comments and empty elements. */
export function strewNothings(document: Document, chance: Chance): void {
  for (const element of [...document.body.querySelectorAll('div,td,span,p,a,button')]) {
    if (chance.in(0.8)) continue;
    // In a grid or a flex box an empty element would be one more cell.
    const isBoxed = /grid|flex|contents/.test(getComputedStyle(element).display);
    const nothing = isBoxed || chance.in(0.5) ? document.createComment('v-if') : document.createElement('i');
    element.insertBefore(nothing, element.childNodes[chance.below(element.childNodes.length + 1)] ?? null);
  }
}

/** Of what is parked the width is said: what fills the room that it has would reach back into sight, and be shown. */
const hidings = [
  'display:none',
  'visibility:hidden;position:absolute',
  'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap',
  'position:absolute;left:-9999px;top:0;width:1200px',
  'position:absolute;opacity:0;pointer-events:none',
];

/** Sets hidden copies beside tables, cards and cells' contents. */
export function hideCopies(document: Document, chance: Chance): void {
  for (const shown of [...document.querySelectorAll('table,section,[class*=card]')]) {
    if (chance.in(0.6)) continue;
    const copy = document.createElement('div');
    copy.setAttribute('style', chance.pick(hidings) ?? '');
    copy.append(shown.cloneNode(true));
    shown.before(copy);
  }
}

const decoys = ['处理完毕', '已撤销', '待申诉', '投诉成立', '处理中'];

/** Puts hidden words that are statuses into cells. */
export function hideDecoys(document: Document, chance: Chance): void {
  for (const cell of document.querySelectorAll('tbody td,[role=gridcell]')) {
    if (chance.in(0.6)) continue;
    const decoy = document.createElement('span');
    decoy.setAttribute('style', chance.pick(hidings) ?? '');
    decoy.textContent = chance.pick(decoys) ?? '';
    if (chance.in(0.5)) cell.prepend(decoy);
    else cell.append(decoy);
  }
}
