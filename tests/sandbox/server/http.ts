/** Small pieces of HTTP that every room of the server needs. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Account, accounts } from './catalogue';

export interface Visit {
  readonly method: string;
  /** Without port. */
  readonly host: string;
  /** `:1234` when the browser came by port, else empty: links to other hosts must carry it on. */
  readonly portSuffix: string;
  readonly url: URL;
  readonly account: Account;
  readonly request: IncomingMessage;
}

const SESSION_COOKIE = 'unb';

/** The account that the visit speaks for: `?as=` first, then the cookie, else the first store. */
export function readVisit(request: IncomingMessage): Visit {
  const authority = request.headers.host ?? 'localhost';
  const url = new URL(request.url ?? '/', `https://${authority}`);
  const key = url.searchParams.get('as') ?? readCookie(request.headers.cookie ?? '', SESSION_COOKIE);
  return {
    method: request.method ?? 'GET',
    host: url.hostname,
    portSuffix: url.port === '' ? '' : `:${url.port}`,
    url,
    account: accountByKey(key ?? ''),
    request,
  };
}

export function accountByKey(key: string): Account {
  const [first] = accounts;
  const account = accounts.find((candidate) => candidate.key === key) ?? first;
  if (!account) throw new Error('the sandbox has no account');
  return account;
}

/** Valid on all hosts of the visit's own site, as the real session is. */
export function sessionCookie(visit: Visit, account: Account): string {
  const site = visit.host.split('.').slice(-2).join('.');
  return `${SESSION_COOKIE}=${account.key}; Domain=${site}; Path=/; Secure; SameSite=None`;
}

function readCookie(header: string, name: string): string | undefined {
  const pair = header.split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}

export async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The body as JSON; `null` where it is none. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = (await readBody(request)).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

export function send(response: ServerResponse, type: string, body: string | Buffer, status = 200): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
