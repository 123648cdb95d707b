/** Older history: the journal's pages bound into small dated copies, by themselves. */
import { keepCopied, readLogState } from '../log-state';
import { copyAll } from './copy-all';
import type { EventRow } from './rows';
import { addCopy, drop, type Place, places, read } from './second-store';
import { sessionBegun } from './session';
import { guarded } from './trouble';
import { alone } from './turn';
import type { Delta } from './union';

/** Pages are bound when there are so many, or once a day. */
const mostPages = 200;
const day = 24 * 60 * 60 * 1000;
/** So many copies are made few again. */
const mostCopies = 150;

/** When the copies last held the whole log, ms since 1970; undefined before the first. */
export const lastSafeCopy = async (): Promise<number | undefined> => (await readLogState()).copiedAt;

/**
 * Binds the journal's pages into a copy where it is time for it, at `now` (ms since 1970). Often called, mostly with nothing to do.
 * Rejects with `LogTrouble`.
 */
export function keepCopies(now: number): Promise<void> {
  return guarded(async () => {
    await sessionBegun();
    const found = await places();
    const pages = found.filter(({ kind }) => kind === 'page');
    const copiedAt = (await lastSafeCopy()) ?? 0;
    if (pages.length < mostPages && now - copiedAt < day) return;
    const copies = found.filter(({ kind }) => kind === 'copy');
    if (copies.length >= mostCopies || (await isAnyDamaged(copies))) await copyAll(now);
    else await alone(() => bind(pages, now));
    await keepCopied(now);
  });
}

async function isAnyDamaged(copies: readonly Place[]): Promise<boolean> {
  for (const copy of copies) if (!(await read(copy))) return true;
  return false;
}

async function bind(pages: readonly Place[], now: number): Promise<void> {
  const events = new Map<string, EventRow>();
  const deltas: Delta[] = [];
  for (const page of pages) {
    const part = await read(page);
    for (const event of part?.events ?? []) events.set(event.id, event);
    deltas.push(...(part?.deltas ?? []));
  }
  if (events.size + deltas.length > 0) await addCopy({ events: [...events.values()], deltas }, now);
  await drop(pages);
}
