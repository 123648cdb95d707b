import { execFile } from 'node:child_process';
import { mkdtemp, open, readdir, rmdir, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Where Chromium keeps the two stores of an extension, from the profile's folder. */
const stores = { database: ['Default', 'IndexedDB'], second: ['Default', 'Local Extension Settings'] } as const;
export type StoreOnDisk = keyof typeof stores;

/** The log files of a store, the youngest first. */
async function logFiles(profile: string, store: StoreOnDisk): Promise<string[]> {
  const folder = join(profile, ...stores[store]);
  const found: { path: string; at: number }[] = [];
  for (const one of await readdir(folder)) {
    for (const name of await readdir(join(folder, one))) {
      if (!/^\d+\.log$/.test(name)) continue;
      const path = join(folder, one, name);
      found.push({ path, at: (await stat(path)).mtimeMs });
    }
  }
  return found.sort((a, b) => b.at - a.at).map(({ path }) => path);
}

/** Tears the last record of a store's log, as a kill in the middle of its writing does. False where there is nothing to tear. */
export async function tear(profile: string, store: StoreOnDisk, bytes = 30): Promise<boolean> {
  for (const path of await logFiles(profile, store)) {
    const { size } = await stat(path);
    if (size <= bytes) continue;
    await truncate(path, size - bytes);
    return true;
  }
  return false;
}

/** Overwrites the middle of every file that holds a store's rows, as a failing disk does. Resolves to how many. */
export async function damage(profile: string, store: StoreOnDisk): Promise<number> {
  const folder = join(profile, ...stores[store]);
  let damaged = 0;
  for (const one of await readdir(folder)) {
    for (const name of await readdir(join(folder, one))) {
      if (!/^\d+\.(log|ldb)$/.test(name)) continue;
      const path = join(folder, one, name);
      const { size } = await stat(path);
      const file = await open(path, 'r+');
      await file.write(Buffer.alloc(Math.floor(size / 3), 0xa5), 0, Math.floor(size / 3), Math.floor(size / 3));
      await file.close();
      damaged += 1;
    }
  }
  return damaged;
}

/** A disk of its own in memory; undefined where this machine lets nobody make one. */
export async function smallDisk(megabytes: number): Promise<{ folder: string; remove(): Promise<void> } | undefined> {
  const run = promisify(execFile);
  const folder = await mkdtemp(join(tmpdir(), 'tusu-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  } catch {
    await rmdir(folder);
    return undefined;
  }
  return {
    folder,
    async remove() {
      await run('umount', ['--lazy', folder]);
      await rmdir(folder);
    },
  };
}

/** Fills what is left of the disk that a folder is on. Resolves to the file that does. */
export async function fill(folder: string): Promise<string> {
  const path = join(folder, 'full');
  const file = await open(path, 'w');
  const block = Buffer.alloc(64 * 1024, 1);
  try {
    for (;;) await file.write(block);
  } catch {
    // No space is left, which is what was wanted.
  } finally {
    await file.close();
  }
  return path;
}
