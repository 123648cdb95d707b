import { allComplaints, home, legacyList, pictureTheft, stores } from '../../browser/harness/addresses';
import { firstTab } from '../../browser/harness/browser';
import type { Tusu } from '../../browser/harness/tusu';
import { say } from '../lib/say.mjs';

const lines = [
  '',
  'Try in the browser that is open now:',
  `  ${pictureTheft('yunshang')}    the complaints of ${stores.yunshang}: withdraw one under 我发起的投诉`,
  `  ${pictureTheft('xiaotang')}    those against ${stores.xiaotang}: answer one by 举证`,
  `  ${allComplaints('xiaotang')}    投诉管理`,
  `  ${legacyList('xiaotang', 'received')}    the old list`,
  `  ${home('yunshang')}    the menus that lead there`,
  `Accounts: ${stores.yunshang} (?as=yunshang) and ${stores.xiaotang} (?as=xiaotang); the header switches between them.`,
  'Tusu is in the toolbar, under the puzzle piece. Close the browser or press Ctrl-C to end.',
];

/** Opens the complaint page and leaves the browser to the person in front of it, until it is closed or Ctrl-C is pressed. */
export async function stayOpen(tusu: Tusu): Promise<void> {
  const page = await firstTab(tusu.context);
  await page.goto(pictureTheft('yunshang'));
  lines.forEach(say);
  await new Promise<void>((done) => {
    tusu.context.once('close', () => done());
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });
}
