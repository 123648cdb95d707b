import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { type Case, letterOf, type Notes } from '@/utils/cases';
import { type Language, type LetterKind, letterFactsOf, letterFor, tableText } from '@/utils/guides/letters';
import { letterNotes } from '@/utils/guides/matter';
import { say } from '@/utils/words';
import { Button } from '../Button';
import { CopyButton } from '../CopyButton';
import type { TakeNote } from '../useNotes';
import { LetterTable } from './LetterTable';
import { footnotesOf, SaidList, Sources, sourcesOf } from './Said';
import './letters.css';

/** A pause of this length in writing is long enough to keep what was written, ms. */
const pause = 1500;

interface Props {
  one: Case;
  kind: LetterKind;
  language: Language;
  notes: Notes;
  onNote: TakeNote;
}

/** One letter: as the seller left it, else filled from the case. Kept in a pause of writing and when the field is left. */
export function LetterEditor({ one, kind, language, notes, onNote }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const letter = useMemo(() => letterFor(kind, letterFactsOf([one]), language), [one, kind, language]);
  const kept = letterOf(notes, kind, language);
  // What is being written; undefined while it is what is kept.
  const [draft, setDraft] = useState<string>();
  const text = draft ?? kept ?? letter.text;
  const minded = letterNotes(kind);
  const footnotes = footnotesOf(sourcesOf(minded));
  const keep = useKeeping(draft, async (written) => {
    const isTemplate = written === letter.text;
    const isKept = await onNote({ kind: 'letter', letter: kind, language, text: isTemplate ? null : written });
    if (isKept) setDraft((now) => (now === written ? undefined : now));
  });
  const reset = async () => {
    if (await onNote({ kind: 'letter', letter: kind, language, text: null })) setDraft(undefined);
  };
  return (
    <>
      <label htmlFor={id} className="unseen">
        {letter.title}
      </label>
      <textarea
        ref={field}
        id={id}
        className="letter-text"
        rows={14}
        lang={language}
        value={text}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={keep}
      />
      <p className="quiet small" role="status">
        {stateWords(draft, kept)}
        {blanksIn(text) > 0 && ` ${say('letter_blanks', String(blanksIn(text)))}`}
      </p>
      <div className="letter-actions">
        <CopyButton text={text} shown={field} label="do_copy_letter" />
        {text !== letter.text && (
          <Button look="bare" onClick={() => void reset()}>
            {say('do_reset_letter')}
          </Button>
        )}
      </div>
      <SaidList said={minded} footnotes={footnotes} />
      <Sources footnotes={footnotes} />
      {letter.table && <LetterTable table={letter.table} text={tableText(letter.table)} />}
    </>
  );
}

const blanksIn = (text: string): number => text.match(/[_＿]{2,}/g)?.length ?? 0;

function stateWords(draft: string | undefined, kept: string | undefined): string {
  if (draft !== undefined) return say('letter_writing');
  return kept === undefined ? say('letter_template') : say('letter_kept');
}

/** Keeps a draft after a pause, when asked to, and when the page is left. */
function useKeeping(draft: string | undefined, onKeep: (draft: string) => Promise<void>): () => void {
  const latest = useRef({ draft, onKeep });
  useEffect(() => {
    latest.current = { draft, onKeep };
  });
  const keep = () => {
    const now = latest.current;
    if (now.draft !== undefined) void now.onKeep(now.draft);
  };
  const keepLatest = useRef(keep);
  useEffect(() => {
    if (draft === undefined) return;
    const timer = setTimeout(keepLatest.current, pause);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    const last = keepLatest.current;
    addEventListener('pagehide', last);
    return () => {
      removeEventListener('pagehide', last);
      last();
    };
  }, []);
  return keep;
}
