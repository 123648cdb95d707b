import { useEffect } from 'react';
import { useAsk } from '@/components/ask';
import { useCaseIdOfHash, useLessonOfHash } from '@/components/hash';
import { StateMessage } from '@/components/StateMessage';
import { TroubleLine } from '@/components/TroubleLine';
import { useWalk } from '@/components/walk';
import { ask } from '@/utils/messages';
import { say } from '@/utils/words';
import { PanelBar, PanelTab } from './PanelBar';
import { PanelCase } from './PanelCase';
import { Teach } from './Teach';
import { framed, useRun } from './turn';
import { usePlace } from './usePlace';
import './panel.css';

export function Panel() {
  const [trouble, send] = useAsk();
  const caseId = useCaseIdOfHash();
  const session = useLessonOfHash();
  const place = usePlace(send);
  useEffect(() => {
    // Tells the page side that the frame lives; unanswered, the case itself will say so.
    void ask('panel-ready', {});
  }, []);
  const { walk, end } = useWalk();
  useRun(walk, caseId, send);
  const close = () => (session === undefined ? send('close-panel', {}) : send('stop-teaching', { session }));
  useEscape((from) => {
    if (walk) void send('stop-guide', {});
    // Whoever is writing doesn't mean to throw away what he wrote.
    else if (isWriting(from)) return;
    else if (framed || session !== undefined) void close();
  });
  if (framed && place.isFolded) return <PanelTab onUnfold={place.unfold} />;
  return (
    <div className="panel">
      <PanelBar framed={framed} place={place} onClose={() => void close()} />
      <main>
        <TroubleLine trouble={trouble} />
        {session !== undefined && <Teach key={session} session={session} onStop={() => void close()} />}
        {session === undefined && caseId === undefined && (
          <StateMessage title={say('missing_title')} text={say('missing_text')} urgent />
        )}
        {caseId !== undefined && <PanelCase key={caseId} {...{ caseId, walk, end, framed, send }} />}
      </main>
    </div>
  );
}

/** Esc stops the guide that is under way; where there is none it closes the panel. */
function useEscape(onEscape: (from: EventTarget | null) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onEscape(event.target);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onEscape]);
}

const isWriting = (from: EventTarget | null) =>
  from instanceof HTMLTextAreaElement || from instanceof HTMLInputElement || from instanceof HTMLSelectElement;
