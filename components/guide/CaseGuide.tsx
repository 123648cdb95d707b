import { lazy, Suspense, useState } from 'react';
import type { Case, CaseEvent, Verdict } from '@/utils/cases';
import type { Way } from '@/utils/guides';
import type { LetterKind } from '@/utils/guides/letters';
import { matterGuideOf } from '@/utils/guides/matter';
import type { Walk, WalkEnd } from '@/utils/walk';
import { say } from '@/utils/words';
import { type Send, takeStep } from '../ask';
import { Fold } from '../Fold';
import { NextStep } from '../NextStep';
import { NotesSection } from '../NotesSection';
import { Skeleton } from '../Skeleton';
import { StepList } from '../StepList';
import { useNotes } from '../useNotes';
import { VerdictBlock } from '../VerdictBlock';
import { Estimate } from './Estimate';
import { GuideMatter } from './GuideMatter';
import { Run } from './Run';
import { stepsFor } from './steps';
import { WalkCard } from './WalkCard';
import { WalkEndLine } from './WalkEndLine';

// Read by few and long: they come when they are opened.
const Letters = lazy(async () => ({ default: (await import('./Letters')).Letters }));
const Answers = lazy(async () => ({ default: (await import('./Answers')).Answers }));

interface Props {
  one: Case;
  verdict: Verdict;
  events: readonly CaseEvent[];
  /** The guide under way for this case. */
  walking: Walk | undefined;
  end: WalkEnd | undefined;
  /** ms since 1970. */
  now: number;
  offPage: boolean;
  send: Send;
}

/** What can be done with a case, the guide to it, and all that belongs to the guide; the same on every surface. */
export function CaseGuide({ one, verdict, events, walking, end, now, offPage, send }: Props) {
  const { notes, note } = useNotes(one.id, events, send);
  const [letter, setLetter] = useState<{ kind: LetterKind }>();
  const guide = walking?.guide ?? matterGuideOf(one, verdict);
  const steps = stepsFor(one, verdict, walking);
  const caseId = one.id;
  const chooseWay = (way: Way) =>
    walking?.guide === 'answer' ? send('choose-way', { way }) : send('start-guide', { caseId, guide: 'answer', way });
  return (
    <>
      <VerdictBlock
        one={one}
        verdict={verdict}
        now={now}
        offPage={offPage}
        estimate={<Estimate {...{ one, events, now }} />}
      >
        {walking ? (
          <WalkCard
            walk={walking}
            onStop={() => void send('stop-guide', {})}
            onAgain={(again) => void send('start-guide', { caseId, guide: again, way: walking.way })}
            onOpenPage={() => void send('open-page', { caseId })}
          />
        ) : (
          <>
            <WalkEndLine one={one} end={end} />
            <NextStep one={one} verdict={verdict} offPage={offPage} onDo={(doing) => void takeStep(send, doing, one)} />
            {guide === 'withdraw' && (
              <Run one={one} onRun={() => void send('start-guide', { caseId, guide: 'withdraw', run: true })} />
            )}
          </>
        )}
      </VerdictBlock>
      {steps && <StepList guide={steps} current={walking?.step} />}
      <div className="matter">
        {guide && (
          <GuideMatter
            {...{ one, guide, walking, notes, now }}
            onNote={note}
            onWay={(way) => void chooseWay(way)}
            onLetter={(kind) => setLetter({ kind })}
          />
        )}
        <Fold title={say('letters_title')} call={letter}>
          <Suspense fallback={<Skeleton />}>
            <Letters one={one} notes={notes} wanted={letter} onNote={note} />
          </Suspense>
        </Fold>
        <Fold title={say('answers_title')}>
          <Suspense fallback={<Skeleton />}>
            <Answers one={one} />
          </Suspense>
        </Fold>
      </div>
      <NotesSection notes={notes} events={events} now={now} onNote={note} />
    </>
  );
}
