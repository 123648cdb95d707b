/** Runs in a page of the extension in real Chromium: the log's own code against rivals, in turns, so that all meet the same weather. */
import { advance, factsOf, type Observation, statuses } from '../../../utils/cases';
import { recordObservations, rowOf, sessionBegun } from '../../../utils/log';
import { questions } from './questions';
import { type Pair, plain, withIdb } from './rivals';

/** What is used of the extension API. */
declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

const start = Date.UTC(2026, 10, 24, 4);
const hour = 60 * 60 * 1000;

function reading(place: number): Observation {
  const number = String(6_100_000_000_000 + place);
  return {
    store: place % 3 === 0 ? '木棉男装' : '山茶女装',
    number,
    complaintNumber: number,
    role: place % 2 === 0 ? 'complainant' : 'respondent',
    procedure: 'picture-theft',
    status: statuses[place % statuses.length] ?? 'processing',
    statusText: '处理中',
    reason: '图片盗用',
    counterparty: `对方旗舰店${place % 900}`,
    productTitle: `碎花连衣裙夏季新款${place} 款式${place % 97}`,
    productId: String(610_000_000_000 + place),
    filedAt: start - (place % 4000) * hour,
    offers: ['withdraw', 'view'],
    url: 'https://myseller.taobao.com/home.htm/service-center/record/picture-theft',
    at: start + place,
    ...(place % 5 === 0 && { deadlineAt: start + (place % 700) * hour }),
  };
}

function pairOf(observation: Observation): Pair {
  const { case: found } = advance(undefined, observation);
  const id = `${observation.at.toString(36).padStart(11, '0')}-0hoh7v0365f-001-c6hgmxpbmh-${observation.number}`;
  return {
    row: rowOf(found, id, []),
    event: { id, caseId: found.id, at: observation.at, type: 'seen', facts: factsOf(found) },
  };
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

/** ms for each way; `found` is what each of them answered, which must be the same. */
export interface Row {
  name: string;
  size: number;
  ms: number[];
  found?: number[];
}

async function ask(size: number, rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, ways } of await questions(start + 50 * hour, '山茶女装|respondent|6100000000001|610000000001')) {
    const times: number[][] = ways.map(() => []);
    const found = await Promise.all(ways.map((way) => way()));
    for (let round = 0; round < rounds; round += 1) {
      for (let turn = 0; turn < ways.length; turn += 1) {
        const way = (round + turn) % ways.length;
        times[way]?.push(await timed(() => ways[way]?.() ?? Promise.resolve(0)));
      }
    }
    rows.push({ name, size, ms: times.map(median), found });
  }
  return rows;
}

/** Writes `all` readings by 500, as many as a page hands over at most, and asks when there are so many as in `sizes`. */
async function bench({ all, sizes, rounds }: { all: number; sizes: number[]; rounds: number }): Promise<Row[]> {
  await sessionBegun();
  const rivals = [await plain(), await withIdb()];
  const spent: number[][] = [[], [], [], []];
  const rows: Row[] = [];
  for (let from = 0; from < all; ) {
    const until = Math.min(all, from + 500, ...sizes.filter((size) => size > from));
    const readings = Array.from({ length: until - from }, (_, place) => reading(from + place));
    const pairs = readings.map(pairOf);
    const works = [
      () => recordObservations(readings),
      () => rivals[0]?.write(pairs),
      () => rivals[1]?.write(pairs),
      () => chrome.storage.local.set({ [`bench:${from}`]: { events: pairs.map(({ event }) => event), deltas: [] } }),
    ];
    for (let turn = 0; turn < works.length; turn += 1) {
      const work = ((from / 500 + turn) % works.length) | 0;
      const time = await timed(async () => works[work]?.());
      if (until - from === 500) spent[work]?.push(time);
    }
    from = until;
    if (sizes.includes(from)) rows.push(...(await ask(from, rounds)));
  }
  return [{ name: 'write 500 readings', size: all, ms: spent.map(median) }, ...rows];
}

Object.assign(globalThis, { bench });
