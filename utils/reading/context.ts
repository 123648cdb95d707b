import type { Procedure, Role } from '../cases';
import { isInput, precedes } from './nodes';
import { linesOf, type Run, runsIn, type Sight, textOf, textsIn } from './shown';
import { clean, fold, wordsOf } from './text';
import { isAccountLabel, isControlWord, isProcedure, type Section, sectionOfTitle, sideOfTitle } from './vocabulary';

type Side = Exclude<Role, 'unknown'>;

/** Something on the page that names a side or a section: a tab, a menu entry, a heading. */
interface Title {
  element: Element;
  side: Side | undefined;
  section: Section | undefined;
  /** `heading` stands for what follows it; `choice` counts only where it is the chosen one. */
  kind: 'heading' | 'choice';
  chosen: boolean;
}

/** What the page around a case says of it. */
export interface Context {
  role: Role;
  section: Section | undefined;
}

/** Longer texts are no titles. */
const longestTitle = 40;

/** Finds all titles of a document once; `contextOf` then asks what they mean for one place. */
export function titlesIn(root: Element, sight: Sight): Title[] {
  const titles: Title[] = [];
  for (const [{ data }, parent] of textsIn(root, sight)) {
    if (data.length > longestTitle * 2) continue;
    const element = titleAround(parent);
    const text = clean(element.textContent);
    if (text.length > longestTitle) continue;
    const side = sideOfTitle(text);
    const section = sectionOfTitle(text);
    if (!sight.isShown(parent)) continue;
    if (side || section) titles.push({ element, side, section, ...kindOf(element) });
    else titles.push(...trailIn(element, text));
  }
  const unique = [...new Map(titles.map((title) => [title.element, title])).values()];
  const chosen = chooseAmong(unique);
  for (const { element, side, section, kind, chosen: isChosenOne } of chosen) {
    const counts = kind === 'heading' || isChosenOne;
    sight.note(
      element,
      counts,
      `a ${kind}${counts ? '' : ' that is not chosen'}: ${[side, section].filter(Boolean).join(', ')}`,
    );
  }
  return chosen;
}

/** A trail that is one text, 服务记录 > 图片盗用 > 我收到的投诉: each part is a heading. */
function trailIn(element: Element, text: string): Title[] {
  const parts = text.split(/[/›»>→]/).map((part) => part.trim());
  if (parts.length < 2 || parts.some((part) => part === '' || part.length > 15)) return [];
  const sides = parts.map((part) => sideOfTitle(part)).filter((side) => side !== undefined);
  const sections = parts.map((part) => sectionOfTitle(part)).filter((section) => section !== undefined);
  const section = sections.find(isProcedure) ?? sections.find((one) => one === 'foreign') ?? sections.at(-1);
  return sides.length > 0 || section ? [{ element, side: sides.at(-1), section, kind: 'heading', chosen: false }] : [];
}

/** The element that a title's text fills: 我发起的投诉 <span>1</span> is one title. */
function titleAround(parent: Element): Element {
  const choice = parent.closest('a,button,[role=tab],[role=menuitem],[role=radio],label,h1,h2,h3,h4,[role=heading]');
  if (choice && clean(choice.textContent).length <= longestTitle) return choice;
  return parent;
}

const choices =
  'a,button,[role=tab],[role=menuitem],[role=menuitemradio],[role=radio],[role=option],[role=treeitem],label,li';
const crumbs = '[class*=breadcrumb i],[aria-label*=breadcrumb i],[aria-label*=面包屑]';

function kindOf(element: Element): Pick<Title, 'kind' | 'chosen'> {
  const isHeading = element.closest('h1,h2,h3,h4,h5,h6,legend,caption,[role=heading]') !== null;
  if (isHeading || element.closest(crumbs) || isInTrail(element)) return { kind: 'heading', chosen: false };
  if (element.closest(choices) || getComputedStyle(element).cursor === 'pointer') {
    return { kind: 'choice', chosen: isChosen(element) };
  }
  const { fontWeight, fontSize } = getComputedStyle(element);
  const stands = Number(fontWeight) >= 600 || Number.parseFloat(fontSize) >= 16;
  return { kind: stands ? 'heading' : 'choice', chosen: false };
}

