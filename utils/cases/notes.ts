/** What the seller notes on a case: the note of one event, and what all of them come to. Pure: no store, no clock. */
import * as v from 'valibot';
import type { CaseEvent } from './observation';

/** Whose words a text repeats. */
export const parties = ['customer-service', 'complainant', 'respondent', 'distributor', 'manufacturer'] as const;
export type Party = (typeof parties)[number];

export const letterLanguages = ['zh', 'en'] as const;
export type LetterLanguage = (typeof letterLanguages)[number];

/** The name of a list, of what stands in it, of a question, a choice or a letter: the guides' data have them. */
const name = v.pipe(v.string(), v.regex(/^[a-z\d][a-z\d.-]{0,79}$/));
/** The name of an event. */
const eventId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
/** A day in China, 2026-11-25. */
const chinaDate = v.pipe(v.string(), v.isoDate());

/** The most that one note may hold, in UTF-16 units. */
export const longestNote = 4_000;
const longestLetter = 20_000;

export const noteSchema = v.variant('kind', [
  /** Free text; `about` names who said it. */
  v.object({
    kind: v.literal('text'),
    about: v.optional(v.picklist(parties)),
    text: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longestNote)),
  }),
  /** Something of a checklist, ticked or not; `date` is the day on which it was done. */
  v.object({ kind: v.literal('tick'), list: name, item: name, on: v.boolean(), date: v.optional(chinaDate) }),
  /** What was answered in a decision; null where the answer was taken back. */
  v.object({ kind: v.literal('answer'), question: name, choice: v.nullable(name) }),
  /** A letter as the seller has it; null where it is the template again. */
  v.object({
    kind: v.literal('letter'),
    letter: name,
    language: v.picklist(letterLanguages),
    text: v.nullable(v.pipe(v.string(), v.maxLength(longestLetter))),
  }),
  /** Takes back the note of another event; nothing is ever erased. Taken back itself, that note counts again. */
  v.object({ kind: v.literal('undo'), event: eventId }),
]);
export type Note = v.InferOutput<typeof noteSchema>;
type Kind = Note['kind'];
export type NoteOf<Of extends Kind> = Extract<Note, { kind: Of }>;

/** A note that stands, with the event that made it. */
export type Kept<Of extends Kind> = NoteOf<Of> & {
  /** Of the event, by which it can be taken back. */
  id: string;
  /** ms since 1970. */
  at: number;
};

/** What the seller's notes on a case come to. */
export interface Notes {
  /** Earliest first. */
  texts: readonly Kept<'text'>[];
  /** The last word on each thing of a checklist, each question, and each letter in each language. */
  ticks: readonly Kept<'tick'>[];
  answers: readonly (Kept<'answer'> & { choice: string })[];
  letters: readonly (Kept<'letter'> & { text: string })[];
}

type NoteEvent = Extract<CaseEvent, { type: 'note' }>;

const isNote = (event: CaseEvent): event is NoteEvent => event.type === 'note';

/** In order of time, and within one moment in the order in which they were written. */
const inTime = (one: CaseEvent, other: CaseEvent) => one.at - other.at || (one.id < other.id ? -1 : 1);

/** The note events that stand: those that no standing event takes back. Earliest first. */
export function standingNotes(events: readonly CaseEvent[]): NoteEvent[] {
  const notes = events.filter(isNote).sort(inTime);
  const takers = new Map<string, string[]>();
  for (const { id, note } of notes) {
    if (note.kind === 'undo') takers.set(note.event, [...(takers.get(note.event) ?? []), id]);
  }
  // A file from elsewhere may hold events that take back each other; each is asked once on its way.
  const stands = (id: string, asked: ReadonlySet<string>): boolean =>
    !(takers.get(id) ?? []).some((taker) => !asked.has(taker) && stands(taker, new Set([...asked, taker])));
  return notes.filter(({ id }) => stands(id, new Set([id])));
}

/** The current notes, ticks, answers and letters of a case's history. */
export function notesOf(events: readonly CaseEvent[]): Notes {
  const kept = standingNotes(events).map(({ id, at, note }) => ({ ...note, id, at }));
  return {
    texts: kept.filter((one) => one.kind === 'text'),
    ticks: lastOfEach(
      kept.filter((one) => one.kind === 'tick'),
      ({ list, item }) => `${list} ${item}`,
    ),
    answers: lastOfEach(
      kept.filter((one) => one.kind === 'answer'),
      ({ question }) => question,
    ).filter((one): one is typeof one & { choice: string } => one.choice !== null),
    letters: lastOfEach(
      kept.filter((one) => one.kind === 'letter'),
      ({ letter, language }) => `${letter} ${language}`,
    ).filter((one): one is typeof one & { text: string } => one.text !== null),
  };
}

function lastOfEach<T>(notes: readonly T[], keyOf: (note: T) => string): T[] {
  return [...new Map(notes.map((note) => [keyOf(note), note])).values()];
}

/** The tick on one thing of a checklist; undefined where it was never touched. */
export const tickOf = ({ ticks }: Notes, list: string, item: string): Kept<'tick'> | undefined =>
  ticks.find((tick) => tick.list === list && tick.item === item);

/** The letter as the seller has edited it; undefined where it is the template. */
export const letterOf = ({ letters }: Notes, letter: string, language: LetterLanguage): string | undefined =>
  letters.find((one) => one.letter === letter && one.language === language)?.text;

/** Would the note leave everything as it stands? Then it is worth no line in the history. A text always says something. */
export function isNoNews(notes: Notes, note: Note): boolean {
  switch (note.kind) {
    case 'text':
    case 'undo':
      return false;
    case 'tick': {
      const tick = tickOf(notes, note.list, note.item);
      return (tick?.on ?? false) === note.on && tick?.date === note.date;
    }
    case 'answer':
      return (notes.answers.find(({ question }) => question === note.question)?.choice ?? null) === note.choice;
    case 'letter':
      return (letterOf(notes, note.letter, note.language) ?? null) === note.text;
  }
}
