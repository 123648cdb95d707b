import type { Offer, Origin, Procedure, Role, Status } from '../cases';
import { fold, squeeze } from './text';
import vocabulary from './vocabulary.json';

/** What a column or a label names. */
export type Field =
  | 'taskNumber'
  | 'complaintNumber'
  | 'foreignNumber'
  | 'orderNumber'
  | 'reason'
  | 'origin'
  | 'filedAt'
  | 'product'
  | 'productId'
  | 'complainant'
  | 'respondent'
  | 'counterparty'
  | 'side'
  | 'status'
  | 'result'
  | 'deadline'
  | 'history'
  | 'actions'
  | 'proof'
  | 'store'
  | 'note';

interface Group {
  means: string;
  words: readonly string[];
}

/** How a word is looked up: folded, without white space between Chinese characters. */
const keyOf = (text: string) => squeeze(fold(text));

/**
 * A look-up from words to what they mean. The data file's `means` are checked against the type by the test of the
 * vocabulary, which is why the cast is sound.
 */
function lookUp<Meaning extends string>(groups: readonly Group[]): (text: string) => Meaning | undefined {
  const meanings = new Map(groups.flatMap(({ means, words }) => words.map((word) => [keyOf(word), means as Meaning])));
  return (text) => meanings.get(keyOf(text));
}

/** A pattern of any of these words, the longest first. */
const any = (words: readonly string[]) =>
  `(?:${[...words]
    .sort((one, other) => other.length - one.length)
    .map((word) => keyOf(word).replace(/[^\w\u2e80-\u9fff ]/g, '\\$&'))
    .join('|')})`;

function contains(words: readonly string[]): (text: string) => boolean {
  const keys = words.map(keyOf);
  return (text) => {
    const key = keyOf(text);
    return keys.some((word) => key.includes(word));
  };
}

function isOneOf(words: readonly string[]): (text: string) => boolean {
  const keys = new Set(words.map(keyOf));
  return (text) => keys.has(keyOf(text));
}

const plainStatus = lookUp<Status>(vocabulary.statuses);
const ofTheReader = isOneOf(vocabulary.statusesOfTheReader.words);
const ofTheComplaint = isOneOf(vocabulary.statusesOfTheComplaint.words);
const sayingNothing = isOneOf(vocabulary.statusesThatSayNothing.words);

/** The status that a word stands for, to a reader on that side; undefined where it is no status word at all. */
export function statusOfWord(word: string, role: Role): Status | undefined {
  const plain = plainStatus(word);
  if (plain) return plain;
  if (ofTheReader(word)) {
    return { respondent: 'awaiting-response', complainant: 'awaiting-complainant', unknown: 'unknown' }[role] as Status;
  }
  if (ofTheComplaint(word)) return role === 'complainant' ? 'dismissed' : 'unknown';
  return sayingNothing(word) ? 'unknown' : undefined;
}

/** Words that stand beside a status and tell nothing of it (撤销失败). */
export const isAside = isOneOf(vocabulary.asides.words);

/** Does a line speak of what may come rather than of what is? */
export const isSupposing = contains(vocabulary.supposing.words);

/** Does a step's text name a stage that a case goes through? */
export const speaksOfStage = contains(vocabulary.stages.words);

/** The field that a heading or label names; a colon at its end is no part of it. */
const plainField = lookUp<Field>(vocabulary.headings);
export function fieldOfHeading(text: string): Field | undefined {
  const name = text.replace(/[\s:：*?？]+$/u, '');
  return plainField(name) ?? (namesDeadline(name) ? 'deadline' : undefined) ?? fieldInBoth(name);
}

/** The Chinese of a text that says the same in two languages: 投诉单号 Complaint ID, 状态(Status), 撤诉 Withdraw. */
const chineseOf = (text: string): string | undefined =>
  /^([\u2e80-\u9fff]+)[\s/|(（]+[a-z][a-z. ]*[)）]?$/iu.exec(text)?.[1];

/** A name in two languages, whose English may be one that is not known, but not another's. */
function fieldInBoth(name: string): Field | undefined {
  const chinese = chineseOf(name);
  const field = chinese === undefined ? undefined : plainField(chinese);
  const other = chinese === undefined ? undefined : plainField(name.slice(chinese.length).replace(/[^a-z. ]/gi, ''));
  return other === undefined || other === field ? field : undefined;
}

const { due, tasks, times, terms } = vocabulary.deadlineNames;
const deadlineName = new RegExp(
  `^(?:${any(due)}?${any(tasks)}?${any(due)}${any(tasks)}?${any(times)}|${any(due)}?${any(tasks)}${any(due)}?${any(terms)})$`,
);
/** Does the text name a deadline, put together of a task, a word for what is due and a time (申诉截止日期, 最晚举证时间, 响应倒计时)? */
const namesDeadline = (text: string) => deadlineName.test(keyOf(text));

