import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { pictureTheft } from './harness/addresses';
import { ComplaintList } from './harness/complaint-list';
import { picture } from './harness/pictures';
import { test } from './harness/test';
import { Tusu } from './harness/tusu';

/** What axe finds wrong, in words. */
async function barriersOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' ')})`);
}

const chinese = /\p{Script=Han}/u;
/** The platform's own names for its pages stay as the seller finds them there. */
const names = /服务记录|图片盗用|投诉管理|我发起的投诉|我收到的投诉/g;

describe.for(['light', 'dark'] as const)('in %s', (colourScheme) => {
  describe.for(['zh-CN', 'en'] as const)('in %s', (language) => {
    test('popup, panel, casebook and settings have no barrier', async ({ sandbox, profile }) => {
      const tusu = await Tusu.open({ port: sandbox.port, profile, language, colourScheme });
      const name = (what: string) => `looks/${what}-${language}-${colourScheme}`;
      try {
        const empty = await tusu.popup();
        await empty.page.waitForLoadState('networkidle');
        expect(await barriersOn(empty.page)).toEqual([]);
        await picture(empty.page, name('popup-first-run'));

        const page = await tusu.visit(pictureTheft('xiaotang'));
        const list = new ComplaintList(page);
        await page.locator('tusu-badge').first().waitFor();
        const [number = ''] = await list.numbers();
        await picture(page, name('list'));
        await list.openPanel(number);
        await picture(page, name('panel'));

        const popup = await tusu.popup();
        await expect(popup).toHaveCase(number);
        expect(await barriersOn(popup.page)).toEqual([]);
        await picture(popup.page, name('popup'));

        const [stored] = (await tusu.storedCases()).filter((one) => one.number === number);
        for (const casebook of [await tusu.casebook(), await tusu.casebook(stored?.id)]) {
          await expect(casebook).toHaveCase(number);
          expect(await barriersOn(casebook.page)).toEqual([]);
        }
        const panel = await tusu.openOwn(`panel.html#/case/${encodeURIComponent(stored?.id ?? '')}`);
        await panel.locator(`[data-tusu-case="${number}"]`).first().waitFor();
        expect(await barriersOn(panel)).toEqual([]);

        const options = await tusu.openOwn('options.html');
        await options.waitForLoadState('networkidle');
        expect(await barriersOn(options)).toEqual([]);
      } finally {
        await tusu.close();
      }
    });
  });
});

describe('words', () => {
  test.override({ language: 'en' });
  test('the popup of an English browser speaks English', async ({ tusu }) => {
    const popup = await tusu.popup();
    await popup.page.waitForLoadState('networkidle');
    const text = await popup.page.locator('body').innerText();
    expect(text.length).toBeGreaterThan(20);
    expect(text.replaceAll(names, '')).not.toMatch(chinese);
  });
});
