import * as v from 'valibot';
import { offers, origins, procedures, roles, statuses, verdicts } from '@/utils/cases';

/** A moment as pages' expectations write it: China time, said so. */
const moment = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/));
const text = v.pipe(v.string(), v.nonEmpty());

/** One place on a page that shows a case, and what must be read there. A key that is absent must be absent in the reading too. */
const expectedCaseSchema = v.strictObject({
  /** `~` alone stands for any name that is made because the page shows no number. */
  number: text,
  role: v.picklist(roles),
  procedure: v.picklist(procedures),
  status: v.picklist(statuses),
  verdict: v.picklist(verdicts),
  /** Only where the page shows one plain word; compared where given. */
  statusText: v.optional(text),
  deadlineAt: v.optional(moment),
  filedAt: v.optional(moment),
  reason: v.optional(text),
  origin: v.optional(v.picklist(origins)),
  counterparty: v.optional(text),
  productTitle: v.optional(text),
  productId: v.optional(v.pipe(v.string(), v.regex(/^\d{5,20}$/))),
  offers: v.array(v.picklist(offers)),
  /** The whole text shown in the element that the badge goes into; compared where given. */
  badgeIn: v.optional(text),
});
export type ExpectedCase = v.InferOutput<typeof expectedCaseSchema>;

const expectedReadingSchema = v.strictObject({
  state: v.picklist(['read', 'unread', 'nothing']),
  /** Compared where given; `""` says that the page shows none. */
  store: v.optional(v.string()),
  cases: v.array(expectedCaseSchema),
});
export type ExpectedReading = v.InferOutput<typeof expectedReadingSchema>;

const knownFailure = v.optional(text);

/** What lies beside each kept page. */
export const expectationSchema = v.strictObject({
  /** What the page tries, in a sentence. */
  about: text,
  /** The kind of layout that it belongs to; the bench counts by it. */
  family: text,
  url: v.pipe(v.string(), v.url()),
  now: moment,
  language: v.optional(v.picklist(['zh-CN', 'zh-TW', 'en'])),
  ...expectedReadingSchema.entries,
  /** Further states of a page with a `setup.ts`, in order; each names a step of it. */
  steps: v.optional(
    v.array(v.strictObject({ step: text, now: v.optional(moment), ...expectedReadingSchema.entries, knownFailure })),
  ),
  /** The page must read the same as this other one: the same data behind another face. */
  sameAs: v.optional(text),
  /** Mutations that would take away what this page tells by nothing else, a chosen tab by its class for example. */
  notMutatedBy: v.optional(v.array(text)),
  /** Why the reader still fails here. The test turns red as soon as it no longer does. */
  knownFailure,
});
export type Expectation = v.InferOutput<typeof expectationSchema>;
