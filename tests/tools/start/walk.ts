import type { Page } from 'playwright';
import { pictureTheft } from '../../browser/harness/addresses';
import { type Badge, ComplaintList } from '../../browser/harness/complaint-list';
import { picture } from '../../browser/harness/pictures';
import { Spotlight } from '../../browser/harness/spotlight';
import type { Tusu } from '../../browser/harness/tusu';
import { settled } from '../../browser/harness/wait';
import { WithdrawDialog } from '../../browser/harness/withdraw-dialog';
import type { Sandbox } from '../../sandbox/server';
import { say } from '../lib/say.mjs';

/** The case that is withdrawn: filed by the first store, and the page says only 处理中. */
const number = '6100261102021';

const left = (ms: number) => `${Math.floor(ms / 86_400_000)} d ${Math.floor((ms % 86_400_000) / 3_600_000)} h`;

/** What the badges say, one line a case. */
export function table(badges: readonly Badge[], now: number): string {
  const rows = badges.map(({ number, role, status, verdict, deadlineAt }) => [
    number,
    role,
    status,
    verdict,
    deadlineAt === undefined ? '-' : deadlineAt > now ? left(deadlineAt - now) : 'passed',
  ]);
  const all = [['case', 'side', 'status', 'verdict', 'left'], ...rows];
  const widths = all.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(cell.length, widest[column] ?? 0)),
    [],
  );
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}

async function verdictOf(list: ComplaintList, wanted: string): Promise<void> {
  const found = await settled(
    async () => (await list.badges()).find((badge) => badge.number === number)?.verdict ?? 'none',
    (verdict) => verdict === wanted,
    10_000,
  );
  if (found !== wanted) throw new Error(`the badge of ${number} says ${found}, not ${wanted}`);
}

/** Says what is being done, does it, and leaves a picture. */
async function scene<T>(page: Page, name: string, sentence: string, act: () => Promise<T>): Promise<T> {
  say(sentence);
  const result = await act();
  say(`  ${await picture(page, `start/${name}`)}`);
  return result;
}

/**
 * Walks through the main job as a seller would, from the list to the popup, and leaves pictures in `artifacts/start/`.
 * @throws if anything of it did not happen
 */
export async function walkMainJob(tusu: Tusu, sandbox: Sandbox): Promise<void> {
  const page = await tusu.visit(pictureTheft('yunshang'));
  const list = new ComplaintList(page);
  const spotlight = new Spotlight(page);
  await scene(page, '01-list', 'opening 图片盗用 › 我发起的投诉', async () => {
    await list.showTab('我发起的投诉');
    await verdictOf(list, 'can-withdraw');
  });
  say(`Tusu saw:\n${table(await list.badges(), sandbox.now())}`);

  const panel = await scene(page, '02-panel', `pressing the badge of ${number}`, () => list.openPanel(number));
  await scene(page, '03-guide', 'starting the guide: withdraw', async () => {
    await panel.start('withdraw');
    await spotlight.box('withdraw');
  });
  await scene(page, '04-confirm', 'pressing the ringed 撤销, filling in the dialog of the page', async () => {
    await spotlight.press('withdraw');
    await new WithdrawDialog(page).fillIn();
    await spotlight.box('confirm');
  });
  await scene(page, '05-withdrawn', 'pressing the ringed 确认撤销', async () => {
    await spotlight.press('confirm');
    await verdictOf(list, 'withdrawn');
    if (sandbox.case(number)?.stage !== 'withdrawn') throw new Error('the backend knows of no withdrawal');
  });

  const popup = await tusu.popup();
  await scene(popup.page, '06-popup', 'opening the popup', () =>
    popup.page.locator(`[data-tusu-case="${number}"][data-tusu-verdict="withdrawn"]`).first().waitFor(),
  );
  const stored = (await tusu.storedCases()).find((one) => one.number === number);
  const casebook = await tusu.casebook(stored?.id);
  await scene(casebook.page, '07-case', 'opening the page of the case', () => casebook.case(number).waitFor());
  const events = await tusu.storedEvents(stored?.id);
  say(`its history: ${events.map(({ type }) => type).join(', ')}`);
  say('All of it happened.');
}
