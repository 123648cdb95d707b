import type { Standing } from '../matter/said';
import { en } from './en';
import { type LetterFacts, type LetterItem, type SaidName, saidNames } from './facts';
import type { Language, LetterKind } from './kinds';
import { type BlankName, type ItemName, itemNames, type LetterText, type PartName, tableColumns } from './text';
import { zh } from './zh';

const texts: Record<Language, LetterText> = { zh, en };

export interface LetterTable {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A letter as plain text, ready for the seller to change. */
export interface Letter {
  kind: LetterKind;
  language: Language;
  title: string;
  text: string;
  /** What is not known and stands as a blank in the text, each once. */
  blanks: readonly BlankName[];
  /** The withdrawal letter's table. */
  table?: LetterTable;
}

type Known = Partial<Record<BlankName, string>>;

/** A letter filled from what is known. What is not becomes a blank that names what is missing. */
export function letterFor(kind: LetterKind, facts: LetterFacts, language: Language): Letter {
  const text = texts[language];
  const { title, body } = text.letters[kind];
  const blanks = new Set<BlankName>();
  const filled = fill(body, { ...lettersOwn(facts), ...partsOf(facts, text, language, blanks) }, text, blanks);
  const letter: Letter = { kind, language, title, text: filled, blanks: [...blanks] };
  return kind === 'withdrawal-letter' ? { ...letter, table: tableOf(facts, text, language) } : letter;
}

/** What a letter is called, without filling it. */
export const letterTitle = (kind: LetterKind, language: Language): string => texts[language].letters[kind].title;

/** What a fact of the letters is called, for a field that asks for it. */
export const blankWords = (name: BlankName, language: Language): string => texts[language].names[name];

/** The facts that only the seller can tell and that a letter has a place for, in the letter's order. */
export function saidNamesOf(kind: LetterKind): SaidName[] {
  const found = [...zh.letters[kind].body.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return [...new Set(found)].flatMap((name) => saidNames.filter((said) => said === name));
}

/** The letters that fit a case, most useful first. */
export function lettersFor({ role, procedure, status }: Standing): LetterKind[] {
  const withdrawal: LetterKind[] = procedure === 'ip-platform' ? ['withdrawal-letter'] : [];
  if (role === 'complainant') return ['settlement', ...withdrawal];
  const toPlatform: LetterKind[] = status === 'dismissed' || status === 'withdrawn' ? [] : statements(procedure);
  return [...toPlatform, 'to-complainant', 'to-distributor', 'to-manufacturer', 'settlement', ...withdrawal];
}

function statements(procedure: Standing['procedure']): LetterKind[] {
  return procedure === 'picture-theft' ? ['evidence-statement', 'appeal-statement'] : ['appeal-statement'];
}

/** Every name in braces in one pass, so that braces in a fact stay what they are. */
function fill(
  template: string,
  known: Known & Partial<Record<PartName, string>>,
  text: LetterText,
  blanks: Set<BlankName>,
) {
  return template.replaceAll(/\{(\w+)\}/g, (_, found: string) => {
    // A test holds that the texts name nothing else.
    const name = found as BlankName | PartName;
    return known[name] ?? blankFor(name as BlankName, text, blanks);
  });
}

function blankFor(name: BlankName, text: LetterText, blanks: Set<BlankName>): string {
  blanks.add(name);
  return text.blank.replace('{name}', text.names[name]);
}

/** What is the same for all items of a letter. */
function lettersOwn({ complainant, respondent, said }: LetterFacts): Known {
  const own: Known = knownOf({ complainant, respondent }, cleanLine);
  return { ...own, ...knownOf(said, cleanLines) };
}

/** The facts that are left once they are clean. */
function knownOf<Name extends BlankName>(
  facts: Partial<Record<Name, string | undefined>>,
  clean: (value: string) => string,
): Partial<Record<Name, string>> {
  const known: Partial<Record<Name, string>> = {};
  // The keys of a record of facts are its names, which `Object.keys` forgets.
  for (const name of Object.keys(facts) as Name[]) {
    const value = clean(facts[name] ?? '');
    if (value !== '') known[name] = value;
  }
  return known;
}

function partsOf(
  facts: LetterFacts,
  text: LetterText,
  language: Language,
  blanks: Set<BlankName>,
): Record<PartName, string> {
  const isIp = facts.procedure === 'ip-platform';
  const request = facts.isOver ? (isIp ? 'overOnIpPlatform' : 'over') : 'open';
  return {
    items: itemsOf(facts, text, language, blanks),
    request: text.request[request],
    afterEnd: text.afterEnd[isIp ? 'ipPlatform' : 'usual'],
    withdraw: text.withdraw[isIp ? 'ipPlatform' : 'usual'],
  };
}

const atLeastOne = (items: readonly LetterItem[]): readonly LetterItem[] => (items.length > 0 ? items : [{}]);

/** The items one below the other, numbered where there are several. */
function itemsOf(facts: LetterFacts, text: LetterText, language: Language, blanks: Set<BlankName>): string {
  const items = atLeastOne(facts.items);
  const blocks = items.map((item) => {
    const known = itemFacts(item, language);
    const line = (name: ItemName) => `${text.names[name]}${text.colon}${known[name] ?? blankFor(name, text, blanks)}`;
    return namesFor(facts, known).map(line).join('\n');
  });
  return blocks.map((block, at) => (items.length > 1 ? `${at + 1}.\n${block}` : block)).join('\n\n');
}

/** Only the IP platform gives each item a number of its own. */
const namesFor = ({ procedure }: LetterFacts, known: Known): readonly ItemName[] =>
  itemNames.filter((name) => name !== 'taskNumber' || procedure === 'ip-platform' || known.taskNumber !== undefined);

function itemFacts({ filedAt, ...facts }: LetterItem, language: Language): Known {
  const known = knownOf<ItemName>(facts, cleanLine);
  return filedAt === undefined ? known : { ...known, filedOn: dateWords(filedAt, language) };
}

function tableOf(facts: LetterFacts, text: LetterText, language: Language): LetterTable {
  const own = lettersOwn(facts);
  const row = (item: LetterItem) => {
    const known = { ...own, ...itemFacts(item, language) };
    return tableColumns.map((name) => known[name] ?? '');
  };
  return { head: tableColumns.map((name) => text.names[name]), rows: atLeastOne(facts.items).map(row) };
}

/** A table to paste into a spreadsheet. A cell that one would take for a formula stays text. */
export function tableText({ head, rows }: LetterTable): string {
  const cell = (value: string) => (/^[=+\-@]/.test(value) ? `'${value}` : value).replaceAll(/[\t\r\n]+/g, ' ');
  return [head, ...rows].map((row) => row.map(cell).join('\t')).join('\n');
}

/** The day in China that `at` (ms since 1970) lies in. */
const dateWords = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'Asia/Shanghai',
  }).format(at);

/** Characters that show nothing themselves but turn or hide what stands beside them. */
const unseen = /[\p{Cc}\p{Bidi_Control}\u200B\uFEFF]/gu;

/** A fact of a page as one line. */
const cleanLine = (value: string): string => value.replaceAll(/\s+/g, ' ').replaceAll(unseen, '').trim();

/** What the seller wrote, line by line. */
const cleanLines = (value: string): string =>
  value
    .split(/\r\n?|\n/)
    .map(cleanLine)
    .join('\n')
    .trim();
