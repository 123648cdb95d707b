/**
 * Readings from a frame that shows no account, while the page around it has not told its own yet: they are in the log without
 * a store already, and are told again with it as soon as the tab shows one.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Observation, observationSchema } from '../cases';

/** The page around a frame tells its account within seconds, or is another page by then, ms. */
const patience = 2 * 60 * 1000;
const most = 500;

const keyOf = (tabId: number) => `nameless:${tabId}`;
const listSchema = v.array(observationSchema);

async function nameless(tabId: number): Promise<Observation[]> {
  const key = keyOf(tabId);
  const stored: unknown = (await browser.storage.session.get(key))[key];
  const parsed = v.safeParse(listSchema, stored);
  return parsed.success ? parsed.output : [];
}

/** Keeps readings of a tab for which no store is known yet. */
export async function keepNameless(tabId: number, observations: readonly Observation[]): Promise<void> {
  const since = Math.max(...observations.map(({ at }) => at)) - patience;
  const latest = new Map<string, Observation>();
  for (const one of [...(await nameless(tabId)), ...observations]) if (one.at >= since) latest.set(one.number, one);
  await browser.storage.session.set({ [keyOf(tabId)]: [...latest.values()].slice(-most) });
}

/** Takes the readings of a tab that wait for a store and are still of the page that is there at `now` (ms since 1970). */
export async function takeNameless(tabId: number, now: number): Promise<Observation[]> {
  const waiting = (await nameless(tabId)).filter(({ at }) => at >= now - patience);
  await dropNameless(tabId);
  return waiting;
}

/** Forgets the readings of a tab that wait for a store. */
export const dropNameless = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));
