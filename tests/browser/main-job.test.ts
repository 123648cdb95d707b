import { describe, expect } from 'vitest';
import { home, pictureTheft } from './harness/addresses';
import { ComplaintList } from './harness/complaint-list';
import { Spotlight } from './harness/spotlight';
import { test } from './harness/test';
import { WithdrawDialog } from './harness/withdraw-dialog';

/** Filed by 云裳摄影旗舰店; the page says only 处理中. */
const filed = '6100261102021';
/** Against 小棠家女装; 待举证. */
const received = '6100261101024';

describe('the complainant', () => {
  test('withdraws by the guide, and finds the case in the popup with its history', async ({ tusu, sandbox }) => {
    const page = await tusu.visit(pictureTheft('yunshang'));
    const list = new ComplaintList(page);
    await list.showTab('我发起的投诉');
    await expect(list.badge(filed)).toHaveVerdict('can-withdraw');

    const panel = await list.openPanel(filed);
    await expect(panel.case(filed)).toHaveVerdict('can-withdraw');
    await panel.start('withdraw');

    const spotlight = new Spotlight(page);
    await spotlight.press('withdraw');
    await new WithdrawDialog(page).fillIn();
    await spotlight.press('confirm');

    await expect(list.badge(filed)).toHaveVerdict('wait');
    await expect(list.badge(filed)).toHaveVerdict('withdrawn');
    expect(sandbox.case(filed)?.stage).toBe('withdrawn');
    expect(await spotlight.count()).toBe(0);

    const popup = await tusu.popup();
    await expect(popup).toHaveCase(filed);
    await expect(popup.case(filed)).toHaveVerdict('withdrawn');

    const [stored] = (await tusu.storedCases()).filter(({ number }) => number === filed);
    const casebook = await tusu.casebook(stored?.id);
    await expect(casebook).toHaveCase(filed);
    for (const status of ['处理中', '撤销中', '已撤销']) {
      await casebook.page.getByText(status).first().waitFor();
    }
    const history = await tusu.storedEvents(stored?.id);
    expect(history.map(({ type }) => type)).toEqual(expect.arrayContaining(['seen', 'step', 'changed']));
    expect(history[0]).toMatchObject({ type: 'seen' });
  });

  test('is led from the home page through every menu to the button', async ({ tusu, sandbox }) => {
    const page = await tusu.visit(pictureTheft('yunshang'));
    const list = new ComplaintList(page);
    await list.showTab('我发起的投诉');
    const panel = await list.openPanel(filed);
    await panel.start('withdraw');
    await new Spotlight(page).box('withdraw');

    await page.goto(home('yunshang'));
    const spotlight = new Spotlight(page);
    for (const step of ['contact', 'service-centre', 'service-records', 'picture-theft', 'filed-tab', 'withdraw']) {
      await spotlight.press(step);
      expect(await spotlight.count()).toBeLessThanOrEqual(1);
    }
    await new WithdrawDialog(page).fillIn();
    await spotlight.press('confirm');
    await expect(list.badge(filed)).toHaveVerdict('withdrawn');
    expect(sandbox.case(filed)?.stage).toBe('withdrawn');
  });

  test('is told when the platform decided behind the page', async ({ tusu, sandbox }) => {
    sandbox.setPollEvery(60_000);
    const page = await tusu.visit(pictureTheft('yunshang'));
    const list = new ComplaintList(page);
    await list.showTab('我发起的投诉');
    const panel = await list.openPanel(filed);
    await panel.start('withdraw');
    const spotlight = new Spotlight(page);
    await spotlight.press('withdraw');
    await new WithdrawDialog(page).fillIn();
    await spotlight.box('confirm');

    sandbox.decide(filed, 'upheld');
    await spotlight.press('confirm');

    await page.getByText('投诉已处理完毕，无法撤销').waitFor();
    await expect(list.badge(filed)).toHaveVerdict('too-late');
    await expect(panel.case(filed)).toHaveVerdict('too-late');
    expect(await spotlight.count()).toBe(0);
    expect(sandbox.case(filed)?.stage).toBe('upheld');
  });
});

describe('the respondent', () => {
  test('is led from the wrong tab to the form of 举证', async ({ tusu }) => {
    const page = await tusu.visit(pictureTheft('xiaotang'));
    const list = new ComplaintList(page);
    await expect(list.badge(received)).toHaveVerdict('appeal-soon');
    const panel = await list.openPanel(received);
    await expect(panel.case(received)).toHaveVerdict('appeal-soon');
    await list.showTab('我发起的投诉');
    await panel.start('appeal');

    const spotlight = new Spotlight(page);
    await spotlight.press('received-tab');
    await spotlight.press('open-form');
    await page.getByText('上传文件').waitFor();
    await page.getByText(`投诉编号：${received}`).waitFor();

    const popup = await tusu.popup();
    await expect(popup.case(received)).toHaveVerdict('appeal-soon');
  });

  test('sees the turn of the case on the page and in the popup that stands open', async ({ tusu, sandbox }) => {
    const page = await tusu.visit(pictureTheft('xiaotang'));
    const list = new ComplaintList(page);
    await expect(list.badge(received)).toHaveVerdict('appeal-soon');
    const popup = await tusu.popup();
    await expect(popup.case(received)).toHaveVerdict('appeal-soon');

    sandbox.setStatus(received, 'evidence-review');
    await page.bringToFront();
    await expect(list.badge(received)).toHaveVerdict('wait');
    await expect(popup.case(received)).toHaveVerdict('wait');

    sandbox.decide(received, 'dismissed');
    await expect(list.badge(received)).toHaveVerdict('cleared');
    await expect(popup.case(received)).toHaveVerdict('cleared');
  });
});
