import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noDeadline } from '../cases';
import { database } from './database';
import type { CaseRow } from './rows';
import { versions } from './versions';

interface Table {
  keyPath: string;
  indexes: { name: string; keyPath: string | string[]; multiEntry: boolean; unique: boolean }[];
  rows: { id: string }[];
}
/** A database as the code of its version wrote it. */
interface Fixture {
  version: number;
  tables: Record<'cases' | 'events', Table>;
}

const folder = new URL('fixtures/', import.meta.url);
const fixture = (version: number) =>
  JSON.parse(readFileSync(new URL(`version-${version}.json`, folder), 'utf8')) as Fixture;

/** Lays a database as it was, without the code that would open it now. */
async function lay({ version, tables }: Fixture): Promise<void> {
  database.close();
  await new Promise((done) => {
    indexedDB.deleteDatabase('tusu').onsuccess = done;
  });
  const laid = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open('tusu', version);
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes, rows }] of Object.entries(tables)) {
        const store = request.result.createObjectStore(name, { keyPath });
        for (const { name: index, keyPath: path, ...options } of indexes) store.createIndex(index, path, options);
        for (const row of rows) store.add(row);
      }
    };
    request.onsuccess = () => done(request.result);
  });
  laid.close();
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetModules();
});

const older = versions.slice(0, -1);

it('a database of each older version is kept', () => {
  expect(readdirSync(folder).sort()).toEqual(older.map((version) => `version-${version}.json`));
});

describe.each(older)('a log of version %i', { timeout: 30_000 }, (version) => {
  const { tables } = fixture(version);

  it('is opened by the newest with every case, event and former id', async () => {
    await lay(fixture(version));
    const log = await import('.');
    const { database: newest } = await import('./database');
    await newest.open();
    expect(newest.verno).toBe(versions.at(-1));
    const rows = await newest.cases.toArray();
    expect(rows).toMatchObject(tables.cases.rows);
    for (const { number, numbers } of rows) expect(numbers).toContain(number);
    expect(await newest.events.toArray()).toMatchObject(tables.events.rows);
    for (const row of tables.cases.rows as CaseRow[]) {
      for (const id of [row.id, ...(row.formerIds ?? [])]) expect((await log.caseById(id))?.id).toBe(row.id);
    }
    newest.close();
  });

  it('is found by urgency, rebuilt from its events alone, and copied at the next start', async () => {
    await lay(fixture(version));
    const log = await import('.');
    const { database: newest } = await import('./database');
    await log.sessionBegun();
    const now = Date.UTC(2026, 10, 24, 5);
    expect((await log.mostUrgent(now, 10)).map(({ status }) => status)).toEqual([
      'awaiting-response',
      'awaiting-complainant',
      'withdrawn',
    ]);
    const stood = await newest.cases.toArray();
    const events = new Map((await newest.events.toArray()).map((event) => [event.id, event]));
    for (const row of stood) {
      expect(events.get(row.lastLine)?.caseId).toBe(row.id);
      expect(row.dueAt).toBe(row.deadlineAt ?? noDeadline);
    }
    await newest.cases.clear();
    await newest.events.clear();
    newest.close();
    await fakeBrowser.storage.session.clear();
    vi.resetModules();
    await (await import('.')).sessionBegun();
    const { database: again } = await import('./database');
    expect(await again.cases.toArray()).toEqual(stood);
    again.close();
  });
});