/** Is the text a part of a trail, 服务记录 / 图片盗用 › 我收到的投诉, however that is marked up? */
function isInTrail(element: Element): boolean {
  const text = clean(element.textContent);
  let around = element.parentElement;
  for (let up = 0; around && up < 3; up += 1, around = around.parentElement) {
    const trail = clean(around.textContent);
    if (trail.length > 80) return false;
    const parts = trail.split(/[/›»>→]/).map((part) => part.trim());
    if (parts.length > 1 && parts.every((part) => part !== '' && part.length <= 15) && parts.includes(text))
      return true;
  }
  return false;
}

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

/** Where two sides stand beside each other and neither is marked, the one that looks chosen is: heavier, underlined, or no link. */
function chooseAmong(titles: Title[]): Title[] {
  const sides = titles.filter(({ side, kind }) => side && kind === 'choice');
  if (sides.length < 2 || sides.some(({ chosen }) => chosen)) return titles;
  const weights = sides.map(({ element }) => weightOf(element));
  const most = Math.max(...weights);
  if (weights.filter((weight) => weight === most).length > 1) return titles;
  const chosen = sides[weights.indexOf(most)];
  return titles.map((title) => (title === chosen ? { ...title, chosen: true } : title));
}

/** How much a choice stands out: weight of its letters, a line under it, a ground of its own. */
function weightOf(element: Element): number {
  const style = getComputedStyle(element);
  const line =
    Number.parseFloat(style.borderBottomWidth) > 0 &&
    style.borderBottomStyle !== 'none' &&
    !style.borderBottomColor.endsWith(', 0)');
  return Number(style.fontWeight) + (line ? 500 : 0) + weightOfGround(element);
}

/** How much the ground of a choice, or of what it fills, stands out: none, some, or one in colour. */
function weightOfGround(element: Element): number {
  for (let level: Element | null = element; level; level = level.parentElement) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = [
      ...getComputedStyle(level).backgroundColor.matchAll(/[\d.]+/g),
    ].map(Number);
    if (alpha > 0) return Math.max(red, green, blue) - Math.min(red, green, blue) > 60 ? 1000 : 500;
    if (clean(level.parentElement?.textContent ?? '') !== clean(element.textContent)) return 0;
  }
  return 0;
}

/** What the titles say of a case at `place`: the nearest chosen choice before it, else the nearest heading. */
export function contextOf(place: Element, titles: readonly Title[], url: URL): Context {
  const panel = place.closest('[role=tabpanel][aria-labelledby]');
  const label = panel && place.ownerDocument.getElementById(panel.getAttribute('aria-labelledby') ?? '');
  const before = titles.filter(({ element }) => precedes(element, place));
  const chosen = before.filter((title) => title.chosen);
  const headings = before.filter(({ kind }) => kind === 'heading');
  const named = label ? sideOfTitle(label.textContent) : undefined;
  return {
    role: named ?? sideAmong(chosen) ?? sideAmong(headings) ?? sideOfName(place.ownerDocument) ?? 'unknown',
    section: procedureOfHost(url) ?? sectionAmong([...chosen, ...headings], place.ownerDocument),
  };
}

const sideAmong = (titles: readonly Title[]) => titles.findLast(({ side }) => side)?.side;

/** The side that the document's own title names. */
const sideOfName = (document: Document) =>
  partsOfName(document)
    .map((word) => sideOfTitle(word))
    .find(Boolean);

/** What a document's own title is made of: 图片盗用-我收到的投诉. */
const partsOfName = ({ title }: Document) => wordsOf(title).flatMap((word) => word.split(/[-_—–]+/));

/** A procedure that is named decides; sections that contradict each other leave it to the row's reason. */
function sectionAmong(titles: readonly Title[], document: Document): Section | undefined {
  const said = titles.map(({ section }) => section).filter((section) => section !== undefined);
  const procedures = new Set(said.filter(isProcedure));
  const [procedure] = procedures;
  if (procedures.size === 1) return procedure;
  if (procedures.size > 1) return 'general';
  if (said.includes('foreign')) return 'foreign';
  const named = partsOfName(document).flatMap((part) => sectionOfTitle(part) ?? []);
  return named.find(isProcedure) ?? said[0] ?? named[0];
}

