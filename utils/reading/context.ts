import type { Procedure, Role } from '../cases';
import { chosenByLooks, isChosen, leads } from './chosen';
import { holds, precedes } from './nodes';
import type { Sight } from './shown';
import type { Survey } from './survey';
import { clean, wordsOf } from './text';
import { isProcedure, type Section, sectionOfTitle, sideOfTitle, trailSelector } from './vocabulary';

type Side = Exclude<Role, 'unknown'>;

/** Something on the page that names a side or a section: a tab, a menu entry, a heading. */
export interface Title {
  element: Element;
  side: Side | undefined;
  section: Section | undefined;
  /** `heading` stands for what follows it; `choice` counts only where it is the chosen one. */
  kind: 'heading' | 'choice';
  chosen: boolean;
  /** It stands beside one of the other side, and nothing tells which of them is chosen. */
  open?: boolean;
}

/** What the page around a case says of it. */
export interface Context {
  role: Role;
  section: Section | undefined;
  /** Does the page name sides, or sections, at all, be it as choices of which none is chosen? */
  names: { side: boolean; section: boolean };
  /** The side that the page around a frame names, where the frame names none. */
  outerRole?: Side;
}

/** Longer texts are no titles. */
const longestTitle = 40;

/** Finds all titles of a page once; `contextsAmong` then asks what they mean for one place. What stands in a list's row is said of that row alone. */
export function titlesIn(survey: Survey, sight: Sight): Title[] {
  const titles: Title[] = [];
  const bar = titleBarIn(survey, sight);
  for (const [{ data }, parent] of survey.texts()) {
    if (data.length > longestTitle * 2) continue;
    const element = titleAround(parent);
    const text = clean(element.textContent);
    if (text.length > longestTitle) continue;
    const side = sideOfTitle(text);
    const section = sectionOfTitle(text);
    if (!sight.isShown(parent)) continue;
    const trail = trailIn(element, text);
    if (trail.length > 0) titles.push(...trail);
    else if (side || section) titles.push({ element, side, section, ...(element === bar ? heading : kindOf(element)) });
  }
  const unique = [...new Map(titles.map((title) => [title.element, title])).values()];
  const chosen = chooseByLooks(unique, sight);
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

const heading = { kind: 'heading', chosen: false } as const;

/** How far down a title bar reaches, px, and how wide the first thing of a page must be to be one. */
const barHeight = 80;
const barShare = 0.8;

/**
 * The words of a bar at the top of a page in a narrow window: the only ones in it that are a word, beside a way back and the like, and no
 * choice themselves.
 */
function titleBarIn(survey: Survey, sight: Sight): Element | undefined {
  for (const [, parent] of survey.texts()) {
    const element = titleAround(parent);
    const text = clean(element.textContent);
    if (!sight.isShown(parent) || text.length < 3 || element.closest(choices) || leads(element)) continue;
    let bar = element;
    while (bar.parentElement && clean(bar.parentElement.textContent).length <= text.length + 6) bar = bar.parentElement;
    const { top, bottom, width } = bar.getBoundingClientRect();
    const { innerWidth } = element.ownerDocument.defaultView ?? window;
    const isBar = top >= -1 && bottom <= barHeight && width >= innerWidth * barShare;
    return isBar && !isBesideSection(bar) ? element : undefined;
  }
  return undefined;
}

/** Does another section stand beside it? Then it is an entry of a menu. */
const isBesideSection = (bar: Element) =>
  [...(bar.parentElement?.children ?? [])].some((other) => other !== bar && sectionOfTitle(clean(other.textContent)));

function kindOf(element: Element): Pick<Title, 'kind' | 'chosen'> {
  const isHeading = element.closest('h1,h2,h3,h4,h5,h6,legend,caption,[role=heading]') !== null;
  if (isHeading || element.closest(trailSelector) || isInTrail(element)) return heading;
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

/** Where sides, or sections, stand beside each other and none is marked as chosen, the one that alone looks it is. */
function chooseByLooks(titles: readonly Title[], sight: Sight): Title[] {
  const looked = new Map<Element, Partial<Title>>();
  for (const what of ['section', 'side'] as const) {
    const choices = titles.filter((title) => title[what] !== undefined && title.kind === 'choice');
    const strips = new Set(
      choices.map((title) => stripOf(title, what, choices)).filter((strip) => strip !== undefined),
    );
    for (const strip of strips) {
      const within = choices.filter(({ element }) => strip.contains(element));
      if (within.some(({ chosen }) => chosen)) continue;
      const entries = [...strip.children].filter((child) => isEntry(child, within, sight));
      const chosen = chosenByLooks(entries, strip, what === 'side' ? 'tabs' : 'menu');
      for (const { element } of within) {
        const isOpen = what === 'side' && chosen === undefined;
        looked.set(element, { chosen: chosen?.contains(element) === true, ...(isOpen && { open: true }) });
      }
    }
  }
  return titles.map((title) => ({ ...title, ...looked.get(title.element) }));
}

/** What holds an entry beside one that names another side or section, and nothing but entries. */
function stripOf(title: Title, what: 'side' | 'section', choices: readonly Title[]): Element | undefined {
  const others = choices.filter((other) => other[what] !== title[what]).map((other) => other.element);
  for (let strip = title.element.parentElement; strip; strip = strip.parentElement) {
    if (!others.some((other) => strip.contains(other))) continue;
    return [...strip.children].every((child) => clean(child.textContent).length <= longestTitle) ? strip : undefined;
  }
  return undefined;
}

const isEntry = (child: Element, sides: readonly Title[], sight: Sight) =>
  sight.isThere(child) &&
  clean(child.textContent) !== '' &&
  (sides.some(({ element }) => child.contains(element)) || leads(child) || [...child.children].some(leads));

/** Tells what the titles say of a case at any place. Places side by side with no title between them are told the same, once. */
export function contextsAmong(titles: readonly Title[], url: URL): (place: Element) => Context {
  const shared = new Map<Element, Context>();
  return (place) => {
    const around = place.parentElement;
    const known = around && shared.get(around);
    const isPanel = place.matches('[role=tabpanel]');
    if (known && !isPanel) return known;
    const context = contextOf(place, titles, url);
    if (around && !isPanel && !titles.some(({ element }) => holds(around, element))) shared.set(around, context);
    return context;
  };
}

/** What the titles say of a case at `place`: the nearest chosen choice before it, else the nearest heading. */
function contextOf(place: Element, titles: readonly Title[], url: URL): Context {
  const panel = place.closest('[role=tabpanel][aria-labelledby]');
  const label = panel && place.ownerDocument.getElementById(panel.getAttribute('aria-labelledby') ?? '');
  const all = titles.filter(({ element }) => precedes(element, place));
  // What is chosen further out than two sides of which it is open which one is chosen may be another choice.
  const open = all.findLastIndex((title) => title.open === true);
  const near = all.slice(open + 1);
  const named = label ? sideOfTitle(label.textContent) : undefined;
  const [chosen, headings] = [chosenAmong(all), headingsAmong(all)];
  return {
    role:
      named ??
      sideAmong(chosenAmong(near)) ??
      sideAmong(headingsAmong(near)) ??
      (open < 0 ? sideOfName(place.ownerDocument) : undefined) ??
      'unknown',
    section: procedureOfHost(url) ?? sectionAmong([...chosen, ...headings], place.ownerDocument),
    names: {
      side: all.some(({ side }) => side !== undefined),
      section: all.some(({ section }) => isProcedure(section)),
    },
  };
}

const chosenAmong = (titles: readonly Title[]) => titles.filter((title) => title.chosen);
const headingsAmong = (titles: readonly Title[]) => titles.filter(({ kind }) => kind === 'heading');
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
