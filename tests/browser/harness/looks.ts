import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { picture } from './pictures';

type Light = 'light' | 'dark';

/** Does something in light and in dark, and leaves the page light. */
async function inBoth(page: Page, act: (light: Light) => Promise<unknown>): Promise<void> {
  for (const light of ['light', 'dark'] as const) {
    await turn(page, light);
    await act(light);
  }
  await turn(page, 'light');
}

/** Colours may take a moment to change. */
async function turn(page: Page, light: Light): Promise<void> {
  await page.emulateMedia({ colorScheme: light });
  await page.evaluate(async () => {
    const changes = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(changes.map((one) => one.finished));
  });
}

/** Leaves a picture of a page in both lights. @param name path without ending, for example `looks/popup-en` */
export const pictures = (page: Page, name: string): Promise<void> =>
  inBoth(page, (light) => picture(page, `${name}-${light}`));

/** Expects that axe finds nothing wrong with a page, in either light. @param leaveOut a part of it that isn't Tusu's */
export const expectNoBarriers = (page: Page, leaveOut?: string): Promise<void> =>
  inBoth(page, async (light) => {
    const axe = new AxeBuilder({ page });
    if (leaveOut !== undefined) axe.exclude(leaveOut);
    // In the dark nothing is otherwise but the colours.
    if (light === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
    const { violations } = await axe.analyze();
    const barriers = violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' ')})`,
    );
    expect(barriers, light).toEqual([]);
  });
