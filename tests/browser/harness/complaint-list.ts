import type { Frame, Locator, Page } from 'playwright';
import { Panel } from './panel';

/** What a badge says of itself, and where it stands. */
export interface Badge {
  number: string;
  role: string;
  status: string;
  verdict: string;
  /** ms since 1970; undefined where the page names no deadline. */
  deadlineAt: number | undefined;
  /** Text of the row that it stands in. */
  row: string;
  /** Text of the cell that it stands in. */
  cell: string;
  isLastInCell: boolean;
  isVisible: boolean;
}

/** A list of complaints on a page of the backend, or in a frame of one. */
export class ComplaintList {
  /** @param page the tab; @param place the frame with the list, where it isn't the tab's own document */
  constructor(
    readonly page: Page,
    readonly place: Page | Frame = page,
  ) {}

  badge(number: string): Locator {
    return this.place.locator(`tusu-badge[data-tusu-case=${JSON.stringify(number)}]`);
  }

  /** Every badge of the document, hidden ones too. */
  badges(): Promise<Badge[]> {
    return this.place.locator('tusu-badge').evaluateAll(describeBadges);
  }

  /** The numbers of the cases on show, from the top; none while the list is loading. */
  numbers(): Promise<string[]> {
    return this.place.locator('body').evaluate(visibleNumbers);
  }

  /** The row of a case: in a list with fixed columns, the one of the table that holds all columns. */
  row(number: string): Locator {
    return this.place
      .locator('tr')
      .filter({ hasText: number })
      .filter({ visible: true })
      .filter({ hasNot: this.place.locator('table') })
      .first();
  }

  /** A control in the row of a case, by its words. */
  control(number: string, words: string): Locator {
    return this.row(number).getByText(words, { exact: true });
  }

  async showTab(words: '我收到的投诉' | '我发起的投诉'): Promise<void> {
    await this.place.getByRole('tab', { name: words }).click();
  }

  async turnTo(page: number): Promise<void> {
    await this.place
      .locator('.next-pagination')
      .filter({ visible: true })
      .getByText(String(page), { exact: true })
      .click();
  }

  /** Presses a badge and waits for the panel of its case. */
  async openPanel(number: string): Promise<Panel> {
    await this.badge(number).click();
    return Panel.on(this.page, number);
  }
}

/** Runs in the page. */
function describeBadges(elements: Element[]): Badge[] {
  return elements.map((badge) => {
    const cell = badge.closest('td, th, dd') ?? badge.parentElement;
    const deadline = badge.getAttribute('data-tusu-deadline');
    return {
      number: badge.getAttribute('data-tusu-case') ?? '',
      role: badge.getAttribute('data-tusu-role') ?? '',
      status: badge.getAttribute('data-tusu-status') ?? '',
      verdict: badge.getAttribute('data-tusu-verdict') ?? '',
      deadlineAt: deadline === null ? undefined : Number(deadline),
      row: badge.closest('tr')?.textContent ?? '',
      cell: cell?.textContent ?? '',
      isLastInCell: badge.parentElement?.lastChild === badge,
      isVisible: badge.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    };
  });
}

/** Runs in the page: the stand-in backend's complaint numbers are thirteen digits that begin with 6. */
function visibleNumbers(body: HTMLElement): string[] {
  // A kit hides a pane by more than `display`.
  const visible = { visibilityProperty: true, opacityProperty: true };
  const cells = [...body.querySelectorAll('tr > td:first-child')].filter((cell) => cell.checkVisibility(visible));
  const found = cells.flatMap((cell) => /^6\d{12}$/.exec(cell.textContent.trim())?.[0] ?? []);
  return [...new Set(found)];
}
