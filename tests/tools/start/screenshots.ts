import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { pictureTheft } from '../../browser/harness/addresses';
import { newProfile, removeProfile } from '../../browser/harness/browser';
import { ComplaintList } from '../../browser/harness/complaint-list';
import { Spotlight } from '../../browser/harness/spotlight';
import { Tusu } from '../../browser/harness/tusu';
import { startSandbox } from '../../sandbox/server';

const folder = fileURLToPath(new URL('../../screenshots', import.meta.url));

async function shoot(page: Page, name: string): Promise<void> {
  // Away from everything that shows something under the pointer.
  await page.mouse.move(640, 1);
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', scale: 'css' });
}

/** The surfaces of one language, as a seller meets them. */
async function takePictures(language: 'zh-CN' | 'en'): Promise<void> {
  const sandbox = await startSandbox();
  const profile = await newProfile();
  const viewport = { width: 1280, height: 720 };
  const tusu = await Tusu.open({ port: sandbox.port, profile, language, viewport });
  try {
    for (const account of ['xiaotang', 'yunshang'] as const) {
      const visited = await tusu.visit(pictureTheft(account));
      await visited.locator('tusu-badge').first().waitFor();
    }
    const page = await tusu.visit(pictureTheft('yunshang'));
    const list = new ComplaintList(page);
    await list.showTab('我发起的投诉');
    const number = '6100261102021';
    await list.badge(number).waitFor();
    await shoot(page, `list-${language}`);
    const panel = await list.openPanel(number);
    await shoot(page, `panel-${language}`);
    await panel.start('withdraw');
    await new Spotlight(page).box('withdraw');
    await shoot(page, `guide-${language}`);
    const popup = await tusu.popup();
    await popup.page.locator('[data-tusu-case]').first().waitFor();
    await shoot(popup.page, `popup-${language}`);
    const casebook = await tusu.casebook();
    await casebook.case(number).waitFor();
    await shoot(casebook.page, `casebook-${language}`);
  } finally {
    await tusu.close();
    await sandbox.close();
    await removeProfile(profile);
  }
}

await mkdir(folder, { recursive: true });
await takePictures('zh-CN');
await takePictures('en');
