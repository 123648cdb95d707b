import { useId, useState } from 'react';
import type { Case, Notes } from '@/utils/cases';
import { type Language, type LetterKind, letterKinds, lettersFor } from '@/utils/guides/letters';
import { letterWords, say } from '@/utils/words';
import type { TakeNote } from '../useNotes';
import { LetterEditor } from './LetterEditor';
import './letters.css';

interface Props {
  one: Case;
  notes: Notes;
  /** The letter that a link elsewhere asked for; each asking is an object of its own. */
  wanted: { kind: LetterKind } | undefined;
  onNote: TakeNote;
}

/** Letters filled from the case: choose one, change it, copy it. What was changed is kept with the case. */
export function Letters({ one, notes, wanted, onNote }: Props) {
  const id = useId();
  const kinds = lettersFor(one);
  const [asked, setAsked] = useState(wanted);
  const [chosen, setChosen] = useState<LetterKind>(wanted?.kind ?? kinds[0] ?? 'to-complainant');
  const [language, setLanguage] = useState<Language>('zh');
  if (wanted !== asked) {
    setAsked(wanted);
    if (wanted) setChosen(wanted.kind);
  }
  const isKind = (word: string): word is LetterKind => (letterKinds as readonly string[]).includes(word);
  return (
    <div className="letters">
      <div className="letter-choice">
        <label htmlFor={id} className="unseen">
          {say('letter_which')}
        </label>
        <select id={id} value={chosen} onChange={({ target }) => isKind(target.value) && setChosen(target.value)}>
          {[...new Set([...kinds, chosen])].map((kind) => (
            <option key={kind} value={kind}>
              {letterWords(kind)}
            </option>
          ))}
        </select>
        <Languages chosen={language} onChoose={setLanguage} />
      </div>
      <LetterEditor key={`${chosen} ${language}`} {...{ one, notes, language, onNote }} kind={chosen} />
    </div>
  );
}

function Languages({ chosen, onChoose }: { chosen: Language; onChoose: (language: Language) => void }) {
  return (
    <fieldset className="letter-languages">
      <legend className="unseen">{say('letter_language')}</legend>
      {(['zh', 'en'] as const).map((language) => (
        <label key={language}>
          <input
            type="radio"
            name="letter-language"
            checked={chosen === language}
            onChange={() => onChoose(language)}
          />
          {say(`letter_language_${language}`)}
        </label>
      ))}
    </fieldset>
  );
}
