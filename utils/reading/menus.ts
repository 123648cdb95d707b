import type { Sheet } from './sheets';
import type { Sight } from './shown';
import type { Survey } from './survey';

/** Menus that kits draw at the end of the body, away from the row that opened them. */
const menus = '[role=menu],[class*=dropdown-menu i],[class*=dropdown_menu i]';
/** Controls that say that what they open is open. */
const openers = '[aria-expanded=true],[class*=dropdown-open i],[class*=popup-open i],[class*=trigger-open i]';
/** A menu hangs from its control by no more than this, px. */
const hang = 24;

/** The sheets, with each open menu given to the row that opened it: by its id, else to the row whose open control it hangs from. */
export function giveMenus(sheets: readonly Sheet[], survey: Survey, sight: Sight): readonly Sheet[] {
  const rows = sheets.filter(({ kind }) => kind === 'row');
  const open = survey
    .all(menus)
    .filter(
      (menu) => sight.isShown(menu) && !rows.some(({ elements }) => elements.some((element) => element.contains(menu))),
    );
  if (open.length === 0) return sheets;
  const given = new Map<Sheet, Element[]>();
  const withGiven = (row: Sheet) => [...row.elements, ...(given.get(row) ?? [])];
  // A menu inside another is opened from there.
  for (const menu of open.filter((one) => !open.some((other) => other !== one && other.contains(one)))) {
    const owners = rows.filter((row) => opens(withGiven(row), menu));
    const [owner, ...others] = owners.length > 0 ? owners : rows.filter((row) => hangsFrom(withGiven(row), menu));
    if (owner && others.length === 0) given.set(owner, [...(given.get(owner) ?? []), menu]);
  }
  return sheets.map((sheet) => {
    const menus = given.get(sheet);
    return menus ? { ...sheet, elements: [...sheet.elements, ...menus] } : sheet;
  });
}

/** Does a control of the row name the menu as the one that it opens? */
function opens(elements: readonly Element[], menu: Element): boolean {
  const labels = (menu.getAttribute('aria-labelledby') ?? '').split(/\s+/);
  // The id may be that of what the menu floats in.
  const ids = [menu, menu.parentElement, menu.parentElement?.parentElement].map((holder) => holder?.id ?? '');
  const selectors = [
    ...labels.filter((id) => id !== '').map((id) => `#${CSS.escape(id)}`),
    ...ids.filter((id) => id !== '').map((id) => `[aria-controls~=${CSS.escape(id)}],[aria-owns~=${CSS.escape(id)}]`),
  ];
  return selectors.some((selector) => elements.some((element) => element.querySelector(selector) !== null));
}

/** Does the menu hang from a control of the row that says it is open? */
function hangsFrom(elements: readonly Element[], menu: Element): boolean {
  const box = menu.getBoundingClientRect();
  return elements
    .flatMap((element) => [...element.querySelectorAll(openers)])
    .map((opener) => opener.getBoundingClientRect())
    .some(
      (opener) =>
        opener.left < box.right &&
        box.left < opener.right &&
        Math.min(Math.abs(box.top - opener.bottom), Math.abs(opener.top - box.bottom)) <= hang,
    );
}
