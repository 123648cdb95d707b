import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright';

/** Where pictures and reports are left; no part of the repository. */
export const artifacts = fileURLToPath(new URL('../../../artifacts', import.meta.url));

/**
 * Leaves a picture of a tab under `artifacts/`.
 * @param name path without ending, for example `start/01-list`
 */
export async function picture(page: Page, name: string): Promise<string> {
  const path = join(artifacts, `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path, animations: 'disabled' });
  return path;
}

/** What every tab looked like when a test failed. */
export async function leavePictures(context: BrowserContext, test: string): Promise<void> {
  for (const [index, page] of context.pages().entries()) {
    await picture(page, `failures/${test.replaceAll(/[^\p{L}\d]+/gu, '-')}-${index}`).catch(() => undefined);
  }
}
