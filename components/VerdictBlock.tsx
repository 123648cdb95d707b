import type { ReactNode } from 'react';
import { alsoAppeal, type Case, deadWithdraw, type Verdict } from '@/utils/cases';
import { ago, chinaTime, deadlineWords, say, verdictWords } from '@/utils/words';
import { TimeLeft } from './TimeLeft';
import { VerdictPill } from './VerdictPill';
import './verdict.css';

interface Props {
  one: Case;
  verdict: Verdict;
  /** ms since 1970. */
  now: number;
  /** Away from the page the verdict is of the last reading, and says so. */
  offPage: boolean;
  /** What is known of the time where the page names no deadline. */
  estimate?: ReactNode;
  /** What stands in the place of the next step: its buttons, or a guide under way. */
  children: ReactNode;
}

/** What can still be done with a case, why, how long, and the one next step. */
export function VerdictBlock({ one, verdict, now, offPage, estimate, children }: Props) {
  const words = verdictWords(one, verdict);
  const seen = ago(now - one.lastSeenAt);
  return (
    <section className="verdict" aria-label={words.badge}>
      <p className="verdict-line">
        <VerdictPill one={one} verdict={verdict} />
        {one.deadlineAt !== undefined && <Deadline deadlineAt={one.deadlineAt} now={now} />}
        {!offPage && (
          <span className="quiet small" title={chinaTime(one.lastSeenAt)}>
            {seen}
          </span>
        )}
      </p>
      <h2 className="verdict-sentence">{offPage ? say('as_seen', seen, words.sentence) : words.sentence}</h2>
      {estimate}
      {alsoAppeal(one) && one.role !== 'complainant' && <p className="verdict-beside">{say('also_appeal')}</p>}
      {deadWithdraw(one) && <p className="verdict-beside">{say('dead_withdraw')}</p>}
      <details>
        <summary>{say('why_title')}</summary>
        <p>{words.why}</p>
      </details>
      <div className="verdict-next">
        <h3 className="section-title">{say('next_title')}</h3>
        {children}
      </div>
    </section>
  );
}

function Deadline({ deadlineAt, now }: { deadlineAt: number; now: number }) {
  return (
    <>
      <TimeLeft deadlineAt={deadlineAt} now={now} />
      <span className="quiet small" title={chinaTime(deadlineAt)}>
        {deadlineWords(deadlineAt, now)}
      </span>
    </>
  );
}
