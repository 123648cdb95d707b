/**
 * The protocol between Tusu's sides: every call of every direction, in one file.
 * Everything that arrives is parsed before it is used; answers are values, never exceptions,
 * and a runtime that is gone (an update, a closed frame) is an answer like any other.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { aroundSchema } from './around';
import { type Case, type CaseEvent, factsSchema, type Group, noteSchema, observationSchema } from './cases';
import { guideNames, ways } from './guides';
import { optionalHosts, sellerHosts } from './hosts';
import { lessonSchema, profileSchema, saidSchema } from './profile';
import { frameCopySchema } from './reports';
import { sightSchema } from './walk';

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(1000));
const guide = v.picklist(guideNames);

/** The pages that may frame the panel. */
const framers = [...sellerHosts, ...optionalHosts];

/** What the panel asks of the page that it is taught: to take what is selected, to forget it, to hear what the seller said, to tell all again. */
const teachAct = v.variant('do', [
  v.object({ do: v.literal('take'), what: v.picklist(['number', 'status']), frame: id }),
  v.object({ do: v.literal('forget'), what: v.picklist(['number', 'status']) }),
  v.object({ do: v.literal('say'), said: saidSchema }),
  v.object({ do: v.literal('tell') }),
]);

/** A page as the popup names it. */
const page = v.object({ url: v.pipe(v.string(), v.maxLength(2000)), title: v.pipe(v.string(), v.maxLength(300)) });

/** What content scripts and the extension's pages ask of the background. */
const requests = {
  /** Readings to be kept. Acknowledged when they stand in the log. */
  observe: v.object({ observations: v.pipe(v.array(observationSchema), v.minLength(1), v.maxLength(500)) }),
  /**
   * How a frame fared: `unread` looks like a complaint list that could not be read. `store` is the account that the frame shows
   * (`""` for none): readings from the tab's other frames that show none belong to it.
   */
  fared: v.object({
    state: v.picklist(['read', 'unread', 'nothing']),
    page,
    store: v.pipe(v.string(), v.maxLength(300)),
    /** How many frames are around it, and what it says of those within it. */
    depth: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)), 0),
    frames: v.optional(aroundSchema, {}),
  }),
  /** A badge was pressed: open the panel for the case that was read there. */
  'open-panel': v.object({ observation: observationSchema }),
  'close-panel': v.object({}),
  /** Move the panel to the other edge, or fold it to a tab and back. */
  'place-panel': v.object({ side: v.picklist(['left', 'right']), folded: v.boolean() }),
  /** The panel's frame has come to life. */
  'panel-ready': v.object({}),
  /** The panel's frame did not answer: show the same panel in a tab of its own. */
  'panel-blocked': v.union([v.object({ caseId: id }), v.object({ session: id })]),
  /** The panel turns to another case: the next one of a run. */
  'turn-panel': v.object({ caseId: id }),
  /** The framed panel has no store of its own and asks for its case. */
  case: v.object({ caseId: id }),
  /** The popup's rows: the first of each group, most urgent first, at most so many of each. And how many cases each group holds. */
  'first-cases': v.object({ limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)) }),
  'count-cases': v.object({}),
  /** Something that the seller notes on a case; only Tusu's own pages may ask. Answered with the event that it became. */
  note: v.object({ caseId: id, note: noteSchema }),
  /**
   * Begins a guide for a case, or begins it anew. `way`: the one that the seller chose where the guide has two (`answer`). `run`: when
   * this case is withdrawn, go on with the others against the same counterparty, see `companions`.
   */
  'start-guide': v.object({
    caseId: id,
    guide,
    way: v.optional(v.picklist(ways)),
    run: v.optional(v.boolean()),
  }),
  /** The seller chose a way while the guide is under way. */
  'choose-way': v.object({ way: v.picklist(ways) }),
  /** The store's other cases against the same counterparty that can still be withdrawn. */
  companions: v.object({ caseId: id }),
  /**
   * What a frame shows of the guide under way. Granted where it may ring the step that it sees: one ring per tab at most, in the frame
   * that shows the last step, and none while anything stands in the way.
   */
  'guide-sight': v.object({ caseId: id, guide, sight: sightSchema }),
  /** The seller pressed the ringed control of a step. */
  'guide-press': v.object({ caseId: id, guide, step: id }),
  /** Whether the panel would leave the ringed control free at the window's left edge, and at its right. */
  'ring-at': v.object({ left: v.boolean(), right: v.boolean() }),
  'stop-guide': v.object({}),
  /** Open the backend's page of a case, or the log. */
  'open-page': v.object({ caseId: id }),
  'open-log': v.object({ caseId: v.optional(id) }),
  /** Copy a tab's page, redacted, and show the copy for saving. */
  report: v.object({ tabId: v.number() }),
  /** A frame's copy for a report that was asked of it. */
  'page-copied': v.object({ report: id, copy: frameCopySchema }),
  'cancel-report': v.object({ report: id }),
  /** Bring a tab whose page could not be read to the front, and open the panel there to be taught. */
  teach: v.object({ tabId: v.number() }),
  'teach-act': v.object({ session: id, act: teachAct }),
  'stop-teaching': v.object({ session: id }),
  /** Pages that were taught, or come from a file; only Tusu's own pages may ask. */
  'keep-profiles': v.object({ profiles: v.pipe(v.array(profileSchema), v.minLength(1), v.maxLength(200)) }),
  'drop-profile': v.object({ id }),
} as const;

