import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import {
  caseOfPictureTheft,
  complaintManagement,
  legacyList,
  pictureTheft,
  refunds,
  stores,
} from './harness/addresses';
import { ComplaintList } from './harness/complaint-list';
import { legacy } from './harness/expectation';
import { wrongBadges } from './harness/right-badges';
import { test } from './harness/test';
import { Tusu } from './harness/tusu';
import { appears } from './harness/wait';

const { yunshang, xiaotang } = stores;

/** Counts from now on the frames in which a row shows two badges. */
async function watchForDoubles(page: Page): Promise<() => Promise<number>> {
  const seen = await page.evaluateHandle(() => {
    const counted = { doubles: 0 };
    const look = () => {
      for (const row of document.querySelectorAll('tr')) {
        if (row.querySelectorAll('tusu-badge').length > 1) counted.doubles += 1;
      }
      requestAnimationFrame(look);
    };
    look();
    return counted;
  });
  return async () => (await seen.jsonValue()).doubles;
}

describe('badges on the list of picture theft', () => {
  test('are right on every row, of both tabs and all pages, for both stores', async ({ tusu, sandbox }) => {
    for (const account of ['yunshang', 'xiaotang', 'xiaotang-kefu'] as const) {
      const store = account === 'yunshang' ? yunshang : xiaotang;
      const page = await tusu.visit(pictureTheft(account));
      const list = new ComplaintList(page);
      const doubles = await watchForDoubles(page);
      expect(await wrongBadges(list, sandbox, store)).toEqual([]);
      await list.showTab('我发起的投诉');
      expect(await wrongBadges(list, sandbox, store)).toEqual([]);
      if (account === 'yunshang') {
        const first = await list.numbers();
        await list.turnTo(2);
        await appears('page 2', async () => ((await list.numbers())[0] === first[0] ? undefined : true));
        expect(await wrongBadges(list, sandbox, store)).toEqual([]);
      }
      await list.showTab('我收到的投诉');
      expect(await wrongBadges(list, sandbox, store)).toEqual([]);
      expect(await doubles()).toBe(0);
      await page.close();
    }
  });

  test('stay right while the list is rendered anew', async ({ tusu, sandbox }) => {
    const page = await tusu.visit(pictureTheft('xiaotang'));
    const list = new ComplaintList(page);
    const doubles = await watchForDoubles(page);
    expect(await wrongBadges(list, sandbox, xiaotang)).toEqual([]);
    const [number = ''] = await list.numbers();
    const row = await list.row(number).evaluateHandle((one) => one);
    sandbox.remountRows();
    await appears('the new row', async () => ((await row.evaluate((one) => one.isConnected)) ? undefined : true));
    expect(await wrongBadges(list, sandbox, xiaotang)).toEqual([]);
    expect(await doubles()).toBe(0);
  });

  test('follow a status that changes in place, and a row that goes', async ({ tusu, sandbox }) => {
    const page = await tusu.visit(pictureTheft('xiaotang'));
    const list = new ComplaintList(page);
    expect(await wrongBadges(list, sandbox, xiaotang)).toEqual([]);
    const [changed = '', moved = '', gone = ''] = await list.numbers();
    sandbox.setStatus(changed, 'upheld');
    sandbox.setStatus(moved, 'appeal-due', 2 * 3_600_000);
    sandbox.reseed(sandbox.cases().filter((complaint) => complaint.number !== gone));
    await appears('the shorter list', async () => ((await list.numbers()).includes(gone) ? undefined : true), 8000);
    expect(await wrongBadges(list, sandbox, xiaotang)).toEqual([]);
    await expect(list.badge(changed)).toHaveVerdict('settle');
    await expect(list.badge(moved)).toHaveVerdict('appeal-soon');
    expect(await list.badge(gone).count()).toBe(0);
  });

  test('come back with client-side navigation and when the page takes one away', async ({ tusu, sandbox }) => {
    const page = await tusu.visit(pictureTheft('yunshang'));
    const list = new ComplaintList(page);
    expect(await wrongBadges(list, sandbox, yunshang)).toEqual([]);
    await page.getByText('首页', { exact: true }).click();
    await appears('no badge', async () => ((await list.badges()).length === 0 ? true : undefined));
    await page.goBack();
    expect(await wrongBadges(list, sandbox, yunshang)).toEqual([]);
    await list.badge((await list.numbers())[0] ?? '').evaluate((badge) => badge.remove());
    expect(await wrongBadges(list, sandbox, yunshang)).toEqual([]);
  });

  test('name China time whatever zone the machine is in', async ({ sandbox, profile }) => {
    const timeZone = 'America/Los_Angeles';
    const tusu = await Tusu.open({ port: sandbox.port, profile, timeZone });
    try {
      const page = await tusu.visit(pictureTheft('xiaotang'));
      expect(await wrongBadges(new ComplaintList(page), sandbox, xiaotang)).toEqual([]);
    } finally {
      await tusu.close();
    }
  });

  test('take the focus and open the panel by Enter', async ({ tusu }) => {
    const page = await tusu.visit(pictureTheft('xiaotang'));
    const list = new ComplaintList(page);
    const [number = ''] = await appears('the rows', async () => {
      const numbers = await list.numbers();
      return numbers.length > 0 ? numbers : undefined;
    });
    await list.badge(number).focus();
    await page.keyboard.press('Enter');
    await page.locator(`tusu-panel[data-tusu-case="${number}"]`).waitFor({ state: 'attached' });
    expect(await page.locator('tusu-panel').count()).toBe(1);
  });
});

