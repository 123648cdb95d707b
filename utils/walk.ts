/**
 * The guide that is being walked: one at a time, for one case. It lives in `storage.local`, where content scripts and the
 * framed panel read it without waking the background, and where it survives page loads, new tabs and a restart.
 * Only the background writes it.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { factsSchema } from './cases';
import { guideNames } from './guides';

const walkSchema = v.object({
  caseId: v.string(),
  guide: v.picklist(guideNames),
  /** The step that the page showed last; undefined before the first. */
  step: v.optional(v.string()),
  /** What the case is found by on a page. */
  facts: factsSchema,
});
export type Walk = v.InferOutput<typeof walkSchema>;

const key = 'walk';
const parse = (stored: unknown): Walk | undefined => {
  const parsed = v.safeParse(walkSchema, stored);
  return parsed.success ? parsed.output : undefined;
};

/** The walk under way, undefined where there is none. */
export async function readWalk(): Promise<Walk | undefined> {
  const stored = await browser.storage.local.get(key);
  return parse(stored[key]);
}

/** Begins, moves or (with undefined) ends the walk. The background's alone. */
export async function writeWalk(walk: Walk | undefined): Promise<void> {
  await (walk ? browser.storage.local.set({ [key]: walk }) : browser.storage.local.remove(key));
}

/** Calls `onWalk` at each change until `signal` is aborted. */
export function watchWalk(onWalk: (walk: Walk | undefined) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes[key] : undefined;
    if (change) onWalk(parse(change.newValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
}
