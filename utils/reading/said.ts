import { badgePlaceOf } from './badge-place';
import type { Context } from './context';
import type { Sighting } from './reading';
import { scopeOf } from './scope';
import type { Sheet } from './sheets';
import type { Sight } from './shown';
import { understandSaid } from './taught';

/** What the page around a sheet says of it. */
interface Surroundings extends Context {
  store: string;
  url: string;
  /** Is it a chat? */
  chat: boolean;
}

/** A sheet as understood, within what the page around it said at that time. */
export interface Said {
  around: Surroundings;
  understood: ReturnType<typeof understandSaid>;
  isOurs: boolean;
  /** The place that shows it, once it had its name. */
  sighting?: Sighting;
}

const isSame = (one: Surroundings, other: Surroundings) =>
  one.role === other.role &&
  one.outerRole === other.outerRole &&
  one.section === other.section &&
  one.store === other.store &&
  one.url === other.url &&
  one.chat === other.chat;

/**
 * What a sheet says, as understood before where neither it nor what is around it has changed. A time that remains counts from the
 * reading that first saw it, `now` in ms since 1970.
 */
export function saidBy(sheet: Sheet, around: Surroundings, sight: Sight, now: number): Said {
  const before = sight.memory.said.get(sheet);
  if (before && isSame(before.around, around)) return before;
  const understood = understandSaid(sheet, around, sight, firstSeen(sheet, sight, now));
  const scope = scopeOf(sheet, understood, understood.section, around.chat);
  sight.note(sheet.elements[0], scope.isOurs, `${sheet.kind}: ${scope.why}`);
  const said = { around, understood, isOurs: scope.isOurs };
  sight.memory.said.set(sheet, said);
  return said;
}

/** When what the sheet says was first read, ms since 1970: from then on a time that remains runs, however often the same text is read. */
function firstSeen({ elements: [place], spots }: Sheet, { memory }: Sight, now: number): number {
  const text = spots.flatMap(({ runs }) => runs.map((run) => run.text)).join('\n');
  const before = memory.since.get(place);
  if (before?.text === text) return before.now;
  memory.since.set(place, { text, now });
  return now;
}

/** The place that shows a case, under its name. */
export function sightingOf(sheet: Sheet, said: Said, number: string, sight: Sight): Sighting {
  if (said.sighting?.facts.number === number) return said.sighting;
  const { facts, status, controls } = said.understood;
  said.sighting = {
    facts: { ...facts, number },
    elements: sheet.elements,
    badgePlace: badgePlaceOf(sheet, status.element, sight),
    controls,
  };
  return said.sighting;
}
