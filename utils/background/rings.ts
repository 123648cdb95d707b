/** One ring per tab at most: which frame of a tab rings which step. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Guide } from '../guides';
import { tellTab } from '../messages';
import { inTurn } from './turns';

const ringSchema = v.object({ frameId: v.number(), step: v.string() });
type Ring = v.InferOutput<typeof ringSchema>;

const prefix = 'ring:';
const keyOf = (tabId: number) => `${prefix}${tabId}`;

async function ringOf(tabId: number): Promise<Ring | undefined> {
  const key = keyOf(tabId);
  const stored: unknown = (await browser.storage.session.get(key))[key];
  const parsed = v.safeParse(ringSchema, stored);
  return parsed.success ? parsed.output : undefined;
}

/** A frame that went without a word rings no more. */
async function isThere(tabId: number, frameId: number): Promise<boolean> {
  const found = await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, func: () => globalThis.tusuRuns === true })
    .catch(() => []);
  return found.some(({ result }) => result === true);
}

/** May this frame ring the step? Not while another frame of the tab rings it, or one further on. */
export function takeRing(tabId: number, ring: Ring, guide: Guide): Promise<boolean> {
  return inTurn(keyOf(tabId), async () => {
    const placeOf = (step: string) => guide.steps.findIndex(({ id }) => id === step);
    const other = await ringOf(tabId);
    const isTaken = other && other.frameId !== ring.frameId && placeOf(other.step) >= placeOf(ring.step);
    if (isTaken && (await isThere(tabId, other.frameId))) return false;
    await browser.storage.session.set({ [keyOf(tabId)]: ring });
    await tellTab(tabId, 'ring-changed', { step: ring.step });
    return true;
  });
}

/** A frame rings no more; the others of its tab may. */
export function loseRing(tabId: number, { frameId, step }: Ring): Promise<void> {
  return inTurn(keyOf(tabId), async () => {
    const ring = await ringOf(tabId);
    if (ring?.frameId !== frameId || ring.step !== step) return;
    await browser.storage.session.remove(keyOf(tabId));
    await tellTab(tabId, 'ring-changed', { step: null });
  });
}

/** Forgets the ring of a tab that was closed. */
export const dropRing = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));

/** Forgets every ring: the walk that they belonged to is over. */
export async function dropRings(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(prefix)));
}
