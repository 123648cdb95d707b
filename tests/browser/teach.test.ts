import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { ComplaintList } from './harness/complaint-list';
import { expectNoBarriers, pictures } from './harness/looks';
import { TeachingPanel } from './harness/teaching';
import { test } from './harness/test';
import type { Tusu } from './harness/tusu';
import { settled } from './harness/wait';

const address = 'https://rights.taobao.com/complaint/newList.htm';
const cases = [
  ['6100261109001', '待举证', '<button>举证</button>', 'awaiting-response', 'appeal'],
  ['6100261109002', '审核中', '<button>查看</button>', 'in-review', 'wait'],
  ['6100261109003', '投诉不成立', '<button>查看</button>', 'dismissed', 'cleared'],
  ['6100261109004', '材料已转交', '', 'unknown', 'unknown'],
] as const;

/** A list that Tusu can't read by itself: it has no word for the numbers' heading, and none for the tabs. */
const page = `<!doctype html><meta charset="utf-8"><title>记录</title><style>body{font:14px sans-serif;margin:24px}
td,th{padding:12px 24px;border:1px solid #ddd;text-align:left}a{margin-right:16px}</style>
<h2>图片盗用</h2><p><a role="tab" aria-selected="true">别人发来的</a><a role="tab">自己发出的</a></p>
<table><thead><tr><th>流水</th><th>投诉原因</th><th>状态</th><th>操作</th></tr></thead><tbody>${cases
  .map(([number, status, act]) => `<tr><td>${number}</td><td>盗图</td><td>${status}</td><td>${act}</td></tr>`)
  .join('')}</tbody></table>`;

async function serve(tusu: Tusu, html = page): Promise<Page> {
  await tusu.context.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  return tusu.visit(address);
}

/** Presses the popup's button for the one page that was not understood. */
async function startTeaching(tusu: Tusu, tab: Page): Promise<TeachingPanel> {
  const popup = await tusu.popup();
  await popup.unread.locator('[data-tusu-do="teach"]').click();
  const panel = await TeachingPanel.on(tab);
  await popup.page.close();
  await tab.bringToFront();
  return panel;
}

/** Selects a text as a mouse would, by a double click or by dragging over all of it. */
async function drag(tab: Page, place: Locator): Promise<void> {
  const box = await place.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { left, right, middle: (top + bottom) / 2 };
  });
  await tab.mouse.move(box.left + 1, box.middle);
  await tab.mouse.down();
  await tab.mouse.move(box.right - 1, box.middle, { steps: 5 });
  await tab.mouse.up();
}

const cell = (tab: Page, text: string) => tab.locator('td').filter({ hasText: text });

async function point(tab: Page, panel: TeachingPanel, number: string, status: string): Promise<void> {
  await cell(tab, number).dblclick({ position: { x: 60, y: 20 } });
  await panel.selected.filter({ hasText: number }).waitFor();
  await panel.press('next');
  await panel.frame.getByText(number, { exact: true }).first().waitFor();
  await drag(tab, cell(tab, status));
  await panel.selected.filter({ hasText: status }).waitFor();
  await panel.press('next');
}

async function teach(tusu: Tusu, tab: Page): Promise<TeachingPanel> {
  const panel = await startTeaching(tusu, tab);
  await point(tab, panel, cases[0][0], cases[0][1]);
  await panel.waitForPreview();
  await panel.choose('respondent');
  await settled(
    () => panel.preview(),
    (lines) => lines[0]?.[1] === 'appeal',
  );
  return panel;
}

const badges = (tab: Page) =>
  new ComplaintList(tab)
    .badges()
    .then((all) => all.map(({ number, role, status, verdict }) => [number, role, status, verdict]));
const right = cases.map(([number, , , status, verdict]) => [number, 'respondent', status, verdict]);
const badgesAre = (tab: Page, wanted: string[][]) =>
  settled(
    () => badges(tab),
    (now) => JSON.stringify(now) === JSON.stringify(wanted),
  );

