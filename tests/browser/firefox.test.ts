import { describe, expect } from 'vitest';
import { pictureTheft } from './harness/addresses';
import { ComplaintList } from './harness/complaint-list';
import { Spotlight } from './harness/spotlight';
import { test } from './harness/test';
import { WithdrawDialog } from './harness/withdraw-dialog';

/** Filed by 云裳摄影旗舰店; the page says only 处理中. */
const filed = '6100261102021';

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
});
