/** Copies of one event, joined. What each knows of it only ever grows, so it is the same in whatever order they come. Pure. */
import { contentOf, type EventRow, type Keeping, type Seen } from './rows';

/** The union of events; of one that is in both, what both know of it. */
export function join(...logs: readonly (readonly EventRow[])[]): EventRow[] {
  const union = new Map<string, EventRow>();
  for (const event of logs.flat().map(atHome)) {
    const known = union.get(event.id);
    union.set(event.id, known ? joinCopies(known, event) : event);
  }
  return [...union.values()];
}

/** What both copies of one event know. The event itself never changes; of two that differ all the same, either machine takes the same. */
export function joinCopies(one: EventRow, other: EventRow): EventRow {
  const [a, b] = [parted(one), parted(other)];
  const { caseId, moved } = a.moved > b.moved || (a.moved === b.moved && a.caseId > b.caseId) ? a : b;
  const was = [...new Set([...a.was, ...b.was])].sort();
  const seen = latestOf(a.seen, b.seen);
  const since = Math.min(a.since, b.since);
  return {
    ...(contentOf(a.said) >= contentOf(b.said) ? a.said : b.said),
    caseId,
    ...(moved > 0 && { moved }),
    ...(was.length > 0 && { was }),
    ...(seen && { seen }),
    ...(since < Infinity && { since }),
  };
}

/** An event, and what became of it. */
function parted({ moved = 0, was = [], home, seen, since = Infinity, ...said }: EventRow) {
  return { said: { ...said, caseId: '' }, caseId: home ?? said.caseId, moved, was, seen, since };
}

function latestOf(one: Seen | undefined, other: Seen | undefined): Seen | undefined {
  if (!one || !other) return one ?? other;
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return contentOf(one) >= contentOf(other) ? one : other;
}

/** An event as its own log keeps it. */
export function atHome({ home, ...event }: EventRow): EventRow {
  return home === undefined ? event : { ...event, caseId: home };
}

/** What became of an event that is kept elsewhere. */
export type Delta = { id: string; caseId?: string } & Omit<Keeping, 'home'>;

/** An event with what became of it since. */
export function withDelta(event: EventRow, { caseId, moved = 0, ...delta }: Delta): EventRow {
  const own = atHome(event);
  return joinCopies(own, { ...own, ...delta, ...(caseId === undefined ? {} : { caseId, moved }) });
}

/** What both tell of one event. */
export function joinDeltas(one: Delta, other: Delta): Delta {
  const moves = [one, other].filter(({ caseId }) => caseId !== undefined);
  const seen = latestOf(one.seen, other.seen);
  const was = [...new Set([...(one.was ?? []), ...(other.was ?? [])])].sort();
  const [move] = moves.sort(
    (a, b) => (b.moved ?? 0) - (a.moved ?? 0) || ((a.caseId ?? '') > (b.caseId ?? '') ? -1 : 1),
  );
  return {
    id: one.id,
    ...(move?.caseId !== undefined && { caseId: move.caseId, moved: move.moved ?? 0 }),
    ...(was.length > 0 && { was }),
    ...(seen && { seen }),
  };
}

/** What became of an event so far. */
export function deltaOf({ id, caseId, home, moved = 0, was, seen, since }: EventRow): Delta {
  return {
    id,
    caseId: home ?? caseId,
    moved,
    ...(was && { was }),
    ...(seen && { seen }),
    ...(since !== undefined && { since }),
  };
}

/** An event whose case turned out to be another. */
export function movedTo({ home, was = [], ...event }: EventRow, caseId: string): EventRow {
  const names = [...was, event.caseId, ...(home === undefined ? [] : [home])];
  return { ...event, caseId, moved: (event.moved ?? 0) + 1, was: [...new Set(names)].sort() };
}

/** An event with a later reading that said the same. */
export const withSeen = (event: EventRow, seen: Seen): EventRow => ({
  ...event,
  seen: latestOf(event.seen, seen) ?? seen,
});
