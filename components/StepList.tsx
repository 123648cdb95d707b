import { useId } from 'react';
import type { Guide } from '@/utils/guides';
import { say, stepWords } from '@/utils/words';
import './steps.css';

interface Props {
  guide: Guide;
  /** The step that the page showed last; undefined while the guide is not under way, or has found nothing yet. */
  current: string | undefined;
}

/** The way of a guide as a quiet list, the current step marked. */
export function StepList({ guide, current }: Props) {
  const titleId = useId();
  return (
    <section className="steps" aria-labelledby={titleId}>
      <h3 id={titleId} className="section-title">
        {say('steps_title')}
      </h3>
      <ol>
        {guide.steps.map(({ id }) => (
          <li key={id} aria-current={id === current ? 'step' : undefined}>
            {stepWords(guide.name, id)}
            {id === current && <span className="steps-mark small quiet">{say('step_now')}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
