import * as v from 'valibot';
import type { Note } from './notes';
import { offers, origins, procedures, roles, statuses } from './words';

const short = v.pipe(v.string(), v.maxLength(300));
const text = v.pipe(short, v.nonEmpty());
const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const webAddress = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check((address) => /^(https?:|about:|blob:)/.test(address), 'an address of a page'),
);

/** What a page says of a case, and what is kept of it. Facts that the page does not say are absent, never guessed. */
export const factsSchema = v.object({
  /** Account name shown on the page or a page around it, without a sub-account's part; `""` where none is shown. */
  store: short,
  /** What names the case in public: `data-tusu-case`. */
  number: text,
  /** 投诉任务编号: the item's own number within a complaint. */
  taskNumber: v.optional(text),
  /** 投诉编号 / 投诉单号: the number of the complaint, which may cover several items. */
  complaintNumber: v.optional(text),
  role: v.picklist(roles),
  procedure: v.picklist(procedures),
  status: v.picklist(statuses),
  /** The status as the page shows it. */
  statusText: short,
  reason: v.optional(text),
  origin: v.optional(v.picklist(origins)),
  counterparty: v.optional(text),
  productTitle: v.optional(text),
  /** The item's own page, and its picture as the page shows it. */
  productUrl: v.optional(webAddress),
  productPicture: v.optional(webAddress),
  /** Digits only. */
  productId: v.optional(v.pipe(v.string(), v.regex(/^\d{5,20}$/))),
  /** ms since 1970. */
  filedAt: v.optional(moment),
  /** The page's own deadline, ms since 1970. */
  deadlineAt: v.optional(moment),
  /** What the case's block offers as enabled controls. */
  offers: v.pipe(v.array(v.picklist(offers)), v.maxLength(offers.length)),
  /** Where it was read. */
  url: webAddress,
});
export type Facts = v.InferOutput<typeof factsSchema>;

/** One reading of one case from one page at one moment. */
export const observationSchema = v.object({
  ...factsSchema.entries,
  /** When it was read, ms since 1970. */
  at: moment,
  /**
   * Where the page shows a remaining time instead of a deadline: the smallest unit it shows, in ms (剩余2天: a day).
   * `deadlineAt` is then only that exact, and an earlier reading of it stays while this one agrees, see `advance`.
   */
  deadlineGrain: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(400 * 24 * 60 * 60 * 1000))),
});
export type Observation = v.InferOutput<typeof observationSchema>;

/** One case as it stands: the facts of its readings taken together. */
export interface Case extends Facts {
  /** Made of store, side, number and item alone, see `caseId`. */
  id: string;
  /** ms since 1970. */
  firstSeenAt: number;
  /** ms since 1970. */
  lastSeenAt: number;
}

interface EventBase {
  /** Sorts by time; carries the device. */
  id: string;
  caseId: string;
  /** ms since 1970. */
  at: number;
}

/** One line of a case's history. `seen` and `changed` hold the facts as they stood from then on. */
export type CaseEvent =
  | (EventBase & { type: 'seen' | 'changed' | 'import'; facts: Facts })
  | (EventBase & { type: 'step'; guide: string; step: string; state: StepState })
  | (EventBase & { type: 'prompt'; verdict: string })
  | (EventBase & { type: 'note'; note: Note });

export const stepStates = ['started', 'reached', 'done', 'stopped'] as const;
export type StepState = (typeof stepStates)[number];
