import type { Frame, Locator, Page } from 'playwright';
import { appears, settled } from './wait';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The ring around the page's control that a guide's step is about. */
export class Spotlight {
  constructor(readonly page: Page) {}

  /** The ring of a step, in whichever frame its control is; undefined while there is none. */
  private async ring(step: string): Promise<Locator | undefined> {
    for (const frame of this.page.frames()) {
      const ring = frame.locator(`tusu-spotlight[data-tusu-step="${step}"]`);
      // A frame may go while it is asked.
      if ((await ring.count().catch(() => 0)) > 0) return ring;
    }
    return undefined;
  }

  /** How many rings the tab shows; never more than one. */
  async count(): Promise<number> {
    const counts = this.page.frames().map((frame: Frame) => frame.locator('tusu-spotlight').count());
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  }

  /** Waits until the ring of a step stands still, and gives its box in the tab. */
  async box(step: string): Promise<Box> {
    const ring = await appears(`the ring of the step ${step}`, () => this.ring(step), 8000);
    let before: Box | null = null;
    const box = await settled(
      async () => {
        const last = before;
        before = await ring.boundingBox();
        return before && last?.x === before.x && last.y === before.y && before.width > 0 ? before : null;
      },
      (still) => still !== null,
    );
    if (!box) throw new Error(`the ring of the step ${step} stands around nothing: ${JSON.stringify(before)}`);
    return box;
  }

  /** Presses whatever lies under the middle of the ring, with the mouse, as a seller would. */
  async press(step: string): Promise<void> {
    const { x, y, width, height } = await this.box(step);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }
}
