import { setTimeout as after } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { kill, launch } from './harness/browser';
import { tear } from './harness/disk';
import { Load } from './harness/load';
import { test as base } from './harness/test';
import { Tusu } from './harness/tusu';
import { settled } from './harness/wait';

/** A browser of the test's own, on a profile that it may harm. */
const test = base.extend<{ own: Tusu }>({
  own: async ({ sandbox, profile, browser }, use) => {
    const tusu = await Tusu.open({ browser, port: sandbox.port, profile });
    await use(tusu);
    await tusu.close();
  },
});

/** Under load until `act` has come to its end. */
async function underLoad(tusu: Tusu, load: Load, act: () => Promise<unknown>): Promise<void> {
  const stop = new AbortController();
  const running = load.run(tusu, stop.signal).catch(() => undefined);
  await act();
  stop.abort();
  await running;
}

const whole = { lost: [], twice: [] };

describe('what was acknowledged', { timeout: 120_000 }, () => {
  test('stands after stops of the background and kills of the browser under load', async ({ own: tusu }) => {
    const load = new Load();
    await underLoad(tusu, load, async () => {
      for (let stop = 0; stop < 10; stop += 1) {
        await after(20 + 11 * (stop % 5));
        await tusu.stopBackground();
      }
    });
    expect(await load.verdict(tusu)).toMatchObject(whole);
    for (let round = 0; round < 2; round += 1) {
      const running = load.run(tusu, new AbortController().signal).catch(() => undefined);
      await after(700 + 130 * round);
      await tusu.restart({ kill: true });
      await running;
      await load.sendSome(tusu);
      expect(await load.verdict(tusu)).toMatchObject(whole);
    }
    expect(load.acknowledged.length).toBeGreaterThan(50);
  });

  test('stands after the torn log that loses the database, and after a kill in the start that follows it', async ({
    own: tusu,
    profile,
  }) => {
    const load = new Load();
    await load.sendSome(tusu, 5);
    // A few bytes are the tail of a record behind the last reading; some thousand are readings that were acknowledged.
    for (const [delay, bytes] of [
      [0, 30],
      [400, 3000],
    ] as const) {
      await kill(tusu.context, tusu.options);
      expect(await tear(profile, 'database', bytes)).toBe(true);
      const context = await launch(tusu.options);
      await after(delay);
      await kill(context, tusu.options);
      await tusu.reopen();
      await load.sendSome(tusu);
      await tusu.restart({ kill: true });
      await load.sendSome(tusu);
      expect(await load.verdict(tusu)).toMatchObject(whole);
    }
    expect(await tusu.mended()).toMatchObject({ unreadable: 0 });
  });
});

describe('in Firefox, what was acknowledged', { timeout: 120_000 }, () => {
  test.override({ browser: 'firefox' });

  test('stands after the event page was suspended and the browser killed', async ({ own: tusu }) => {
    const load = new Load();
    await load.sendSome(tusu);
    await tusu.stopBackground();
    const running = load.run(tusu, new AbortController().signal).catch(() => undefined);
    const sent = await settled(
      () => Promise.resolve(load.acknowledged.length),
      (count) => count > 20,
    );
    expect(sent).toBeGreaterThan(20);
    await tusu.restart({ kill: true });
    await running;
    await load.sendSome(tusu);
    expect(await load.verdict(tusu)).toMatchObject(whole);
  });
});
