import type { Facts, Observation } from '../cases';
import { sameFacts } from '../cases';
import { ask } from '../messages';

/** The waits between tries to hand over what is not yet acknowledged, ms; the last one repeats. */
const waits = [200, 500, 1000, 3000, 10_000, 30_000];
/** A case that says the same as before is told again after this long, so that "last seen" stays true, ms. */
const freshness = 5 * 60_000;

/** Hands readings to the background, and keeps each until it is acknowledged. */
export interface Outbox {
  /** Takes the readings of a moment; what says nothing new is left out. */
  put(facts: readonly Facts[], now: number): void;
}

/** Makes the outbox of a frame. */
export function outbox(signal: AbortSignal): Outbox {
  const told = new Map<string, Observation>();
  const waiting = new Map<string, Observation>();
  let sending = false;
  let tries = 0;

  const isNews = (observation: Observation) => {
    const before = waiting.get(observation.number) ?? told.get(observation.number);
    return !before || !sameFacts(before, observation) || observation.at - before.at >= freshness;
  };
  const send = async () => {
    if (sending || waiting.size === 0 || signal.aborted) return;
    sending = true;
    const batch = [...waiting.values()].slice(0, 200);
    const answer = await ask('observe', { observations: batch });
    sending = false;
    // A batch that is refused would be refused again: it is dropped here and named in the background's log.
    if (answer.ok || answer.trouble === 'refused') {
      tries = 0;
      for (const observation of batch) {
        told.set(observation.number, observation);
        if (waiting.get(observation.number) === observation) waiting.delete(observation.number);
      }
      await send();
    } else {
      setTimeout(() => void send(), waits[Math.min(tries, waits.length - 1)]);
      tries += 1;
    }
  };
  return {
    put(facts, now) {
      for (const one of facts) {
        const observation = { ...one, at: now };
        if (isNews(observation)) waiting.set(observation.number, observation);
      }
      void send();
    },
  };
}
