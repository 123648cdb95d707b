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

/** The field that a heading or label names; a colon at its end is no part of it. */
const plainField = lookUp<Field>(vocabulary.headings);
export const fieldOfHeading = (text: string): Field | undefined => plainField(text.replace(/[\s:：*?？]+$/u, ''));

export const offerOfWord = lookUp<Offer>(vocabulary.offers);

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
/** The side that a tab, menu entry or title names. */
export const sideOfTitle = (text: string) => plainSide(withoutCount(text));
/** The side that a value of 我的身份 names. */
export const sideOfIdentity = lookUp<Exclude<Role, 'unknown'>>(vocabulary.identities);

const plainSection = lookUp<Exclude<Procedure, 'unknown'>>(vocabulary.sections);
const plainGeneral = isOneOf(vocabulary.general.words);
const plainForeign = isOneOf(vocabulary.foreign.words);

/** What a section's title says of the cases in it: a procedure, complaints of every kind, or none of ours. */
export type Section = Exclude<Procedure, 'unknown'> | 'general' | 'foreign';

export function sectionOfTitle(text: string): Section | undefined {
  const title = withoutCount(text);
  return plainSection(title) ?? (plainForeign(title) ? 'foreign' : plainGeneral(title) ? 'general' : undefined);
}

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

const escaped = (words: readonly string[]) =>
  words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');

const momentBefore = new RegExp(
  `[\\d日号点分]\\s*(?:${escaped(vocabulary.before.behind)})|\\b(?:${escaped(vocabulary.before.ahead)})\\s+(?:[a-z]+\\.?\\s+)?\\d`,
);
/** Does a folded text say that something is due before the moment in it? */
export const speaksOfBefore = (folded: string): boolean => momentBefore.test(folded);

const timeSince = new RegExp(`(?:${escaped(vocabulary.overdue.words)})[^\\d,;。]{0,3}\\d`);
/** Is the duration in a folded text the time since the deadline (已超时2小时)? */
export const speaksOfOverdue = (folded: string): boolean => timeSince.test(folded);

const labelledItemId = new RegExp(`(?:${escaped(vocabulary.itemIds.words)})\\s*[:：]?\\s*(\\d{6,20})`, 'i');
/** The id of an item that a text names as such: 商品ID：…, digits. */
export const itemIdIn = (text: string): string | undefined => labelledItemId.exec(text)?.[1];

/** What holds a trail of pages, by its class or by its name for screen readers. */
export const trailSelector = [
  '[class*=breadcrumb i]',
  ...vocabulary.trails.words.map((word) => `[aria-label*=${word} i]`),
].join();

/** Does the text say that what stands beside it is chosen to search by? */
export const speaksOfFilters = contains(vocabulary.filters.words);

/** The cheap gate: without one of these in its text, a page holds no complaint and is not read. */
export const speaksOfComplaints = (text: string): boolean =>
  /投[\u00ad\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]*[诉訴]|[举舉][\u00ad\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]*[报報]|complain|infring/i.test(
    text,
  );
