import { type Facts, nextTurn } from '../cases';
import type { Sighting } from '../reading';
import { type Badge, makeBadge } from './badge';

/** How often the time left is said anew, ms. */
const tick = 30_000;
/** How many badges are said anew in one go. */
const atOnce = 100;

/**
 * Keeps one badge at each visible place that shows a case: made, updated, put back when the page takes it away, removed with its place.
 */
export class Badges {
  readonly #badges = new Map<Element, Badge>();
  readonly #document: Document;
  readonly #onPress: (facts: Facts) => void;
  readonly #sizes: ResizeObserver;
  readonly #turns = new WeakMap<Facts, number>();
  /** Badges that are still to be said anew, and when all of them last were, ms since 1970. */
  #untold: [Element, Badge][] = [];
  #toldAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document, onPress: (facts: Facts) => void, signal: AbortSignal) {
    this.#document = document;
    this.#onPress = onPress;
    this.#sizes = new ResizeObserver((entries) => this.#fit(entries.map(({ target }) => target)));
    signal.addEventListener('abort', () => this.#leave(), { once: true });
  }

  /** Shows these sightings, and nothing else, as they stand at `now` (ms since 1970). Only what differs from before is touched. */
  show(sightings: readonly Sighting[], now: number): void {
    if (this.#badges.size === 0) this.#toldAt = now;
    const wanted = new Map(sightings.map((sighting) => [sighting.badgePlace, sighting.facts]));
    for (const [place, badge] of this.#badges) {
      if (!wanted.has(place) || !place.isConnected) this.#remove(place, badge);
    }
    const unfitted: Element[] = [];
    for (const [place, facts] of wanted) {
      const badge = this.#badges.get(place) ?? this.#make(place, facts, now);
      const isNew = badge.facts !== facts && badge.show(facts, now);
      const isLast = place.lastChild === badge.host;
      if (!isLast) place.append(badge.host);
      if (isNew || !isLast) unfitted.push(place);
    }
    this.#fit(unfitted);
    this.#tickAt(now);
  }

  #make(place: Element, facts: Facts, now: number): Badge {
    const badge = makeBadge(facts, now, this.#onPress, this.#document);
    this.#badges.set(place, badge);
    this.#sizes.observe(place);
    return badge;
  }

  #remove(place: Element, { host }: Badge): void {
    host.remove();
    this.#badges.delete(place);
    this.#sizes.unobserve(place);
  }

  /** Fits badges into their places, all of them turn by turn: what is written between two looks costs one layout for all. */
  #fit(places: readonly Element[]): void {
    let fittings = places.flatMap((place) => this.#badges.get(place)?.fit(place) ?? []);
    while (fittings.length > 0) fittings = fittings.filter((fitting) => fitting.next().done !== true);
  }

  /** Badges follow the clock: at the next turn of a verdict, and often enough for the time left. */
  #tickAt(now: number): void {
    if (this.#untold.length > 0) return;
    clearTimeout(this.#timer);
    if (this.#badges.size === 0) return;
    let next = this.#toldAt + tick;
    for (const badge of this.#badges.values()) next = Math.min(next, this.#turnOf(badge, now));
    this.#timer = setTimeout(
      () => {
        this.#untold = [...this.#badges];
        this.#retell(Date.now());
      },
      Math.max(0, next - now + 50),
    );
  }

  /** When the verdict turns next, ms since 1970; looked up once for the same facts as long as that is ahead. */
  #turnOf({ facts }: Badge, now: number): number {
    const known = this.#turns.get(facts);
    if (known !== undefined && known > now) return known;
    const turn = nextTurn(facts, now) ?? Number.POSITIVE_INFINITY;
    this.#turns.set(facts, turn);
    return turn;
  }

  /** Says the time left anew, some badges at a time. */
  #retell(now: number): void {
    const some = this.#untold.splice(0, atOnce);
    const changed = some.filter(([place, badge]) => this.#badges.get(place) === badge && badge.show(badge.facts, now));
    this.#fit(changed.map(([place]) => place));
    if (this.#untold.length > 0) {
      this.#timer = setTimeout(() => this.#retell(Date.now()));
      return;
    }
    this.#toldAt = now;
    this.#tickAt(now);
  }

  #leave(): void {
    this.#untold = [];
    clearTimeout(this.#timer);
    this.#sizes.disconnect();
    for (const [place, badge] of this.#badges) this.#remove(place, badge);
  }
}
