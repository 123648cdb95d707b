import { useId } from 'react';
import type { CaseEvent } from '@/utils/cases';
import { chinaShort, chinaTime, historyLines, say } from '@/utils/words';
import './history.css';

interface Props {
  events: readonly CaseEvent[];
  /** ms since 1970. */
  now: number;
}

/** What happened with a case, latest first. */
export function History({ events, now }: Props) {
  const titleId = useId();
  const lines = historyLines(events);
  return (
    <section className="history" aria-labelledby={titleId}>
      <h3 id={titleId} className="section-title">
        {say('history_title')}
      </h3>
      {lines.length === 0 && <p className="quiet">{say('history_empty')}</p>}
      {lines.length > 0 && (
        <ol>
          {lines.map(({ id, at, text }) => (
            <li key={id}>
              <time className="quiet small" dateTime={new Date(at).toISOString()} title={chinaTime(at)}>
                {chinaShort(at, now)}
              </time>
              {text}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
