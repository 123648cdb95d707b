import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { run } from '../tools/lib/run.mjs';
import { expectNoBarriers, pictures } from './harness/looks';
import { test } from './harness/test';
import type { Tusu } from './harness/tusu';

/** What the page holds and the report must not. */
const secrets = {
  store: '听雨轩摄影器材',
  counterparty: '王小明旧书铺',
  buyer: 'wangxiaoming1988',
  phone: '13987654321',
  order: '4471829305561720934',
  item: '738291046557',
  price: '3,718.60',
  token: 'tk9f3e77ab21cd',
  note: '麻烦尽快下架那件蓝裙子',
  moment: '2026-11-20 13:47:29',
};
const address = `https://rights.taobao.com/complaint/newList.htm?sellerNick=${encodeURIComponent(secrets.store)}&token=${secrets.token}`;
const frameAddress = 'https://myseller.taobao.com/home.htm/inner';

const row = `<tr data-order="${secrets.order}"><td title="${secrets.buyer}">${secrets.counterparty}</td>
<td><a href="/${secrets.token}">图</a><img alt="${secrets.note}" src="/${secrets.token}.png"></td>
<td>盗图</td><td>${secrets.moment}</td><td>处理中</td><td><button data-id="${secrets.order}">举证</button></td></tr>`;

/** Looks like a complaint list in every way, but its numbers are masked and nothing names an item. */
const unreadList = `<!doctype html><meta charset="utf-8"><title>图片盗用 - ${secrets.store}</title>
<style>.who::after{content:"${secrets.buyer}"}table{width:900px}</style>
<!-- ${secrets.token} --><script>window.user = "${secrets.buyer}"</script>
<header>当前店铺：${secrets.store} <span class="who">${secrets.phone}</span></header>
<h2>图片盗用</h2><div role="tablist"><a role="tab" aria-selected="true">我收到的投诉</a> <a role="tab">我发起的投诉</a></div>
<table><thead><tr><th>投诉方</th><th>图</th><th>投诉原因</th><th>投诉时间</th><th>状态</th><th>操作</th></tr></thead>
<tbody>${row}${row}</tbody></table>
<p>看看：<a href="https://item.taobao.com/item.htm?id=${secrets.item}&spm=${secrets.token}">${secrets.item}</a></p>
<p style="display:none">${secrets.note}</p><textarea>${secrets.note}</textarea><input value="${secrets.phone}"> ¥${secrets.price}
<iframe src="${frameAddress}" width="600" height="80"></iframe>`;
const inner = `<!doctype html><meta charset="utf-8"><p>投诉 ${secrets.counterparty} ${secrets.order}</p>`;

/** The secrets that a text holds, also cut by tags or spaces. */
function secretsIn(text: string): string[] {
  const readings = [text, text.replace(/<[^>]*>/g, '')].map((one) => one.replace(/\s+/g, ''));
  return Object.values(secrets).filter((secret) => readings.some((one) => one.includes(secret.replace(/\s+/g, ''))));
}

async function openUnread(tusu: Tusu, body = unreadList): Promise<Page> {
  const html = (text: string) => ({ contentType: 'text/html; charset=utf-8', body: text });
  await tusu.context.route(address, (route) => route.fulfill(html(body)));
  await tusu.context.route(frameAddress, (route) => route.fulfill(html(inner)));
  return tusu.visit(address);
}

/** Presses the button in the popup, and gives the page that it opens. */
async function report(tusu: Tusu): Promise<Page> {
  const popup = await tusu.popup();
  const button = popup.unread.locator('[data-tusu-do="report"]');
  const [opened] = await Promise.all([tusu.context.waitForEvent('page'), button.click()]);
  await opened.locator('h1').waitFor();
  return opened;
}

describe('a page that could not be read', () => {
  test('is shown as it would be saved, holds nothing private, and becomes a kept page', async ({ tusu }) => {
    await openUnread(tusu);
    const page = await report(tusu);
    await expect.poll(() => page.locator('iframe').count()).toBe(2);
    const shown = page.locator('iframe').first().contentFrame();
    await shown.getByText('我收到的投诉').waitFor();
    expect(await shown.locator('tbody tr').count()).toBe(2);
    const seen = `${await page.content()} ${await shown.locator('body').innerHTML()}`;
    expect(secretsIn(seen)).toEqual([]);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存文件' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('tusu-report.json');
    await page.getByText('已保存为 tusu-report.json').waitFor();
    const file = await download.path();
    const content = await readFile(file, 'utf8');
    expect(secretsIn(content)).toEqual([]);

    const folder = await mkdtemp(join(tmpdir(), 'tusu-kept-'));
    try {
      const { code, output } = await run('node', ['tests/tools/keep-page.mjs', file, 'reported', '--into', folder]);
      expect(output).toContain('unread');
      expect(code).toBe(0);
      expect(JSON.parse(await readFile(join(folder, 'reported', 'expected.json'), 'utf8'))).toMatchObject({
        state: 'unread',
        cases: [],
        family: 'reported',
      });
      expect(await readFile(join(folder, 'reported', 'page.html'), 'utf8')).toContain('我收到的投诉');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('leaves nothing behind when the seller closes the copy', async ({ tusu }) => {
    const original = await openUnread(tusu);
    const before = await original.content();
    const page = await report(tusu);
    await page.locator('iframe').first().waitFor();
    expect(await original.content()).toBe(before);
    const closed = page.waitForEvent('close');
    await page.getByRole('button', { name: '不保存，关掉' }).click();
    await closed;
    expect(await tusu.storedInSession('report:')).toEqual([]);
  });

  test('that is too large is said to be', async ({ tusu }) => {
    await openUnread(tusu, `${unreadList}<p hidden>${'长'.repeat(1_100_000)}</p>`);
    const page = await report(tusu);
    await page.getByText('太大').first().waitFor({ timeout: 30_000 });
  });

  test('a copy that was not asked for is refused', async ({ tusu }) => {
    const part = { url: 'https://rights.taobao.com/', now: 1, state: 'unread', html: '<p>' };
    for (const body of [
      { report: 'x', copy: { is: 'copied', part } },
      { report: 'x', copy: { is: 'copied', part: { ...part, html: '' } } },
    ]) {
      expect(await tusu.send({ tusu: 'page-copied', body })).toMatchObject({ ok: false, trouble: 'refused' });
    }
  });
});

describe.for(['zh-CN', 'en'] as const)('the copy’s page in %s', (language) => {
  test.override({ language });

  test('has no barrier, in light and in dark', async ({ tusu }) => {
    await openUnread(tusu);
    const page = await report(tusu);
    await page.locator('iframe').first().contentFrame().getByText('我收到的投诉').waitFor();
    await page.locator('summary').first().click();
    await pictures(page, `looks/report-${language}`);
    const popup = await tusu.popup();
    await popup.unread.first().waitFor();
    await pictures(popup.page, `looks/report-popup-${language}`);
    // The copy in the frame is another page's structure, whose barriers are that page's.
    await expectNoBarriers(page, 'iframe');
  });
});
