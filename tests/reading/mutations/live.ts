/** What a page that is open does to itself: changes after which it may well say something else. */
import { type Chance } from './chance';
import { textsIn } from './texts';

/** Makes one change; says what, for whom it may concern. */
export type Live = (document: Document, chance: Chance) => string | Promise<string>;

const words = ['处理中', '待举证', '投诉成立', '已撤销', '处理完毕', '平台处理中', '投诉方已撤诉', '未知之词', ''];
const others = [
  '12:34:56',
  '剩余1天2小时',
  '图片盗用',
  '我发起的投诉',
  '我收到的投诉',
  '投诉编号',
  '61002611010991',
  '3',
  'Ad',
  '撤销',
  '去举证',
];
const looks = [
  'display:none',
  'visibility:hidden',
  'opacity:0',
  'position:absolute;left:-9999px',
  'display:block',
  'height:0;overflow:hidden',
  'font-weight:700',
  'cursor:pointer',
  '',
];
const rules = [
  'tr:nth-child(2){display:none}',
  'td:last-child{visibility:hidden}',
  '.tusu-x{display:none}',
  '.tusu-x ~ *{display:none}',
  '.tusu-x + *{display:none}',
  '.tusu-x td:nth-child(5){visibility:hidden}',
  '.tusu-x .tusu-x *{display:none}',
  'a{cursor:not-allowed}',
  'span{display:none}',
  '[aria-selected=true]{font-weight:400}',
  'table{width:50%}',
];
const rowLike = 'tr,[role=row],li,[class*=card],[class*=row],dl';

const nameOf = (element: Element) => `${element.localName}${element.id === '' ? '' : `#${element.id}`}`;
const elementsOf = ({ body }: Document) =>
  [...body.querySelectorAll('*')].filter((element) => !element.closest('script,svg'));
const anyElement = (document: Document, chance: Chance) => chance.pick(elementsOf(document));
const anyRow = (document: Document, chance: Chance) => chance.pick([...document.body.querySelectorAll(rowLike)]);

/** What rows stand in, or something before that. */
function anyHolder(document: Document, chance: Chance): Element | undefined {
  let holder = anyRow(document, chance)?.parentElement ?? undefined;
  while (holder?.parentElement && holder !== document.body && chance.in(0.6)) holder = holder.parentElement;
  return chance.in(0.3) ? (holder?.previousElementSibling ?? holder) : holder;
}

const retell: Live = (document, chance) => {
  const text = chance.pick(textsIn(document));
  if (!text) return 'no text';
  const said = chance.in(0.4)
    ? (chance.pick(textsIn(document))?.data ?? '')
    : (chance.pick(chance.in(0.6) ? words : others) ?? '');
  text.data = said;
  return `text of ${nameOf(text.parentElement ?? document.body)} is “${said}”`;
};

const setText: Live = (document, chance) => {
  const text = chance.pick(textsIn(document));
  const holder = text?.parentElement;
  if (!holder) return 'no text';
  const said = chance.pick(words) ?? '';
  holder.textContent = said;
  return `content of ${nameOf(holder)} is “${said}”`;
};

const attributes: readonly (readonly [string, readonly (string | null)[]])[] = [
  ['class', ['tusu-x', 'active', 'current', 'disabled', 'selected', '']],
  ['style', looks],
  ['hidden', ['', null]],
  ['disabled', ['', null]],
  ['inert', ['', null]],
  ['aria-disabled', ['true', 'false', null]],
  ['aria-selected', ['true', 'false', null]],
  ['aria-current', ['page', null]],
  ['aria-expanded', ['true', 'false']],
  ['aria-label', ['撤销', null]],
  ['role', ['row', 'tab', 'button', 'tooltip', 'heading', null]],
  ['href', ['https://item.taobao.com/item.htm?id=700000000099', null]],
  ['title', ['撤销', null]],
  ['rowspan', ['2', null]],
  ['colspan', ['2', null]],
  ['open', ['', null]],
];

const attribute: Live = (document, chance) => {
  const element = chance.pick([anyRow, anyElement, anyHolder])?.(document, chance);
  const [name = '', values = []] = chance.pick(attributes) ?? [];
  const value = chance.pick(values) ?? null;
  if (!element || name === '') return 'no element';
  if (value === null) element.removeAttribute(name);
  else if (name === 'class' && value !== '') element.classList.toggle(value);
  else element.setAttribute(name, value);
  return `${name} of ${nameOf(element)} is ${value ?? 'away'}`;
};

const cloneRow: Live = (document, chance) => {
  const row = anyRow(document, chance);
  if (!row) return 'no row';
  const copy = row.cloneNode(true);
  if (chance.in(0.5)) {
    for (const text of textsBelow(copy)) {
      text.data = text.data.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
    }
  }
  if (chance.in(0.5)) row.after(copy);
  else row.parentElement?.append(copy);
  return `a copy of ${nameOf(row)}`;
};