export type RequestName = keyof typeof requests;
export type Request<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]>;

/** What the background answers. */
interface Replies {
  observe: { stored: string[] };
  fared: null;
  'open-panel': { caseId: string };
  'close-panel': null;
  'place-panel': null;
  'panel-ready': null;
  'panel-blocked': null;
  'turn-panel': null;
  case: { case: Case; events: CaseEvent[] } | null;
  'first-cases': Case[];
  'count-cases': Record<Group, number>;
  /** Null where the note changed nothing. */
  note: { eventId: string | null };
  'start-guide': null;
  'choose-way': null;
  companions: { caseIds: string[] };
  'guide-sight': { granted: boolean };
  'guide-press': null;
  'ring-at': null;
  'stop-guide': null;
  'open-page': null;
  'open-log': null;
  report: null;
  'page-copied': null;
  'cancel-report': null;
  teach: null;
  'teach-act': null;
  'stop-teaching': null;
  'keep-profiles': null;
  'drop-profile': null;
}
export type Reply<Name extends RequestName> = Replies[Name];

/** Why an answer is missing: nobody there (updated, asleep for good), refused (wrong shape), or failed (the log said no). */
export type Trouble = 'gone' | 'refused' | 'failed';
export type Answer<T> = { ok: true; value: T } | { ok: false; trouble: Trouble; why: string };

/** Why something that was pointed at can't be taken, or nothing can be learnt from it. */
export const teachTroubles = [
  'nothing',
  'no-number',
  'several-numbers',
  'too-much',
  'other-frame',
  'gone',
  'two-cases',
  'no-list',
  'elsewhere',
] as const;
export type TeachTrouble = (typeof teachTroubles)[number];

/** What the background tells the content scripts of a tab, and every page of the extension. */
const notices = {
  'show-panel': v.object({ caseId: id, number: id }),
  'hide-panel': v.object({}),
  'place-panel': v.object({ side: v.picklist(['left', 'right']), folded: v.boolean() }),
  'panel-ready': v.object({}),
  /** The frame may ring that step from now on, or none. */
  'may-ring': v.object({ step: v.nullable(id) }),
  /** What the page around says of the frame that is told. */
  around: aroundSchema,
  /** The panel makes way for the control that is ringed. */
  'ring-at': v.object({ left: v.boolean(), right: v.boolean() }),
  'log-changed': v.object({ caseIds: v.array(id) }),
  /** Each frame is to hand over a copy of itself for a report, its stand-ins drawn by `seed`. */
  'copy-page': v.object({ report: id, seed: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)) }),
  'show-teaching': v.object({ session: id }),
  /** The tab's page is taught from now on, or no more (null). */
  teach: v.object({ session: v.nullable(id) }),
  'teach-act': v.object({ session: id, act: teachAct }),
  /** What is selected in a frame of the page that is taught, `""` for nothing. */
  'teach-selected': v.object({ session: id, frame: id, text: v.pipe(v.string(), v.maxLength(200)) }),
  /** What a frame has taken, why it did not take what was selected, and what it learnt. */
  'teach-state': v.object({
    session: id,
    frame: id,
    number: v.optional(id),
    status: v.optional(id),
    trouble: v.optional(v.picklist(teachTroubles)),
    learnt: v.optional(
      v.object({
        lesson: lessonSchema,
        asks: v.object({ role: v.boolean(), procedure: v.boolean() }),
        facts: v.pipe(v.array(factsSchema), v.maxLength(200)),
      }),
    ),
  }),
} as const;
export type NoticeName = keyof typeof notices;
export type Notice<Name extends NoticeName> = v.InferOutput<(typeof notices)[Name]>;

const envelope = v.object({ tusu: v.string(), body: v.unknown() });
const answer = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), trouble: v.picklist(['gone', 'refused', 'failed']), why: v.string() }),
]);

/** Asks the background. Never throws: a runtime that is gone is an answer. */
export async function ask<Name extends RequestName>(name: Name, body: Request<Name>): Promise<Answer<Reply<Name>>> {
  try {
    const parsed = v.safeParse(answer, await browser.runtime.sendMessage({ tusu: name, body }));
    if (!parsed.success) return { ok: false, trouble: 'gone', why: 'no answer' };
    // The background answers by `Handlers`, so a well-formed answer to `name` holds `Reply<Name>`.
    return parsed.output as Answer<Reply<Name>>;
  } catch (error) {
    return { ok: false, trouble: 'gone', why: String(error) };
  }
}

