import { caseId, complaintOf, isCutShort } from './identity';
import type { Case, Facts, Observation } from './observation';
import { offers } from './words';

/** Facts that stay true while a page shows less than another did. */
const lasting = [
  'taskNumber',
  'complaintNumber',
  'reason',
  'origin',
  'counterparty',
  'productTitle',
  'productId',
  'filedAt',
] as const satisfies readonly (keyof Facts)[];

/** What leads to the item: kept like the facts that last, but another address of the same item is no news. */
const leading = ['productUrl', 'productPicture'] as const satisfies readonly (keyof Facts)[];

/** Facts whose change is a line in the history. The place it was read from and the wording of its number are none. */
const telling = [
  'store',
  'role',
  'procedure',
  'status',
  'deadlineAt',
  ...lasting,
] as const satisfies readonly (keyof Facts)[];

/**
 * Two readings of one remaining time never agree to the second: a page that counts down is read between its ticks, and a
 * browser slows the clock of a page in the background to one tick a minute. Less than this, in ms, is no other deadline.
 */
const jitter = 60 * 1000;

const chinaOffset = 8 * 60 * 60 * 1000;
const day = 24 * 60 * 60 * 1000;

/** The facts alone, without the moment and the exactness of the reading. */
export function factsOf(source: Observation | Case): Facts {
  const { store, number, role, procedure, status, statusText, offers: offered, url } = source;
  const facts: Facts = { store, number, role, procedure, status, statusText, offers: offered, url };
  for (const key of [...lasting, ...leading, 'deadlineAt'] as const) {
    if (source[key] !== undefined) Object.assign(facts, { [key]: source[key] });
  }
  return facts;
}

/** Two facts sheets in one: what the later one says, and what it left out but the earlier one knew. */
export function joinFacts(earlier: Facts, later: Facts): Facts {
  const joined: Facts = { ...later };
  for (const key of [...lasting, ...leading]) {
    if (joined[key] === undefined && earlier[key] !== undefined) Object.assign(joined, { [key]: earlier[key] });
  }
  keepWhatIsFiner(joined, earlier);
  if (joined.store === '') joined.store = earlier.store;
  if (joined.role === 'unknown') joined.role = earlier.role;
  if (joined.procedure === 'unknown') joined.procedure = earlier.procedure;
  joined.number = publicNumber(joined);
  // A deadline belongs to the status it was read with, and goes when that changes.
  if (joined.deadlineAt === undefined && earlier.deadlineAt !== undefined && joined.status === earlier.status) {
    joined.deadlineAt = earlier.deadlineAt;
  }
  return joined;
}

/** One page cuts a title short or shows a date without its time: that is the same fact, less well seen, and no news. */
function keepWhatIsFiner(joined: Facts, earlier: Facts): void {
  for (const key of ['productTitle', 'counterparty', 'reason'] as const) {
    const whole = earlier[key];
    if (whole !== undefined && isCutShort(joined[key] ?? '', whole)) joined[key] = whole;
  }
  if (earlier.filedAt !== undefined && joined.filedAt !== undefined && isDayOf(joined.filedAt, earlier.filedAt)) {
    joined.filedAt = earlier.filedAt;
  }
}

/** Is this the 00:00 in China that stands for the whole day in which `moment` lies? Both in ms since 1970. */
const isDayOf = (midnight: number, moment: number) =>
  (midnight + chinaOffset) % day === 0 && moment >= midnight && moment < midnight + day;

/**
 * What names the case in public: the item's own number, else what the last page called it. Where that is its place in a list
 * (`/2`) and the item is known from elsewhere, the item.
 */
function publicNumber(joined: Facts): string {
  if (joined.taskNumber !== undefined) return joined.taskNumber;
  return joined.productId !== undefined && joined.number.includes('/') ? numberWithItem(joined) : joined.number;
}

/** The number where several items share a complaint: with the item, as far as it is known. */
export function numberWithItem(facts: Facts): string {
  if (facts.taskNumber !== undefined || facts.productId === undefined) return facts.number;
  return `${complaintOf(facts) ?? facts.number}/${facts.productId}`;
}

/** What a later reading makes of what was known. */
export function afterReading(known: Facts, observation: Observation): Facts {
  const joined = joinFacts(known, factsOf(observation));
  return keepsDeadline(known, observation) ? { ...joined, deadlineAt: known.deadlineAt } : joined;
}

/**
 * Does a remaining time only repeat the deadline that is known? It is so much more exact in its first reading (剩余2天
 * read a day long gives a deadline that runs away by a day) that it stays while later ones agree within the smallest
 * unit they show. A deadline that the page names outright is as exact as it says, and is always taken.
 */
function keepsDeadline(
  known: Facts,
  { status, deadlineAt, deadlineGrain }: Observation,
): known is Facts & { deadlineAt: number } {
  if (known.deadlineAt === undefined || deadlineAt === undefined || deadlineGrain === undefined) return false;
  return known.status === status && Math.abs(deadlineAt - known.deadlineAt) <= Math.max(deadlineGrain, jitter);
}

/**
 * What a second reading of the same moment adds: a row and the drawer over it, read at once. It fills gaps and never
 * overrules, so that the same two readings, sent again in any order, change nothing.
 */
export function withReadingOfSameMoment(known: Facts, reading: Facts): Facts {
  if (known.status === 'unknown' && reading.status !== 'unknown') return joinFacts(known, reading);
  const joined = joinFacts(reading, known);
  if (known.status !== reading.status) return joined;
  return {
    ...joined,
    offers: offers.filter((offer) => known.offers.includes(offer) || reading.offers.includes(offer)),
  };
}

/** A status as worded, without the numbers of a countdown in it and the units behind them. */
const wording = (statusText: string) => statusText.replace(/\d+\s*\p{L}{0,2}|[\s:：.]/gu, '');

/** Do the two say the same of the case? */
export function sameFacts(one: Facts, other: Facts): boolean {
  return (
    telling.every((key) => one[key] === other[key]) &&
    wording(one.statusText) === wording(other.statusText) &&
    one.offers.length === other.offers.length &&
    one.offers.every((offer) => other.offers.includes(offer))
  );
}

/** What an observation makes of a case. */
export interface Progress {
  case: Case;
  /** `seen` for a new case, `changed` where it says something new, undefined where it only moves `lastSeenAt`. */
  event: 'seen' | 'changed' | undefined;
}

/**
 * A case after one more observation. One older than the last seen adds what was not known and changes nothing else;
 * what it changes in the history, the log knows, which has that history.
 */
export function advance(before: Case | undefined, observation: Observation): Progress {
  const facts = factsOf(observation);
  if (!before) {
    const times = { firstSeenAt: observation.at, lastSeenAt: observation.at };
    return { case: { ...facts, id: caseId(facts), ...times }, event: 'seen' };
  }
  const known = factsOf(before);
  const joined = joinInTime(known, before.lastSeenAt, observation);
  return {
    case: {
      ...joined,
      id: caseId(joined),
      firstSeenAt: Math.min(before.firstSeenAt, observation.at),
      lastSeenAt: Math.max(before.lastSeenAt, observation.at),
    },
    event: sameFacts(known, joined) ? undefined : 'changed',
  };
}

/** Facts known at `knownAt` (ms since 1970) together with a reading from before, then or after. */
export function joinInTime(known: Facts, knownAt: number, observation: Observation): Facts {
  if (observation.at > knownAt) return afterReading(known, observation);
  const reading = factsOf(observation);
  return observation.at === knownAt ? withReadingOfSameMoment(known, reading) : joinFacts(reading, known);
}
