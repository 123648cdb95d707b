import { useId } from 'react';
import type { CaseEvent, Notes } from '@/utils/cases';
import { say } from '@/utils/words';
import { NoteForm } from './NoteForm';
import { NoteList } from './NoteList';
import type { TakeNote } from './useNotes';

interface Props {
  notes: Notes;
  events: readonly CaseEvent[];
  /** ms since 1970. */
  now: number;
  onNote: TakeNote;
}

/** The seller's own words on a case: who said what, and what was agreed. */
export function NotesSection({ notes, events, now, onNote }: Props) {
  const titleId = useId();
  return (
    <section className="section" aria-labelledby={titleId}>
      <h3 id={titleId} className="section-title">
        {say('notes_title')}
      </h3>
      <NoteForm onNote={onNote} />
      <NoteList texts={notes.texts} events={events} now={now} onNote={onNote} />
    </section>
  );
}
