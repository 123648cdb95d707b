import { useState } from 'react';
import type { CaseEvent, Kept } from '@/utils/cases';
import { chinaShort, chinaTime, partyWords, say } from '@/utils/words';
import { Button } from './Button';
import type { TakeNote } from './useNotes';
import './notes.css';

interface Props {
  texts: readonly Kept<'text'>[];
  events: readonly CaseEvent[];
  /** ms since 1970. */
  now: number;
  onNote: TakeNote;
}

/** What was written down, latest first. What is taken back can be had again as long as the list is open. */
export function NoteList({ texts, events, now, onNote }: Props) {
  const [takenBack, setTakenBack] = useState<string>();
  const takeBack = async (event: string) => {
    if (await onNote({ kind: 'undo', event })) setTakenBack(event);
  };
  const restore = async (event: string) => {
    const taking = events.findLast(
      (one) => one.type === 'note' && one.note.kind === 'undo' && one.note.event === event,
    );
    if (taking && (await onNote({ kind: 'undo', event: taking.id }))) setTakenBack(undefined);
  };
  return (
    <>
      {takenBack !== undefined && (
        <p role="status" className="note-line small quiet">
          {say('note_taken_back')}
          <Button look="bare" onClick={() => void restore(takenBack)}>
            {say('do_restore')}
          </Button>
        </p>
      )}
      <ul className="notes">
        {texts.toReversed().map(({ id, at, about, text }) => (
          <li key={id}>
            <p className="note-line small quiet">
              <time dateTime={new Date(at).toISOString()} title={chinaTime(at)}>
                {chinaShort(at, now)}
              </time>
              {about && <span>{say('note_said', partyWords(about))}</span>}
              <Button look="bare" onClick={() => void takeBack(id)} aria-label={say('do_take_back_note', text)}>
                {say('do_take_back')}
              </Button>
            </p>
            <p className="note-text">{text}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
