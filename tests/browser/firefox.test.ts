import { describe, expect } from 'vitest';
import { sellerHosts } from '@/utils/hosts';
import { pictureTheft } from './harness/addresses';
import { ComplaintList } from './harness/complaint-list';
import { Spotlight } from './harness/spotlight';
import { test } from './harness/test';
import type { Tusu } from './harness/tusu';
import { appears, settled } from './harness/wait';
import { WithdrawDialog } from './harness/withdraw-dialog';

/** Filed by 云裳摄影旗舰店; the page says only 处理中. */
const filed = '6100261102021';

const address1688 = 'https://114.1688.com/kf/complaint/list.htm';
const list1688 = `<!doctype html><meta charset="utf-8"><title>投诉管理</title><h2>知识产权投诉 · 我收到的投诉</h2>
<table><thead><tr><th>投诉单号</th><th>投诉原因</th><th>状态</th><th>操作</th></tr></thead>
<tbody><tr><td>6100261109001</td><td>盗图</td><td>案件处理中</td><td><a href="#">查看</a></td></tr></tbody></table>`;

async function contentScriptsAre(tusu: Tusu, count: number): Promise<void> {
  const registered = await settled(
    () => tusu.contentScripts(),
    (ids) => ids.length === count,
  );
  expect(registered).toHaveLength(count);
}

describe('in Firefox', () => {
  test.override({ browser: 'firefox' });

  test('the complainant withdraws by the guide, the event page being suspended on the way', async ({
    tusu,
    sandbox,
  }) => {
    const page = await tusu.visit(pictureTheft('yunshang'));
    const list = new ComplaintList(page);
    await list.showTab('我发起的投诉');
    await expect(list.badge(filed)).toHaveVerdict('can-withdraw');

    const panel = await list.openPanel(filed);
    await expect(panel.case(filed)).toHaveVerdict('can-withdraw');
    await panel.start('withdraw');
    const spotlight = new Spotlight(page);
    await spotlight.box('withdraw');
    await tusu.stopBackground();
    await page.bringToFront();
    await spotlight.press('withdraw');
    await new WithdrawDialog(page).fillIn();
    await spotlight.press('confirm');

    await expect(list.badge(filed)).toHaveVerdict('withdrawn');
    expect(sandbox.case(filed)?.stage).toBe('withdrawn');
    expect(await spotlight.count()).toBe(0);
    await expect(panel.case(filed)).toHaveVerdict('withdrawn');

    const popup = await tusu.popup();
    await expect(popup).toHaveCase(filed);
    await expect(popup.case(filed)).toHaveVerdict('withdrawn');
    const [stored] = (await tusu.storedCases()).filter(({ number }) => number === filed);
    const casebook = await tusu.casebook(stored?.id);
    await expect(casebook).toHaveCase(filed);
    const history = await tusu.storedEvents(stored?.id);
    expect(history.map(({ type }) => type)).toEqual(expect.arrayContaining(['seen', 'step', 'changed']));
  });

  test('nothing is lost when the browser is killed while the page is open', async ({ tusu }) => {
    const page = await tusu.visit(pictureTheft('xiaotang'));
    const numbers = await appears('the rows', async () => {
      const shown = await new ComplaintList(page).numbers();
      return shown.length > 0 ? shown : undefined;
    });
    // A page that is open before the background is there for the first time is read and kept all the same.
    const kept = await settled(
      async () => (await tusu.storedCases()).map(({ number }) => String(number)),
      (all) => numbers.every((number) => all.includes(number)),
    );
    expect(kept).toEqual(expect.arrayContaining(numbers));
    const before = await tusu.stored();
    await tusu.restart({ kill: true });
    expect(await tusu.stored()).toMatchObject(before);
  });

  test('1688 is read once it is allowed in the settings, after a restart too, and not when it is taken back', async ({
    tusu,
  }) => {
    const badges = async () => {
      await tusu.context.route(address1688, (route) => route.fulfill({ contentType: 'text/html', body: list1688 }));
      return (await tusu.visit(address1688)).locator('tusu-badge');
    };
    const settings = await tusu.openOwn('options.html');
    const toggle = settings.getByRole('checkbox', { name: /1688/ });
    await toggle.click();
    await contentScriptsAre(tusu, 1);
    await (await badges()).waitFor();
    await tusu.restart();
    await contentScriptsAre(tusu, 1);
    await (await badges()).waitFor();
    const again = await tusu.openOwn('options.html');
    await again.getByRole('checkbox', { name: /1688/ }).click();
    await contentScriptsAre(tusu, 0);
  });

  test('hosts that were withdrawn are asked for again with one button of the popup', async ({ tusu }) => {
    await tusu.takeBack(sellerHosts);
    const page = await tusu.visit(pictureTheft('xiaotang'));
    const popup = await tusu.popup();
    await popup.page.getByRole('alert').getByRole('button').click();
    await popup.page.getByRole('alert').waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('tusu-badge').first().waitFor();
  });
});
