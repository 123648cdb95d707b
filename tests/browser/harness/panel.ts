import type { Frame, Locator, Page } from 'playwright';
import { appears } from './wait';

export type GuideButton = 'withdraw' | 'answer' | 'appeal' | 'settle';

/** Tusu's panel on a page. Its frame sits in a closed shadow root, so it is found among the tab's frames by its address. */
export class Panel {
  private constructor(
    readonly page: Page,
    readonly frame: Frame,
  ) {}

  /** Waits for the panel of a case. */
  static async on(page: Page, number: string): Promise<Panel> {
    await page.locator(`tusu-panel[data-tusu-case=${JSON.stringify(number)}]`).waitFor({ state: 'attached' });
    const frame = await appears('the frame of the panel', () =>
      Promise.resolve(page.frames().find((one) => /^(chrome|moz)-extension:.*\/panel\.html(#|$)/.test(one.url()))),
    );
    const panel = new Panel(page, frame);
    await panel.case(number).waitFor();
    return panel;
  }

  case(number: string): Locator {
    return this.frame.locator(`[data-tusu-case=${JSON.stringify(number)}][data-tusu-verdict]`).first();
  }

  button(what: GuideButton | 'next' | 'back' | 'stop' | 'close' | 'open-page' | 'open-log'): Locator {
    return this.frame.locator(`[data-tusu-do="${what}"]`).first();
  }

  async start(guide: GuideButton): Promise<void> {
    await this.button(guide).click();
  }

  async close(): Promise<void> {
    await this.button('close').click();
    await this.page.locator('tusu-panel').waitFor({ state: 'detached' });
  }
}
