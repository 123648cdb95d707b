import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Case, type Note, notesOf, type Observation } from '../cases';
import { allCases, claimPrompts, historyOf, keepNote, noteStep, recordObservations, unsettledCases, watch } from '.';
import { database } from './database';
import { deviceId, eventNames } from './event-ids';

const at = Date.UTC(2026, 10, 24, 4);
const reading: Observation = {
  store: '山茶女装',
  number: '9001',
  complaintNumber: '9001',
  role: 'respondent',
  procedure: 'picture-theft',
  status: 'awaiting-response',
  statusText: '待申诉',
  offers: ['appeal'],
  url: 'https://rights.taobao.com/complaint/sellerList.htm',
  at,
};

async function recorded(part: Partial<Observation> = {}): Promise<Case> {
  const [kept] = (await recordObservations([{ ...reading, ...part }])).cases;
  if (!kept) throw new Error('not recorded');
  return kept;
}

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all([database.cases.clear(), database.events.clear()]);
});

describe('the step of a guide', () => {
  it('is noted once in a walk, and again in the next', async () => {
    const { id } = await recorded();
    const step = { caseId: id, guide: 'appeal', at: at + 1 } as const;
    const notes = [
      { ...step, step: '', state: 'started' },
      { ...step, step: 'open-form', state: 'reached' },
      { ...step, step: 'open-form', state: 'reached' },
      { ...step, step: 'open-form', state: 'done' },
      { ...step, step: '', state: 'started' },
      { ...step, step: 'open-form', state: 'reached' },
    ] as const;
    const noted: boolean[] = [];
    for (const [place, note] of notes.entries()) noted.push(await noteStep({ ...note, at: at + place }));
    expect(noted).toEqual([true, true, false, true, true, true]);
    const steps = (await historyOf(id)).filter(({ type }) => type === 'step');
    expect(steps).toHaveLength(5);
  });

  it('of a case that is not there is not noted', async () => {
    expect(await noteStep({ caseId: 'x', guide: 'appeal', step: '', state: 'started', at })).toBe(false);
  });
});

describe('a note of the seller', () => {
  const text = (words: string): Note => ({ kind: 'text', text: words });
  const textsOf = async (id: string) => notesOf(await historyOf(id)).texts.map((one) => one.text);

  it('is kept with its case, and can be taken back; nothing is erased', async () => {
    const { id } = await recorded();
    const kept = await keepNote({ caseId: id, note: text('打过电话'), at });
    if (kept.kept !== 'added') throw new Error(kept.kept);
    expect(await textsOf(id)).toEqual(['打过电话']);
    await keepNote({ caseId: id, note: { kind: 'undo', event: kept.id }, at: at + 1 });
    expect(await textsOf(id)).toEqual([]);
    expect((await historyOf(id)).filter(({ type }) => type === 'note')).toHaveLength(2);
  });

  it('that changes nothing makes no event', async () => {
    const { id } = await recorded();
    const note = { kind: 'tick', list: 'settlement', item: 'removed', on: true } as const;
    expect(await keepNote({ caseId: id, note, at })).toMatchObject({ kept: 'added' });
    expect(await keepNote({ caseId: id, note, at })).toEqual({ kept: 'no-news' });
  });

  it('needs its case, and what it takes back must stand there', async () => {
    const { id } = await recorded();
    const other = await recorded({ number: '9002', complaintNumber: '9002' });
    const kept = await keepNote({ caseId: other.id, note: text('别的投诉'), at });
    if (kept.kept !== 'added') throw new Error(kept.kept);
    expect(await keepNote({ caseId: 'x', note: text('…'), at })).toEqual({ kept: 'no-case' });
    expect(await keepNote({ caseId: id, note: { kind: 'undo', event: kept.id }, at })).toEqual({ kept: 'no-note' });
  });

  it('moves along when two turn out to be one case, and can be kept under the id that was', async () => {
    const bare = await recorded({ store: '' });
    await keepNote({ caseId: bare.id, note: text('先记的'), at });
    const full = await recorded({ at: at + 1 });
    expect(full.id).not.toBe(bare.id);
    await keepNote({ caseId: bare.id, note: text('后记的'), at: at + 2 });
    expect(await textsOf(full.id)).toEqual(['先记的', '后记的']);
  });
});

describe('a prompt', () => {
  it('is claimed once per case and verdict, by whoever comes first', async () => {
    const { id } = await recorded();
    const other = await recorded({ number: '9002', complaintNumber: '9002' });
    const claim = { caseId: id, verdict: 'appeal' } as const;
    const won = await Promise.all([
      claimPrompts([claim], at),
      claimPrompts([claim, claim], at),
      claimPrompts([claim], at),
    ]);
    expect(won.flat()).toEqual([claim]);
    const more = [claim, { ...claim, verdict: 'appeal-soon' } as const, { ...claim, caseId: other.id }];
    expect(await claimPrompts(more, at + 2)).toEqual(more.slice(1));
    expect((await historyOf(id)).map(({ type }) => type)).toEqual(['seen', 'prompt', 'prompt']);
  });

  it('stays claimed when its case gets another id', async () => {
    const { id } = await recorded({ store: '' });
    const claim = { caseId: id, verdict: 'appeal' } as const;
    await claimPrompts([claim], at);
    const fuller = await recorded({ at: at + 1 });
    expect(await claimPrompts([claim, { ...claim, caseId: fuller.id }], at)).toEqual([]);
  });
});

describe('the log, asked', () => {
  it('gives the cases on which something may still be due', async () => {
    await recorded();
    await recorded({ number: '1', complaintNumber: '1', status: 'withdrawn', statusText: '已撤销' });
    expect((await unsettledCases()).map(({ number }) => number)).toEqual(['9001']);
  });

  it('answers again at each change, until it is no longer asked', async () => {
    const seen: number[] = [];
    const stop = watch(
      allCases,
      (cases) => seen.push(cases.length),
      (trouble) => expect.unreachable(String(trouble)),
    );
    await vi.waitFor(() => expect(seen).toEqual([0]));
    await recorded();
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
    stop();
    await recorded({ number: '9002', complaintNumber: '9002' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen.at(-1)).toBe(1);
  });
});

describe('the name of an event', () => {
  it('sorts by time, then by order, and carries the device', async () => {
    const device = await deviceId();
    expect(await deviceId()).toBe(device);
    const name = eventNames(device);
    const names = [name(at), name(at), name(at + 1), name(8.64e15)];
    expect(names.toSorted()).toEqual(names);
    expect(names.every((one) => one.includes(`-${device}-`))).toBe(true);
    expect(new Set(names).size).toBe(4);
  });
});
