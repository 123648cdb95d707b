/** Starts the stand-in backend and hands tests the handles of the platform's side: its clock, its decisions, its moods. */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Interruption } from '../shared/wire';
import { answerApi } from './api';
import { Backend } from './backend';
import { makeCertificate } from './certificate';
import { certificateNames, hosts, resolverRules } from './hosts';
import { readVisit, sendJson } from './http';
import { answerPage } from './pages';
import type { Complaint, Outcome, Stage } from './state';

export { notable } from './notable';
export type { Complaint, Outcome, Stage } from './state';

export interface SandboxOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Where the backend's clock starts, ms since 1970; the machine's time by default. */
  readonly now?: number;
}

export interface Sandbox {
  readonly port: number;
  readonly hosts: readonly string[];
  /** The value for Chromium's `--host-resolver-rules`. */
  readonly resolverRules: string;
  /** `https://HOST`, for a browser that resolves with {@link resolverRules}. */
  origin(host: string): string;
  /** `https://HOST:PORT`, for a browser that can only be told addresses, not ports. */
  originWithPort(host: string): string;
  now(): number;
  /** Moves the backend's clock; pages follow at their next poll. */
  moveClock(ms: number): void;
  cases(): Complaint[];
  case(number: string): Complaint | undefined;
  /** Puts a complaint into a stage, with a deadline `dueIn` ms ahead if there is one. */
  setStatus(number: string, stage: Stage, dueIn?: number): void;
  /** The platform decides; refused if the complaint has ended. */
  decide(number: string, decision: 'upheld' | 'dismissed'): Outcome;
  /** Adds or replaces one complaint. */
  put(complaint: Complaint): void;
  /** How long a withdrawal stands at 撤销中, ms by the backend's clock; 0 withdraws at once. 3000 at first. */
  setWithdrawalTakes(ms: number): void;
  /** How often pages ask for news, ms, as of their next answer. 4000 at first. */
  setPollEvery(ms: number): void;
  /** Lists mount their rows anew with their next answer, as pages do whose keys come from a refreshed query. */
  remountRows(): void;
  /** The next API calls are interrupted: `captcha` and `login` until dealt with in the page, `error` once. `null` calls it off. */
  interrupt(interruption: Interruption | null): void;
  /** The complaints of a fresh start, relative to the clock as it now stands. */
  reset(): void;
  /** Exactly these complaints, instead of the usual ones. */
  reseed(complaints: readonly Complaint[]): void;
  close(): Promise<void>;
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const backend = new Backend(options.now);
  let pollEvery = 4000;
  const server = createServer(await makeCertificate(certificateNames), (request, response) => {
    const visit = readVisit(request);
    response.setHeader('x-poll-every', pollEvery);
    const answering = visit.url.pathname.startsWith('/api/')
      ? answerApi(backend, visit, response)
      : answerPage(backend, visit, response);
    answering.catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { message: '系统异常' });
    });
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => resolve(portOf(server.address())));
  });
  return {
    port,
    hosts,
    resolverRules: resolverRules(port),
    origin: (host) => `https://${host}`,
    originWithPort: (host) => `https://${host}:${port}`,
    now: () => backend.clock.now(),
    moveClock: (ms) => backend.clock.move(ms),
    cases: () => backend.all(),
    case: (number) => backend.find(number),
    setStatus: (number, stage, dueIn) => backend.setStage(number, stage, dueIn),
    decide: (number, decision) => backend.decide(number, decision),
    put: (complaint) => backend.put(complaint),
    setWithdrawalTakes: (ms) => {
      backend.withdrawalTakes = ms;
    },
    setPollEvery: (ms) => {
      pollEvery = ms;
    },
    remountRows: () => backend.remountRows(),
    interrupt: (interruption) => backend.interrupt(interruption),
    reset: () => backend.reset(),
    reseed: (complaints) => backend.replaceAll(complaints),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the sandbox listens on no port');
  return address.port;
}
