/**
 * The pages that Tusu was taught. They live in `storage.local`, where content scripts read them without waking the background.
 * Only the background writes them.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { isSameList, type Lesson, type Profile, profileSchema } from './profile';

const key = 'profiles';
/** More pages than a seller's backend has. */
export const mostProfiles = 200;

/** What is stored, without what no version of Tusu understands: one broken entry takes no other with it. */
function parse(stored: unknown): Profile[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one) => {
    const parsed = v.safeParse(profileSchema, one);
    return parsed.success ? [parsed.output] : [];
  });
}

/** Every page that was taught, the latest first. */
export async function readProfiles(): Promise<Profile[]> {
  const stored = await browser.storage.local.get(key);
  return parse(stored[key]);
}

/** Calls `onProfiles` at each change of them, until `signal` is aborted. */
export function watchProfiles(onProfiles: (profiles: Profile[]) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes[key] : undefined;
    if (change) onProfiles(parse(change.newValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
}

const isSame = (one: Profile, other: Profile) => one.id === other.id || isSameList(one, other);

/** Keeps profiles, each in the place of one that teaches the same. The background's alone. */
export async function keepProfiles(profiles: readonly Profile[]): Promise<void> {
  const before = await readProfiles();
  const others = before.filter((one) => !profiles.some((kept) => isSame(one, kept)));
  await write([...profiles, ...others]);
}

/** Forgets one. The background's alone. */
export async function dropProfile(id: string): Promise<void> {
  await write((await readProfiles()).filter((one) => one.id !== id));
}

const write = (profiles: readonly Profile[]) =>
  browser.storage.local.set({ [key]: profiles.toSorted((a, b) => b.taughtAt - a.taughtAt).slice(0, mostProfiles) });

/** A lesson to be kept, learnt at `now` (ms since 1970). */
export const profileOf = (lesson: Lesson, now: number): Profile => ({
  ...lesson,
  id: crypto.randomUUID(),
  taughtAt: now,
});

const format = 'tusu-profiles';
const fileSchema = v.object({ format: v.literal(format), version: v.literal(1), profiles: v.array(profileSchema) });

/** Taught pages as the text of a file, written at `now` (ms since 1970). */
export const profilesAsFile = (profiles: readonly Profile[], now: number): string =>
  JSON.stringify({ format, version: 1, exportedAt: now, profiles }, undefined, 2);

/** Why a file of taught pages is refused. */
export type FileTrouble = 'no-json' | 'other-format' | 'newer' | 'broken' | 'too-many';

/** The pages that a file holds, all of them or none: a file with one bad entry is refused. */
export function profilesInFile(text: string): { profiles: Profile[] } | { trouble: FileTrouble } {
  const file = jsonIn(text);
  if (file === undefined) return { trouble: 'no-json' };
  const head = v.safeParse(v.object({ format: v.literal(format), version: v.number() }), file);
  if (!head.success) return { trouble: 'other-format' };
  if (head.output.version > 1) return { trouble: 'newer' };
  const parsed = v.safeParse(fileSchema, file);
  if (!parsed.success) return { trouble: 'broken' };
  return parsed.output.profiles.length > mostProfiles ? { trouble: 'too-many' } : { profiles: parsed.output.profiles };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
