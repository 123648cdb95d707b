/** Makes kept pages of a report's copies: each with the reader's present reading, for a person to correct. */
import * as v from 'valibot';
import { verdictAt } from '@/utils/cases';
import { type Reading, read, type Sighting } from '@/utils/reading';
import { partsOfReportFile, type ReportPart } from '@/utils/report-file';
import { type Expectation, type ExpectedCase, expectationSchema } from '../expectation';
import { foreignIn, privateIn } from '../lint';
import { show } from '../stage';

/** A page to be kept. */
export interface Kept {
  html: string;
  expected: Expectation;
  /** Names in it: stand-ins, so they are fictional. */
  names: string[];
  /** What the folder's lint would find wrong, a line each. */
  wrong: string[];
  /** What whoever corrects the expectation should know, a line each. */
  remarks: string[];
}

declare global {
  interface Window {
    keep?: (file: string) => Kept[];
  }
}

const momentOf = (ms: number) => `${new Date(ms + 8 * 3600_000).toISOString().slice(0, 19)}+08:00`;

/** What a sighting says, as expectations write it. */
function expectedOf({ facts }: Sighting, now: number): ExpectedCase {
  const { number, role, procedure, status, statusText, reason, origin, counterparty, productTitle, productId } = facts;
  const told = { reason, origin, counterparty, productTitle, productId };
  return {
    number: number.startsWith('~') ? '~' : number,
    role,
    procedure,
    status,
    verdict: verdictAt(facts, now),
    ...(statusText !== '' && { statusText }),
    ...(facts.deadlineAt !== undefined && { deadlineAt: momentOf(facts.deadlineAt) }),
    ...(facts.filedAt !== undefined && { filedAt: momentOf(facts.filedAt) }),
    ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)),
    offers: [...facts.offers],
  };
}

function expectationOf({ url, state }: ReportPart, reading: Reading, now: number): Expectation {
  return v.parse(expectationSchema, {
    about: `A reported page that Tusu told as ${state}: correct what must be read, and say here what the page tries`,
    family: 'reported',
    url,
    now: momentOf(now),
    state: reading.state,
    store: reading.store,
    cases: reading.sightings.map((sighting) => expectedOf(sighting, now)),
  });
}

function keep(part: ReportPart): Kept {
  // Expectations write whole seconds.
  const now = Math.floor(part.now / 1000) * 1000;
  show(part.html);
  const reading = read(document, { url: part.url, now, shadowOf: (element) => element.shadowRoot });
  const expected = expectationOf(part, reading, now);
  const names = [expected.store, ...expected.cases.map(({ counterparty }) => counterparty)].filter((name) => name);
  const said = [...new Set(names.filter((name) => name !== undefined))];
  const isOther = reading.state !== part.state;
  return {
    html: part.html,
    expected,
    names: said,
    wrong: [...privateIn(part.html, [], new Set()), ...foreignIn(part.html)],
    remarks: isOther ? [`its copy reads as ${reading.state}: what made it ${part.state} is not in the copy`] : [],
  };
}

window.keep = (file) => {
  const parts = partsOfReportFile(file);
  const telling = parts.filter(({ state }) => state !== 'nothing');
  return (telling.length > 0 ? telling : parts).map(keep);
};
