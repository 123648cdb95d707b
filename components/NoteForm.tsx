import { type SubmitEvent, useId, useState } from 'react';
import { longestNote, type Party, parties } from '@/utils/cases';
import { partyWords, say } from '@/utils/words';
import { Button } from './Button';
import type { TakeNote } from './useNotes';
import './notes.css';

const isParty = (word: string): word is Party => (parties as readonly string[]).includes(word);

/** Where the seller writes down what was said, and by whom. What could not be kept stays in the field. */
export function NoteForm({ onNote }: { onNote: TakeNote }) {
  const id = useId();
  const [text, setText] = useState('');
  const [about, setAbout] = useState<Party>();
  const [kept, setKept] = useState(false);
  const keep = async (event: SubmitEvent) => {
    event.preventDefault();
    const isKept = await onNote({ kind: 'text', text, ...(about && { about }) });
    if (isKept) setText('');
    setKept(isKept);
  };
  return (
    <form className="note-form" onSubmit={(event) => void keep(event)}>
      <label htmlFor={`${id}-text`} className="unseen">
        {say('note_text')}
      </label>
      <textarea
        id={`${id}-text`}
        rows={2}
        maxLength={longestNote}
        placeholder={say('note_placeholder')}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setKept(false);
        }}
      />
      <div className="note-line">
        <label htmlFor={`${id}-about`} className="quiet small">
          {say('note_about')}
        </label>
        <select
          id={`${id}-about`}
          value={about ?? ''}
          onChange={({ target }) => setAbout(isParty(target.value) ? target.value : undefined)}
        >
          <option value="">{say('note_about_me')}</option>
          {parties.map((party) => (
            <option key={party} value={party}>
              {partyWords(party)}
            </option>
          ))}
        </select>
        <span role="status" className="small note-kept">
          {kept && say('note_kept')}
        </span>
        <Button type="submit" disabled={text.trim() === ''}>
          {say('do_note')}
        </Button>
      </div>
    </form>
  );
}
