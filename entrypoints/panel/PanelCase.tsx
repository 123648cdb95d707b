import { useMemo } from 'react';
import { type Send, takeStep } from '@/components/ask';
import { Button } from '@/components/Button';
import { CopyNumber } from '@/components/CopyNumber';
import { useNow } from '@/components/clock';
import { History } from '@/components/History';
import { NextStep } from '@/components/NextStep';
import { NotesSection } from '@/components/NotesSection';
import { Skeleton } from '@/components/Skeleton';
import { StateMessage } from '@/components/StateMessage';
import { StepList } from '@/components/StepList';
import { useNotes } from '@/components/useNotes';
import { VerdictBlock } from '@/components/VerdictBlock';
import { WalkStep } from '@/components/WalkStep';
import { type Case, type CaseEvent, verdictAt } from '@/utils/cases';
import { guideFor } from '@/utils/guides';
import type { Walk } from '@/utils/walk';
import { caseTitle, nextStep, procedureWords, roleWords, say, statusWords } from '@/utils/words';
import { useCase } from './useCase';

interface Props {
  caseId: string;
  /** The guide under way, of whichever case. */
  walk: Walk | undefined;
  framed: boolean;
  send: Send;
}

/** The panel's case, or why it can't be shown. */
export function PanelCase({ caseId, walk, framed, send }: Props) {
  const [found, retry] = useCase(caseId);
  switch (found.state) {
    case 'loading':
      return <Skeleton />;
    case 'missing':
      return <StateMessage title={say('missing_title')} text={say('missing_text')} urgent />;
    case 'trouble':
      return (
        <StateMessage title={say('gone_title')} text={say('gone_text')} urgent>
          <Button onClick={retry}>{say('do_retry')}</Button>
        </StateMessage>
      );
    case 'ready':
      return (
        <CaseInPanel caseId={caseId} walk={walk} one={found.case} events={found.events} framed={framed} send={send} />
      );
  }
}

interface CaseProps extends Props {
  one: Case;
  events: CaseEvent[];
}

function CaseInPanel({ caseId, walk, one, events, framed, send }: CaseProps) {
  const now = useNow(useMemo(() => [one], [one]));
  const verdict = verdictAt(one, now);
  const { notes, note } = useNotes(one.id, events, send);
  // The id of a case grows with what is known of it; a guide may still go by the one that the panel was opened with.
  const walking = walk && [one.id, caseId].includes(walk.caseId) ? walk : undefined;
  const doing = nextStep(one, verdict);
  const guide = walking?.guide ?? (doing === 'open-page' ? undefined : doing);
  const steps = guide && guideFor(guide, one.procedure);
  return (
    <article className="panel-case" data-tusu-case={one.number} data-tusu-verdict={verdict}>
      <CaseLine one={one} />
      <VerdictBlock one={one} verdict={verdict} now={now} offPage={!framed}>
        {walking ? (
          <WalkStep guide={walking.guide} step={walking.step} onStop={() => void send('stop-guide', {})} />
        ) : (
          <NextStep one={one} verdict={verdict} offPage={!framed} onDo={(chosen) => void takeStep(send, chosen, one)} />
        )}
      </VerdictBlock>
      {steps && <StepList guide={steps} current={walking?.step} />}
      <NotesSection notes={notes} events={events} now={now} onNote={note} />
      <History events={events} now={now} />
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
