import type { Page } from 'playwright';
import type { Standing } from '@/utils/walk';
import { Spotlight } from './spotlight';
import type { Tusu } from './tusu';
import { appears, settled } from './wait';

/** What is used of the extension API in the background. */
declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };

/** The guide under way, as Tusu keeps it; undefined where there is none. */
export async function walkOf(tusu: Tusu): Promise<{ step?: string; standing: Standing } | undefined> {
  const worker = await tusu.worker();
  const { walk } = await worker.evaluate(() => chrome.storage.local.get('walk'));
  // What the background wrote, by its own schema.
  return walk as { step?: string; standing: Standing } | undefined;
}

/** Waits until the walk stands like this, by every part that is named, and gives how it stands. */
export async function stands(
  tusu: Tusu,
  state: Standing['state'],
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const wanted = Object.entries({ state, ...more });
  const standing = await settled(
    async () => (await walkOf(tusu))?.standing,
    (now) => now !== undefined && wanted.every(([name, part]) => partOf(now, name).includes(part)),
  );
  return JSON.stringify(standing);
}

const partOf = (standing: Standing, name: string): string =>
  String(Object.entries(standing).find(([key]) => key === name)?.[1] ?? '');

/** Waits for the next ring that is not that of `step`, and gives the step that it is about. */
async function nextRing(page: Page, step: string | undefined): Promise<string> {
  return appears(
    `a ring after the step ${step ?? 'none'}`,
    async () => {
      for (const frame of page.frames()) {
        const ring = frame.locator('tusu-spotlight');
        const now = await ring.getAttribute('data-tusu-step', { timeout: 100 }).catch(() => null);
        if (now !== null && now !== step) return now;
      }
      return undefined;
    },
    8000,
  );
}

/** What a seller fills in where the page asks for it, by step: the guide presses nothing for them. */
export type FillIn = Readonly<Record<string, (page: Page) => Promise<void>>>;

/**
 * Follows the ring: presses whatever it stands around, and nothing else but what the page asks to be filled in, up to and with the step
 * `last`. `before` is called with each step before it is pressed. Gives the steps in order.
 */
export async function follow(
  page: Page,
  last: string,
  fillIn: FillIn = {},
  before: (step: string) => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  const spotlight = new Spotlight(page);
  const walked: string[] = [];
  let behind: string | undefined;
  while (walked.at(-1) !== last) {
    const step = await nextRing(page, behind);
    await before(step);
    // What was done before may have led the guide to another step, be it one that was pressed already.
    behind = undefined;
    if ((await nextRing(page, undefined)) !== step) continue;
    await fillIn[step]?.(page);
    await spotlight.press(step);
    walked.push(step);
    behind = step;
    if (walked.length > 20) throw new Error(`the guide leads in a circle: ${walked.join(' › ')}`);
  }
  return walked;
}
