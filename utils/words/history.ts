/** A case's history as lines that people read. */
import { type CaseEvent, type Facts, standingNotes, type Verdict, verdicts } from '../cases';
import { offerWords, statusWords, stepWords } from './case';
import { noteWords } from './notes';
import { lookUp, say, underscored } from './say';
import { deadlineWords } from './time';

export interface HistoryLine {
  id: string;
  /** ms since 1970. */
  at: number;
  text: string;
}

/** The lines of a history, latest first. Edits of one letter, one after another, are one line: the last. */
export function historyLines(events: readonly CaseEvent[]): HistoryLine[] {
  const inOrder = [...events].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const standing = new Set(standingNotes(events).map(({ id }) => id));
  let before: Facts | undefined;
  const lines = inOrder.filter(isNoEarlierEdit).map((event) => {
    const words = lineOf(event, before);
    if ('facts' in event) before = event.facts;
    const isTakenBack = event.type === 'note' && !standing.has(event.id);
    const text = isTakenBack && words !== undefined ? say('history_taken_back', words) : words;
    return { id: event.id, at: event.at, text };
  });
  return lines.filter((line): line is HistoryLine => line.text !== undefined).reverse();
}

function isNoEarlierEdit(event: CaseEvent, place: number, events: readonly CaseEvent[]): boolean {
  const next = events[place + 1];
  if (event.type !== 'note' || next?.type !== 'note') return true;
  const [one, other] = [event.note, next.note];
  if (one.kind !== 'letter' || other.kind !== 'letter') return true;
  return one.letter !== other.letter || one.language !== other.language;
}

/** What an event says; undefined where another line says it. */
function lineOf(event: CaseEvent, before: Facts | undefined): string | undefined {
  switch (event.type) {
    case 'seen':
      return say('history_seen', statusWords(event.facts));
    case 'import':
      return say('history_import', statusWords(event.facts));
    case 'changed':
      return before ? changeWords(before, event.facts, event.at) : say('history_seen', statusWords(event.facts));
    case 'prompt':
      return say('history_prompt', promptWords(event.verdict));
    case 'step':
      return say(
        `history_step_${event.state}`,
        event.state === 'started' ? guideName(event.guide) : stepOrGuide(event),
      );
    case 'note':
      return noteWords(event.note);
  }
}

const isVerdict = (word: string): word is Verdict => (verdicts as readonly string[]).includes(word);
const promptWords = (verdict: string) => (isVerdict(verdict) ? say(`verdict_${underscored(verdict)}_badge`) : verdict);

const guideName = (guide: string) => lookUp(`guide_${underscored(guide)}`) || guide;

/** A guide that stops before any step has only its own name. */
const stepOrGuide = ({ guide, step }: { guide: string; step: string }) =>
  step === '' ? guideName(guide) : stepWords(guide, step);

/** Facts that, once known, are worth a name in the history. */
const named = {
  store: 'fact_store',
  role: 'fact_role',
  procedure: 'fact_procedure',
  taskNumber: 'fact_task_number',
  complaintNumber: 'fact_complaint_number',
  reason: 'fact_reason',
  origin: 'fact_origin',
  counterparty: 'fact_counterparty',
  productTitle: 'fact_product',
  productId: 'fact_product_id',
  filedAt: 'fact_filed_at',
} as const satisfies Partial<Record<keyof Facts, string>>;

function changeWords(before: Facts, after: Facts, at: number): string {
  const changes = [
    statusChange(before, after),
    deadlineChange(before, after, at),
    offerChange(before, after),
    factChange(before, after),
  ];
  return changes.filter((change) => change !== undefined).join(' · ') || say('history_more');
}

function statusChange(before: Facts, after: Facts): string | undefined {
  const [from, to] = [statusWords(before), statusWords(after)];
  return from === to ? undefined : say('history_status', from, to);
}

function deadlineChange(before: Facts, after: Facts, at: number): string | undefined {
  if (before.deadlineAt === after.deadlineAt) return undefined;
  if (after.deadlineAt !== undefined) return say('history_deadline', deadlineWords(after.deadlineAt, at));
  // A deadline goes with its status; that is no news where the status has changed too.
  return before.status === after.status ? say('history_no_deadline') : undefined;
}

function offerChange(before: Facts, after: Facts): string | undefined {
  const [from, to] = [offerWords(before.offers), offerWords(after.offers)];
  return from === to ? undefined : say('history_offers', to);
}

function factChange(before: Facts, after: Facts): string | undefined {
  // The keys of a literal are its own, which `Object.keys` forgets.
  const keys = (Object.keys(named) as (keyof typeof named)[]).filter((key) => before[key] !== after[key]);
  if (keys.length === 0) return undefined;
  return say('history_facts', keys.map((key) => say(named[key])).join(say('list_separator')));
}
