/** What the seller noted, as lines of a history. */
import type { Note, NoteOf, Party } from '../cases';
import { lookUp, say, underscored } from './say';
import { chinaDateWords } from './time';

export const partyWords = (party: Party): string => say(`party_${underscored(party)}`);

/** What a letter is called. */
export const letterWords = (letter: string): string => lookUp(`letter_name_${letter.replaceAll('-', '_')}`) || letter;

/** A name of the guides' data in words; the bare name where a log of another version has one that is unknown here. */
const named = (kind: 'check' | 'ask' | 'choice', name: string) =>
  lookUp(`matter_${kind}_${name.replaceAll(/[.-]/g, '_')}`) || name;

/** A note in one line; undefined for what takes back another, which says so itself. */
export function noteWords(note: Note): string | undefined {
  switch (note.kind) {
    case 'text':
      return note.about === undefined
        ? say('history_note', note.text)
        : say('history_note_about', partyWords(note.about), note.text);
    case 'tick':
      return tickWords(note);
    case 'answer':
      return note.choice === null
        ? say('history_answer_back', named('ask', note.question))
        : say('history_answer', named('ask', note.question), named('choice', note.choice));
    case 'letter':
      return say(note.text === null ? 'history_letter_reset' : 'history_letter', letterWords(note.letter));
    case 'undo':
      return undefined;
  }
}

function tickWords({ item, on, date }: NoteOf<'tick'>): string {
  const what = named('check', item);
  if (!on) return say('history_untick', what);
  return date === undefined ? say('history_tick', what) : say('history_tick_date', what, chinaDateWords(date));
}
