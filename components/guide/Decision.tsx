import { useEffect, useId, useRef } from 'react';
import type { Notes } from '@/utils/cases';
import type { LetterKind } from '@/utils/guides/letters';
import { type DecisionPlace, decisionAt, type Question } from '@/utils/guides/matter';
import { say, sentence } from '@/utils/words';
import { Button } from '../Button';
import type { TakeNote } from '../useNotes';
import { Outcome } from './Outcome';
import { footnotesOf, Sources } from './Said';
import './guide.css';

interface Props {
  notes: Notes;
  onNote: TakeNote;
  onLetter: (letter: LetterKind) => void;
}

/** Where the answers on the case lead. */
export function placeOf({ answers }: Notes): DecisionPlace {
  let place = decisionAt([]);
  for (;;) {
    const { node, path } = place;
    const answer = node.kind === 'question' ? answers.find(({ question }) => question === node.id) : undefined;
    const next = answer && decisionAt([...path, answer.choice]);
    if (!next || next.path.length === path.length) return place;
    place = next;
  }
}

/** The questions of step four, one at a time, each answer kept with the case; any of them can be taken back. */
export function Decision({ notes, onNote, onLetter }: Props) {
  const { node, answered } = placeOf(notes);
  const here = useRef<HTMLDivElement>(null);
  const steps = useRef(answered.length);
  useEffect(() => {
    // Whoever goes on by keyboard goes on at the next question; at first the focus stays where it is.
    if (steps.current !== answered.length) here.current?.focus();
    steps.current = answered.length;
  }, [answered.length]);
  const last = answered.at(-1);
  return (
    <div className="decision">
      {answered.length > 0 && (
        <ol className="answered quiet small">
          {answered.map(({ question, choice }) => (
            <li key={question.id}>
              {sentence(question.ask)} <strong>{sentence(choice.text)}</strong>
            </li>
          ))}
        </ol>
      )}
      <div ref={here} tabIndex={-1} className="decision-here">
        {node.kind === 'question' ? (
          <Asking question={node} onChoose={(choice) => void onNote({ kind: 'answer', question: node.id, choice })} />
        ) : (
          <Outcome outcome={node} onLetter={onLetter} />
        )}
      </div>
      {last && (
        <Button
          does="back"
          look="bare"
          onClick={() => void onNote({ kind: 'answer', question: last.question.id, choice: null })}
        >
          {say('decision_back')}
        </Button>
      )}
    </div>
  );
}

function Asking({ question, onChoose }: { question: Question; onChoose: (choice: string) => void }) {
  const id = useId();
  return (
    <fieldset className="asking" aria-describedby={question.hint && id}>
      <legend>{sentence(question.ask)}</legend>
      {question.hint && (
        <p id={id} className="quiet small">
          {sentence(question.hint.text)}
        </p>
      )}
      {question.choices.map((choice) => (
        <Button key={choice.id} does="next" wide onClick={() => onChoose(choice.id)}>
          {sentence(choice.text)}
        </Button>
      ))}
      {question.hint && <Sources footnotes={footnotesOf([question.hint.source])} />}
    </fieldset>
  );
}
