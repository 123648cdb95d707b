import type { BrowserContext, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { allComplaints, home, legacyList, pictureTheft, refunds } from './harness/addresses';
import { launch, newProfile, removeProfile } from './harness/browser';
import { ComplaintList } from './harness/complaint-list';
import { snapshotOfPage } from './harness/snapshot';
import { test as withTusu } from './harness/test';
import { settled } from './harness/wait';

/** Pages as they are on arrival, and whether a complaint is on them. */
const pages = [
  ['the list of picture theft', pictureTheft('xiaotang'), true],
  ['投诉管理', allComplaints('xiaotang'), true],
  ['the server-rendered list', legacyList('xiaotang', 'received'), true],
  ['the refund list', refunds('xiaotang'), false],
  ['the home page', home('xiaotang'), false],
] as const;

async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForLoadState('networkidle');
}

/** A browser without Tusu, which the tests of this file share. */
const test = withTusu.extend<{ bare: BrowserContext }>({
  bare: [
    async ({ stage }, use) => {
      const profile = await newProfile();
      const bare = await launch({ port: stage.port, profile, extension: false });
      await use(bare);
      await bare.close();
      await removeProfile(profile);
    },
    { scope: 'file' },
  ],
});

describe('a page is left as it was', () => {
  test.for(pages)('%s', async ([, address, hasCases], { tusu, bare, sandbox }) => {
    // A page that asks for news is never idle.
    sandbox.setPollEvery(10_000);
    const page = await tusu.context.newPage();
    await arrive(page, address);
    if (hasCases) await page.locator('tusu-badge').first().waitFor();

    const untouched = await bare.newPage();
    await arrive(untouched, address);
    const wanted = await snapshotOfPage(untouched);
    // The two visits may differ for a moment in what is loading.
    const found = await settled(
      () => snapshotOfPage(page),
      ({ nodes }) => nodes.join('\n') === wanted.nodes.join('\n'),
    );
    expect(found.nodes).toEqual(wanted.nodes);
    expect(found.rowHeights).toEqual(wanted.rowHeights);
  });

  test('a click on a badge stays with Tusu, a click beside it reaches the page', async ({ tusu }) => {
    const page = await tusu.visit(pictureTheft('xiaotang'));
    const list = new ComplaintList(page);
    await page.locator('tusu-badge').first().waitFor();
    const [number = ''] = await list.numbers();
    const heard = await page.evaluateHandle(() => {
      const events: string[] = [];
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown']) {
        document.body.addEventListener(type, () => events.push(type));
      }
      return events;
    });
    const panel = await list.openPanel(number);
    expect(await heard.jsonValue()).toEqual([]);
    await panel.close();

    await list.row(number).getByText(number).click();
    expect(await heard.jsonValue()).toEqual(['pointerdown', 'mousedown', 'mouseup', 'click']);
  });

  test('and Tusu takes all it brought away again with the panel', async ({ tusu }) => {
    const page = await tusu.visit(pictureTheft('xiaotang'));
    const list = new ComplaintList(page);
    await page.locator('tusu-badge').first().waitFor();
    const [number = ''] = await list.numbers();
    const before = await snapshotOfPage(page);
    const panel = await list.openPanel(number);
    expect((await snapshotOfPage(page)).rowHeights).toEqual(before.rowHeights);
    await panel.close();
    expect(await page.locator('tusu-panel, tusu-spotlight').count()).toBe(0);
  });
});
