import { controlSelector, offersOf } from './control-words';
import { numberIn, type Sheet } from './sheets';
import type { Sight } from './shown';
import type { Survey } from './survey';

const dialogs = 'dialog[open],[role=dialog],[role=alertdialog]';

/** The sheets; on a page about one case with its button bar and its dialogs, which are the case's too wherever they stand. */
export function giveBars(sheets: readonly Sheet[], survey: Survey, sight: Sight): readonly Sheet[] {
  const [sheet, ...others] = sheets;
  if (!sheet || others.length > 0 || sheet.kind !== 'block') return sheets;
  const [block] = sheet.elements;
  const bars = new Set<Element>();
  for (const control of survey.all(controlSelector)) {
    if (block.contains(control) || offersOf(control, sight).length === 0) continue;
    const bar = barAround(control);
    if (bar && !bar.contains(block) && !sheet.elements.includes(bar)) bars.add(bar);
  }
  return [{ ...sheet, elements: [...sheet.elements, ...bars] }];
}

/** What floats over the page and holds the control: a bar that stays in the window, a dialog. */
function barAround(control: Element): Element | undefined {
  for (let level = control.parentElement; level && level !== level.ownerDocument.body; level = level.parentElement) {
    if (level.matches(dialogs) || ['fixed', 'sticky'].includes(getComputedStyle(level).position)) return level;
  }
  return undefined;
}

const has = (sheet: Sheet, field: Sheet['columns'][number]) => sheet.spots.some(({ fields }) => fields.includes(field));

/**
 * On the page of a complaint over several items each item is a case by its task number, and the complaint's head is none:
 * what that says is said of all of them.
 */
export function shareHead(sheets: readonly Sheet[]): Sheet[] {
  const items = sheets.filter((sheet) =>
    sheet.spots.some((spot) => spot.fields.includes('taskNumber') && numberIn(spot) !== undefined),
  );
  const heads = sheets.filter((sheet) => sheet.kind === 'block' && !items.includes(sheet) && !has(sheet, 'status'));
  const [head, ...others] = heads;
  if (!head || others.length > 0 || items.length === 0) return [...sheets];
  const said = head.spots.filter(({ fields }) => fields.length > 0).map((spot) => ({ ...spot, shared: true }));
  return sheets
    .filter((sheet) => sheet !== head)
    .map((sheet) => {
      if (!items.includes(sheet)) return sheet;
      const more = said.filter(({ fields }) => fields.every((field) => !has(sheet, field)));
      return { ...sheet, spots: [...sheet.spots, ...more] };
    });
}
