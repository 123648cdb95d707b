import { request } from 'node:https';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Backend } from './server/backend';
import { accountByKey } from './server/http';
import { notable, type Sandbox, startSandbox } from './server/index';
import { type Action, act, type Complaint, decide } from './server/state';
import type { ComplaintDetail, ComplaintList, Refusal } from './shared/wire';

const HOUR = 3_600_000;
const START = Date.parse('2026-11-25T10:00:00+08:00');

const withdrawal = { kind: 'withdraw', reason: '双方已协商一致', agreed: true, takes: 0 } as const satisfies Action;
const evidence = {
  kind: 'evidence',
  files: [{ name: 'DSC_0001.jpg', size: 4_000_000 }],
  statement: '本店自拍',
  complete: true,
} as const satisfies Action;
const appeal = { kind: 'appeal', files: [], statement: '图片为本店拍摄' } as const satisfies Action;

function seeded(number: string): Complaint {
  const complaint = new Backend(START).find(number);
  if (!complaint) throw new Error(`no complaint ${number}`);
  return complaint;
}

describe('a withdrawal', () => {
  it('ends an open complaint', () => {
    const outcome = act(seeded(notable.filed.processing), 'complainant', withdrawal, START);
    expect(outcome).toMatchObject({ ok: true, complaint: { stage: 'withdrawn', dueAt: null } });
  });

  it('is refused after the decision, even where the page still offers it', () => {
    for (const number of [notable.shared.upheld, notable.shared.closed, notable.filed.lingeringWithdraw]) {
      const outcome = act(seeded(number), 'complainant', withdrawal, START);
      expect(outcome).toEqual({ ok: false, status: 409, message: '投诉已处理完毕，无法撤销' });
    }
  });

  it('is refused to the respondent, without a reason, and twice', () => {
    const open = seeded(notable.shared.processing);
    expect(act(open, 'respondent', withdrawal, START)).toMatchObject({ ok: false, status: 403 });
    expect(act(open, 'complainant', { ...withdrawal, agreed: false }, START)).toMatchObject({ ok: false, status: 400 });
    const withdrawn = seeded(notable.shared.withdrawn);
    expect(act(withdrawn, 'complainant', withdrawal, START)).toMatchObject({ ok: false, status: 409 });
  });

  it('stands at 撤销中 until the platform has carried it out', () => {
    const backend = new Backend(START);
    const account = accountByKey('yunshang');
    backend.withdrawalTakes = HOUR;
    backend.act(account, notable.filed.processing, { ...withdrawal, takes: backend.withdrawalTakes });
    expect(backend.detail(account, notable.filed.processing)?.statusText).toBe('撤销中');
    expect(backend.decide(notable.filed.processing, 'upheld').ok).toBe(true);
    backend.reset();
    backend.act(account, notable.filed.processing, { ...withdrawal, takes: HOUR });
    backend.clock.move(HOUR);
    expect(backend.detail(account, notable.filed.processing)?.statusText).toBe('已撤销');
  });
});

describe('evidence and appeal', () => {
  it('are taken before the deadline and refused at it', () => {
    const due = seeded(notable.shared.evidenceDue);
    const deadline = due.dueAt ?? Number.NaN;
    expect(act(due, 'respondent', evidence, deadline - 1)).toMatchObject({
      ok: true,
      complaint: { stage: 'evidence-review', files: evidence.files },
    });
    expect(act(due, 'respondent', evidence, deadline)).toMatchObject({ ok: false, status: 409 });
    const appealable = seeded(notable.shared.appealDue);
    expect(act(appealable, 'respondent', appeal, START)).toMatchObject({ ok: true });
    expect(act(appealable, 'respondent', appeal, START + 67 * HOUR)).toMatchObject({ ok: false, status: 409 });
  });

  it('stay open for more files where they were only saved', () => {
    const due = seeded(notable.shared.evidenceDue);
    expect(act(due, 'respondent', { ...evidence, complete: false }, START)).toMatchObject({
      ok: true,
      complaint: { stage: 'evidence-begun', dueAt: due.dueAt },
    });
  });

  it('are refused empty, to the complainant, and in any other state', () => {
    const due = seeded(notable.shared.evidenceDue);
    expect(act(due, 'respondent', { ...evidence, files: [] }, START)).toMatchObject({ ok: false, status: 400 });
    expect(act(due, 'complainant', evidence, START)).toMatchObject({ ok: false, status: 403 });
    expect(act(due, 'respondent', appeal, START)).toMatchObject({ ok: false, status: 409 });
  });

  it('against a penalty leave the decision standing: no withdrawal', () => {
    const outcome = act(seeded(notable.shared.upheldPenaltyAppeal), 'respondent', appeal, START);
    if (!outcome.ok) throw new Error(outcome.message);
    expect(outcome.complaint.stage).toBe('penalty-review');
    expect(act(outcome.complaint, 'complainant', withdrawal, START)).toMatchObject({ ok: false, status: 409 });
  });
});

describe('the complainant whose answer is due', () => {
  it('may withdraw or ask the platform in', () => {
    const due = seeded(notable.shared.replyDue);
    expect(act(due, 'complainant', { kind: 'mediate' }, START)).toMatchObject({
      ok: true,
      complaint: { stage: 'mediation' },
    });
    expect(act(due, 'complainant', withdrawal, START)).toMatchObject({ ok: true });
    expect(act(due, 'complainant', { kind: 'mediate' }, START + 60 * HOUR)).toMatchObject({ ok: false, status: 409 });
  });
});

