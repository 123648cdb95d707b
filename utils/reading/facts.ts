import type { Facts, Procedure, Role } from '../cases';
import type { Context } from './context';
import { isLink } from './nodes';
import { type OfferedControl, offersOfSheet } from './offers';
import { numberIn, type Sheet, type Spot } from './sheets';
import { foldedOf, linesOf, type Run, type Sight, textOf } from './shown';
import { type ReadStatus, statusOfSheet } from './status';
import { clean } from './text';
import { deadlineIn, momentIn, type ReadDeadline } from './time';
import {
  type Field,
  isProcedure,
  itemIdIn,
  kindOfReason,
  originIn,
  sideOfIdentity,
  speaksOfBefore,
  speaksOfDeadline,
} from './vocabulary';

/** Facts before the case has its name. */
export type Unnamed = Omit<Facts, 'number'> & { deadlineGrain?: number };

/** A case as understood: its facts and where its status stands. */
export interface Understood {
  facts: Unnamed;
  status: ReadStatus;
  controls: OfferedControl[];
}

/** Longest text that is kept of a cell. */
const longest = 300;

/** Everything that a sheet says, to be understood within what the page around says of it. `now` in ms since 1970. */
export function understand(
  sheet: Sheet,
  context: Context & { store: string; url: string },
  sight: Sight,
  now: number,
): Understood {
  const controls = offersOfSheet(sheet, sight);
  const offers = [...new Set(controls.map(({ offer }) => offer))];
  const role = roleOf(sheet, context, offers);
  const status = statusOfSheet(sheet, role, now);
  sight.note(
    status.element ?? sheet.elements[0],
    status.element !== undefined,
    `status: “${status.text}” is ${status.status} to ${role}`,
  );
  const reason = reasonOf(sheet);
  const deadline = deadlineOf(sheet, now);
  const product = productOf(sheet);
  const filed = momentIn(foldedOf(runsOf(sheet, 'filedAt')), now, 'past');
  const facts = withoutAbsent({
    store: context.store,
    taskNumber: numberOf(sheet, 'taskNumber'),
    complaintNumber: numberOf(sheet, 'complaintNumber'),
    role,
    procedure: procedureOf(context, reason),
    status: status.status,
    statusText: status.text.slice(0, longest),
    reason,
    origin: originIn(foldedOf([...runsOf(sheet, 'origin'), ...runsOf(sheet, 'reason')])),
    counterparty: counterpartyOf(sheet, role),
    productTitle: product.title,
    productId: product.id,
    productUrl: product.url,
    productPicture: product.picture,
    filedAt: filed?.at,
    deadlineAt: deadline?.at,
    deadlineGrain: deadline?.grain,
    offers,
    url: context.url,
  });
  return { facts, status, controls };
}

/** The same without the keys whose value is undefined: what the page does not say is absent. */
function withoutAbsent<T extends object>(facts: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  // The keys left out are the optional ones, which the caller's type allows to be absent.
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}

const spotsOf = (sheet: Sheet, field: Field): Spot[] => sheet.spots.filter(({ fields }) => fields.includes(field));
const runsOf = (sheet: Sheet, field: Field): Run[] => spotsOf(sheet, field).flatMap(({ runs }) => runs);

function textUnder(sheet: Sheet, field: Field): string | undefined {
  const text = textOf(spotsOf(sheet, field)[0]?.runs ?? []).slice(0, longest);
  return /^[-—/\s]*$/.test(text) ? undefined : text;
}

const numberOf = (sheet: Sheet, field: 'taskNumber' | 'complaintNumber') =>
  spotsOf(sheet, field)
    .map((spot) => numberIn(spot))
    .find((number) => number !== undefined);

/** The row's own word, then the page's, then what the columns name, then what is offered, then what the page around a frame says. */
function roleOf(sheet: Sheet, context: Context, offers: Facts['offers']): Role {
  const own = runsOf(sheet, 'side')
    .map(({ text }) => sideOfIdentity(text))
    .find(Boolean);
  if (own) return own;
  const byParties = roleByParties(sheet, context);
  const byOffers = offers.includes('appeal') ? 'respondent' : offers.includes('withdraw') ? 'complainant' : undefined;
  // A heading that the case itself contradicts twice is another case's.
  if (byParties && byParties === byOffers) return byParties;
  if (context.role !== 'unknown') return context.role;
  return byParties ?? byOffers ?? context.outerRole ?? 'unknown';
}

