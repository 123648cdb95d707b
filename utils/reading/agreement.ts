import { offers as allOffers, type Facts, hasEnded, isOpen, joinFacts } from '../cases';
import type { Sighting } from './reading';

/**
 * Places that show the same case say the same of it: a row and the drawer over it. What one leaves out the other adds;
 * where their statuses contradict each other, nothing is known.
 */
export function agreed(sightings: readonly Sighting[]): Sighting[] {
  const together = new Map<string, Facts & { deadlineGrain?: number }>();
  for (const { facts } of sightings) {
    const before = together.get(facts.number);
    together.set(facts.number, before ? join(before, facts) : facts);
  }
  return sightings.map((sighting) => {
    const facts = together.get(sighting.facts.number) ?? sighting.facts;
    return facts === sighting.facts ? sighting : { ...sighting, facts };
  });
}

function join(one: Facts, other: Facts): Facts {
  const offers = allOffers.filter((offer) => one.offers.includes(offer) || other.offers.includes(offer));
  const joined = { ...joinFacts(one, other), offers };
  const [said, saidToo] = [one, other].map(({ status }) => isOpen(status) || hasEnded(status));
  if (one.status === other.status || !said) return joined;
  if (!saidToo) return { ...joinFacts(other, one), offers };
  return { ...joined, status: 'unknown', statusText: `${one.statusText} · ${other.statusText}` };
}
