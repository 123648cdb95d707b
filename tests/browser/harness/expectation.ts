import { type Offer, type Role, type Status, type Verdict, verdictAt } from '@/utils/cases';
import type { Complaint } from '../../sandbox/server';
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
}

/** The words of the stand-in backend's pages and what they mean, written down apart from the reader's vocabulary. */
const meanings: Readonly<Record<string, Status>> = {
  待受理: 'filed',
  处理中: 'processing',
  待举证: 'awaiting-response',
  举证中: 'awaiting-response',
  等待卖家处理: 'awaiting-response',
  待申诉: 'awaiting-response',
  审核中: 'in-review',
  申诉审核中: 'in-review',
  小二介入: 'in-review',
  淘宝处理中: 'in-review',
  待投诉方响应: 'awaiting-complainant',
  等待买家处理: 'awaiting-complainant',
  撤销中: 'withdrawing',
  投诉成立: 'upheld',
  投诉不成立: 'dismissed',
  已撤销: 'withdrawn',
  投诉已撤销: 'withdrawn',
  处理完毕: 'closed',
  投诉已完结: 'closed',
  材料转交中: 'unknown',
};

const controls: Readonly<Record<string, Offer>> = {
  查看: 'view',
  查看详情: 'view',
  撤销: 'withdraw',
  撤诉: 'withdraw',
  撤销投诉: 'withdraw',
  举证: 'evidence',
  申诉: 'appeal',
  我要申诉: 'appeal',
  申请小二介入: 'answer',
};

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

/** The deadline that the page names, ms since 1970: of a date alone the end of that day in China, of working days none. */
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

/** What the badge of a complaint must say at `now` (ms since 1970) to the store that looks. */
export function expectationOf(complaint: Complaint, store: string, now: number): Expectation {
  const role = complaint.complainant === store ? 'complainant' : 'respondent';
  const row = toRow(complaint, role, now);
  const status = statusOf(row);
  const offers = row.operations.flatMap(({ text, enabled }) => (enabled ? (controls[text] ?? []) : []));
  const deadlineAt = deadlineOf(row);
  const verdict = (deadline: number | undefined) => verdictAt({ role, status, offers, deadlineAt: deadline }, now);
  // Once it has passed the page says 已超时 and no longer when: with and without the moment are both what the page says.
  const isTold = deadlineAt === undefined || deadlineAt > now;
  return {
    number: complaint.number,
    role,
    status,
    verdicts: isTold ? [verdict(deadlineAt)] : [verdict(deadlineAt), verdict(undefined)],
    deadlineAt: isTold ? deadlineAt : undefined,
  };
}
