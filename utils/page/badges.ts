import { type Facts, nextTurn } from '../cases';
import type { Sighting } from '../reading';
import { type Badge, makeBadge } from './badge';

/** How often the time left is said anew, ms. */
const tick = 30_000;

/**
 * Keeps one badge at each visible place that shows a case: made, updated, put back when the page takes it away, removed with its place.
 */
export class Badges {
  readonly #badges = new Map<Element, Badge>();
  readonly #document: Document;
  readonly #onPress: (facts: Facts) => void;
  readonly #sizes: ResizeObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document, onPress: (facts: Facts) => void, signal: AbortSignal) {
    this.#document = document;
    this.#onPress = onPress;
    this.#sizes = new ResizeObserver((entries) => this.#fit(entries.map(({ target }) => target)));
    signal.addEventListener('abort', () => this.#leave(), { once: true });
  }

  /** Shows these sightings, and nothing else, as they stand at `now` (ms since 1970). */
  show(sightings: readonly Sighting[], now: number): void {
    const wanted = new Map(sightings.map((sighting) => [sighting.badgePlace, sighting.facts]));
    for (const [place, badge] of this.#badges) {
      if (!wanted.has(place) || !place.isConnected) this.#remove(place, badge);
    }
    const unfitted: Element[] = [];
    for (const [place, facts] of wanted) {
      const badge = this.#badges.get(place) ?? this.#make(place, facts, now);
      badge.show(facts, now);
      if (place.lastChild !== badge.host) {
        place.append(badge.host);
        unfitted.push(place);
      }
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
    clearTimeout(this.#timer);
    if (this.#badges.size === 0) return;
    const turns = [...this.#badges.values()].map(({ facts }) => nextTurn(facts, now) ?? now + tick);
    this.#timer = setTimeout(() => this.#retell(Date.now()), Math.min(tick, Math.min(...turns) - now + 50));
  }

  #retell(now: number): void {
    for (const badge of this.#badges.values()) badge.show(badge.facts, now);
    this.#fit([...this.#badges.keys()]);
    this.#tickAt(now);
  }

  #leave(): void {
    clearTimeout(this.#timer);
    this.#sizes.disconnect();
    for (const [place, badge] of this.#badges) this.#remove(place, badge);
  }
}
