import { isCell } from './nodes';
import type { Sheet, Spot } from './sheets';
import type { Sight } from './shown';
import type { Field } from './vocabulary';

const isOwn = ({ shared, cloned }: Spot) => !shared && !cloned;

/** In a list the cell with the status, or where that serves several cases or is missing, the one with the item or number. */
export function badgePlaceOf(sheet: Sheet, status: Element | undefined, sight: Sight): Element {
  if (sheet.kind === 'block')
    return lineAround(status ?? numberSpot(sheet)?.element ?? sheet.elements[0], sheet.elements[0], sight);
  const own = sheet.spots.filter(isOwn);
  const named = (field: Field) => own.find(({ fields }) => fields.includes(field))?.element;
  const holder = own.find(({ element }) => status && element.contains(status))?.element;
  return (
    named('status') ??
    holder ??
    named('product') ??
    named('taskNumber') ??
    named('complaintNumber') ??
    own[0]?.element ??
    sheet.elements[0]
  );
}

/** Where the sheet's own part shows its number; what is said of several cases is no place of one. */
const numberSpot = (sheet: Sheet) =>
  sheet.spots.find(
    ({ fields, shared }) => !shared && (fields.includes('taskNumber') || fields.includes('complaintNumber')),
  );

/** Higher than the text by this much, px, an element holds more than the text's own line. */
const lineAir = 14;

/** The element that holds the whole line in which a text stands: its block, and what lays that out beside others in one line. */
function lineAround(element: Element, block: Element, sight: Sight): Element {
  const tallest = element.getBoundingClientRect().height + lineAir;
  let line = element;
  // A cell is as far as it goes: between the cells of a row nothing of ours may stand.
  while (line !== block && line.parentElement && !isCell(line)) {
    const isWhole = sight.breakOf(line) === 'line';
    if (isWhole && line.parentElement.getBoundingClientRect().height > tallest) break;
    line = line.parentElement;
  }
  return line;
}
