import type { Frame, Locator, Page } from 'playwright';

/** The page's own dialog for withdrawing a complaint. */
export class WithdrawDialog {
  private readonly dialog: Locator;

  constructor(private readonly place: Page | Frame) {
    this.dialog = place.getByRole('dialog').filter({ hasText: '撤销投诉' });
  }

  /** Fills in what the platform asks for; the seller's own part, which no guide presses for them. */
  async fillIn(): Promise<void> {
    await this.dialog.locator('.next-select').click();
    await this.place.getByRole('option', { name: '双方已协商一致' }).click();
    await this.dialog.getByRole('checkbox').check();
  }

  async confirm(): Promise<void> {
    await this.dialog.getByRole('button', { name: '确认撤销' }).click();
  }
}
