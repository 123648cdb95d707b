import type { Facts } from '../cases';
import { controlSelector, labelOf } from './control-words';
import type { Understood } from './facts';
import type { Sheet } from './sheets';
import type { Sight } from './shown';
import type { Survey } from './survey';
import {
  isControlWord,
  isProcedure,
  kindOfReason,
  type Section,
  speaksOfComplaints,
  speaksOfFilters,
} from './vocabulary';

/** A number of something that is no complaint: a penalty, a refund, a ticket. */
export const isForeign = ({ columns, spots }: Sheet) =>
  columns.includes('foreignNumber') || spots.some(({ fields }) => fields.includes('foreignNumber'));

/**
 * Is it a complaint about pictures or other rights, and by what? In a section about those every row is unless its reason is known to be
 * something else; anywhere else only a row whose reason is known to be in scope.
 */
export function scopeOf(
  sheet: Sheet,
  { facts }: Understood,
  section: Section | undefined,
  inChat: boolean,
): { isOurs: boolean; why: string } {
  const isNumbered = facts.complaintNumber !== undefined || facts.taskNumber !== undefined;
  const item = facts.productId ?? facts.productTitle;
  if (!isNumbered && isForeign(sheet)) return { isOurs: false, why: 'its number is of something that is no complaint' };
  if (!isNumbered && item === undefined) return { isOurs: false, why: 'neither a number nor an item' };
  const isCase = isNumbered && (offersAct(facts) || isListOfCases(sheet, facts, section));
  if (sheet.list && !sheet.said && !isListOfComplaints(sheet) && !isCase) {
    return { isOurs: false, why: 'a list that names no complaint' };
  }
  if (!isNumbered && facts.statusText === '' && facts.filedAt === undefined) {
    return { isOurs: false, why: 'neither a number nor a status nor a filing time' };
  }
  if (sheet.kind === 'block' && isChosenFilter(sheet)) return { isOurs: false, why: 'the filters that are chosen' };
  if (inChat && !offersAct(facts)) return { isOurs: false, why: 'quoted in a chat' };
  const kind = facts.reason === undefined ? 'unknown' : kindOfReason(facts.reason);
  const why = `section ${section ?? 'not named'}, reason ${facts.reason ?? 'not named'} (${kind})`;
  if (section === undefined || section === 'general') return { isOurs: kind === 'picture' || kind === 'rights', why };
  return { isOurs: isProcedure(section) && kind !== 'else', why };
}

/** Is the place a row of chosen filters, which name a number and a status too? */
const isChosenFilter = ({ spots }: Sheet) => spots.some(({ runs }) => runs.some(({ text }) => speaksOfFilters(text)));

/** Does the case offer more than a look at it? */
const offersAct = ({ offers }: Pick<Facts, 'offers'>) => offers.some((offer) => offer !== 'view');

/** Does the list name the parties or the reason of complaints, or speak of them in a heading? */
const isListOfComplaints = ({ columns, list }: Sheet) =>
  columns.some((field) => field === 'complainant' || field === 'respondent' || field === 'reason') ||
  list?.headings.some(({ text }) => speaksOfComplaints(text)) === true;

/** In a procedure's section, where a side is named, is it a list of numbers with their statuses, whatever its headings call them? */
const isListOfCases = ({ columns }: Sheet, { role }: Pick<Facts, 'role'>, section: Section | undefined) =>
  isProcedure(section) && role !== 'unknown' && columns.includes('status');

/** Is it a chat: something to write in, and a control to send it? What is quoted there is no case. */
export function isChat(survey: Survey, sight: Sight): boolean {
  const composers = survey.all('textarea,[contenteditable=true],[contenteditable=""]');
  if (!composers.some((composer) => composer.checkVisibility())) return false;
  return survey.all(controlSelector).some((control) => isControlWord('send', labelOf(control, sight)));
}
