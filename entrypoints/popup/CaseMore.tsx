import { useMemo } from 'react';
import { Button } from '@/components/Button';
import { CopyNumber } from '@/components/CopyNumber';
import { History } from '@/components/History';
import { useLive } from '@/components/live';
import { Skeleton } from '@/components/Skeleton';
import type { JudgedCase } from '@/utils/cases';
import { ago, type Doing, doingWords, nextStep, pathsBeside, say, verdictWords } from '@/utils/words';
import { watchReply } from './asked';

interface Props {
  judged: JudgedCase;
  /** ms since 1970. */
  now: number;
  onDo: (doing: Doing) => void;
  onOpenLog: () => void;
}

/** What an opened row shows: the verdict's sentence as of the last reading, the number, and what happened. */
export function CaseMore({ judged: { case: one, verdict }, now, onDo, onOpenLog }: Props) {
  const [history] = useLive(useMemo(() => watchReply('case', { caseId: one.id }), [one.id]));
  return (
    <>
      <p>{say('as_seen', ago(now - one.lastSeenAt), verdictWords(one, verdict).sentence)}</p>
      <CopyNumber number={one.number} />
      {history.state === 'loading' && <Skeleton />}
      {history.state === 'broken' && <p role="alert">{say('log_error_title')}</p>}
      {history.state === 'ready' && <History events={history.value?.events ?? []} now={now} />}
      <p className="row-actions">
        {pathsBeside(one, verdict).map((beside) => (
          <Button key={beside} does={beside} onClick={() => onDo(beside)}>
            {doingWords(beside, one)}
          </Button>
        ))}
        {nextStep(one, verdict) !== 'open-page' && (
          <Button does="open-page" onClick={() => onDo('open-page')}>
            {say('do_open_page')}
          </Button>
        )}
        <Button onClick={onOpenLog}>{say('do_open_case')}</Button>
      </p>
    </>
  );
}
