import { type Offer, type Role, type Status, type Verdict, verdictAt } from '@/utils/cases';
import type { Complaint, Stage } from '../../sandbox/server';
import { toRow } from '../../sandbox/server/wording';
import { chinaDate } from '../../sandbox/shared/china-time';
import type { ComplaintRow } from '../../sandbox/shared/wire';

/** What a badge must say of a complaint. */
export interface Expectation {
  number: string;
  role: Role;
  status: Status;
  /** Any of these is right. */
  verdicts: readonly Verdict[];
  /** ms since 1970; undefined where the page names none. */
  deadlineAt: number | undefined;
  /** How far the page's own rounding may be from it, in ms. */
  tolerance: number;
}

/** What a page shows of a complaint, in canonical form. */
interface Shown {
  status: Status;
  offers: readonly Offer[];
  deadlineAt: number | undefined;
  tolerance: number;
}

/** How the pages of one kind show a complaint to one side at `now`; a pure reading of what the stand-in backend sends. */
export type Showing = (complaint: Complaint, role: 'complainant' | 'respondent', now: number) => Shown;

/** The words of the workbench's pages and what they mean, written down apart from the reader's vocabulary. */
const meanings: Readonly<Record<string, Status>> = {
  待受理: 'filed',
  处理中: 'processing',
  待举证: 'awaiting-response',
  举证中: 'awaiting-response',
  待申诉: 'awaiting-response',
  审核中: 'in-review',
  申诉审核中: 'in-review',
  小二介入: 'in-review',
  待投诉方响应: 'awaiting-complainant',
  撤销中: 'withdrawing',
  投诉成立: 'upheld',
  投诉不成立: 'dismissed',
  已撤销: 'withdrawn',
  处理完毕: 'closed',
  材料转交中: 'unknown',
};

const controls: Readonly<Record<string, Offer>> = {
  查看: 'view',
  撤销: 'withdraw',
  撤诉: 'withdraw',
  举证: 'evidence',
  申诉: 'appeal',
  我要申诉: 'appeal',
  申请小二介入: 'answer',
};

const minute = 60_000;
const hour = 60 * minute;

function meaningOf(word: string): Status {
  const meaning = meanings[word];
  if (meaning === undefined) throw new Error(`no meaning is written down for the status ${word}`);
  return meaning;
}

/** A result beside 处理完毕 completes it. */
function statusOf({ statusText, resultText }: ComplaintRow): Status {
  const status = meaningOf(statusText);
  return status === 'closed' && resultText !== '' ? meaningOf(resultText) : status;
}

/** The deadline that the page names: of a date alone the end of that day in China, of working days none. */
function deadlineOf({ deadline }: ComplaintRow): number | undefined {
  switch (deadline?.shape) {
    case undefined:
    case 'working-days':
      return undefined;
    case 'date':
      return Date.parse(`${chinaDate(deadline.at)}T23:59:59+08:00`);
    case 'days-hours':
    case 'hours-seconds':
    case 'datetime':
      return deadline.at;
  }
}

/** The workbench's list, case page and 投诉管理. */
export const workbench: Showing = (complaint, role, now) => {
  const row = toRow(complaint, role, now);
  return {
    status: statusOf(row),
    offers: row.operations.flatMap(({ text, enabled }) => (enabled ? (controls[text] ?? []) : [])),
    deadlineAt: deadlineOf(row),
    tolerance: row.deadline?.shape === 'days-hours' ? hour + minute : minute,
  };
};

const legacyStatuses: Readonly<Record<Stage, Status>> = {
  submitted: 'in-review',
  'evidence-due': 'awaiting-response',
  'evidence-begun': 'awaiting-response',
  'evidence-review': 'in-review',
  'appeal-due': 'awaiting-response',
  'appeal-review': 'in-review',
  'reply-due': 'awaiting-complainant',
  mediation: 'in-review',
  transferring: 'in-review',
  withdrawing: 'withdrawing',
  withdrawn: 'withdrawn',
  upheld: 'upheld',
  dismissed: 'dismissed',
  closed: 'closed',
  'penalty-review': 'upheld',
};

const legacyControls: Readonly<Record<string, Offer>> = {
  withdraw: 'withdraw',
  evidence: 'evidence',
  appeal: 'appeal',
};

/** The server-rendered list, which has the same controls and says the time left by days and hours alone. */
export const legacy: Showing = (complaint, role, now) => ({
  status: legacyStatuses[complaint.stage],
  offers: toRow(complaint, role, now).operations.flatMap(({ kind, enabled }) =>
    enabled ? (legacyControls[kind] ?? []) : [],
  ),
  deadlineAt: complaint.dueAt !== null && complaint.dueAt > now ? complaint.dueAt : undefined,
  tolerance: hour + minute,
});

/** What the badge of a complaint must say at `now` (ms since 1970) to the store that looks. */
export function expectationOf(complaint: Complaint, store: string, showing: Showing, now: number): Expectation {
  const role = complaint.complainant === store ? 'complainant' : 'respondent';
  const { status, offers, deadlineAt, tolerance } = showing(complaint, role, now);
  const verdict = (deadline: number | undefined) => verdictAt({ role, status, offers, deadlineAt: deadline }, now);
  // Once it has passed the page says 已超时 and no longer when: with and without the moment are both what the page says.
  const isTold = deadlineAt === undefined || deadlineAt > now;
  return {
    number: complaint.number,
    role,
    status,
    verdicts: isTold ? [verdict(deadlineAt)] : [verdict(deadlineAt), verdict(undefined)],
    deadlineAt: isTold ? deadlineAt : undefined,
    tolerance,
  };
}
