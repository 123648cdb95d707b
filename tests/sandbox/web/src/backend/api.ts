/** Calls to the JSON API. A refusal is an answer like any other; an interruption is told to whoever shows it. */
import type {
  ComplaintDetail,
  ComplaintList,
  FileReceipt,
  Interruption,
  Refusal,
  Section,
  Session,
  Side,
  SubmissionRequest,
  WithdrawRequest,
} from '../../../shared/wire';
import { noteServerNow } from './server-clock';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string; readonly interrupted: boolean };

export interface ListRequest {
  readonly side: Side;
  readonly section: Section;
  readonly page: number;
  readonly status: string;
  readonly text: string;
  readonly from: string;
  readonly to: string;
}

type InterruptionListener = (interruption: Interruption, message: string) => void;
let tellInterruption: InterruptionListener = () => undefined;

export function onInterruption(listener: InterruptionListener): void {
  tellInterruption = listener;
}

let every = 4000;

/** How often the backend wants to be asked for news, ms. */
export const pollEvery = (): number => every;

async function call<T>(path: string, body?: unknown): Promise<Answer<T>> {
  try {
    const response = await fetch(
      `/api/${path}`,
      body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
    );
    every = Number(response.headers.get('x-poll-every') ?? every);
    const answer: unknown = await response.json();
    // Both sides are built from `shared/wire.ts`, so the shape is known by the status.
    if (response.ok) return { ok: true, value: answer as T };
    const refusal = answer as Refusal;
    if (refusal.interruption) tellInterruption(refusal.interruption, refusal.message);
    return { ok: false, message: refusal.message, interrupted: refusal.interruption !== undefined };
  } catch {
    return { ok: false, message: '网络异常，请稍后重试', interrupted: false };
  }
}

export const fetchSession = (): Promise<Answer<Session>> => call('session');

export const switchAccount = (key: string): Promise<Answer<Session>> => call('session', { as: key });

export async function fetchList(request: ListRequest): Promise<Answer<ComplaintList>> {
  const query = new URLSearchParams({ ...request, page: String(request.page), pageSize: '10' });
  const answer = await call<ComplaintList>(`complaints?${query}`);
  if (answer.ok) noteServerNow(answer.value.serverNow);
  return answer;
}

export async function fetchComplaint(number: string): Promise<Answer<ComplaintDetail>> {
  const answer = await call<{ serverNow: number; complaint: ComplaintDetail }>(`complaints/${number}`);
  if (!answer.ok) return answer;
  noteServerNow(answer.value.serverNow);
  return { ok: true, value: answer.value.complaint };
}

export const withdraw = (number: string, request: WithdrawRequest): Promise<Answer<unknown>> =>
  call(`complaints/${number}/withdraw`, request);

export const askMediation = (number: string): Promise<Answer<unknown>> => call(`complaints/${number}/mediate`, {});

export const submit = (
  number: string,
  kind: 'evidence' | 'appeal',
  request: SubmissionRequest,
): Promise<Answer<unknown>> => call(`complaints/${number}/${kind}`, request);

export type { FileReceipt };