describe('a list that Tusu could not read', () => {
  test('is read whole once one case was pointed at; logged, there after a reload, and gone when revoked', async ({
    tusu,
  }) => {
    const tab = await serve(tusu);
    const before = await tab.content();
    const panel = await startTeaching(tusu, tab);
    await point(tab, panel, cases[0][0], cases[0][1]);
    await panel.waitForPreview();
    expect(await panel.button('next').isDisabled()).toBe(true);
    await panel.choose('respondent');
    const preview = await settled(
      () => panel.preview(),
      (lines) => lines[0]?.[1] === 'appeal',
    );
    expect(preview).toEqual(cases.map(([number, , , , verdict]) => [number, verdict]));
    expect(await tab.locator('tusu-badge').count()).toBe(0);
    await panel.press('next');
    expect(await badgesAre(tab, right)).toEqual(right);
    await tab.locator('tusu-spotlight').waitFor({ state: 'detached' });
    await panel.press('close');
    await tab.locator('tusu-panel').waitFor({ state: 'detached' });
    expect(await tab.locator('tusu-spotlight').count()).toBe(0);

    const popup = await tusu.popup();
    for (const [number] of cases.slice(0, 2)) await expect(popup).toHaveCase(number);
    expect(await popup.unread.count()).toBe(0);
    expect((await tusu.storedCases()).map(({ number }) => number).sort()).toEqual(cases.map(([number]) => number));

    await tab.reload();
    expect(await badgesAre(tab, right)).toEqual(right);
    await tusu.stopBackground();
    await tab.reload();
    expect(await badgesAre(tab, right)).toEqual(right);

    const options = await tusu.openOwn('options.html');
    await options.getByRole('button', { name: /^删掉/ }).click();
    expect(await badgesAre(tab, [])).toEqual([]);
    await options.getByRole('button', { name: '恢复' }).click();
    expect(await badgesAre(tab, right)).toEqual(right);
    await options.getByRole('button', { name: /^删掉/ }).click();
    expect(await badgesAre(tab, [])).toEqual([]);
    await tab.bringToFront();
    expect(await tab.content()).toBe(before);
  });

  test('what can’t be taken is said, and nothing is kept when it is stopped by Esc', async ({ tusu }) => {
    const tab = await serve(tusu);
    const panel = await startTeaching(tusu, tab);
    await panel.press('next');
    await panel.alert.filter({ hasText: '没有选中文字' }).waitFor();
    await drag(tab, cell(tab, '审核中'));
    await panel.selected.filter({ hasText: '审核中' }).waitFor();
    await panel.press('next');
    await panel.alert.filter({ hasText: '没有编号' }).waitFor();
    await cell(tab, cases[0][0]).dblclick({ position: { x: 60, y: 20 } });
    await panel.selected.filter({ hasText: cases[0][0] }).waitFor();
    await panel.press('next');
    await panel.button('back').waitFor();
    await drag(tab, cell(tab, '审核中'));
    await panel.selected.filter({ hasText: '审核中' }).waitFor();
    await panel.press('next');
    await panel.alert.filter({ hasText: '不是同一个投诉' }).waitFor();
    await tab.keyboard.press('Escape');
    await tab.locator('tusu-panel').waitFor({ state: 'detached' });
    await tab.locator('tusu-spotlight').waitFor({ state: 'detached' });
    expect(await badges(tab)).toEqual([]);
  });

  test('what was taught goes to another machine as a file, and a bad file changes nothing', async ({ tusu }) => {
    const tab = await serve(tusu);
    const panel = await teach(tusu, tab);
    await panel.press('next');
    expect(await badgesAre(tab, right)).toEqual(right);
    const options = await tusu.openOwn('options.html');
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: '导出为文件' }).click(),
    ]);
    const file = await readFile(await download.path());
    // A browser that knows nothing is another machine.
    await tusu.forget();
    const page = await serve(tusu);
    const settings = await tusu.openOwn('options.html');
    const input = settings.locator('input[type=file]');
    for (const [text, said] of [
      ['not json', '不是 JSON'],
      ['{"format":"tusu-log","version":1}', '不是图诉通导出的'],
      ['{"format":"tusu-profiles","version":1,"profiles":[{"id":"x"}]}', '读不懂'],
    ] as const) {
      await input.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await settings.getByRole('alert').filter({ hasText: said }).waitFor();
      expect(await settings.getByRole('button', { name: /^删掉/ }).count()).toBe(0);
    }
    await input.setInputFiles({ name: 'taught.json', mimeType: 'application/json', buffer: file });
    await settings.getByRole('button', { name: /^删掉/ }).waitFor();
    await page.bringToFront();
    expect(await badgesAre(page, right)).toEqual(right);
  });

  test('cards without known labels, in a frame of another host', async ({ tusu }) => {
    const around = 'https://myseller.taobao.com/home.htm/odd-record';
    const cards = cases.map(
      ([number, status, act]) =>
        `<div style="padding:12px;border-bottom:1px solid"><p>流水：<span>${number}</span></p><p>进行到 <em>${status}</em></p>${act}</div>`,
    );
    await tusu.context.route(around, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><meta charset="utf-8"><title>工作台</title><iframe src="${address}" width="700" height="700"></iframe>`,
      }),
    );
    await tusu.context.route(address, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><meta charset="utf-8"><style>body{font:14px sans-serif}</style><h2>图片盗用</h2><p>投诉</p><div>${cards.join('')}</div>`,
      }),
    );
    const tab = await tusu.visit(around);
    const panel = await startTeaching(tusu, tab);
    const list = tab.frames().find((frame) => frame.url() === address) ?? tab.mainFrame();
    await list.getByText(cases[1][0]).dblclick();
    await panel.selected.filter({ hasText: cases[1][0] }).waitFor();
    await panel.press('next');
    await panel.button('back').waitFor();
    await list.getByText(cases[1][1]).dblclick();
    // A double click takes as much of a Chinese word as the browser's dictionary says.
    await panel.selected.filter({ hasText: '中' }).waitFor();
    await panel.press('next');
    await panel.waitForPreview();
    await panel.choose('respondent');
    await panel.frame.locator('[data-tusu-verdict=appeal]').waitFor();
    await panel.press('next');
    const shown = await settled(
      () => new ComplaintList(tab, list).badges(),
      (all) => all.length === cases.length,
    );
    expect(shown.map(({ number, role, status, verdict }) => [number, role, status, verdict])).toEqual(right);
  });

  test('another tab of the page is not what the seller spoke of', async ({ tusu }) => {
    const tab = await serve(tusu);
    const panel = await teach(tusu, tab);
    await panel.press('next');
    expect(await badgesAre(tab, right)).toEqual(right);
    await tab.evaluate(() => {
      const [received, filed] = document.querySelectorAll('[role=tab]');
      received?.setAttribute('aria-selected', 'false');
      filed?.setAttribute('aria-selected', 'true');
    });
    expect(await badgesAre(tab, [])).toEqual([]);
  });
});

