import type { Frame, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { notable } from '../sandbox/server/notable';
import { type Account, caseOfPictureTheft, pictureTheft } from './harness/addresses';
import { ComplaintList } from './harness/complaint-list';
import { expectNoBarriers } from './harness/looks';
import { test } from './harness/test';
import type { Tusu } from './harness/tusu';
import { appears, settled } from './harness/wait';

/** Lets Tusu read a case on its own page. */
async function read(tusu: Tusu, account: Account, number: string): Promise<void> {
  const page = await tusu.visit(caseOfPictureTheft(account, number));
  await new ComplaintList(page).badge(number).first().waitFor();
}

/** The case of a number as it is seen from one side. */
const stored = (tusu: Tusu, number: string, role: string) =>
  appears(`the case ${number}`, async () =>
    (await tusu.storedCases()).find((one) => one.number === number && one.role === role),
  );

/** Opens everything that is folded, and waits for what comes with it. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  await page.locator('.letter-text').waitFor();
  await page.getByRole('searchbox').waitFor();
}

/** What has the focus: its words, and whether it can be seen that it has it. */
const focused = (place: Page | Frame) =>
  place.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement)) return { words: '', isMarked: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const words = at instanceof HTMLTextAreaElement ? at.placeholder : at.textContent;
    return {
      words: words.trim() === '' ? at.tagName : words.trim(),
      isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
    };
  });

const { shared, filed } = notable;

describe.for([
  {
    language: 'zh-CN',
    account: 'yunshang',
    role: 'complainant',
    states: [
      [filed.processing, 'can-withdraw'],
      [shared.replyDue, 'answer'],
      [filed.upheldPlain, 'too-late'],
    ],
  },
  {
    language: 'en',
    account: 'xiaotang',
    role: 'respondent',
    states: [
      [shared.upheld, 'settle'],
      [shared.evidenceDue, 'appeal-soon'],
    ],
  },
] as const)('the guides of a $role, in $language', ({ language, account, role, states }) => {
  test.override({ language });

  test('have no barrier, one primary button and no overflow, in light and in dark', async ({ tusu }) => {
    await Promise.all(states.map(([number]) => read(tusu, account, number)));
    const page = await tusu.openOwn('panel.html', { width: 400, height: 900 });
    for (const [number, verdict] of states) {
      const { id } = await stored(tusu, number, role);
      const hash = `#/case/${encodeURIComponent(id)}`;
      await page.goto(tusu.address(`panel.html${hash}`));
      await page.locator(`[data-tusu-case="${number}"][data-tusu-verdict="${verdict}"]`).waitFor();
      await unfold(page);
      expect(await page.locator('.button-primary').count(), verdict).toBeLessThanOrEqual(1);
      const overflows = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(overflows, verdict).toBe(false);
      await expectNoBarriers(page);
    }
  });
});

test('a guide, its checklist, a note and a letter are used by keyboard alone, and every page has them', async ({
  tusu,
}) => {
  const number = filed.processing;
  const page = await tusu.visit(pictureTheft('yunshang'));
  const list = new ComplaintList(page);
  await list.showTab('我发起的投诉');
  await list.badge(number).focus();
  await page.keyboard.press('Enter');
  const frame = await appears('the frame of the panel', () =>
    Promise.resolve(page.frames().find((one) => one.url().includes('panel.html#'))),
  );
  await frame.locator(`[data-tusu-case="${number}"]`).first().waitFor();
  const { id } = await stored(tusu, number, 'complainant');
  const casebook = await tusu.casebook(id);
  await page.bringToFront();
  const top = frame.locator('.panel-bar button').first();
  await top.focus();

  /** Goes on by Tab until that has the focus; on the way all that has it shows so. */
  const tabTo = async (words: string) => {
    for (let steps = 0; steps < 60; steps += 1) {
      await page.keyboard.press('Tab');
      const { words: here, isMarked } = await focused(frame);
      expect(isMarked, `the focus on ${here}`).toBe(true);
      if (here.startsWith(words)) return;
    }
    throw new Error(`${words} did not get the focus`);
  };

  await tabTo('去撤销');
  await page.keyboard.press('Enter');
  await page.locator('tusu-spotlight').waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await page.locator('tusu-spotlight').waitFor({ state: 'detached' });
  await top.focus();

  await tabTo('INPUT');
  await page.keyboard.press('Space');
  await tabTo('写信');
  await page.keyboard.press('Enter');
  await frame.locator('.letter-text').waitFor();
  await tabTo('复制这封信');
  await page.keyboard.press('Enter');
  await frame.getByText('已复制', { exact: true }).waitFor();
  await tabTo('谁说了什么');
  await page.keyboard.type('对方答应今晚换图');
  await tabTo('记一笔');
  await page.keyboard.press('Enter');

  await casebook.page.locator('.note-text', { hasText: '对方答应今晚换图' }).waitFor();
  await casebook.page.locator('.checklist input:checked').first().waitFor();
  const kinds = await settled(
    async () => (await tusu.storedEvents(id)).filter(({ type }) => type === 'note').map(({ note }) => note),
    (notes) => notes.length >= 2,
  );
  expect(kinds).toMatchObject([
    { kind: 'tick', list: 'before-withdraw', item: 'withdraw.right-case', on: true },
    { kind: 'text', text: '对方答应今晚换图' },
  ]);
});
