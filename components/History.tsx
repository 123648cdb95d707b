import { useId } from 'react';
import type { CaseEvent } from '@/utils/cases';
import { chinaShort, chinaTime, historyLines, say } from '@/utils/words';
import './history.css';

interface Props {
  events: readonly CaseEvent[];
  /** ms since 1970. */
  now: number;
}

/** What happened with a case, latest first, under its title. */
export function History({ events, now }: Props) {
  const titleId = useId();
  return (
    <section className="history" aria-labelledby={titleId}>
      <h3 id={titleId} className="section-title">
        {say('history_title')}
      </h3>
      <HistoryList events={events} now={now} />
    </section>
  );
}

/** What happened with a case, latest first. */
export function HistoryList({ events, now }: Props) {
  const lines = historyLines(events);
  if (lines.length === 0) return <p className="quiet">{say('history_empty')}</p>;
  return (
    <ol className="history-lines">
      {lines.map(({ id, at, text }) => (
        <li key={id}>
          <time className="quiet small" dateTime={new Date(at).toISOString()} title={chinaTime(at)}>
            {chinaShort(at, now)}
          </time>
          {text}
        </li>
      ))}
    </ol>
  );
}
