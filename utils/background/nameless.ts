/**
 * Readings from a frame that shows no account, while the page around it has not told its own yet: they are in the log without
 * a store already, and are told again with it as soon as the tab shows one.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Observation, observationSchema } from '../cases';
import { livingReports } from './frames';

/** The page around a frame tells its account within seconds, or is another page by then, ms. */
const patience = 2 * 60 * 1000;
const most = 500;

const keyOf = (tabId: number) => `nameless:${tabId}`;
const listSchema = v.array(v.object({ frameId: v.number(), observation: observationSchema }));
type Nameless = v.InferOutput<typeof listSchema>[number];

async function nameless(tabId: number): Promise<Nameless[]> {
  const key = keyOf(tabId);
  const stored: unknown = (await browser.storage.session.get(key))[key];
  const parsed = v.safeParse(listSchema, stored);
  return parsed.success ? parsed.output : [];
}

/** Keeps readings of a frame for which no store is known yet. */
export async function keepNameless(
  tabId: number,
  frameId: number,
  observations: readonly Observation[],
): Promise<void> {
  const since = Math.max(...observations.map(({ at }) => at)) - patience;
  const latest = new Map<string, Nameless>();
  const read = observations.map((observation) => ({ frameId, observation }));
  for (const one of [...(await nameless(tabId)), ...read]) {
    if (one.observation.at >= since) latest.set(`${one.frameId} ${one.observation.number}`, one);
  }
  await browser.storage.session.set({ [keyOf(tabId)]: [...latest.values()].slice(-most) });
}

/** Takes the readings of a tab that wait for a store, and are of pages that are still in its frames at `now` (ms since 1970). */
export async function takeNameless(tabId: number, now: number): Promise<Observation[]> {
  const waiting = await nameless(tabId);
  if (waiting.length === 0) return [];
  await dropNameless(tabId);
  const reports = await livingReports(tabId);
  const stands = ({ frameId, observation: { at, url } }: Nameless) =>
    at >= now - patience && reports.some((report) => report.frameId === frameId && report.url === url);
  return waiting.filter(stands).map(({ observation }) => observation);
}

/** Forgets the readings of a tab that wait for a store. */
export const dropNameless = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));