/** Who asked: a tab's frame where a content script or a framed page asked, neither for the extension's own tabs and popup. */
export interface Asker {
  tabId: number | undefined;
  frameId: number | undefined;
  url: string | undefined;
}

/** Thrown by a handler for a message that is well formed and still must not be taken. Asking again would not help. */
export class Refusal extends Error {}

/** One handler for every request; it may throw, which is answered as `failed`, and a `Refusal` as `refused`. */
export type Handlers = { [Name in RequestName]: (body: Request<Name>, asker: Asker) => Promise<Reply<Name>> };

const isRequest = (name: string): name is RequestName => Object.hasOwn(requests, name);

/**
 * Answers requests in the background. Call it synchronously at top level, or the worker is not woken by a message.
 * A message of a wrong shape is refused and told to `onRefused`; it reaches no handler.
 */
export function serve(handlers: Handlers, onRefused: (why: string) => void): void {
  const handle = async <Name extends RequestName>(
    name: Name,
    body: unknown,
    asker: Asker,
  ): Promise<Answer<unknown>> => {
    const parsed = v.safeParse(requests[name], body);
    if (!parsed.success) {
      const why = `${name}: ${v.summarize(parsed.issues)}`;
      onRefused(why);
      return { ok: false, trouble: 'refused', why };
    }
    try {
      return { ok: true, value: await handlers[name](parsed.output, asker) };
    } catch (error) {
      if (!(error instanceof Refusal)) return { ok: false, trouble: 'failed', why: String(error) };
      const why = `${name}: ${error.message}`;
      onRefused(why);
      return { ok: false, trouble: 'refused', why };
    }
  };
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const parsed = v.safeParse(envelope, message);
    if (!parsed.success || !isRequest(parsed.output.tusu)) {
      if (parsed.success && parsed.output.tusu in notices) {
        if (framesHearTheirTab && sender.tab?.id !== undefined) void tellFramedPages(parsed.output, sender.tab.id);
        return undefined;
      }
      const why = 'a message that is not of the protocol';
      onRefused(why);
      return Promise.resolve({ ok: false, trouble: 'refused', why });
    }
    const asker = { tabId: sender.tab?.id, frameId: sender.frameId, url: sender.url };
    return handle(parsed.output.tusu, parsed.output.body, asker);
  });
}

/** Tells one frame of a tab, or all of them. False where nobody was there to hear it. */
export async function tellTab<Name extends NoticeName>(
  tabId: number,
  name: Name,
  body: Notice<Name>,
  frameId?: number,
): Promise<boolean> {
  const options = frameId === undefined ? {} : { frameId };
  try {
    return (await browser.tabs.sendMessage(tabId, { tusu: name, body }, options)) === true;
  } catch {
    return false;
  }
}

/**
 * Tells every open page of the extension. Nobody listening is no failure. To be called in the background, or in a content script
 * for the panel beside it.
 */
export async function tellPages<Name extends NoticeName>(name: Name, body: Notice<Name>): Promise<void> {
  const message = { tusu: name, body };
  await browser.runtime.sendMessage(message).catch(() => undefined);
  // A content script has no tabs to tell; the background passes its notice on.
  if (framesHearTheirTab && 'tabs' in browser) await tellFramedPages(message);
}

/** Firefox takes a page of the extension that a tab frames for a content script: it hears what its tab is told, nothing else. */
const framesHearTheirTab = import.meta.env.FIREFOX;

/** @param only the tab that is meant, all that may frame the panel by default */
async function tellFramedPages(message: object, only?: number): Promise<void> {
  const ids = only === undefined ? (await browser.tabs.query({ url: framers })).map(({ id }) => id) : [only];
  // A tab without Tusu has nobody who hears it.
  const tell = (id: number) => browser.tabs.sendMessage(id, message).catch(() => undefined);
  await Promise.all(ids.flatMap((id) => (id === undefined ? [] : [tell(id)])));
}

/** Listens for notices until `signal` is aborted; each heard notice is confirmed to its sender. */
export function listen(listeners: { [Name in NoticeName]?: (body: Notice<Name>) => void }, signal: AbortSignal): void {
  const hear = <Name extends NoticeName>(name: Name, body: unknown): true | undefined => {
    const parsed = v.safeParse(notices[name], body);
    const listener = listeners[name];
    if (!parsed.success || !listener) return undefined;
    listener(parsed.output);
    return true;
  };
  const onMessage = (message: unknown) => {
    const parsed = v.safeParse(envelope, message);
    if (!parsed.success || !(parsed.output.tusu in notices)) return undefined;
    const heard = hear(parsed.output.tusu as NoticeName, parsed.output.body);
    return heard && Promise.resolve(heard);
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage), { once: true });
}
