/** What comes in from a page is parsed here before anything trusts it. */
import type { FileReceipt, Section, Side, SubmissionRequest, WithdrawRequest } from '../shared/wire';
import type { ListQuery } from './backend';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function parseWithdraw(body: unknown): WithdrawRequest {
  const fields = isRecord(body) ? body : {};
  return { reason: text(fields.reason), agreed: fields.agreed === true };
}

export function parseSubmission(body: unknown): SubmissionRequest {
  const fields = isRecord(body) ? body : {};
  const files = Array.isArray(fields.files) ? fields.files.flatMap(parseReceipt) : [];
  return { files, statement: text(fields.statement), complete: fields.complete !== false };
}

function parseReceipt(value: unknown): FileReceipt[] {
  if (!isRecord(value) || typeof value.name !== 'string' || typeof value.size !== 'number') return [];
  return [{ name: value.name, size: value.size }];
}

export function parseListQuery(parameters: URLSearchParams): ListQuery {
  const side: Side = parameters.get('side') === 'filed' ? 'filed' : 'received';
  const asked = parameters.get('section');
  const section: Section = asked === 'all' || asked === 'rights' || asked === 'original' ? asked : 'picture';
  return {
    side,
    section,
    page: positive(parameters.get('page'), 1),
    pageSize: Math.min(positive(parameters.get('pageSize'), 10), 100),
    status: parameters.get('status') ?? '',
    text: (parameters.get('text') ?? '').trim(),
    from: parameters.get('from') ?? '',
    to: parameters.get('to') ?? '',
  };
}

function positive(value: string | null, fallback: number): number {
  const number = Math.floor(Number(value));
  return number > 0 ? number : fallback;
}