/** A list names the other side; where it names both, the one that is the store. */
function roleByParties(sheet: Sheet, context: Context & { store?: string }): Role | undefined {
  const names = (field: Field) => sheet.columns.includes(field) || spotsOf(sheet, field).length > 0;
  const [complainant, respondent] = [names('complainant'), names('respondent')];
  if (complainant && !respondent) return 'respondent';
  if (respondent && !complainant) return 'complainant';
  if (!complainant || !context.store) return undefined;
  if (textUnder(sheet, 'complainant')?.startsWith(context.store)) return 'complainant';
  return textUnder(sheet, 'respondent')?.startsWith(context.store) ? 'respondent' : undefined;
}

function procedureOf({ section }: Context, reason: string | undefined): Procedure {
  if (isProcedure(section)) return section;
  return reason !== undefined && kindOfReason(reason) === 'picture' ? 'picture-theft' : 'unknown';
}

/** The reason as shown, without the words beside it that only say how the complaint came about. */
function reasonOf(sheet: Sheet): string | undefined {
  const runs = runsOf(sheet, 'reason');
  const reasons = runs.filter(({ text }) => originIn(text) === undefined);
  const text = textOf(reasons.length > 0 ? reasons : runs).slice(0, longest);
  return text === '' ? undefined : text;
}

function counterpartyOf(sheet: Sheet, role: Role): string | undefined {
  const named = textUnder(sheet, 'counterparty');
  if (named !== undefined || role === 'unknown') return named;
  return textUnder(sheet, role === 'respondent' ? 'complainant' : 'respondent');
}

/** The id of an item in the address of its page. */
export const idInAddress =
  /[?&#](?:id|itemid|item_id|num_iid|auctionid|offerid)=(\d{5,20})|\/(?:item|offer|i)\/?(\d{5,20})\.html?/i;

interface Product {
  title: string | undefined;
  id: string | undefined;
  url: string | undefined;
  picture: string | undefined;
}

/** The item that the complaint is about: what its cell names, else the record's link to an item's page. */
function productOf(sheet: Sheet): Product {
  const spots = spotsOf(sheet, 'product');
  const linked = itemLinksIn(spots.map(({ element }) => element))[0] ?? onlyItemIn(itemLinksIn(sheet.elements));
  const [, inQuery, inPath] = idInAddress.exec(linked?.href ?? '') ?? [];
  const texts = spots.flatMap(({ runs }) => runs).map(({ text }) => text);
  const written = [...runsOf(sheet, 'productId').map(({ text }) => `id:${text}`), ...texts].map(itemIdIn);
  const titles = texts.filter((text) => itemIdIn(text) === undefined);
  const named = titles.sort((a, b) => b.length - a.length)[0];
  const title = (named ?? (spots.length === 0 && linked ? clean(linked.textContent) || undefined : undefined))?.slice(
    0,
    longest,
  );
  const picture = spots
    .flatMap(({ element }) => [...element.querySelectorAll('img')])
    .find(({ src }) => webAddress(src));
  return {
    title,
    id: inQuery ?? inPath ?? written.find((id) => id !== undefined),
    url: webAddress(linked?.href),
    picture: webAddress(picture?.src),
  };
}

/** The links in or around these places that lead to an item's page. */
const itemLinksIn = (places: readonly Element[]): HTMLAnchorElement[] =>
  places
    .flatMap((place) => [...place.querySelectorAll('a[href]'), place.closest('a[href]')])
    .filter((link) => link !== null && isLink(link))
    .filter(({ href }) => idInAddress.test(href));

/** The first of links that all lead to the same item. */
function onlyItemIn(links: readonly HTMLAnchorElement[]): HTMLAnchorElement | undefined {
  const ids = new Set(links.map(({ href }) => idInAddress.exec(href)?.slice(1).join('')));
  return ids.size === 1 ? links[0] : undefined;
}

/** An address that can be kept: of the web, and of a length that addresses have. */
const webAddress = (address: string | undefined): string | undefined =>
  address !== undefined && /^https?:/.test(address) && address.length <= 2000 ? address : undefined;

/** The page's own deadline: what its place says, else a line beside the status or alone that says it is one. */
function deadlineOf(sheet: Sheet, now: number): ReadDeadline | undefined {
  for (const { runs } of spotsOf(sheet, 'deadline')) {
    const read = deadlineIn(foldedOf(runs), now);
    if (read) return read;
  }
  const lines = sheet.spots.filter(mayHoldDeadline).flatMap(({ runs }) => linesOf(runs).map((line) => foldedOf(line)));
  const told = lines.filter((line) => speaksOfDeadline(line) || speaksOfBefore(line));
  const read = told.map((line) => deadlineIn(line, now)).filter((deadline) => deadline !== undefined);
  const [first] = read;
  // Several that disagree: it is not known which one is meant.
  return read.every((other) => first && Math.abs(other.at - first.at) <= (other.grain ?? 0)) ? first : undefined;
}

const mayHoldDeadline = ({ fields }: Spot) =>
  fields.every((field) => field === 'status' || field === 'actions' || field === 'result');
