/**
 * `npm run soak:log`: the log under load in real browsers, its background stopped and the browser killed at random moments, and the
 * torn log of Chromium made on purpose at every point of the start. Exits red where an acknowledged reading is lost or there twice.
 */
import { setTimeout as after } from 'node:timers/promises';
import { type BrowserName, kill, launch, newProfile, removeProfile } from '../browser/harness/browser';
import { tear } from '../browser/harness/disk';
import { Load } from '../browser/harness/load';
import { Tusu } from '../browser/harness/tusu';
import { startSandbox } from '../sandbox/server';

const count = (name: string, otherwise: number) => Number(process.env[`TUSU_SOAK_${name}`] ?? otherwise);
const stops = count('STOPS', 1000);
const kills = count('KILLS', 200);
const torn = count('TORN', 30);
const firefoxKills = count('FIREFOX_KILLS', 20);

/** One number after another out of a seed, from 0 to 1: a run can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
const seed = count('SEED', Date.now() % 100_000);
const random = randomFrom(seed);

interface Outcome {
  readings: number;
  lost: number;
  twice: number;
  /** Starts that had to put something back. */
  mended: number;
}

interface Scene {
  tusu: Tusu;
  profile: string;
  load: Load;
}

/** A profile of its own for one kind of harm. */
async function scene(browser: BrowserName, act: (scene: Scene) => Promise<number>): Promise<Outcome> {
  const sandbox = await startSandbox();
  const profile = await newProfile();
  const tusu = await Tusu.open({ browser, port: sandbox.port, profile });
  const load = new Load();
  try {
    const mended = await act({ tusu, profile, load });
    await load.sendSome(tusu);
    const { acknowledged, lost, twice } = await load.verdict(tusu);
    for (const one of [...lost, ...twice].slice(0, 5)) console.log('  wrong:', one);
    return { readings: acknowledged, lost: lost.length, twice: twice.length, mended };
  } finally {
    await tusu.close();
    await sandbox.close();
    await removeProfile(profile);
  }
}

let lastMended = '';

/** 1 where the start that has just been had to put something back. */
async function newlyMended(tusu: Tusu): Promise<number> {
  const found = await tusu.mended();
  if (found === undefined) return 0;
  const mended = JSON.stringify(found);
  const isNew = mended !== lastMended;
  lastMended = mended;
  return isNew ? 1 : 0;
}

async function stopUnderLoad({ tusu, load }: Scene): Promise<number> {
  const ended = new AbortController();
  const running = load.run(tusu, ended.signal);
  const own = await tusu.openOwn('manifest.json');
  for (let stop = 0; stop < stops; stop += 1) {
    await after(5 + random() * 60);
    await tusu.stopFrom(own);
  }
  ended.abort();
  await running;
  return 0;
}

/** A browser that is so often started may not answer its driver at all, ms. */
const patience = 60_000;

/** Waits for what a browser does; one that does not answer is killed and started anew, and it is done again. */
async function insist(tusu: Tusu, act: () => Promise<unknown>): Promise<void> {
  for (;;) {
    const silent = new AbortController();
    const isDone = await Promise.race([
      act().then(
        () => true,
        () => false,
      ),
      after(patience, false, { signal: silent.signal }),
    ]);
    silent.abort();
    if (isDone) return;
    console.log('  the browser did not answer; killed and started anew');
    await kill(tusu.context, tusu.options);
    await tusu.reopen();
  }
}

const killUnderLoad =
  (times: number) =>
  async ({ tusu, load }: Scene): Promise<number> => {
    let mended = 0;
    for (let round = 0; round < times; round += 1) {
      const running = load.run(tusu, new AbortController().signal).catch(() => undefined);
      await after(200 + random() * 1500);
      await tusu.restart({ kill: true });
      await Promise.race([running, after(1000)]);
      await insist(tusu, () => load.sendSome(tusu, 1));
      await insist(tusu, async () => {
        mended += await newlyMended(tusu);
      });
      if ((round + 1) % 20 === 0) console.log(`  ${round + 1} kills`, await inShort(load, tusu));
    }
    return mended;
  };

const inShort = async (load: Load, tusu: Tusu) => {
  const { acknowledged, lost, twice } = await load.verdict(tusu);
  return `${acknowledged} readings, ${lost.length} lost, ${twice.length} twice`;
};

/** Write, kill, cut, start and kill at one more point of that start, start, write, kill, start. */
async function tearAndKill({ tusu, profile, load }: Scene): Promise<number> {
  let mended = 0;
  for (let point = 0; point < torn; point += 1) {
    await load.sendSome(tusu);
    await kill(tusu.context, tusu.options);
    // A few bytes are the tail of a record behind the last reading; some thousand are readings that were acknowledged.
    await tear(profile, 'database', Math.floor(point % 2 === 0 ? 10 + random() * 60 : 1000 + random() * 4000));
    const context = await launch(tusu.options);
    await after((point / torn) * 1500);
    await kill(context, tusu.options);
    await tusu.reopen();
    await load.sendSome(tusu);
    mended += await newlyMended(tusu);
    await tusu.restart({ kill: true });
    await load.sendSome(tusu, 1);
    mended += await newlyMended(tusu);
  }
  return mended;
}

const scenes: [string, number, BrowserName, (scene: Scene) => Promise<number>][] = [
  ['background stopped, Chromium', stops, 'chromium', stopUnderLoad],
  ['torn log, killed at each point of the start, Chromium', torn, 'chromium', tearAndKill],
  ['browser killed, Firefox', firefoxKills, 'firefox', killUnderLoad(firefoxKills)],
  ['browser killed, Chromium', kills, 'chromium', killUnderLoad(kills)],
];

console.log(`seed ${seed} (TUSU_SOAK_SEED=${seed} repeats its moments)`);
let isWhole = true;
for (const [name, times, browser, act] of scenes) {
  if (times === 0) continue;
  const began = Date.now();
  const { readings, lost, twice, mended } = await scene(browser, act);
  isWhole &&= lost + twice === 0;
  const took = Math.round((Date.now() - began) / 1000);
  console.log(
    `${name}: ${times} times, ${readings} acknowledged readings, ${lost} lost, ${twice} twice, put right at ${mended} starts, ${took} s`,
  );
}
process.exitCode = isWhole ? 0 : 1;
