/**
 * Reports that are being made: the redacted copies of a page's frames, until the seller has seen and saved them. They live in
 * `storage.session`, one key for each frame, and go with the browser. Only the background writes them.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { partSchema, type ReportPart } from './report-file';

/** A frame's copy, or that the frame is too large for one. */
export const frameCopySchema = v.variant('is', [
  v.object({ is: v.literal('copied'), part: partSchema }),
  v.object({ is: v.literal('too-large') }),
]);
type FrameCopy = v.InferOutput<typeof frameCopySchema>;

const keptSchema = v.object({ frameId: v.number(), copy: frameCopySchema });
const begunSchema = v.object({ tabId: v.number() });

/** A report as far as it has come. */
export interface Report {
  /** The copies, the top document's first. */
  parts: ReportPart[];
  /** How many frames are too large to be copied. */
  tooLarge: number;
}

const prefix = 'report:';
const keyOf = (report: string) => `${prefix}${report}`;
const frameKeyOf = (report: string, frameId: number) => `${keyOf(report)}:${frameId}`;

/** Begins a report of a tab's page, and forgets any earlier one. The background's alone. */
export async function beginReport(report: string, tabId: number): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(prefix));
  await browser.storage.session.remove(keys);
  await browser.storage.session.set({ [keyOf(report)]: { tabId } });
}

/** The tab that a report is made of, undefined where there is no such report any more. */
export async function tabOfReport(report: string): Promise<number | undefined> {
  const key = keyOf(report);
  const parsed = v.safeParse(begunSchema, (await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.output.tabId : undefined;
}

/** Keeps a frame's copy; throws where the browser has no room for it. The background's alone. */
export const keepCopy = (report: string, frameId: number, copy: FrameCopy): Promise<void> =>
  browser.storage.session.set({ [frameKeyOf(report, frameId)]: { frameId, copy } });

/** Forgets a report. The background's alone. */
export async function dropReport(report: string): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(
    keys.filter((key) => key === keyOf(report) || key.startsWith(`${keyOf(report)}:`)),
  );
}

/** A report as far as it has come. */
export async function readReport(report: string): Promise<Report> {
  const stored = Object.entries<unknown>(await browser.storage.session.get(null));
  const kept = stored
    .filter(([key]) => key.startsWith(`${keyOf(report)}:`))
    .flatMap(([, value]) => {
      const parsed = v.safeParse(keptSchema, value);
      return parsed.success ? [parsed.output] : [];
    })
    .sort((one, other) => one.frameId - other.frameId);
  const parts = kept.flatMap(({ copy }) => (copy.is === 'copied' ? [copy.part] : []));
  return { parts, tooLarge: kept.length - parts.length };
}

/** Calls `onReport` with a report, now and whenever a copy has come, until `signal` is aborted. */
export function watchReport(report: string, onReport: (report: Report) => void, signal: AbortSignal): void {
  const look = () =>
    void readReport(report).then(
      (read) => signal.aborted || onReport(read),
      () => undefined,
    );
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const hasCome = Object.entries(changes).some(
      ([key, { newValue }]) => key.startsWith(`${keyOf(report)}:`) && newValue !== undefined,
    );
    if (area === 'session' && hasCome) look();
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
  look();
}
