/** The JSON API under `/api/`: what the pages ask, what they may do, and every refusal. */
import type { ServerResponse } from 'node:http';
import type { FileReceipt, Interruption, Refusal, Session } from '../shared/wire';
import type { Backend } from './backend';
import { accounts } from './catalogue';
import { accountByKey, readBody, readJson, sendJson, sessionCookie, type Visit } from './http';
import { parseListQuery, parseSubmission, parseWithdraw } from './parse';
import type { Action } from './state';

/** A real list takes a moment: pages must live with rows that come later. */
const LIST_DELAY = 180;

const interruptionAnswers: Readonly<Record<Interruption, { status: number; message: string }>> = {
  captcha: { status: 403, message: '亲，请拖动滑块完成验证' },
  login: { status: 401, message: '登录已失效，请重新登录' },
  error: { status: 500, message: '系统繁忙，请稍后再试' },
};

export async function answerApi(backend: Backend, visit: Visit, response: ServerResponse): Promise<void> {
  const [, , resource, number, verb] = visit.url.pathname.split('/');
  if (resource === 'session') return answerSession(backend, visit, response);
  if (resource === 'verify') {
    if (visit.method === 'POST' && backend.interruptedBy === 'captcha') backend.interrupt(null);
    return sendJson(response, 200, {});
  }
  if (refuseInterrupted(backend, response)) return;
  if (resource === 'files') return keepFile(visit, response);
  if (resource !== 'complaints') return sendJson(response, 404, refusal('接口不存在'));
  if (number === undefined) {
    await new Promise((resolve) => setTimeout(resolve, LIST_DELAY));
    return sendJson(response, 200, backend.list(visit.account, parseListQuery(visit.url.searchParams)));
  }
  if (verb === undefined) {
    const detail = backend.detail(visit.account, number);
    return detail
      ? sendJson(response, 200, { serverNow: backend.clock.now(), complaint: detail })
      : sendJson(response, 404, refusal('投诉单不存在或无权查看'));
  }
  const action = visit.method === 'POST' ? toAction(backend, verb, await readJson(visit.request)) : undefined;
  if (!action) return sendJson(response, 404, refusal('接口不存在'));
  const outcome = backend.act(visit.account, number, action);
  return outcome.ok ? sendJson(response, 200, {}) : sendJson(response, outcome.status, refusal(outcome.message));
}

/** @returns whether the call was interrupted; a server error passes with the call, the others stay until dealt with */
function refuseInterrupted(backend: Backend, response: ServerResponse): boolean {
  const interruption = backend.interruptedBy;
  if (!interruption) return false;
  if (interruption === 'error') backend.interrupt(null);
  const { status, message } = interruptionAnswers[interruption];
  sendJson(response, status, { message, interruption } satisfies Refusal);
  return true;
}

async function answerSession(backend: Backend, visit: Visit, response: ServerResponse): Promise<void> {
  let account = visit.account;
  if (visit.method === 'POST') {
    const body = await readJson(visit.request);
    const wanted = typeof body === 'object' && body !== null && 'as' in body ? body.as : undefined;
    account = accountByKey(typeof wanted === 'string' ? wanted : account.key);
    if (backend.interruptedBy === 'login') backend.interrupt(null);
    response.setHeader('set-cookie', sessionCookie(visit, account));
  }
  sendJson(response, 200, {
    account: account.name,
    store: account.store,
    serverNow: backend.clock.now(),
    accounts: accounts.map(({ key, name }) => ({ key, name })),
  } satisfies Session);
}

/** Of an uploaded file only name and size are kept. */
async function keepFile(visit: Visit, response: ServerResponse): Promise<void> {
  const contentType = visit.request.headers['content-type'] ?? '';
  try {
    const form = await new Response(await readBody(visit.request), {
      headers: { 'content-type': contentType },
    }).formData();
    const file = [...form.values()].find((value) => value instanceof File);
    if (!file) return sendJson(response, 400, refusal('请选择文件'));
    if (file.size > 20 * 1024 * 1024) return sendJson(response, 400, refusal('单个文件不能超过20MB'));
    sendJson(response, 200, { success: true, name: file.name, size: file.size, url: '' } satisfies FileReceipt & {
      success: true;
      url: string;
    });
  } catch {
    sendJson(response, 400, refusal('上传失败'));
  }
}

function toAction(backend: Backend, verb: string, body: unknown): Action | undefined {
  switch (verb) {
    case 'withdraw':
      return { kind: 'withdraw', ...parseWithdraw(body), takes: backend.withdrawalTakes };
    case 'evidence':
      return { kind: 'evidence', ...parseSubmission(body) };
    case 'appeal':
      return { kind: 'appeal', ...parseSubmission(body) };
    case 'mediate':
      return { kind: 'mediate' };
    default:
      return undefined;
  }
}

function refusal(message: string): Refusal {
  return { message };
}
