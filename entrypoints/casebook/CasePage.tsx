import { useCallback, useMemo } from 'react';
import type { Send } from '@/components/ask';
import { Button } from '@/components/Button';
import { CopyNumber } from '@/components/CopyNumber';
import { useNow } from '@/components/clock';
import { Facts } from '@/components/Facts';
import { CaseGuide } from '@/components/guide/CaseGuide';
import { History } from '@/components/History';
import { useLive } from '@/components/live';
import { Skeleton } from '@/components/Skeleton';
import { StateMessage } from '@/components/StateMessage';
import { useWalk } from '@/components/walk';
import { type Case, type CaseEvent, verdictAt } from '@/utils/cases';
import { caseById, historyOf, watch } from '@/utils/log';
import { caseTitle, say } from '@/utils/words';

interface CaseWithHistory {
  one: Case;
  events: CaseEvent[];
}

async function read(caseId: string): Promise<CaseWithHistory | undefined> {
  const [one, events] = await Promise.all([caseById(caseId), historyOf(caseId)]);
  return one && { one, events };
}

/** One case: what can still be done, its facts, and what happened. */
export function CasePage({ caseId, send }: { caseId: string; send: Send }) {
  const watchCase = useCallback(
    (onValue: (found: CaseWithHistory | undefined) => void, onError: (error: unknown) => void) =>
      watch(() => read(caseId), onValue, onError),
    [caseId],
  );
  const [found, retry] = useLive(watchCase);
  return (
    <>
      <nav>
        <a href="#/">{say('do_back_to_list')}</a>
      </nav>
      {found.state === 'loading' && <Skeleton />}
      {found.state === 'broken' && (
        <StateMessage title={say('log_error_title')} text={say('log_error_text')} urgent>
          <Button onClick={retry}>{say('do_retry')}</Button>
        </StateMessage>
      )}
      {found.state === 'ready' &&
        (found.value ? (
          <CaseSheet {...found.value} caseId={caseId} send={send} />
        ) : (
          <StateMessage title={say('missing_title')} text={say('missing_text')} />
        ))}
    </>
  );
}

function CaseSheet({ caseId, one, events, send }: CaseWithHistory & { caseId: string; send: Send }) {
  const now = useNow(useMemo(() => [one], [one]));
  const verdict = verdictAt(one, now);
  const { walk, end } = useWalk();
  const walking = walk && [one.id, caseId].includes(walk.caseId) ? walk : undefined;
  return (
    <article className="case-sheet" data-tusu-case={one.number} data-tusu-verdict={verdict}>
      <header className="casebook-bar">
        <h1>{caseTitle(one)}</h1>
        <CopyNumber number={one.number} />
      </header>
      <div className="case-page">
        <div>
          <CaseGuide {...{ one, verdict, events, walking, end, now, send }} offPage />
          <History events={events} now={now} />
        </div>
        <Facts one={one} />
      </div>
    </article>
  );
}
