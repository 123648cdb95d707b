import type { Frame, Page } from 'playwright';
import { appears } from './wait';

/** Tusu's panel while a page is taught. */
export class TeachingPanel {
  private constructor(readonly frame: Frame) {}

  /** Waits for the panel that teaches on a page. */
  static async on(page: Page): Promise<TeachingPanel> {
    const frame = await appears('the panel that teaches', () =>
      Promise.resolve(page.frames().find((one) => /^(chrome|moz)-extension:.*\/panel\.html#\/teach\//.test(one.url()))),
    );
    await frame.locator('.teach').waitFor();
    return new TeachingPanel(frame);
  }

  button(what: 'next' | 'back' | 'stop' | 'close') {
    return this.frame.locator(`[data-tusu-do="${what}"]`).last();
  }

  /** What the panel says that is selected on the page. */
  get selected() {
    return this.frame.locator('.teach-selected');
  }

  get alert() {
    return this.frame.getByRole('alert');
  }

  /** Presses a button by the keyboard: a press by mouse may go astray while the browser has not painted the frame yet. */
  press(what: 'next' | 'back' | 'stop' | 'close'): Promise<void> {
    return this.button(what).press('Enter');
  }

  choose(side: 'complainant' | 'respondent'): Promise<void> {
    return this.frame.locator(`input[value=${side}]`).press('Space');
  }

  async waitForPreview(): Promise<void> {
    await this.frame.locator('.teach-preview').waitFor();
  }

  /** The lines of what would be read, as number and verdict. */
  preview(): Promise<[number: string, verdict: string][]> {
    return this.frame
      .locator('.teach-preview [data-tusu-case]')
      .evaluateAll((lines) =>
        lines.map((line): [string, string] => [
          line.getAttribute('data-tusu-case') ?? '',
          line.getAttribute('data-tusu-verdict') ?? '',
        ]),
      );
  }
}
