/** What the frames of a tab show of the guide under way, and what follows: which of them may ring, and how the walk stands. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Guide } from '../guides';
import { tellTab } from '../messages';
import { type Sight, type Standing, sightSchema, type Walk } from '../walk';
import { storeOfTab } from './frames';
import { inTurn } from './turns';

const sceneSchema = v.object({
  frames: v.record(v.string(), sightSchema),
  /** The frame that may ring, and its step. */
  ring: v.optional(v.object({ frameId: v.number(), step: v.string() })),
});
/** What is known of a tab, by the number of its frames. */
export type Scene = v.InferOutput<typeof sceneSchema>;

const prefix = 'guide:';
const keyOf = (tabId: number) => `${prefix}${tabId}`;

async function sceneOf(tabId: number): Promise<Scene> {
  const key = keyOf(tabId);
  const stored: unknown = (await browser.storage.session.get(key))[key];
  const parsed = v.safeParse(sceneSchema, stored);
  return parsed.success ? parsed.output : { frames: {} };
}

/** Is the guide walked in this tab? */
export const isWalkedIn = async (tabId: number): Promise<boolean> =>
  Object.keys((await sceneOf(tabId)).frames).length > 0;

/** A frame that went without a word shows nothing more. */
async function isThere(tabId: number, frameId: number): Promise<boolean> {
  const found = await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, func: () => globalThis.tusuRuns === true })
    .catch(() => []);
  return found.some(({ result }) => result === true);
}

/** The frames that are still there. Only one that another depends on is asked. */
async function living(tabId: number, frames: Scene['frames'], told: number): Promise<Scene['frames']> {
  const kept = await Promise.all(
    Object.entries(frames).map(async ([frameId, sight]) => {
      const matters = Number(frameId) !== told && (sight.seen.see !== 'nothing' || sight.seen.after !== undefined);
      return !matters || (await isThere(tabId, Number(frameId))) ? [[frameId, sight] as const] : [];
    }),
  );
  return Object.fromEntries(kept.flat());
}

/** What follows from what a tab shows. */
export interface Outcome {
  ring: Scene['ring'];
  /** How the walk stands by this tab; undefined where the tab has nothing to say of it. */
  standing: Standing | undefined;
}

/** The step that a page at rest lacks, by the furthest place that is open in it. */
function lacking({ steps }: Guide, furthest: number, showsCase: boolean): Standing | undefined {
  const step = steps[furthest + 1] ?? steps[0];
  if (!step) return undefined;
  const isOffered = step.where !== 'case' || !showsCase;
  return { state: 'missing', step: step.id, why: isOffered ? step.missing : 'offer' };
}

/** What has been pressed or refused stays until the page goes on from there. */
function heldBy({ standing }: Walk): { until: string } | 'wholly' | undefined {
  switch (standing.state) {
    case 'pressed':
    case 'accepted':
    case 'silent':
      return { until: standing.step };
    case 'refused':
      return 'wholly';
    case 'searching':
    case 'ringing':
    case 'missing':
    case 'waiting':
    case 'other-store':
      return undefined;
  }
}

/** Weighs what the frames of a tab show. `store` is the account that the tab shows, undefined for none. */
export function weigh({ frames, ring }: Scene, walk: Walk, guide: Guide, store: string | undefined): Outcome {
  const placeOf = (id: string | undefined) => guide.steps.findIndex((step) => step.id === id);
  const sights = Object.entries(frames).map(([frameId, { seen }]) => ({ frameId: Number(frameId), seen }));
  const shown = store ?? Object.values(frames).find((sight) => sight.store !== '')?.store ?? '';
  if (shown !== '' && walk.facts.store !== '' && shown !== walk.facts.store) {
    return { ring: undefined, standing: { state: 'other-store', store: shown } };
  }
  const told = sights.map(({ seen }) => standingOf(seen, walk)).find((standing) => standing !== undefined);
  if (told) return { ring: undefined, standing: told };
  const held = heldBy(walk);
  if (held === 'wholly') return { ring: undefined, standing: undefined };
  const reached = Math.max(-1, ...sights.map(({ seen }) => (seen.see === 'nothing' ? placeOf(seen.after) : -1)));
  const least = Math.max(reached + 1, held ? placeOf(held.until) : 0);
  const steps = sights
    .flatMap(({ frameId, seen }) =>
      seen.see === 'step' ? [{ frameId, step: seen.step, place: placeOf(seen.step) }] : [],
    )
    .filter(({ place }) => place >= least)
    .sort((one, other) => other.place - one.place || preferring(ring, one) - preferring(ring, other));
  const [first] = steps;
  if (first) {
    const goesOn = !held || first.place > placeOf(held.until);
    return {
      ring: { frameId: first.frameId, step: first.step },
      standing: goesOn ? { state: 'ringing' } : undefined,
    };
  }
  if (held) return { ring: undefined, standing: undefined };
  const atRest = sights.every(({ seen }) => seen.see !== 'nothing' || seen.settled);
  const showsCase = sights.some(({ seen }) => seen.see === 'nothing' && seen.showsCase);
  return { ring: undefined, standing: atRest ? lacking(guide, reached, showsCase) : { state: 'searching' } };
}

/** The frame that rings already goes before another that shows the same step. */
const preferring = (ring: Scene['ring'], { frameId }: { frameId: number }) => (ring?.frameId === frameId ? 0 : 1);

/** What the page puts in the way, or says of the deed. */
function standingOf(seen: Sight['seen'], walk: Walk): Standing | undefined {
  const held = heldBy(walk);
  const step = typeof held === 'object' ? held.until : (walk.step ?? '');
  switch (seen.see) {
    case 'obstacle':
      return { state: 'waiting', obstacle: seen.obstacle, says: seen.says };
    case 'refusal':
      return { state: 'refused', says: seen.says };
    case 'success':
      return { state: 'accepted', step, says: seen.says };
    case 'nothing':
    case 'step':
      return undefined;
  }
}

/** Takes in what a frame shows, and lets the right frame ring. Resolves with what follows. */
export function takeSight(
  { tabId, frameId }: { tabId: number; frameId: number },
  sight: Sight,
  walk: Walk,
  guide: Guide,
): Promise<Outcome> {
  return inTurn(keyOf(tabId), async () => {
    const before = await sceneOf(tabId);
    const frames = await living(tabId, { ...before.frames, [frameId]: sight }, frameId);
    const outcome = weigh({ ...before, frames }, walk, guide, await storeOfTab(tabId));
    const { ring } = outcome;
    await browser.storage.session.set({ [keyOf(tabId)]: ring ? { frames, ring } : { frames } });
    const was = before.ring;
    if (was && was.frameId !== frameId && was.frameId !== ring?.frameId) {
      await tellTab(tabId, 'may-ring', { step: null }, was.frameId);
    }
    const isNew = ring?.frameId !== was?.frameId || ring?.step !== was?.step;
    if (ring && isNew && ring.frameId !== frameId) await tellTab(tabId, 'may-ring', { step: ring.step }, ring.frameId);
    return outcome;
  });
}

/** Forgets what a tab showed: it was closed, or another page takes its place. */
export const dropSights = (tabId: number): Promise<void> =>
  inTurn(keyOf(tabId), () => browser.storage.session.remove(keyOf(tabId)));

/** Forgets what all tabs showed: the walk that it belonged to is over, or looks for its place anew. */
export async function dropAllSights(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(prefix)));
}
