import type { LetterKind } from '@/utils/guides/letters';
import { forgeryWarning, type Proof, type Outcome as Result, refusedProofs } from '@/utils/guides/matter';
import { letterWords, say, sentence } from '@/utils/words';
import { Button } from '../Button';
import { type Footnotes, footnotesOf, SaidList, Sentence, Sources, sourcesOf } from './Said';
import './guide.css';

interface Props {
  outcome: Result;
  onLetter: (letter: LetterKind) => void;
}

/** Where the questions led: what to do now, which evidence fits, best first, and what is not taken. */
export function Outcome({ outcome, onLetter }: Props) {
  const footnotes = footnotesOf([
    ...sourcesOf(outcome.toDo),
    ...outcome.proofs.flatMap(({ asks, why }) => sourcesOf([asks, why])),
    ...(outcome.proofs.length > 0 ? sourcesOf(refusedProofs) : []),
  ]);
  return (
    <div className="outcome">
      <h4>{sentence(outcome.title)}</h4>
      <SaidList said={outcome.toDo} footnotes={footnotes} />
      {outcome.proofs.length > 0 && <Proofs proofs={outcome.proofs} footnotes={footnotes} />}
      <Sources footnotes={footnotes} />
      {outcome.letters.length > 0 && (
        <p className="letter-links">
          <span className="quiet small">{say('letters_for_this')}</span>
          {outcome.letters.map((letter) => (
            <Button key={letter} look="bare" onClick={() => onLetter(letter)}>
              {letterWords(letter)}
            </Button>
          ))}
        </p>
      )}
    </div>
  );
}

function Proofs({ proofs, footnotes }: { proofs: readonly Proof[]; footnotes: Footnotes }) {
  return (
    <>
      <h4>{say('proofs_title')}</h4>
      <ol className="proofs">
        {proofs.map(({ id, title, asks, why }) => (
          <li key={id}>
            <strong>{sentence(title)}</strong>
            <p>
              <Sentence said={asks} footnotes={footnotes} />
            </p>
            <p className="quiet small">
              <Sentence said={why} footnotes={footnotes} />
            </p>
          </li>
        ))}
      </ol>
      <details className="refused">
        <summary className="quiet">{say('refused_title')}</summary>
        <SaidList said={refusedProofs} footnotes={footnotes} />
      </details>
      <p className="warning small">{sentence(forgeryWarning.text)}</p>
    </>
  );
}
