import { describe, expect } from 'vitest';
import { pictureTheft } from './harness/addresses';
import { ComplaintList } from './harness/complaint-list';
import { expectNoBarriers, pictures } from './harness/looks';
import { test } from './harness/test';

const chinese = /\p{Script=Han}/u;
/** The platform's own names for its pages stay as the seller finds them there. */
const names = /服务记录|图片盗用|投诉管理|我发起的投诉|我收到的投诉/g;

describe.for(['zh-CN', 'en'] as const)('in %s', (language) => {
  test.override({ language });

  test('popup, panel, casebook and settings have no barrier, in light and in dark', async ({ tusu }) => {
    const name = (what: string) => `looks/${what}-${language}`;
    const empty = await tusu.popup();
    await empty.page.getByRole('heading').first().waitFor();
    await expectNoBarriers(empty.page);
    await pictures(empty.page, name('popup-first-run'));
    const text = await empty.page.locator('body').innerText();
    expect(text.length).toBeGreaterThan(20);
    if (language === 'en') expect(text.replaceAll(names, '')).not.toMatch(chinese);

    const page = await tusu.visit(pictureTheft('xiaotang'));
    const list = new ComplaintList(page);
    await page.locator('tusu-badge').first().waitFor();
    const [number = ''] = await list.numbers();
    await pictures(page, name('list'));
    await list.openPanel(number);
    await pictures(page, name('panel'));

    const popup = await tusu.popup();
    await expect(popup).toHaveCase(number);
    await expectNoBarriers(popup.page);
    await pictures(popup.page, name('popup'));

    const [stored] = (await tusu.storedCases()).filter((one) => one.number === number);
    for (const casebook of [await tusu.casebook(), await tusu.casebook(stored?.id)]) {
      await expect(casebook).toHaveCase(number);
      await expectNoBarriers(casebook.page);
    }
    const panel = await tusu.openOwn(`panel.html#/case/${encodeURIComponent(stored?.id ?? '')}`);
    await panel.locator(`[data-tusu-case="${number}"]`).first().waitFor();
    await expectNoBarriers(panel);

    const options = await tusu.openOwn('options.html');
    await options.getByRole('heading').first().waitFor();
    await expectNoBarriers(options);
  });
});
