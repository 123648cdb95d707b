/**
 * How the frames of the open tabs fared, as their content scripts told it; the popup names the pages that look like a complaint
 * list and could not be read. It lives in `storage.session`, one key for each frame, so that two frames never write over each
 * other. Only the background writes it.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { aroundSchema } from './around';

const reportSchema = v.object({
  tabId: v.number(),
  frameId: v.number(),
  state: v.picklist(['read', 'unread', 'nothing']),
  url: v.string(),
  title: v.string(),
  /** The account that the frame shows, `""` for none. */
  store: v.string(),
  /** How many frames are around it. */
  depth: v.number(),
  /** What it says of what is framed in it. */
  frames: aroundSchema,
  /** The name that the background gave to the document that told this. */
  document: v.string(),
});
/** What one frame last told of itself. */
export type FrameReport = v.InferOutput<typeof reportSchema>;

/** An open page that looks like a complaint list and could not be read. */
export interface UnreadPage {
  tabId: number;
  url: string;
  title: string;
}

const prefix = 'frame:';
type Frame = Pick<FrameReport, 'tabId' | 'frameId'>;
const keyOf = ({ tabId, frameId }: Frame) => `${prefix}${tabId}:${frameId}`;

const parse = (stored: unknown): FrameReport | undefined => {
  const parsed = v.safeParse(reportSchema, stored);
  return parsed.success ? parsed.output : undefined;
};

/** What one frame last told, undefined where it told nothing. */
export async function reportOf(frame: Frame): Promise<FrameReport | undefined> {
  const key = keyOf(frame);
  return parse((await browser.storage.session.get(key))[key]);
}

/** Every frame that has told of itself, of all tabs. A frame may have gone since. */
export async function frameReports(): Promise<FrameReport[]> {
  const stored = Object.entries<unknown>(await browser.storage.session.get(null));
  const reports = stored.map(([key, value]) => (key.startsWith(prefix) ? parse(value) : undefined));
  return reports.filter((report) => report !== undefined);
}

/** Keeps what a frame told, in the place of what it told before. The background's alone. */
export const keepReport = (report: FrameReport): Promise<void> =>
  browser.storage.session.set({ [keyOf(report)]: report });

/** Forgets frames that are gone. The background's alone. */
export const dropReports = (frames: readonly Frame[]): Promise<void> =>
  browser.storage.session.remove(frames.map(keyOf));

/** The open pages that were seen and not understood, one for each tab. */
export async function readUnreadPages(): Promise<UnreadPage[]> {
  const unread = (await frameReports()).filter(({ state }) => state === 'unread').sort((a, b) => a.frameId - b.frameId);
  const byTab = new Map<number, UnreadPage>();
  for (const { tabId, url, title } of unread) if (!byTab.has(tabId)) byTab.set(tabId, { tabId, url, title });
  return [...byTab.values()];
}

/** Calls `onPages` at each change of them, until `signal` is aborted. */
export function watchUnreadPages(onPages: (pages: UnreadPage[]) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'session' || !Object.keys(changes).some((key) => key.startsWith(prefix))) return;
    // Where they can't be read now, the next change is told again.
    void readUnreadPages().then(
      (pages) => signal.aborted || onPages(pages),
      () => undefined,
    );
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
}
