import { useMemo } from 'react';
import type { Send } from '@/components/ask';
import { Button } from '@/components/Button';
import { CopyNumber } from '@/components/CopyNumber';
import { useNow } from '@/components/clock';
import { Fold } from '@/components/Fold';
import { CaseGuide } from '@/components/guide/CaseGuide';
import { WalkLine } from '@/components/guide/WalkLine';
import { HistoryList } from '@/components/History';
import { Skeleton } from '@/components/Skeleton';
import { StateMessage } from '@/components/StateMessage';
import { type Case, type CaseEvent, verdictAt } from '@/utils/cases';
import type { Walk, WalkEnd } from '@/utils/walk';
import { caseTitle, procedureWords, roleWords, say, statusWords, walkEndWords } from '@/utils/words';
import { turn } from './turn';
import { useCase } from './useCase';

interface Props {
  caseId: string;
  /** The guide under way, of whichever case, and how the last one ended. */
  walk: Walk | undefined;
  end: WalkEnd | undefined;
  framed: boolean;
  send: Send;
}

/** The panel's case, or why it can't be shown. */
export function PanelCase(props: Props) {
  const [found, retry] = useCase(props.caseId);
  switch (found.state) {
    case 'loading':
      return <Skeleton />;
    case 'missing':
      return <Missing {...props} />;
    case 'trouble':
      return (
        <StateMessage title={say('gone_title')} text={say('gone_text')} urgent>
          <Button onClick={retry}>{say('do_retry')}</Button>
        </StateMessage>
      );
    case 'ready':
      return <CaseInPanel {...props} one={found.case} events={found.events} />;
  }
}

/** A case that another page deleted in the middle of its guide is told so. */
function Missing({ caseId, end }: Props) {
  const isDeleted = end?.caseId === caseId && end.end === 'deleted';
  return (
    <StateMessage title={say('missing_title')} text={isDeleted ? walkEndWords(end) : say('missing_text')} urgent />
  );
}

interface CaseProps extends Props {
  one: Case;
  events: CaseEvent[];
}

function CaseInPanel({ caseId, walk, end, one, events, framed, send }: CaseProps) {
  const now = useNow(useMemo(() => [one], [one]));
  const verdict = verdictAt(one, now);
  // The id of a case grows with what is known of it; a guide may still go by the one that the panel was opened with.
  const walking = walk && [one.id, caseId].includes(walk.caseId) ? walk : undefined;
  return (
    <article className="panel-case" data-tusu-case={one.number} data-tusu-verdict={verdict}>
      {walk && !walking && (
        <WalkLine
          walk={walk}
          onResume={() => void turn(send, walk.caseId)}
          onStop={() => void send('stop-guide', {})}
        />
      )}
      <CaseLine one={one} />
      <CaseGuide {...{ one, verdict, events, walking, end, now, send }} offPage={!framed} />
      <Fold title={say('history_title')}>
        <HistoryList events={events} now={now} />
      </Fold>
    </article>
  );
}

function CaseLine({ one }: { one: Case }) {
  return (
    <header className="panel-head">
      <h2>{caseTitle(one)}</h2>
      <CopyNumber number={one.number} />
      <p className="quiet small">
        {[roleWords(one.role), procedureWords(one.procedure), statusWords(one)].join(' · ')}
      </p>
    </header>
  );
}