const plainOffer = lookUp<Offer>(vocabulary.offers);
export const offerOfWord = (text: string): Offer | undefined => plainOffer(text) ?? plainOffer(chineseOf(text) ?? '');

const controls = new Map(vocabulary.controls.map(({ means, words }) => [means, isOneOf(words)]));
/** Is the text the name of one of the page's own controls that guides speak of, beyond a case's offers? */
export const isControlWord = (control: string, text: string): boolean => controls.get(control)?.(text) ?? false;

const ranks = new Map(
  [...vocabulary.controls, ...vocabulary.offers].map(({ means, words }) => [
    means,
    new Map(words.map((word, rank) => [keyOf(word), rank])),
  ]),
);
/** How early the text stands among the words of a control or an offer: the lower the likelier meant; undefined where it is none of them. */
export const rankOfControlWord = (control: string, text: string): number | undefined =>
  ranks.get(control)?.get(keyOf(text));

const deeds = new Map(vocabulary.deeds.map(({ means, words }) => [means, contains(words)]));
/** Does a text speak of what a guide leads to (withdraw, answer, appeal, mediate)? */
export const speaksOfDeed = (deed: string, text: string): boolean => deeds.get(deed)?.(text) ?? false;

/** What a window or message of the page may be about that is no step of any guide. */
export type NoticeKind = 'captcha' | 'login' | 'refusal' | 'error' | 'success';
const notices = vocabulary.notices.map(({ means, words }) => ({ means: means as NoticeKind, isIn: contains(words) }));
/** What a message tells, the gravest first; undefined where it is none that is known. */
export const noticeIn = (text: string): NoticeKind | undefined => notices.find(({ isIn }) => isIn(text))?.means;

/** A count behind a tab's or menu's words: (3), 12, 99+. */
const withoutCount = (text: string) => fold(text).replace(/[\s([]*\d+\+?[\s)\]]*$/, '');

const plainSide = lookUp<Exclude<Role, 'unknown'>>(vocabulary.sides);
/** The side that a tab, menu entry or title names; a title that names both names none. */
export function sideOfTitle(text: string): Exclude<Role, 'unknown'> | undefined {
  const [side, ...others] = new Set(inTitle(text, (part) => plainSide(part) ?? composedTitle(part)?.side));
  return others.length === 0 ? side : undefined;
}
/** The side that a value of 我的身份 names. */
export const sideOfIdentity = lookUp<Exclude<Role, 'unknown'>>(vocabulary.identities);

const plainSection = lookUp<Exclude<Procedure, 'unknown'>>(vocabulary.sections);
const plainGeneral = isOneOf(vocabulary.general.words);
const plainForeign = isOneOf(vocabulary.foreign.words);

/** What a section's title says of the cases in it: a procedure, complaints of every kind, or none of ours. */
export type Section = Exclude<Procedure, 'unknown'> | 'general' | 'foreign';

export function sectionOfTitle(text: string): Section | undefined {
  const sections = inTitle(text, sectionOfPart);
  const [procedure, ...others] = new Set(sections.filter(isProcedure));
  if (others.length > 0) return 'general';
  return procedure ?? sections.find((section) => section === 'foreign') ?? sections.at(-1);
}

const sectionOfPart = (part: string): Section | undefined =>
  plainSection(part) ??
  (plainForeign(part) ? 'foreign' : plainGeneral(part) ? 'general' : undefined) ??
  composedTitle(part)?.section;

const { complainant, respondent, neutral, kinds, tails, beside } = vocabulary.titles;
const titleShape = new RegExp(
  `^(?:(?<complainant>${any(complainant)})|(?<respondent>${any(respondent)})|${any(neutral)})?` +
    `(?<section>${any(vocabulary.sections.flatMap(({ words }) => words))})?(?<kind>${any(kinds)})?${any(tails)}?$`,
);

/** A title put together around a section's name or of a side and a kind: 我发起的盗图投诉, 图片盗用记录, 收到的投诉列表. */
function composedTitle(part: string): { side?: Exclude<Role, 'unknown'>; section?: Section } | undefined {
  const found = titleShape.exec(keyOf(part))?.groups;
  const side = found?.complainant ? 'complainant' : found?.respondent ? 'respondent' : undefined;
  const section = found?.section === undefined ? undefined : plainSection(found.section);
  if (section) return { section, ...(side && { side }) };
  return side && found?.kind === kinds[0] ? { side, section: 'general' } : undefined;
}

