import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { pictureTheft } from './harness/addresses';
import { builtExtension } from './harness/browser';
import { ComplaintList } from './harness/complaint-list';
import { test } from './harness/test';
import { Tusu } from './harness/tusu';

/** Looks like a complaint list in every way, but names neither a number nor an item. */
const withoutNumbers = `<!doctype html><meta charset="utf-8"><title>图片盗用</title>
<h2>图片盗用</h2><div role="tablist"><a role="tab" aria-selected="true">我收到的投诉</a><a role="tab">我发起的投诉</a></div>
<table><thead><tr><th>投诉原因</th><th>状态</th><th>操作</th></tr></thead>
<tbody><tr><td>盗图</td><td>处理中</td><td><button>举证</button></td></tr>
<tr><td>盗图</td><td>处理完毕</td><td><button>查看</button></td></tr></tbody></table>`;

/** A build in which pages may not frame the panel: what some browsers do of themselves. */
async function extensionWithoutFrame(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tusu-no-frame-'));
  await cp(builtExtension(), folder, { recursive: true });
  const manifest = join(folder, 'manifest.json');
  const { web_accessible_resources: _, ...rest } = JSON.parse(await readFile(manifest, 'utf8')) as Record<
    string,
    unknown
  >;
  await writeFile(manifest, JSON.stringify(rest));
  return folder;
}

describe('bad input', () => {
  test('a complaint list that gives no number and no item: no badge, one line in the popup', async ({ tusu }) => {
    const address = 'https://rights.taobao.com/complaint/newList.htm';
    await tusu.context.route(address, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: withoutNumbers }),
    );
    await tusu.visit(address);
    const popup = await tusu.popup();
    await popup.unread.first().waitFor();
    expect(await popup.unread.count()).toBe(1);
    for (const page of tusu.context.pages()) expect(await page.locator('tusu-badge').count()).toBe(0);
    expect(await tusu.storedCases()).toEqual([]);
  });

  test.for([
    ['no message of the protocol', { hello: 'there' }],
    ['an unknown request', { tusu: 'erase', body: {} }],
    ['an observation without number', { tusu: 'observe', body: { observations: [{ role: 'respondent', at: 1 }] } }],
    [
      'an unknown status',
      {
        tusu: 'observe',
        body: {
          observations: [
            {
              store: '',
              number: '1',
              role: 'respondent',
              procedure: 'unknown',
              status: 'lost',
              statusText: '',
              offers: [],
              url: 'https://rights.taobao.com/',
              at: 1,
            },
          ],
        },
      },
    ],
    ['no body', { tusu: 'open-panel' }],
  ] as const)('a message of a wrong shape is refused and not stored: %s', async ([, message], { tusu }) => {
    expect(await tusu.send(message)).toMatchObject({ ok: false, trouble: 'refused' });
    expect(await tusu.storedCases()).toEqual([]);
    expect(await tusu.storedEvents()).toEqual([]);
  });

  test('a panel that may not be framed opens in a tab', async ({ sandbox, profile }) => {
    const extension = await extensionWithoutFrame();
    const tusu = await Tusu.open({ port: sandbox.port, profile, extension });
    try {
      const page = await tusu.visit(pictureTheft('xiaotang'));
      const badge = page.locator('tusu-badge').first();
      const number = (await badge.getAttribute('data-tusu-case')) ?? '';
      const [tab] = await Promise.all([tusu.context.waitForEvent('page', { timeout: 6000 }), badge.click()]);
      await tab.waitForURL(/panel\.html/);
      await tab.locator(`[data-tusu-case="${number}"][data-tusu-verdict]`).first().waitFor();
      expect(await page.locator('tusu-panel').count()).toBe(0);
    } finally {
      await tusu.close();
      await rm(extension, { recursive: true, force: true });
    }
  });
});

describe('nothing is lost', () => {
  test.for([
    ['closed', false],
    ['killed', true],
  ] as const)('when the browser is %s and the same profile opened again', async ([, kill], { tusu }) => {
    const page = await tusu.visit(pictureTheft('xiaotang'));
    await page.locator('tusu-badge').first().waitFor();
    const popup = await tusu.popup();
    await expect(popup).toHaveCase((await new ComplaintList(page).numbers())[0] ?? '');
    const before = await tusu.stored();
    expect(before.cases.length).toBeGreaterThan(5);

    await tusu.restart({ kill });
    expect(await tusu.stored()).toMatchObject(before);
    const reopened = await tusu.popup();
    for (const { number } of before.cases.slice(0, 3)) await expect(reopened).toHaveCase(String(number));
  });

  test('when the background is stopped between two readings', async ({ tusu, sandbox }) => {
    const page = await tusu.visit(pictureTheft('xiaotang'));
    const list = new ComplaintList(page);
    await page.locator('tusu-badge').first().waitFor();
    const number = '6100261101024';
    for (const stage of ['evidence-review', 'upheld', 'penalty-review'] as const) {
      await tusu.stopBackground();
      sandbox.setStatus(number, stage);
      await page.bringToFront();
      await expect(list.badge(number)).toHaveVerdict(stage === 'upheld' ? 'settle' : 'wait');
    }
    const panel = await list.openPanel(number);
    await expect(panel.case(number)).toHaveVerdict('wait');
    const popup = await tusu.popup();
    await expect(popup.case(number)).toHaveVerdict('wait');
    const [stored] = (await tusu.storedCases()).filter((one) => one.number === number);
    const changes = (await tusu.storedEvents(stored?.id)).filter(({ type }) => type === 'changed');
    expect(changes.length).toBe(3);
  });
});