describe('a decision', () => {
  it('is made once', () => {
    const outcome = decide(seeded(notable.shared.processing), 'dismissed', START);
    if (!outcome.ok) throw new Error(outcome.message);
    expect(outcome.complaint.stage).toBe('dismissed');
    expect(decide(outcome.complaint, 'upheld', START)).toMatchObject({ ok: false, status: 409 });
  });
});

describe('the server', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ now: START });
  });
  beforeEach(() => sandbox.reset());
  afterAll(() => sandbox.close());

  interface Reply {
    readonly status: number;
    readonly type: string;
    readonly body: Buffer;
  }

  /** Asks as an account, under a real host name. */
  function ask(account: string, host: string, path: string, body?: unknown): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const call = request(
        {
          host: '127.0.0.1',
          port: sandbox.port,
          path,
          method: body === undefined ? 'GET' : 'POST',
          headers: { host, cookie: `unb=${account}` },
          rejectUnauthorized: false,
        },
        (response) => {
          const chunks: Uint8Array[] = [];
          response.on('data', (chunk: Uint8Array) => chunks.push(chunk));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              type: response.headers['content-type'] ?? '',
              body: Buffer.concat(chunks),
            }),
          );
        },
      );
      call.on('error', reject);
      call.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  async function json<T>(account: string, path: string, body?: unknown): Promise<{ status: number; value: T }> {
    const reply = await ask(account, 'myseller.taobao.com', `/api/${path}`, body);
    // The test knows the shape of what it asks for.
    return { status: reply.status, value: JSON.parse(reply.body.toString()) as T };
  }

  it('gives each store its own lists', async () => {
    const { value: filed } = await json<ComplaintList>('yunshang', 'complaints?side=filed');
    expect(filed.total).toBe(33);
    expect(filed.rows).toHaveLength(10);
    const { value: received } = await json<ComplaintList>('xiaotang-kefu', 'complaints?side=received&section=all');
    expect(received.total).toBe(33);
    expect(received.rows.every((row) => row.respondent === '小棠家女装')).toBe(true);
  });

  it('filters by status, text and day', async () => {
    const byStatus = await json<ComplaintList>(
      'yunshang',
      `complaints?side=filed&status=${encodeURIComponent('处理中')}`,
    );
    expect(byStatus.value.rows.map((row) => row.statusText)).toEqual(
      Array<string>(byStatus.value.total).fill('处理中'),
    );
    const byNumber = await json<ComplaintList>('yunshang', `complaints?side=filed&text=${notable.filed.processing}`);
    expect(byNumber.value.rows.map((row) => row.number)).toEqual([notable.filed.processing]);
    const byDay = await json<ComplaintList>('yunshang', 'complaints?side=filed&from=2026-11-25&to=2026-11-25');
    expect(byDay.value.total).toBeGreaterThan(0);
    expect(byDay.value.total).toBeLessThan(10);
  });

  it('refuses a withdrawal from a page that is older than the decision', async () => {
    const number = notable.filed.processing;
    const before = await json<{ complaint: ComplaintDetail }>('yunshang', `complaints/${number}`);
    expect(before.value.complaint.operations).toContainEqual({ kind: 'withdraw', text: '撤销', enabled: true });
    sandbox.decide(number, 'upheld');
    const body = { reason: '双方已协商一致', agreed: true };
    const refused = await json<Refusal>('yunshang', `complaints/${number}/withdraw`, body);
    expect(refused).toEqual({ status: 409, value: { message: '投诉已处理完毕，无法撤销' } });
    expect(sandbox.case(number)?.stage).toBe('upheld');
  });

  it('hides a complaint from a store that has no part in it', async () => {
    expect((await json('xiaotang', `complaints/${notable.filed.processing}`)).status).toBe(404);
  });

  it('interrupts the next call: an error once, a captcha until it is solved', async () => {
    sandbox.interrupt('error');
    expect((await json<Refusal>('yunshang', 'complaints?side=filed')).value.interruption).toBe('error');
    expect((await json('yunshang', 'complaints?side=filed')).status).toBe(200);
    sandbox.interrupt('captcha');
    expect((await json<Refusal>('yunshang', 'complaints?side=filed')).value.interruption).toBe('captcha');
    expect((await json('yunshang', 'complaints?side=filed')).status).toBe(403);
    await json('yunshang', 'verify', {});
    expect((await json('yunshang', 'complaints?side=filed')).status).toBe(200);
  });

  it('serves the legacy lists in GBK', async () => {
    const decoder = new TextDecoder('gbk');
    const list = await ask('xiaotang', 'rights.taobao.com', '/complaint/legacyList.htm');
    expect(list.type).toBe('text/html; charset=GBK');
    expect(decoder.decode(list.body)).toContain(
      '<a class="current" onclick="changeRole(0)">我收到的投诉 <span>33</span></a>',
    );
    const afterSales = await ask('xiaotang', 'refund2.taobao.com', '/dispute/sellerDisputeList.htm');
    expect(decoder.decode(afterSales.body)).toContain('售后编号');
  });

  it('knows every notable complaint', () => {
    const numbers = Object.values(notable).flatMap((group) => Object.values(group));
    expect(numbers.filter((number) => !sandbox.case(number))).toEqual([]);
  });
});
