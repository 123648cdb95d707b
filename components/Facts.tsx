import { useId } from 'react';
import type { Case } from '@/utils/cases';
import { chinaTime, factWords, say } from '@/utils/words';
import './facts.css';

/** Everything that is known of a case. */
export function Facts({ one }: { one: Case }) {
  const titleId = useId();
  const moments: [name: string, at: number | undefined][] = [
    [say('fact_deadline'), one.deadlineAt],
    [say('fact_filed_at'), one.filedAt],
    [say('fact_first_seen'), one.firstSeenAt],
    [say('fact_last_seen'), one.lastSeenAt],
  ];
  const times = moments.map(([name, at]) => [name, at === undefined ? say('deadline_none') : chinaTime(at)] as const);
  return (
    <section className="facts" aria-labelledby={titleId}>
      <h2 id={titleId} className="section-title">
        {say('details_title')}
      </h2>
      <dl>
        {[...factWords(one), ...times].map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="quiet">{name}</dt>
      <dd className="figures">{value}</dd>
    </>
  );
}
