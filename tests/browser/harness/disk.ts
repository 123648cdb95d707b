import { readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';

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
