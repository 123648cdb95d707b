import { type ReactNode, useId } from 'react';
import type { JudgedCase } from '@/utils/cases';
import { ago, caseTitle, chinaTime, type Doing, doingWords, nextStep, roleWords, statusWords } from '@/utils/words';
import { Button } from './Button';
import { TimeLeft } from './TimeLeft';
import { VerdictPill } from './VerdictPill';
import './row.css';

interface Props {
  judged: JudgedCase;
  /** ms since 1970. */
  now: number;
  /** The one next step of the whole list. */
  primary: boolean;
  onDo: (doing: Doing) => void;
  /** Where the row leads; without it, it opens and closes what is inside. */
  href?: string;
  expanded?: boolean;
  onExpand?: () => void;
  children?: ReactNode;
}

/** A case in two lines: what can be done and for how long, then which case it is; its next step at the right. */
export function CaseRow({ judged, now, primary, onDo, href, expanded = false, onExpand, children }: Props) {
  const { case: one, verdict } = judged;
  const moreId = useId();
  const doing = nextStep(one, verdict);
  const lines = <RowLines judged={judged} now={now} />;
  return (
    <li className="row" data-tusu-case={one.number} data-tusu-verdict={verdict}>
      <div className="row-line">
        {href === undefined ? (
          <button type="button" className="row-main" aria-expanded={expanded} aria-controls={moreId} onClick={onExpand}>
            {lines}
          </button>
        ) : (
          <a className="row-main" href={href}>
            {lines}
          </a>
        )}
        <Button does={doing} look={primary ? 'primary' : 'plain'} onClick={() => onDo(doing)}>
          {doingWords(doing, one)}
          <span className="unseen"> {caseTitle(one)}</span>
        </Button>
      </div>
      {href === undefined && (
        <div id={moreId} className="row-more" hidden={!expanded}>
          {expanded && children}
        </div>
      )}
    </li>
  );
}

function RowLines({ judged: { case: one, verdict }, now }: { judged: JudgedCase; now: number }) {
  return (
    <>
      <span className="row-first">
        <VerdictPill one={one} verdict={verdict} />
        {one.deadlineAt !== undefined && <TimeLeft deadlineAt={one.deadlineAt} now={now} />}
        <time
          className="row-seen quiet small"
          dateTime={new Date(one.lastSeenAt).toISOString()}
          title={chinaTime(one.lastSeenAt)}
        >
          {ago(now - one.lastSeenAt)}
        </time>
      </span>
      <span className="row-second">
        <span className="row-title" title={caseTitle(one)}>
          {caseTitle(one)}
        </span>
        <span className="row-side quiet small" title={statusWords(one)}>
          {roleWords(one.role)} · {one.statusText === '' ? statusWords(one) : one.statusText}
        </span>
      </span>
    </>
  );
}
