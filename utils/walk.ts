/**
 * The guide that is being walked: one at a time, for one case. It lives in `storage.local`, where content scripts and the
 * framed panel read it without waking the background, and where it survives page loads, new tabs and a restart.
 * Only the background writes it.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { factsSchema, statuses } from './cases';
import { guideNames, missings, ways } from './guides';

/** What the page may put between the seller and the next step. */
export const obstacles = ['login', 'captcha', 'error', 'confirmation'] as const;
export type Obstacle = (typeof obstacles)[number];

/** How long the page may take to say what came of the deed before its silence is told, ms. */
export const longestSilence = 60 * 1000;

const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
/** The page's own words, cut short. */
const pageWords = v.pipe(v.string(), v.maxLength(200));

/** How the walk stands, by what the page that the seller looks at shows. */
const standingSchema = v.variant('state', [
  /** Begun, or the page is still loading: nothing of the guide was found yet. */
  v.object({ state: v.literal('searching') }),
  /** The ring stands around the control of the walk's `step`. */
  v.object({ state: v.literal('ringing') }),
  /** The page shows neither the control of this step nor a later one; `why` says what that means for the seller. No ring. */
  v.object({ state: v.literal('missing'), step: v.string(), why: v.picklist(missings) }),
  /** The page wants something else first, in its own words where they can be read. No ring; the walk finds its place again. */
  v.object({ state: v.literal('waiting'), obstacle: v.picklist(obstacles), says: pageWords }),
  /** The page is another store's; the case belongs to `facts.store`. No ring. */
  v.object({ state: v.literal('other-store'), store: v.string() }),
  /** The seller pressed the control that does the deed; the page has not said yet what came of it. Read it by `standingAt`. */
  v.object({ state: v.literal('pressed'), step: v.string(), at: moment }),
  /** The page refused, in its own words. No ring until the guide is started anew. */
  v.object({ state: v.literal('refused'), says: pageWords }),
  /** The page said that it took what was submitted, in its own words; the status that it leads to was not read yet. */
  v.object({ state: v.literal('accepted'), step: v.string(), says: pageWords }),
  /** The page said nothing for `longestSilence` after the deed. No ring until the guide is started anew or the page goes on. */
  v.object({ state: v.literal('silent'), step: v.string() }),
]);
export type Standing = v.InferOutput<typeof standingSchema>;

/** What one frame of a page shows of the guide under way. */
const seenSchema = v.variant('see', [
  /**
   * None of its controls. `after`: the place that this step leads to is open. `settled`: the page has stood still long enough, so that
   * it may be said. `showsCase`: the case is there, but without the control.
   */
  v.object({
    see: v.literal('nothing'),
    after: v.optional(v.string()),
    settled: v.boolean(),
    showsCase: v.boolean(),
  }),
  /** The control of a step, and no later one. */
  v.object({ see: v.literal('step'), step: v.string() }),
  v.object({ see: v.literal('obstacle'), obstacle: v.picklist(obstacles), says: pageWords }),
  v.object({ see: v.picklist(['refusal', 'success']), says: pageWords }),
]);
export type Seen = v.InferOutput<typeof seenSchema>;

/** What a frame tells of itself while a guide is under way. */
export const sightSchema = v.object({
  seen: seenSchema,
  /** The account that the frame shows, `""` for none. */
  store: v.pipe(v.string(), v.maxLength(300)),
  /** Is the frame in a tab that can be seen? */
  visible: v.boolean(),
});
export type Sight = v.InferOutput<typeof sightSchema>;

const walkSchema = v.object({
  caseId: v.string(),
  guide: v.picklist(guideNames),
  /** When it was begun, ms since 1970; begun anew it is another walk. */
  begunAt: v.optional(moment, 0),
  /** The way that the seller chose where the guide has two (`answer`); undefined until then. */
  way: v.optional(v.picklist(ways)),
  /** The step that the page showed last; undefined before the first. */
  step: v.optional(v.string()),
  /** What the case is found by on a page; its status is the one that the walk was begun at. */
  facts: factsSchema,
  standing: v.optional(standingSchema, { state: 'searching' }),
  /** Where several cases are walked one after the other: those still to come, and the place of this one among all. */
  run: v.optional(v.object({ next: v.array(v.string()), place: v.number(), of: v.number() })),
});
/** A walk as it is written; how it stands may be left out. */
type WrittenWalk = v.InferInput<typeof walkSchema>;
export type Walk = v.InferOutput<typeof walkSchema>;

/** How the last walk came to its end. It stays until the next one is begun. */
const walkEndSchema = v.object({
  caseId: v.string(),
  guide: v.picklist(guideNames),
  /**
   * `done`: the page says that the deed is done, by `status`. `stopped`: by the seller. `ended`: the case came to `status` in
   * another way, so the guide has no more to lead to. `deleted`: the case is no longer in the log.
   */
  end: v.picklist(['done', 'stopped', 'ended', 'deleted']),
  status: v.optional(v.picklist(statuses)),
  at: moment,
  /** Cases of the same run that were walked to their end, and those that were passed over since they could no longer be withdrawn. */
  run: v.optional(v.object({ place: v.number(), of: v.number() })),
});
export type WalkEnd = v.InferOutput<typeof walkEndSchema>;

/** How a walk stands at `now` (ms since 1970): a page that was silent too long is `silent`, whether or not somebody noted it. */
export function standingAt({ standing }: Pick<Walk, 'standing'>, now: number): Standing {
  const isTooLong = standing.state === 'pressed' && now - standing.at >= longestSilence;
  return isTooLong ? { state: 'silent', step: standing.step } : standing;
}

const parser =
  <Schema extends v.GenericSchema>(schema: Schema) =>
  (stored: unknown): v.InferOutput<Schema> | undefined => {
    const parsed = v.safeParse(schema, stored);
    return parsed.success ? parsed.output : undefined;
  };

const key = 'walk';
const endKey = 'walk-end';
const parseWalk = parser(walkSchema);
const parseEnd = parser(walkEndSchema);

/** The walk under way, undefined where there is none. */
export async function readWalk(): Promise<Walk | undefined> {
  return parseWalk((await browser.storage.local.get(key))[key]);
}

/** How the last walk ended; undefined where none did, or another is under way. */
export async function readWalkEnd(): Promise<WalkEnd | undefined> {
  return parseEnd((await browser.storage.local.get(endKey))[endKey]);
}

/** Begins or moves the walk; what the last one came to is forgotten. The background's alone. */
export async function writeWalk(walk: WrittenWalk): Promise<void> {
  await browser.storage.local.set({ [key]: walk });
  await browser.storage.local.remove(endKey);
}

/** Ends the walk, and keeps how. The background's alone. */
export async function closeWalk(end: WalkEnd): Promise<void> {
  await browser.storage.local.set({ [endKey]: end });
  await browser.storage.local.remove(key);
}

function watchKey(name: string, onValue: (stored: unknown) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes[name] : undefined;
    if (change) onValue(change.newValue);
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
}

/** Calls `onWalk` at each change until `signal` is aborted. */
export function watchWalk(onWalk: (walk: Walk | undefined) => void, signal: AbortSignal): void {
  watchKey(key, (stored) => onWalk(parseWalk(stored)), signal);
}

/** Calls `onEnd` when a walk ends, and with undefined when another begins, until `signal` is aborted. */
export function watchWalkEnd(onEnd: (end: WalkEnd | undefined) => void, signal: AbortSignal): void {
  watchKey(endKey, (stored) => onEnd(parseEnd(stored)), signal);
}
