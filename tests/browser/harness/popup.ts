import type { Locator, Page } from 'playwright';

/** Tusu's popup. */
export class Popup {
  constructor(readonly page: Page) {}

  case(number: string): Locator {
    return this.page.locator(`[data-tusu-case=${JSON.stringify(number)}]`).first();
  }

  /** The numbers of the cases on show, from the top. */
  numbers(): Promise<string[]> {
    return this.page
      .locator('[data-tusu-case]')
      .evaluateAll((cases) => cases.map((one) => one.getAttribute('data-tusu-case') ?? ''));
  }

  /** The line for a page that looks like a complaint list and could not be read. */
  get unread(): Locator {
    return this.page.locator('[data-tusu-unread]');
  }
}
