/** The account whose page is shown. */
import { labelledIn } from './pairs';
import { linesOf, type Run, runsIn, type Sight, textOf } from './shown';
import type { Survey } from './survey';
import { clean, fold } from './text';
import { isAccountLabel, isControlWord, isGreeting, sectionOfTitle, sideOfTitle } from './vocabulary';

/** The main account's part of a name: a sub-account stands behind a colon and belongs to its store. */
const mainAccount = (name: string) => clean(name.split(/[:：]/)[0] ?? '').replace(/[!！,，。]+$/, '');

/**
 * The account whose page this is, `""` where none is shown: behind a label like 当前店铺, else greeted, beside the way to log out,
 * or in the page's head where the page's own markup calls it an account.
 */
export function storeIn(survey: Survey, sight: Sight): string {
  const lines = [...firstLines(survey, sight)];
  return (
    accountIn(lines, isAccountLabel) ??
    accountIn(lines, isGreeting) ??
    accountBesideLeave(survey, sight) ??
    accountInHead(survey, sight) ??
    ''
  );
}

/** Where pages keep the account's name, by their own markup. Only a hint, and only in a page's head. */
const accountMarkup = ['account', 'nick', 'username', 'user-name', 'shopname', 'shop-name', 'seller-name']
  .map((name) => `[class*=${name} i]`)
  .join(',');
/** How far down a page's head reaches, px. */
const headHeight = 120;

function accountInHead(survey: Survey, sight: Sight): string | undefined {
  const names = survey
    .all(accountMarkup)
    .filter(
      (element) =>
        element.getBoundingClientRect().top + (element.ownerDocument.defaultView?.scrollY ?? 0) < headHeight &&
        sight.isShown(element),
    )
    .map((element) => clean(element.textContent))
    .filter((text) => /^\S{2,40}$/.test(text));
  const accounts = new Set(names.map((name) => mainAccount(name)));
  const [account] = accounts;
  return accounts.size === 1 ? account : undefined;
}

/** Where a label like 店铺 is about something else than the account: a list, a form, the page's main part. */
const notTheHead = 'table,form,h1,h2,h3,[role=tab],[role=row]';

/** Is the place in what frames the page? A head of the main part is, where it says nothing of a case. */
function isInFrame(place: Element, sight: Sight): boolean {
  if (place.closest(notTheHead)) return false;
  const label = place.closest('label');
  if (label?.querySelector('input,select,textarea') || label?.hasAttribute('for')) return false;
  if (!place.closest('main')) return true;
  const header = place.closest('main header');
  return header !== null && labelledIn(runsIn(header, sight), true).pairs.every(({ field }) => field === 'store');
}

/** The account stands near a page's beginning: further texts are not asked. */
const mostTexts = 300;

/** The line that each of the page's first texts stands in, once; `|` stands where elements part it. */
function* firstLines(survey: Survey, sight: Sight): Iterable<string> {
  const holders = new Set<Element>();
  let count = 0;
  for (const [, parent] of survey.texts()) {
    if ((count += 1) > mostTexts) return;
    let holder = parent;
    while (isInLine(holder, sight) && holder.parentElement) holder = holder.parentElement;
    if (holders.has(holder) || !isInFrame(holder, sight) || !sight.isShown(parent)) continue;
    holders.add(holder);
    for (const line of linesOf(runsIn(holder, sight, undefined, partOf))) {
      const text = textOf(line);
      if (text.length <= 120)
        yield withoutIdleParts(isLabelOnly(text) ? `${text} ${valueBeside(holder, sight)}` : text);
    }
  }
}

const isInLine = (element: Element, sight: Sight) =>
  sight.breakOf(element) === 'none' || getComputedStyle(element).display === 'inline';

/** What stands between two texts that nothing breaks: a part, where markup of its own sets one of them apart. */
function partOf(before: Element, behind: Element): string {
  const isSetApart = (element: Element, other: Element) => {
    for (let level: Element | null = element; level && !level.contains(other); level = level.parentElement) {
      if (level.attributes.length > 0 || level.matches('a,button')) return true;
    }
    return false;
  };
  return isSetApart(before, behind) || isSetApart(behind, before) ? '|' : '';
}

/** A label, and what is beside it in an element of its own, are no two parts. */
const withoutIdleParts = (line: string) =>
  line.replace(/([^|]*)\|/g, (whole, part: string) => {
    const said = part.trim();
    return /[:：,，]$/.test(said) || isAccountLabel(said) || isGreeting(said) ? `${part} ` : whole;
  });

const isLabelOnly = (text: string) => /[:：]$/.test(text) && isAccountLabel(text.slice(0, -1));

/** The text that stands beside a label which is a box of its own, as in a row of a flex box; `""` where there is none. */
function valueBeside(label: Element, sight: Sight): string {
  const next = label.nextElementSibling;
  if (!next || !sight.isShown(next)) return '';
  const [box, beside] = [label.getBoundingClientRect(), next.getBoundingClientRect()];
  const isBeside = beside.left >= box.right - 1 && beside.top < box.bottom && box.top < beside.bottom;
  const [line, ...others]: Run[][] = linesOf(runsIn(next, sight, undefined, partOf));
  return isBeside && line && others.length === 0 ? textOf(line) : '';
}

/** A label and the name behind it: after a colon or comma anywhere in a line, after a mere space at a part's beginning. */
const name = "([a-z\\d][\\w .&'-]{1,39}|[^\\s|]{1,40})";
const namings = [
  new RegExp(`([^:：,，\\s|]{2,8})\\s*[:：,，]\\s*${name}`, 'gi'),
  new RegExp(`(?:^|\\|)\\s*([^\\s|]{2,8})\\s+${name}`, 'gi'),
];

function accountIn(lines: readonly string[], isLabel: (label: string) => boolean): string | undefined {
  for (const line of lines) {
    for (const [, label = '', named = ''] of namings.flatMap((naming) => [...line.matchAll(naming)])) {
      const name = mainAccount(named);
      const isTitle = sideOfTitle(name) !== undefined || sectionOfTitle(name) !== undefined;
      if (isLabel(label) && name !== '' && !isTitle) return name;
    }
  }
  return undefined;
}

function accountBesideLeave(survey: Survey, sight: Sight): string | undefined {
  for (const leave of survey.all('a,button,[role=button],[role=menuitem]')) {
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
