import { useEffect } from 'react';
import { useAsk } from '@/components/ask';
import { useCaseIdOfHash } from '@/components/hash';
import { StateMessage } from '@/components/StateMessage';
import { TroubleLine } from '@/components/TroubleLine';
import { ask } from '@/utils/messages';
import { say } from '@/utils/words';
import { PanelBar, PanelTab } from './PanelBar';
import { PanelCase } from './PanelCase';
import { usePlace } from './usePlace';
import './panel.css';

/** Framed beside the seller's page, or in a tab of its own where the page allows no frame. */
const framed = window !== window.top;

export function Panel() {
  const [trouble, send] = useAsk();
  const caseId = useCaseIdOfHash();
  const place = usePlace(send);
  useEffect(() => {
    // Tells the page side that the frame lives; unanswered, the case itself will say so.
    void ask('panel-ready', {});
  }, []);
  if (framed && place.isFolded) return <PanelTab onUnfold={place.unfold} />;
  return (
    <div className="panel">
      <PanelBar framed={framed} place={place} onClose={() => void send('close-panel', {})} />
      <main>
        <TroubleLine trouble={trouble} />
        {caseId === undefined ? (
          <StateMessage title={say('missing_title')} text={say('missing_text')} urgent />
        ) : (
          <PanelCase key={caseId} caseId={caseId} framed={framed} send={send} />
        )}
      </main>
    </div>
  );
}
