import { ruleOf } from '@/utils/cases';
import type { LetterKind } from '@/utils/guides/letters';
import type { Left } from '@/utils/guides/matter';
import { letterWords, ruleWords, say } from '@/utils/words';
import { Button } from '../Button';
import { footnotesOf, SaidList, Sources, sourcesOf } from './Said';
import './guide.css';

interface Props {
  left: readonly Left[];
  onLetter: (letter: LetterKind) => void;
}

/** What is left once a case has ended, or that nothing is. */
export function LeftList({ left, onLetter }: Props) {
  const footnotes = footnotesOf(left.flatMap(({ said }) => sourcesOf(said)));
  return (
    <>
      <ul className="left">
        {left.map((one) => (
          <li key={one.kind}>
            {one.ifUpheld && <p className="quiet small">{say('left_if_upheld')}</p>}
            <SaidList said={one.said} footnotes={footnotes} />
            {one.rules.length > 0 && (
              <ul className="quiet small">
                {one.rules.map((name) => (
                  <li key={name}>{ruleWords(name, ruleOf(name))}</li>
                ))}
              </ul>
            )}
            {one.letter && <LetterLink letter={one.letter} onLetter={onLetter} />}
          </li>
        ))}
      </ul>
      <Sources footnotes={footnotes} />
    </>
  );
}

function LetterLink({ letter, onLetter }: { letter: LetterKind; onLetter: (letter: LetterKind) => void }) {
  return <Button onClick={() => onLetter(letter)}>{say('letter_write', letterWords(letter))}</Button>;
}
