import { useDeferredValue, useId, useState } from 'react';
import type { Case } from '@/utils/cases';
import { answersFor, type ShortAnswer } from '@/utils/guides/answers';
import { say, sentence, sourceWords } from '@/utils/words';
import { Button } from '../Button';
import './answers.css';

/** As many as are taken in at a glance. */
const glance = 8;

/** Short answers to what sellers ask: those that concern the case, or what is searched for in whatever words. */
export function Answers({ one }: { one: Case }) {
  const id = useId();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query.trim());
  const [all, setAll] = useState(false);
  const found = asked === '' ? answersFor(one) : answersFor(one, { query: asked, sentence });
  return (
    <div className="answers">
      <label htmlFor={id} className="unseen">
        {say('answers_search')}
      </label>
      <input
        id={id}
        type="search"
        placeholder={say('answers_search')}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      <p role="status" className="quiet small">
        {asked !== '' && (found.length === 0 ? say('answers_none') : say('answers_found', String(found.length)))}
      </p>
      <div>
        {found.slice(0, all ? found.length : glance).map((answer) => (
          <Answer key={answer.id} answer={answer} />
        ))}
      </div>
      {!all && found.length > glance && (
        <Button look="bare" onClick={() => setAll(true)}>
          {say('answers_more', String(found.length - glance))}
        </Button>
      )}
    </div>
  );
}

function Answer({ answer: { question, answer, sources } }: { answer: ShortAnswer }) {
  return (
    <details className="answer">
      <summary>{sentence(question)}</summary>
      <p>{sentence(answer)}</p>
      <p className="quiet small">{sources.map(sourceWords).join(' ')}</p>
    </details>
  );
}
