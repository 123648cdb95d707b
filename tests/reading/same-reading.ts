import { type Reading } from '@/utils/reading';

/** In what one reading differs from another of the same page at the same moment, a line each. */
export function differencesOf(one: Reading, other: Reading): string[] {
  const lines: string[] = [];
  const say = (what: string, got: unknown, wanted: unknown) => {
    const [a, b] = [JSON.stringify(got), JSON.stringify(wanted)];
    if (a !== b) lines.push(`${what}: ${a} instead of ${b}`);
  };
  say('state', one.state, other.state);
  say('store', one.store, other.store);
  say(
    'cases',
    one.sightings.map(({ facts }) => facts.number),
    other.sightings.map(({ facts }) => facts.number),
  );
  for (const [at, { facts, elements, badgePlace, controls }] of one.sightings.entries()) {
    const against = other.sightings[at];
    if (!against || lines.length > 5) break;
    say(`facts of ${facts.number}`, sorted(facts), sorted(against.facts));
    say(
      `controls of ${facts.number}`,
      controls.map(({ offer }) => offer),
      against.controls.map(({ offer }) => offer),
    );
    if (controls.some(({ element }, place) => element !== against.controls[place]?.element))
      lines.push(`${facts.number}: another control`);
    if (
      elements.length !== against.elements.length ||
      elements.some((element, place) => element !== against.elements[place])
    ) {
      lines.push(`${facts.number}: other elements`);
    }
    if (badgePlace !== against.badgePlace) lines.push(`${facts.number}: another place for its badge`);
  }
  return lines;
}

const sorted = (facts: object) => Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
