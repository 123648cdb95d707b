/**
 * `npm run bench:log`: the log against plain IndexedDB and `idb`, side by side in one run of real Chromium, with the same rows,
 * indexes and durability. Prints medians and ratios, and which goals are missed; it exits green, for a figure is no failure.
 */
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { builtExtension, newProfile, removeProfile } from '../browser/harness/browser';
import { Tusu } from '../browser/harness/tusu';
import type { Row } from './bench/page';

const all = Number(process.env.TUSU_BENCH_READINGS ?? 100_000);
const sizes = [100, 10_000, 100_000].filter((size) => size <= all);
const rounds = 15;

/** The built extension with one page more. */
async function withBenchPage(folder: string): Promise<void> {
  await cp(builtExtension(), folder, { recursive: true });
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: { '@': root } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry: join(root, 'tests/log/bench/page.ts'), formats: ['es'], fileName: () => 'bench.js' },
    },
  });
  await writeFile(join(folder, 'bench.html'), '<!doctype html><script type="module" src="bench.js"></script>');
}

const inMs = (ms: number) => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0));
const ratio = (one: number | undefined, other: number | undefined) => ((one ?? NaN) / (other ?? NaN)).toFixed(2);

function print(rows: readonly Row[]): void {
  const [writing, ...asked] = rows;
  const [log, plain, idb, journal] = writing?.ms ?? [];
  console.log(`write ${all} readings, 500 at once, strictly durable; medians of one such write, ms`);
  console.table({
    'the log (journal and database)': { ms: inMs(log ?? NaN), 'of plain': ratio(log, plain) },
    'plain IndexedDB': { ms: inMs(plain ?? NaN), 'of plain': '1' },
    idb: { ms: inMs(idb ?? NaN), 'of plain': ratio(idb, plain) },
    'the journal alone (storage.local)': { ms: inMs(journal ?? NaN), 'of plain': ratio(journal, plain) },
  });
  console.log(`goal: ≤ 1.4 of plain IndexedDB, which promises less: ${ratio(log, plain)}`);
  console.log(`of plain IndexedDB and a journal beside it: ${ratio(log, (plain ?? NaN) + (journal ?? NaN))}`);
  console.table(
    asked.map(({ name, size, ms, found = [] }) => ({
      question: name,
      cases: size,
      'log, ms': inMs(ms[0] ?? NaN),
      'plain, ms': inMs(ms[1] ?? NaN),
      'idb, ms': inMs(ms[2] ?? NaN),
      'of plain (goal ≤ 1.3)': ratio(ms[0], ms[1]),
      found: new Set(found).size === 1 ? String(found[0]) : `not the same: ${found.join(', ')}`,
    })),
  );
  const first = asked.filter(({ name }) => name.startsWith('the first'));
  const [few, many] = [first[0], first.at(-1)];
  if (few && many) {
    console.log(
      `first urgent rows among ${many.size} of those among ${few.size}: ${ratio(many.ms[0], few.ms[0])} (goal ≤ 1.2)`,
    );
  }
}

const folder = await newProfile();
const profile = await newProfile();
await withBenchPage(folder);
const tusu = await Tusu.open({ port: 9, profile, extension: folder });
try {
  const page = await tusu.openOwn('bench.html');
  page.setDefaultTimeout(0);
  await page.waitForFunction('globalThis.bench !== undefined');
  // The page puts it there, see `bench/page.ts`.
  print(await page.evaluate<Row[]>(`bench(${JSON.stringify({ all, sizes, rounds })})`));
} finally {
  await tusu.close();
  await Promise.all([removeProfile(folder), removeProfile(profile)]);
}
