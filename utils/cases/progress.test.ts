import { describe, expect, it } from 'vitest';
import { advance, type Case, type Observation } from '.';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** Noon in China. */
const start = Date.UTC(2026, 10, 24, 4);

const first: Observation = {
  store: '山茶女装',
  number: '9001',
  complaintNumber: '9001',
  role: 'respondent',
  procedure: 'picture-theft',
  status: 'awaiting-response',
  statusText: '待申诉',
  offers: ['appeal', 'view'],
  url: 'https://rights.taobao.com/complaint/sellerList.htm',
  at: start,
};
const then = (part: Partial<Observation>): Observation => ({ ...first, at: start + hour, ...part });

function after(...readings: Observation[]): { case: Case; events: (string | undefined)[] } {
  const events: (string | undefined)[] = [];
  let known: Case | undefined;
  for (const reading of readings) {
    const progress = advance(known, reading);
    known = progress.case;
    events.push(progress.event);
  }
  if (!known) throw new Error('no reading');
  return { case: known, events };
}

describe('a reading', () => {
  it('that says the same only moves lastSeenAt', () => {
    const progress = after(first, then({}));
    expect(progress.events).toEqual(['seen', undefined]);
    expect(progress.case).toMatchObject({ firstSeenAt: start, lastSeenAt: start + hour });
  });

  it('of the same moment is the same, however often it comes', () => {
    expect(after(first, first, first).events).toEqual(['seen', undefined, undefined]);
  });

  it('that lacks a fact keeps it', () => {
    const told = { productTitle: '碎花连衣裙', productId: '612345678901', reason: '盗图' };
    expect(after({ ...first, ...told }, then({})).case).toMatchObject(told);
  });

  it('of another status is a change, and takes its deadline with it', () => {
    const progress = after(
      { ...first, deadlineAt: start + day },
      then({ status: 'in-review', statusText: '平台处理中' }),
    );
    expect(progress.events[1]).toBe('changed');
    expect(progress.case.deadlineAt).toBeUndefined();
  });

  it('of the same status that shows no deadline keeps the one that is known', () => {
    expect(after({ ...first, deadlineAt: start + day }, then({})).case.deadlineAt).toBe(start + day);
  });

  it('that comes late adds what was not known and changes nothing else', () => {
    const late: Observation = { ...first, at: start - hour, status: 'filed', statusText: '待处理', reason: '盗图' };
    const progress = after(first, late);
    expect(progress.case).toMatchObject({ status: 'awaiting-response', reason: '盗图', firstSeenAt: start - hour });
    expect(progress.case.lastSeenAt).toBe(start);
  });
});

describe('two readings of one moment', () => {
  const row: Observation = { ...first, offers: ['view'] };
  const drawer: Observation = { ...first, offers: ['appeal'], deadlineAt: start + day };

  it('say together what either says, in any order and however often', () => {
    for (const order of [
      [row, drawer],
      [drawer, row],
      [row, drawer, row, drawer],
    ]) {
      expect(after(...order).case).toMatchObject({ offers: ['appeal', 'view'], deadlineAt: start + day });
    }
    expect(after(row, drawer, row, drawer).events).toEqual(['seen', 'changed', undefined, undefined]);
  });

  it('take the status that is understood', () => {
    const dark: Observation = { ...first, status: 'unknown', statusText: '…' };
    expect(after(dark, first).case.status).toBe('awaiting-response');
    expect(after(first, dark).case.status).toBe('awaiting-response');
  });
});

describe('a remaining time', () => {
  const left = (after: number, time: number, grain: number) =>
    then({ at: start + after, deadlineAt: start + after + time, deadlineGrain: grain });

  it('counts from the first reading while later ones agree within the smallest unit shown', () => {
    const progress = after(
      left(0, 2 * day, day),
      left(5 * hour, 2 * day, day),
      left(24 * hour, 2 * day, day),
      left(25 * hour, day, day),
    );
    expect(progress.events).toEqual(['seen', undefined, undefined, undefined]);
    expect(progress.case.deadlineAt).toBe(start + 2 * day);
  });

  it('is counted anew where they no longer agree', () => {
    const longer = left(hour, 5 * day, day);
    expect(after(left(0, 2 * day, day), longer).case.deadlineAt).toBe(longer.deadlineAt);
    const finer = left(30 * hour, 38 * hour, hour);
    expect(after(left(0, 2 * day, day), finer).case.deadlineAt).toBe(finer.deadlineAt);
  });

  it('gives way to a deadline that the page names, and never overrules one that it repeats', () => {
    const named = then({ deadlineAt: start + 2 * day + 5 * hour });
    expect(after(left(0, 2 * day, day), named).case.deadlineAt).toBe(named.deadlineAt);
    expect(after({ ...named, at: start }, left(hour, 2 * day, day)).case.deadlineAt).toBe(named.deadlineAt);
  });

  it('read between two ticks is the same', () => {
    expect(after(left(0, day, 1000), left(hour, day - hour + 40_000, 1000)).events[1]).toBeUndefined();
    expect(after(left(0, day, 1000), left(hour, day - hour + 90_000, 1000)).events[1]).toBe('changed');
  });

  it('is never kept with the case', () => {
    expect(after(left(0, 2 * day, day)).case).not.toHaveProperty('deadlineGrain');
  });

  it('that ticks within the status’s words is no change', () => {
    const progress = after(
      { ...first, statusText: '待申诉 剩余2小时5分' },
      then({ statusText: '待申诉 剩余1小时59分' }),
    );
    expect(progress.events[1]).toBeUndefined();
    expect(progress.case.statusText).toBe('待申诉 剩余1小时59分');
  });
});

describe('what two pages show of one fact', () => {
  it('is the whole title and the exact time, not the cut one and the day', () => {
    const detail = { productTitle: '碎花连衣裙夏季新款', filedAt: start };
    const midnight = Date.UTC(2026, 10, 23, 16);
    const list = { productTitle: '碎花连衣裙…', filedAt: midnight };
    const progress = after({ ...first, ...detail }, then(list));
    expect(progress.events[1]).toBeUndefined();
    expect(progress.case).toMatchObject(detail);
    expect(after({ ...first, ...list }, then(detail)).case).toMatchObject(detail);
  });

  it('is the item’s own number, else what the last page called it, never a mere place in a list', () => {
    const item = '612345678901';
    expect(after(then({ number: `9001/${item}`, productId: item }), then({ at: start + day })).case.number).toBe(
      '9001',
    );
    expect(after(then({ productId: item }), then({ at: start + day, number: '9001/2' })).case.number).toBe(
      `9001/${item}`,
    );
    const { case: task } = after(first, then({ number: '7001', taskNumber: '7001' }), then({ at: start + day }));
    expect(task.number).toBe('7001');
  });
});

describe('a case that becomes known better', () => {
  it('gets the id of all that is known', () => {
    const { case: known } = after(
      { ...first, store: '', role: 'unknown' },
      then({ taskNumber: '7001', number: '7001' }),
    );
    expect(known.id).toBe('山茶女装|respondent|7001|');
  });
});