describe.for(['zh-CN', 'en'] as const)('in %s', (language) => {
  test.override({ language });

  test('popup, panel and settings have no barrier, in light and in dark', async ({ tusu }) => {
    const name = (what: string) => `looks/teach-${what}-${language}`;
    const tab = await serve(tusu);
    const popup = await tusu.popup();
    await popup.unread.waitFor();
    await expectNoBarriers(popup.page);
    await pictures(popup.page, name('popup'));
    const panel = await startTeaching(tusu, tab);
    await cell(tab, cases[0][0]).dblclick({ position: { x: 60, y: 20 } });
    await panel.selected.filter({ hasText: cases[0][0] }).waitFor();
    await pictures(tab, name('number'));
    await panel.press('next');
    await panel.frame.getByText(cases[0][0], { exact: true }).first().waitFor();
    await drag(tab, cell(tab, cases[0][1]));
    await panel.selected.filter({ hasText: cases[0][1] }).waitFor();
    await panel.press('next');
    await panel.choose('respondent');
    await panel.frame.locator('[data-tusu-verdict=appeal]').waitFor();
    // The same panel in a tab of its own, where axe can look at it.
    const own = await tusu.visit(panel.frame.url());
    await own.locator('.teach-preview').waitFor();
    await pictures(own, name('preview'));
    await expectNoBarriers(own);
    await own.close();
    await tab.bringToFront();
    await panel.choose('respondent');
    await panel.press('next');
    await tab.locator('tusu-badge').first().waitFor();
    await pictures(tab, name('saved'));
    const options = await tusu.openOwn('options.html');
    await options.locator('.taught-line').waitFor();
    await expectNoBarriers(options);
    await pictures(options, name('settings'));
  });
});
