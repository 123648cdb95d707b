import type { Locator, Page } from 'playwright';

/** The full-page log, or one case's page in it. */
export class Casebook {
  constructor(readonly page: Page) {}

  case(number: string): Locator {
    return this.page.locator(`[data-tusu-case=${JSON.stringify(number)}]`).first();
  }
}
