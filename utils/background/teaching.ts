/** Teaching Tusu a page: one tab at a time, from the popup's button until the panel that it opened is closed. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { Refusal, type Request, tellTab } from '../messages';
import { livingReports } from './frames';
import { focus, openTeachingTab } from './open';
import { inOutermostFrame } from './panels';

const key = 'teaching';
const teachingSchema = v.object({ session: v.string(), tabId: v.number() });
type Teaching = v.InferOutput<typeof teachingSchema>;

async function current(): Promise<Teaching | undefined> {
  const stored: unknown = (await browser.storage.session.get(key))[key];
  const parsed = v.safeParse(teachingSchema, stored);
  return parsed.success ? parsed.output : undefined;
}

/** Brings the tab to the front and opens the panel there, for pointing at a case. */
export async function startTeaching(tabId: number): Promise<void> {
  const unread = (await livingReports(tabId)).find(({ state }) => state === 'unread');
  if (!unread) throw new Refusal('no page in that tab that could not be read');
  const before = await current();
  if (before) await stopTeaching(before.session);
  const session = crypto.randomUUID();
  await browser.storage.session.set({ [key]: { session, tabId } satisfies Teaching });
  await focus(tabId);
  await tellTab(tabId, 'teach', { session });
  const isFramed = await inOutermostFrame({ tabId, frameId: unread.frameId }, (frameId) =>
    tellTab(tabId, 'show-teaching', { session }, frameId),
  );
  if (!isFramed) await openTeachingTab(session);
}

/** Passes on what the panel asks of the frames of its page. Rejects where the page is there no more. */
export async function passOn({ session, act }: Request<'teach-act'>): Promise<void> {
  const teaching = await current();
  if (teaching?.session !== session) throw new Refusal('that lesson is over');
  if (!(await tellTab(teaching.tabId, 'teach-act', { session, act }))) throw new Error('the page is gone');
}

/** Ends a lesson; the panel beside its page goes too. */
export async function stopTeaching(session: string): Promise<void> {
  const teaching = await current();
  if (teaching?.session !== session) return;
  await browser.storage.session.remove(key);
  await tellTab(teaching.tabId, 'teach', { session: null });
  await tellTab(teaching.tabId, 'hide-panel', {});
}

/** A frame that was loaded while its tab is taught takes part. */
export async function joinTeaching(tabId: number, frameId: number): Promise<void> {
  const teaching = await current();
  if (teaching?.tabId === tabId) await tellTab(tabId, 'teach', { session: teaching.session }, frameId);
}
