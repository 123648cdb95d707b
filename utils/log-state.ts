/**
 * How the log fares, for the pages to say: when it was last copied whole, what the last start had to mend, and what is the matter now.
 * It lives in the browser's storage, where it can be read when the log can't.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';

const moment = v.pipe(v.number(), v.minValue(0));

const mendedSchema = v.object({
  /** ms since 1970. */
  at: moment,
  /** What the start found: no log where there had been one, one that lacked something, or one that could not be read. */
  why: v.picklist(['empty', 'lacking', 'broken']),
  /** How many events and later readings were put back. */
  restored: v.number(),
  /** How many parts of the copies could not be read. */
  unreadable: v.number(),
});
/** What a start of the background had to mend. */
export type Mended = v.InferOutput<typeof mendedSchema>;

/**
 * What may be the matter with the log: the disk is full, another page holds it at an older version or it does not answer, the browser
 * closed it or won't give it, its files are damaged, a private window keeps nothing, or something else.
 */
export const logTroubles = ['quota', 'blocked', 'closed', 'corrupt', 'private', 'other'] as const;

const troubleSchema = v.object({
  kind: v.picklist(logTroubles),
  /** ms since 1970. */
  at: moment,
});
/** Why the last write was not acknowledged. */
export type TroubleNow = v.InferOutput<typeof troubleSchema>;

const copiedSchema = v.object({ at: moment });

/** How the log fares; each part absent where there is nothing to say. */
export interface LogState {
  /** When the copies last held the whole log, ms since 1970. */
  copiedAt?: number;
  mended?: Mended;
  trouble?: TroubleNow;
}

const keys = { copied: 'log:copied', mended: 'log:mended', trouble: 'log:trouble' } as const;

/** A copy older than this, in ms, is worth a warning. */
export const staleAfter = 7 * 24 * 60 * 60 * 1000;

/** How the log fares now. */
export async function readLogState(): Promise<LogState> {
  const [local, session] = await Promise.all([
    browser.storage.local.get([keys.copied, keys.mended]),
    browser.storage.session.get(keys.trouble),
  ]);
  const copied = v.safeParse(copiedSchema, local[keys.copied]);
  const mended = v.safeParse(mendedSchema, local[keys.mended]);
  const trouble = v.safeParse(troubleSchema, session[keys.trouble]);
  return {
    ...(copied.success && { copiedAt: copied.output.at }),
    ...(mended.success && { mended: mended.output }),
    ...(trouble.success && { trouble: trouble.output }),
  };
}

/** Calls `onState` now and at each change, until `signal` is aborted. */
export function watchLogState(onState: (state: LogState) => void, signal: AbortSignal): void {
  const all: readonly string[] = Object.values(keys);
  const look = () =>
    // Where it can't be read now, the next change is told again.
    void readLogState().then(
      (state) => signal.aborted || onState(state),
      () => undefined,
    );
  const onChanged = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => all.includes(key))) look();
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
  look();
}

/** The copies hold the whole log at `at`, ms since 1970. The log's alone. */
export const keepCopied = (at: number): Promise<void> => browser.storage.local.set({ [keys.copied]: { at } });

/** What was mended, until the seller has read it. The log's alone. */
export const keepMended = (mended: Mended): Promise<void> => browser.storage.local.set({ [keys.mended]: mended });

/** The seller has read what was mended. */
export const dismissMended = (): Promise<void> => browser.storage.local.remove(keys.mended);

/** A write was not acknowledged, at `at` (ms since 1970). Kept in memory: the disk may be full. The log's alone. */
export const keepTrouble = (kind: TroubleNow['kind'], at: number): Promise<void> =>
  browser.storage.session.set({ [keys.trouble]: { kind, at } satisfies TroubleNow });

/** A write was acknowledged again. The log's alone. */
export const endTrouble = (): Promise<void> => browser.storage.session.remove(keys.trouble);
