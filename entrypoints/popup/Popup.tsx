import { useCallback } from 'react';
import { browser } from 'wxt/browser';
import { type Send, takeStep, useAsk } from '@/components/ask';
import { Button } from '@/components/Button';
import { FirstRun } from '@/components/FirstRun';
import { CopyLine, LogLines } from '@/components/LogLines';
import { useLive } from '@/components/live';
import { useLogState } from '@/components/log-state';
import { PermissionLine } from '@/components/PermissionLine';
import { Skeleton } from '@/components/Skeleton';
import { StateMessage } from '@/components/StateMessage';
import { TroubleLine } from '@/components/TroubleLine';
import { sellerHosts } from '@/utils/hosts';
import { say } from '@/utils/words';
import { watchReply } from './asked';
import { PopupCases } from './PopupCases';
import { UnderWay } from './UnderWay';
import { UnreadLines } from './UnreadLines';
import { useUnreadPages } from './unread';
import './popup.css';

/** More rows of a group than anyone reads in a popup; the rest stands in the log. */
const rowsOfGroup = 20;

/** The first rows are found by index and shown at once; to count the rest takes longer. */
const watchCases = watchReply('first-cases', { limit: rowsOfGroup });
const watchCounts = watchReply('count-cases', {});

/** Goes to the page to be taught; the popup makes way for it. */
async function teach(send: Send, tabId: number): Promise<void> {
  if ((await send('teach', { tabId })) && browser.extension.getViews({ type: 'popup' }).includes(window)) close();
}

/** The cases of this machine's log, by urgency. */
export function Popup() {
  const [trouble, send] = useAsk();
  const [cases, retry] = useLive(watchCases);
  const [counts] = useLive(watchCounts);
  const log = useLogState();
  const unread = useUnreadPages();
  const openLog = useCallback(
    (caseId?: string) => void send('open-log', caseId === undefined ? {} : { caseId }),
    [send],
  );
  return (
    <div className="popup">
      <header className="popup-bar">
        <h1>{say('popup_title')}</h1>
        <Button does="open-log" look="bare" onClick={() => openLog()}>
          {say('do_open_log')}
        </Button>
      </header>
      <main>
        <div className="popup-note">
          <TroubleLine trouble={trouble} />
        </div>
        <LogLines {...log} />
        <PermissionLine origins={sellerHosts} />
        <UnderWay send={send} />
        <UnreadLines
          pages={unread}
          onTeach={({ tabId }) => void teach(send, tabId)}
          onReport={({ tabId }) => void send('report', { tabId })}
        />
        {cases.state === 'loading' && <Skeleton />}
        {cases.state === 'broken' && (
          <StateMessage title={say('log_error_title')} text={say('log_error_text')} urgent>
            <Button onClick={retry}>{say('do_retry')}</Button>
          </StateMessage>
        )}
        {cases.state === 'ready' && cases.value.length === 0 && <FirstRun />}
        {cases.state === 'ready' && cases.value.length > 0 && (
          <PopupCases
            cases={cases.value}
            counts={counts.state === 'ready' ? counts.value : undefined}
            limit={rowsOfGroup}
            onDo={(doing, one) => void takeStep(send, doing, one)}
            onOpenLog={openLog}
          />
        )}
        <footer className="popup-foot">
          <CopyLine {...log} />
        </footer>
      </main>
    </div>
  );
}
