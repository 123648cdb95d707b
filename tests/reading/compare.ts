import { hasEnded, isOpen, offers, type Verdict, verdictAt } from '@/utils/cases';
import { type Reading, type Sighting } from '@/utils/reading';
import { type ExpectedCase, type ExpectedReading } from './expectation';

/** Parts of a case that the bench counts apart. */
export const aspects = ['role', 'procedure', 'status', 'verdict', 'deadline', 'fields', 'badge'] as const;
export type Aspect = (typeof aspects)[number];

/** One way in which a reading is not what it must be. */
export interface Difference {
  kind: Aspect | 'state' | 'store' | 'missing' | 'extra';
  /** The case's number, `""` where the difference is of the page. */
  number: string;
  text: string;
  /** An error that the contract names as dangerous. */
  dangerous: boolean;
}

/** A case as expected beside the sighting that shows it. */
export interface Match {
  expected: ExpectedCase;
  sighting: Sighting;
}

export interface Comparison {
  differences: Difference[];
  matches: Match[];
}

/** A text without white space and without what shows nothing. */
const squeezed = (text: string | undefined) => text?.normalize('NFKC').replace(/[\s\p{Cf}\p{Co}]+/gu, '');
const plainly = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));

/** Verdicts that the contract calls dangerous where another one is right. */
export function isDangerous(expected: ExpectedCase, verdict: Verdict): boolean {
  const promises: readonly Verdict[] = ['can-withdraw', 'withdraw-soon', 'answer', 'answer-soon'];
  if (hasEnded(expected.status) && promises.includes(verdict)) return true;
  const finals: readonly Verdict[] = ['too-late', 'withdrawn'];
  if (expected.role === 'complainant' && isOpen(expected.status) && finals.includes(verdict)) return true;
  const calming: readonly Verdict[] = ['cleared', 'wait', 'ended', 'settle', 'withdrawn'];
  const due: readonly Verdict[] = ['appeal', 'appeal-soon', 'overdue', 'check'];
  if (due.includes(expected.verdict) && calming.includes(verdict)) return true;
  return verdict === 'wait' && (expected.verdict === 'answer' || expected.verdict === 'answer-soon');
}

/** The whole text that an element shows to a person: nothing hidden, transparent, clipped to a pixel or off the page. */
function shownIn(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isSeen(node.parentElement, element)) text += node.nodeValue ?? '';
  }
  return squeezed(text) ?? '';
}

function isSeen(parent: Element | null, within: Element): boolean {
  if (!parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  for (let element: Element | null = parent; element && element !== within; element = element.parentElement) {
    const { width, height, right } = element.getBoundingClientRect();
    const isClipped = width <= 1.5 && height <= 1.5 && getComputedStyle(element).overflow !== 'visible';
    if (isClipped || right < -500) return false;
  }
  return true;
}

/** Sets each expected case beside the sighting of its number; where several places show it, beside the one with its badge. */
function match(expected: readonly ExpectedCase[], sightings: readonly Sighting[]) {
  const left = [...sightings];
  const matches: Match[] = [];
  const missing: ExpectedCase[] = [];
  for (const one of expected) {
    const named = left.filter(({ facts }) =>
      one.number === '~' ? facts.number.startsWith('~') : facts.number === one.number,
    );
    const best = named.find(
      ({ badgePlace }) => one.badgeIn === undefined || shownIn(badgePlace) === squeezed(one.badgeIn),
    );
    const sighting = best ?? named[0];
    if (!sighting) {
      missing.push(one);
      continue;
    }
    left.splice(left.indexOf(sighting), 1);
    matches.push({ expected: one, sighting });
  }
  return { matches, missing, extra: left };
}

const fields = ['filedAt', 'reason', 'origin', 'counterparty', 'productTitle', 'productId'] as const;
const momentOf = (moment: string | undefined) => (moment === undefined ? undefined : Date.parse(moment));
const asMoment = (ms: number | undefined) =>
  ms === undefined ? undefined : `${new Date(ms + 8 * 3600_000).toISOString().slice(0, 19)}+08:00`;

/** What differs in one case. */
function* differencesIn({ expected, sighting }: Match, now: number): Iterable<[Aspect, unknown, unknown, string?]> {
  const { facts, badgePlace } = sighting;
  if (facts.role !== expected.role) yield ['role', expected.role, facts.role];
  if (facts.procedure !== expected.procedure) yield ['procedure', expected.procedure, facts.procedure];
  if (facts.status !== expected.status) yield ['status', expected.status, facts.status];
  const verdict = verdictAt(facts, now);
  if (verdict !== expected.verdict) yield ['verdict', expected.verdict, verdict];
  if (facts.deadlineAt !== momentOf(expected.deadlineAt))
    yield ['deadline', expected.deadlineAt, asMoment(facts.deadlineAt)];
  const statusText = expected.statusText;
  if (statusText !== undefined && squeezed(facts.statusText) !== squeezed(statusText)) {
    yield ['fields', statusText, facts.statusText, 'statusText'];
  }
  const offered = offers.filter((offer) => facts.offers.includes(offer)).join(' ');
  const wanted = offers.filter((offer) => expected.offers.includes(offer)).join(' ');
  if (offered !== wanted) yield ['fields', wanted, offered, 'offers'];
  for (const field of fields) {
    const [want, got] =
      field === 'filedAt'
        ? [expected.filedAt, asMoment(facts.filedAt)]
        : [squeezed(expected[field]), squeezed(facts[field])];
    if (want !== got) yield ['fields', want, got, field];
  }
  if (!sighting.elements.some((element) => holds(element, badgePlace)))
    yield ['badge', 'a place inside the case', 'elsewhere'];
  const badgeIn = squeezed(expected.badgeIn);
  if (badgeIn !== undefined && shownIn(badgePlace) !== badgeIn) yield ['badge', badgeIn, shownIn(badgePlace)];
}

/** Does one element hold the other, be it in a shadow tree within? */
function holds(outer: Element, inner: Element): boolean {
  const root = inner.getRootNode();
  return outer.contains(inner) || (root instanceof ShadowRoot && holds(outer, root.host));
}

/** Compares a reading, made at `now` (ms since 1970), with what must be read. */
export function compare(reading: Reading, expected: ExpectedReading, now: number): Comparison {
  const { matches, missing, extra } = match(expected.cases, reading.sightings);
  const ofPage = (kind: Difference['kind'], text: string, number = ''): Difference => ({
    kind,
    number,
    text,
    dangerous: false,
  });
  const differences: Difference[] = [];
  if (reading.state !== expected.state) {
    differences.push(ofPage('state', `state: expected ${expected.state}, got ${reading.state}`));
  }
  if (expected.store !== undefined && reading.store !== expected.store) {
    differences.push(ofPage('store', `store: expected ${plainly(expected.store)}, got ${plainly(reading.store)}`));
  }
  for (const { number } of missing) differences.push(ofPage('missing', `${number} is not read`, number));
  for (const { facts } of extra) {
    differences.push(ofPage('extra', `${facts.number} (${facts.status}) is read and must not be`, facts.number));
  }
  for (const one of matches) {
    for (const [kind, want, got, field] of differencesIn(one, now)) {
      const dangerous = kind === 'verdict' && isDangerous(one.expected, verdictAt(one.sighting.facts, now));
      const text = `${dangerous ? 'DANGEROUS: ' : ''}${one.expected.number} ${field ?? kind}: expected ${plainly(want)}, got ${plainly(got)}`;
      differences.push({ kind, number: one.expected.number, text, dangerous });
    }
  }
  return { differences, matches };
}