describe('badges elsewhere', () => {
  test('stand in the framed 投诉管理, once in spite of cloned columns, and not on complaints about orders', async ({
    tusu,
    sandbox,
  }) => {
    const page = await tusu.visit(complaintManagement('xiaotang'));
    const frame = await appears('the framed list', () =>
      Promise.resolve(page.frames().find((one) => one.url().includes('sellerList.htm'))),
    );
    const list = new ComplaintList(page, frame);
    expect(await wrongBadges(list, sandbox, xiaotang)).toEqual([]);
    const [number = ''] = (await list.badges()).map((badge) => badge.number);
    await list.openPanel(number);
    expect(await page.locator('tusu-panel').count()).toBe(1);
    expect(await frame.locator('tusu-panel').count()).toBe(0);
  });

  test('on a framed list that says neither side nor section take both from the page around it, whichever comes first', async ({
    tusu,
  }) => {
    const around = 'https://myseller.taobao.com/home.htm/framed-record';
    const inner = 'https://rights.taobao.com/complaint/framed-record.htm';
    const document = (body: string) => ({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><meta charset="utf-8"><title>工作台</title>${body}`,
    });
    await tusu.context.route(around, (route) =>
      route.fulfill(
        document(
          `<h1>图片盗用</h1><div role="tablist"></div><iframe src="${inner}" width="900" height="500"></iframe>`,
        ),
      ),
    );
    await tusu.context.route(inner, (route) =>
      route.fulfill(
        document(`<table><thead><tr><th>投诉编号</th><th>商品信息</th><th>投诉时间</th><th>状态</th></tr></thead>
          <tbody><tr><td>6100261170001</td><td>样例花瓶</td><td>2026-11-22</td><td>处理中</td></tr></tbody></table>`),
      ),
    );
    const page = await tusu.visit(around);
    const frame = await appears('the framed list', () =>
      Promise.resolve(page.frames().find((one) => one.url() === inner)),
    );
    const list = new ComplaintList(page, frame);
    await expect(list.badge('6100261170001')).toHaveVerdict('unknown');
    await page.evaluate(() => {
      const tab = globalThis.document.createElement('div');
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-selected', 'true');
      tab.textContent = '我收到的投诉';
      globalThis.document.querySelector('[role=tablist]')?.append(tab);
    });
    await expect(list.badge('6100261170001')).toHaveVerdict('check');
    const logged = await appears('the case with its side', async () => {
      const cases = (await tusu.storedCases()).filter(({ number }) => number === '6100261170001');
      return cases.some(({ role }) => role === 'respondent') ? cases : undefined;
    });
    expect(logged).toMatchObject([{ role: 'respondent', procedure: 'picture-theft', status: 'processing' }]);
  });

  test('stand on the page of one case, and follow it', async ({ tusu, sandbox }) => {
    const number = '6100261101048';
    const page = await tusu.visit(caseOfPictureTheft('xiaotang', number));
    const list = new ComplaintList(page);
    await expect(list.badge(number)).toHaveVerdict('appeal');
    expect(await list.badges()).toMatchObject([{ number, role: 'respondent', status: 'awaiting-response' }]);
    sandbox.setStatus(number, 'appeal-review');
    await expect(list.badge(number)).toHaveVerdict('wait');
  });

  test('stand on the server-rendered list in GBK, which is read and logged by the same code', async ({
    tusu,
    sandbox,
  }) => {
    for (const side of ['received', 'filed'] as const) {
      const page = await tusu.visit(legacyList('xiaotang', side));
      expect(await page.evaluate(() => document.characterSet)).toBe('GBK');
      expect(await wrongBadges(new ComplaintList(page), sandbox, xiaotang, legacy)).toEqual([]);
    }
    const logged = await tusu.storedCases();
    expect(logged.find(({ number }) => number === '6100261101024')).toMatchObject({
      role: 'respondent',
      status: 'awaiting-response',
      statusText: '等待卖家处理',
      procedure: 'picture-theft',
      store: xiaotang,
      counterparty: yunshang,
    });
  });

  test('stand on no refund', async ({ tusu }) => {
    const page = await tusu.visit(refunds('xiaotang'));
    await page.locator('span', { hasText: '客服介入举证中' }).waitFor();
    const looked = await appears('word of the page', async () => {
      const told = await tusu.storedInSession('frame:');
      return told.length > 0 ? told : undefined;
    });
    expect(looked).toMatchObject([{ state: 'nothing', url: page.url() }]);
    expect(await page.locator('tusu-badge').count()).toBe(0);
    const popup = await tusu.popup();
    expect(await popup.unread.count()).toBe(0);
    expect(await tusu.storedCases()).toEqual([]);
  });
});