const isBeside = isOneOf(beside);

/**
 * What a title's parts mean, in their order: the whole title's own meaning, else its parts' (图片盗用 - 我收到的投诉), provided that
 * each of them is known, so that 图片盗用 - 如何举证 names no section.
 */
function inTitle<Meaning>(text: string, meaningOf: (part: string) => Meaning | undefined): Meaning[] {
  const title = withoutCount(text);
  const whole = meaningOf(title);
  if (whole !== undefined) return [whole];
  const parts = title.split(titleSeparators).filter((part) => part !== '');
  if (parts.length < 2) return [];
  const isKnown = (part: string) =>
    isBeside(part) || plainSide(part) !== undefined || sectionOfPart(part) !== undefined || /^\d+\+?$/.test(part);
  return parts.every(isKnown) ? parts.flatMap((part) => meaningOf(part) ?? []) : [];
}

/** What stands between the parts of a title: dashes, bars, brackets, marks of a trail, and white space beside Chinese. */
const titleSeparators = /\s*[-—·|:/›»>→()[\]【】]+\s*|(?<=[\u2e80-\u9fff])\s+|\s+(?=[\u2e80-\u9fff])/;

/** Does the section name one of the procedures that are ours? */
export const isProcedure = (section: Section | undefined): section is Exclude<Procedure, 'unknown'> =>
  section !== undefined && section !== 'general' && section !== 'foreign';

const aboutPictures = contains(vocabulary.reasons.picture.words);
const aboutRights = contains(vocabulary.reasons.inScope.words);
const aboutElse = contains(vocabulary.reasons.outOfScope.words);

/** What a reason is about: stolen pictures, other rights, something that is none of ours, or not known. */
export function kindOfReason(reason: string): 'picture' | 'rights' | 'else' | 'unknown' {
  if (aboutPictures(reason)) return 'picture';
  if (aboutRights(reason)) return 'rights';
  return aboutElse(reason) ? 'else' : 'unknown';
}

const origins = vocabulary.origins.map(({ means, words }) => ({ means: means as Origin, isIn: contains(words) }));
/** How the complaint came about, where the text says so. */
export const originIn = (text: string): Origin | undefined => origins.find(({ isIn }) => isIn(text))?.means;

export const isAccountLabel = isOneOf(vocabulary.accounts.words);
export const isGreeting = isOneOf(vocabulary.greetings.words);

/** Does the text make a duration or moment beside it a deadline? */
export const speaksOfDeadline = contains(vocabulary.timeLeft.words);

const momentBefore = new RegExp(
  `[\\d日号点分]\\s*(?:${any(vocabulary.before.behind)})|\\b(?:${any(vocabulary.before.ahead)})\\s+(?:[a-z]+\\.?\\s+)?\\d`,
);
/** Does a folded text say that something is due before the moment in it? */
export const speaksOfBefore = (folded: string): boolean => momentBefore.test(folded);

const timeSince = new RegExp(`(?:${any(vocabulary.overdue.words)})[^\\d,;。]{0,3}\\d`);
/** Is the duration in a folded text the time since the deadline (已超时2小时)? */
export const speaksOfOverdue = (folded: string): boolean => timeSince.test(folded);

const labelledItemId = new RegExp(`(?:${any(vocabulary.itemIds.words)})\\s*[:：]?\\s*(\\d{6,20})`, 'i');
/** The id of an item that a text names as such: 商品ID：…, digits. */
export const itemIdIn = (text: string): string | undefined => labelledItemId.exec(text)?.[1];

/** What holds a trail of pages, by its class or by its name for screen readers. */
export const trailSelector = [
  '[class*=breadcrumb i]',
  ...vocabulary.trails.words.map((word) => `[aria-label*=${word} i]`),
].join();

const betweenPeriod = new RegExp(`\\s*${any(vocabulary.periods.words)}\\s*|\\s+-\\s+`);
/** The two ends of a period that a folded text shows, undefined where it shows none. */
export function periodIn(text: string): [from: string, to: string] | undefined {
  const [from, ...rest] = text.split(betweenPeriod);
  const to = rest.at(-1);
  return from === undefined || to === undefined ? undefined : [from, to];
}

/** Does the text say that what stands beside it is chosen to search by? */
export const speaksOfFilters = contains(vocabulary.filters.words);

/** The cheap gate: without one of these in its text, a page holds no complaint and is not read. */
export const speaksOfComplaints = (text: string): boolean =>
  /投[\u00ad\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]*[诉訴]|[举舉][\u00ad\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]*[报報]|complain|infring/i.test(
    text,
  );
