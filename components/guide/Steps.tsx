import { respondentSteps } from '@/utils/guides/matter';
import { sentence } from '@/utils/words';
import { footnotesOf, Sources } from './Said';
import './guide.css';

/** What a respondent does first, in the article's order. */
export function Steps() {
  return (
    <>
      <ol className="first-steps">
        {respondentSteps.map(({ id, said, more }) => (
          <li key={id}>
            {sentence(said.text)}
            {more.map(({ text }) => (
              <p key={text} className="quiet small">
                {sentence(text)}
              </p>
            ))}
          </li>
        ))}
      </ol>
      <Sources footnotes={footnotesOf(respondentSteps.map(({ said }) => said.source))} />
    </>
  );
}