function textsBelow(node: Node): Text[] {
  const walker = (node.ownerDocument ?? document).createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  // A walker that shows texts gives texts.
  for (let text = walker.nextNode(); text; text = walker.nextNode()) texts.push(text as Text);
  return texts;
}

const remove: Live = (document, chance) => {
  const element = chance.in(0.6) ? anyRow(document, chance) : anyElement(document, chance);
  element?.remove();
  return `${element ? nameOf(element) : 'nothing'} is removed`;
};

const move: Live = (document, chance) => {
  const row = anyRow(document, chance);
  const other = anyRow(document, chance);
  if (!row || !other || row.contains(other)) return 'nothing moved';
  if (chance.in(0.5)) other.before(row);
  else other.after(row);
  return `${nameOf(row)} is moved`;
};

/** A row taken away, written anew while it is away, and put back: how virtual lists use their rows again. */
const recycle: Live = async (document, chance) => {
  const row = anyRow(document, chance);
  const parent = row?.parentElement;
  if (!row || !parent) return 'no row';
  row.remove();
  // From then on nobody hears of what becomes of it.
  await Promise.resolve();
  for (const text of textsBelow(row))
    if (chance.in(0.5)) text.data = text.data.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10));
  parent.append(row);
  return `${nameOf(row)} is used again`;
};

const render: Live = (document, chance) => {
  const element = chance.in(0.5) ? anyRow(document, chance) : anyElement(document, chance);
  if (!element || element === document.body) return 'nothing rendered';
  if (chance.in(0.5)) element.replaceWith(element.cloneNode(true));
  else element.replaceChildren(...[...element.childNodes].map((node) => node.cloneNode(true)));
  return `${nameOf(element)} is rendered anew`;
};

const wrap: Live = (document, chance) => {
  const element = anyElement(document, chance);
  if (!element || element.matches('tr,td,th,tbody,thead,table,col,colgroup')) return 'nothing wrapped';
  const around = document.createElement(chance.pick(['div', 'span']) ?? 'div');
  element.replaceWith(around);
  around.append(element);
  return `${nameOf(element)} is wrapped`;
};

const showTab: Live = (document, chance) => {
  const tabs = [...document.body.querySelectorAll('[role=tab]')];
  const tab = chance.pick(tabs);
  if (!tab) return 'no tab';
  for (const one of tabs) one.setAttribute('aria-selected', String(one === tab));
  return `tab ${tab.textContent} is chosen`;
};

const restyle: Live = (document, chance) => {
  const own = document.querySelector('style[data-own]');
  if (own && chance.in(0.4)) {
    own.remove();
    return 'a style is removed';
  }
  const style = own ?? document.createElement('style');
  style.setAttribute('data-own', '');
  style.textContent = chance.pick(rules) ?? '';
  if (!own) document.head.append(style);
  return `style ${style.textContent}`;
};

const insert: Live = (document, chance) => {
  const element = anyElement(document, chance);
  if (!element) return 'nothing inserted';
  const added = document.createElement(chance.pick(['div', 'span', 'textarea', 'h2', 'button']) ?? 'div');
  added.textContent = chance.pick([...words, ...others]) ?? '';
  if (chance.in(0.3)) added.className = 'tusu-x';
  if (chance.in(0.5)) element.before(added);
  else element.append(added);
  return `${nameOf(added)} “${added.textContent}” in ${nameOf(added.parentElement ?? document.body)}`;
};

const column: Live = (document, chance) => {
  const table = chance.pick([...document.body.querySelectorAll('table')]);
  const at = chance.below(table?.rows[0]?.cells.length ?? 1);
  for (const row of table?.rows ?? []) row.cells[at]?.remove();
  return `column ${String(at)} is removed`;
};

const rename: Live = (document, chance) => {
  document.title = chance.pick(['图片盗用-我收到的投诉', '服务记录', '我发起的投诉']) ?? '';
  return `the page is called ${document.title}`;
};

/** Changes and how often each is made, for one of the others. */
const lives: readonly (readonly [Live, number])[] = [
  [retell, 6],
  [setText, 3],
  [attribute, 8],
  [cloneRow, 3],
  [remove, 2],
  [move, 2],
  [recycle, 3],
  [render, 3],
  [wrap, 1],
  [showTab, 2],
  [restyle, 2],
  [insert, 3],
  [column, 1],
  [rename, 1],
];
const urn = lives.flatMap(([live, times]) => Array.from({ length: times }, () => live));

/** One change of a page that is open, with choices that the chance repeats. */
export const live: Live = (document, chance) => (chance.pick(urn) ?? retell)(document, chance);
