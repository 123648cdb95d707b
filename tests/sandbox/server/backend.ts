/** The backend's memory: complaints, clock, and what interrupts the next call. Requests and tests both go through it. */

import { chinaDayStart } from '../shared/china-time';
import type { ComplaintDetail, ComplaintList, Interruption, Section, Side } from '../shared/wire';
import { type Account } from './catalogue';
import { type Clock, startClock } from './clock';
import { seed } from './seed';
import { type Action, type Actor, act, type Complaint, decide, enter, type Outcome, type Stage, settle } from './state';
import { statusText, toDetail, toRow } from './wording';

const DAY = 86_400_000;
/** So often the lists mount their rows anew, as pages do whose keys come from a refreshed query. */
const REVISION_EVERY = 20_000;

export interface ListQuery {
  readonly side: Side;
  readonly section: Section;
  readonly page: number;
  readonly pageSize: number;
  readonly status: string;
  readonly text: string;
  /** China days, `2026-11-25`; empty for no bound. */
  readonly from: string;
  readonly to: string;
}

export class Backend {
  readonly clock: Clock;
  /** How long a withdrawal stands at 撤销中, in ms; 0 withdraws at once. */
  withdrawalTakes = 3000;
  private complaints: Map<string, Complaint>;
  private interruption: Interruption | null = null;
  private remounts = 0;

  constructor(startAt?: number) {
    this.clock = startClock(startAt);
    this.complaints = this.seeded();
  }

  /** Seeds again, relative to the clock as it stands now. */
  reset(): void {
    this.complaints = this.seeded();
    this.interruption = null;
    this.withdrawalTakes = 3000;
  }

  replaceAll(complaints: readonly Complaint[]): void {
    this.complaints = new Map(complaints.map((complaint) => [complaint.number, complaint]));
  }

  all(): Complaint[] {
    const now = this.clock.now();
    return [...this.complaints.values()].map((complaint) => settle(complaint, now));
  }

  find(number: string): Complaint | undefined {
    const complaint = this.complaints.get(number);
    return complaint && settle(complaint, this.clock.now());
  }

  put(complaint: Complaint): void {
    this.complaints.set(complaint.number, complaint);
  }

  list(account: Account, query: ListQuery): ComplaintList {
    const now = this.clock.now();
    const actor = actorOf(query.side);
    const own = (side: Side): Complaint[] =>
      this.all().filter(
        (complaint) =>
          complaint[actorOf(side)] === account.store && categoriesOf[query.section].includes(complaint.category),
      );
    const found = own(query.side)
      .filter((complaint) => matches(complaint, actor, query))
      .sort((a, b) => b.filedAt - a.filedAt);
    const start = (query.page - 1) * query.pageSize;
    return {
      serverNow: now,
      total: found.length,
      counts: { received: own('received').length, filed: own('filed').length },
      revision: Math.floor(Date.now() / REVISION_EVERY) + this.remounts,
      rows: found.slice(start, start + query.pageSize).map((complaint) => toRow(complaint, actor, now)),
    };
  }

  /** The complaint as the account sees it; `undefined` if it is none of the account's. */
  detail(account: Account, number: string): ComplaintDetail | undefined {
    const complaint = this.find(number);
    const actor = complaint && partOf(complaint, account);
    return complaint && actor && toDetail(complaint, actor, this.clock.now());
  }

  act(account: Account, number: string, action: Action): Outcome {
    const complaint = this.find(number);
    const actor = complaint && partOf(complaint, account);
    if (!complaint || !actor) return { ok: false, status: 403, message: '投诉单不存在或无权查看' };
    return this.keep(act(complaint, actor, action, this.clock.now()));
  }

  decide(number: string, decision: 'upheld' | 'dismissed'): Outcome {
    return this.keep(decide(this.known(number), decision, this.clock.now()));
  }

  /** Puts a complaint into any stage, as if platform or other side had done it. */
  setStage(number: string, stage: Stage, dueIn?: number): void {
    const now = this.clock.now();
    const next = enter(this.known(number), stage, { at: now, actor: '系统', text: '状态更新' });
    this.put({ ...next, dueAt: dueIn === undefined ? null : now + dueIn });
  }

  remountRows(): void {
    this.remounts += 1;
  }

  interrupt(interruption: Interruption | null): void {
    this.interruption = interruption;
  }

  get interruptedBy(): Interruption | null {
    return this.interruption;
  }

  private known(number: string): Complaint {
    const complaint = this.find(number);
    if (!complaint) throw new Error(`no complaint ${number}`);
    return complaint;
  }

  private keep(outcome: Outcome): Outcome {
    if (outcome.ok) this.put(outcome.complaint);
    return outcome;
  }

  private seeded(): Map<string, Complaint> {
    return new Map(seed(this.clock.now()).map((complaint) => [complaint.number, complaint]));
  }
}

const categoriesOf: Readonly<Record<Section, readonly Complaint['category'][]>> = {
  picture: ['picture'],
  all: ['picture', 'order'],
  rights: ['rights'],
  original: ['original'],
};

function actorOf(side: Side): Actor {
  return side === 'filed' ? 'complainant' : 'respondent';
}

function partOf(complaint: Complaint, account: Account): Actor | undefined {
  if (complaint.complainant === account.store) return 'complainant';
  return complaint.respondent === account.store ? 'respondent' : undefined;
}

function matches(complaint: Complaint, viewer: Actor, query: ListQuery): boolean {
  const { text, status, from, to } = query;
  if (status !== '' && statusText(complaint, viewer) !== status) return false;
  if (
    text !== '' &&
    ![complaint.number, complaint.submission ?? '', complaint.product.title, complaint.product.id].some((field) =>
      field.includes(text),
    )
  )
    return false;
  if (from !== '' && complaint.filedAt < chinaDayStart(from)) return false;
  return to === '' || complaint.filedAt < chinaDayStart(to) + DAY;
}
