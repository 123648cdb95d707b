/**
 * The second store of the log: `storage.local`, a file of its own beside the database. Every acknowledged write stands here as a
 * *page* of the journal first; from time to time the journal's pages are bound into a *copy*, compressed and dated.
 * Journal and copies together are the whole log. Their keys say what a count needs, so that their contents need not be loaded.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { randomLetters } from './event-ids';
import { pack, unpack } from './packing';
import type { EventRow } from './rows';
import { LogTrouble } from './trouble';
import type { Delta } from './union';

/** A part of the log: events, and what became of others. */
export interface Part {
  events: readonly EventRow[];
  deltas: readonly Delta[];
}

/** Where a part lies. */
export interface Place {
  key: string;
  kind: 'page' | 'copy';
  /** When it was written, ms since 1970. */
  at: number;
  /** How many events begin in it. */
  events: number;
}

const prefixes = { page: 'log:page:', copy: 'log:copy:' } as const;

function keyOf(kind: Place['kind'], at: number, events: number): string {
  return `${prefixes[kind]}${at.toString(36).padStart(9, '0')}-${events}-${randomLetters(8)}`;
}

function placeOf(key: string): Place | undefined {
  for (const kind of ['page', 'copy'] as const) {
    if (!key.startsWith(prefixes[kind])) continue;
    const [at = '', events = ''] = key.slice(prefixes[kind].length).split('-');
    return { key, kind, at: Number.parseInt(at, 36), events: Number.parseInt(events, 10) };
  }
  return undefined;
}

/** Everything that lies here, the oldest first. Rejects with `LogTrouble`. */
export const places = (): Promise<Place[]> =>
  told(async () => {
    const found = (await keys()).map(placeOf).filter((place) => place !== undefined);
    // Times are padded, so keys of one kind sort by them; copies are older than the pages that are left.
    return found.sort((one, other) => (one.key < other.key ? -1 : 1));
  });

async function keys(): Promise<string[]> {
  // Young, and not in the polyfill's types.
  const local: { getKeys?: () => Promise<string[]> } = browser.storage.local;
  return local.getKeys ? local.getKeys() : Object.keys(await browser.storage.local.get(null));
}

/** Adds a page to the journal. Resolves when it stands. `at` in ms since 1970. Rejects with `LogTrouble`. */
export async function addPage(part: Part, at: number): Promise<Place> {
  const { events, deltas } = part;
  return put('page', at, events.length, { events, deltas });
}

/** Adds a copy. Resolves when it stands. `at` in ms since 1970. Rejects with `LogTrouble`. */
export async function addCopy(part: Part, at: number): Promise<Place> {
  const { events, deltas } = part;
  return put('copy', at, events.length, await pack({ events, deltas }));
}

async function put(kind: Place['kind'], at: number, events: number, content: unknown): Promise<Place> {
  const key = keyOf(kind, at, events);
  await told(() => browser.storage.local.set({ [key]: content }));
  return { key, kind, at, events };
}

const partSchema = v.object({
  events: v.array(v.looseObject({ id: v.string() })),
  deltas: v.array(v.looseObject({ id: v.string() })),
});

/** What lies at a place, undefined where it is damaged or gone. Rejects with `LogTrouble` where nothing can be read. */
export async function read({ key, kind }: Place): Promise<Part | undefined> {
  const stored: unknown = (await told(() => browser.storage.local.get(key)))[key];
  const content = kind === 'page' ? stored : await unpack(String(stored)).catch(() => undefined);
  const parsed = v.safeParse(partSchema, content);
  // Tusu alone writes here, and what it wrote is whole: the check sum of a copy, and the browser's JSON of a page, say so.
  return parsed.success ? (parsed.output as unknown as Part) : undefined;
}

/** Drops what lies at these places. Rejects with `LogTrouble`. */
export const drop = (gone: readonly Place[]): Promise<void> =>
  gone.length === 0 ? Promise.resolve() : told(() => browser.storage.local.remove(gone.map(({ key }) => key)));

const probe = 'log:probe';

/** Makes sure that there is room, before anything is thrown away that is to be written anew. Rejects with `LogTrouble`. */
export const assureRoom = (): Promise<void> =>
  told(async () => {
    await browser.storage.local.set({ [probe]: 'x'.repeat(500_000) });
    await browser.storage.local.remove(probe);
  });

/** Does one call on the store, and turns what goes wrong into `LogTrouble`. The browsers tell it in words only. */
async function told<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const words = String(error);
    if (/quota|space|full|disk/i.test(words)) throw new LogTrouble('quota', error);
    throw new LogTrouble(/corrupt|checksum|damaged/i.test(words) ? 'corrupt' : 'closed', error);
  }
}