/** The procedure that a host alone decides. */
export function procedureOfHost({ hostname }: URL): Exclude<Procedure, 'unknown'> | undefined {
  if (hostname === 'yc.alibaba.com') return 'original-protection';
  const isPlatform = hostname.startsWith('ipp.') || hostname === 'qinquan.taobao.com' || hostname.endsWith('.1688.com');
  return isPlatform ? 'ip-platform' : undefined;
}

/** The main account's part of a name: a sub-account stands behind a colon and belongs to its store. */
const mainAccount = (name: string) => clean(name.split(/[:：]/)[0] ?? '').replace(/[!！,，。]+$/, '');

/**
 * The account whose page this is, `""` where none is shown: beside a label like 当前店铺, beside the way to log out,
 * or in the page's head where the page's own markup calls it an account.
 */
export function storeIn(root: Element, sight: Sight): string {
  return labelledAccount(root, sight) ?? accountBesideLeave(root, sight) ?? accountInHead(root, sight) ?? '';
}

/** Where pages keep the account's name, by their own markup. Only a hint, and only in a page's head. */
const accountMarkup = ['account', 'nick', 'username', 'user-name', 'shopname', 'shop-name', 'seller-name']
  .map((name) => `[class*=${name} i]`)
  .join(',');
/** How far down a page's head reaches, px. */
const headHeight = 120;

function accountInHead(root: Element, sight: Sight): string | undefined {
  const names = [...root.querySelectorAll(accountMarkup)]
    .filter(
      (element) =>
        element.getBoundingClientRect().top + (root.ownerDocument.defaultView?.scrollY ?? 0) < headHeight &&
        sight.isShown(element),
    )
    .map((element) => clean(element.textContent))
    .filter((text) => /^\S{2,40}$/.test(text));
  const accounts = new Set(names.map((name) => mainAccount(name)));
  const [account] = accounts;
  return accounts.size === 1 ? account : undefined;
}

/** Where a label like 店铺 is about something else than the account: a list, a form, the page's main part. */
const notTheHead = 'table,form,label,[role=row],main,h1,h2,h3,[role=tab]';

/** The account stands near a page's beginning: further texts are not asked. */
const mostTexts = 300;

/** The line that each of the page's first texts stands in, once. */
function* firstLines(root: Element, sight: Sight): Iterable<Run[]> {
  const holders = new Set<Element>();
  let count = 0;
  for (const [, parent] of textsIn(root, sight)) {
    if ((count += 1) > mostTexts) return;
    let holder = parent;
    while (sight.breakOf(holder) === 'none' && holder.parentElement) holder = holder.parentElement;
    if (holders.has(holder) || holder.closest(notTheHead) || !sight.isShown(parent)) continue;
    holders.add(holder);
    yield* linesOf(runsIn(holder, sight));
  }
}

/** A label and the name behind it: after a colon or comma anywhere in a line, after a mere space at its beginning. */
const name = "([a-z\\d][\\w .&'-]{1,39}|[^\\s|]{1,40})";
const namings = [
  new RegExp(`([^:：,，\\s|]{2,8})\\s*[:：,，]\\s*${name}`, 'gi'),
  new RegExp(`^(\\S{2,8})\\s+${name}`, 'gi'),
];

function labelledAccount(root: Element, sight: Sight): string | undefined {
  for (const line of firstLines(root, sight)) {
    const text = textOf(line);
    if (text.length > 120) continue;
    for (const [, label = '', named = ''] of namings.flatMap((naming) => [...text.matchAll(naming)])) {
      const name = mainAccount(named);
      const isTitle = sideOfTitle(name) !== undefined || sectionOfTitle(name) !== undefined;
      if (isAccountLabel(label) && name !== '' && !isTitle) return name;
    }
  }
  return undefined;
}

function accountBesideLeave(root: Element, sight: Sight): string | undefined {
  for (const leave of root.querySelectorAll('a,button,[role=button],[role=menuitem]')) {
    if (!isControlWord('leave', leave.textContent) || !sight.isShown(leave)) continue;
    const around = leave.parentElement;
    const beside = [...(around?.children ?? [])].filter((child) => child !== leave && !child.querySelector('a,button'));
    const names = beside
      .map((child) => clean(child.textContent))
      .filter((text) => /^[^\s]{2,40}$/.test(text) && fold(text) !== '');
    if (names.length === 1 && names[0] !== undefined) return mainAccount(names[0]);
  }
  return undefined;
}
