import { caseId } from './identity';
import type { Case, Facts, Observation } from './observation';

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

/** Facts whose change is a line in the history. The place it was read from and the wording of its number are none. */
const telling = [
  'store',
  'role',
  'procedure',
  'status',
  'statusText',
  'deadlineAt',
  ...lasting,
] as const satisfies readonly (keyof Facts)[];

/** The facts alone, without the moment of the reading. */
export function factsOf({ at: _at, ...facts }: Observation): Facts {
  return facts;
}

/** Two facts sheets in one: what the later one says, and what it left out but the earlier one knew. */
export function joinFacts(earlier: Facts, later: Facts): Facts {
  const joined: Facts = { ...later };
  for (const key of lasting) {
    if (joined[key] === undefined && earlier[key] !== undefined) Object.assign(joined, { [key]: earlier[key] });
  }
  if (joined.store === '') joined.store = earlier.store;
  if (joined.role === 'unknown') joined.role = earlier.role;
  if (joined.procedure === 'unknown') joined.procedure = earlier.procedure;
  // A deadline belongs to the status it was read with, and goes when that changes.
  if (joined.deadlineAt === undefined && earlier.deadlineAt !== undefined && joined.status === earlier.status) {
    joined.deadlineAt = earlier.deadlineAt;
  }
  return joined;
}

/** Do the two say the same of the case? */
export function sameFacts(one: Facts, other: Facts): boolean {
  return (
    telling.every((key) => one[key] === other[key]) &&
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
 * A case after one more observation. An observation older than the last one seen adds what was not known
 * and changes nothing else.
 */
export function advance(before: Case | undefined, observation: Observation): Progress {
  const facts = factsOf(observation);
  if (!before) {
    const times = { firstSeenAt: observation.at, lastSeenAt: observation.at };
    return { case: { ...facts, id: caseId(facts), ...times }, event: 'seen' };
  }
  const { id: _id, firstSeenAt, lastSeenAt, ...known } = before;
  const joined = observation.at < lastSeenAt ? joinFacts(facts, known) : joinFacts(known, facts);
  return {
    case: {
      ...joined,
      id: caseId(joined),
      firstSeenAt: Math.min(firstSeenAt, observation.at),
      lastSeenAt: Math.max(lastSeenAt, observation.at),
    },
    event: sameFacts(known, joined) ? undefined : 'changed',
  };
}
