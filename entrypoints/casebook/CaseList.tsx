import { type Send, takeStep } from '@/components/ask';
import { Button } from '@/components/Button';
import { CaseGroups } from '@/components/CaseGroups';
import { CaseRow } from '@/components/CaseRow';
import { useNow } from '@/components/clock';
import { hashOfCase } from '@/components/hash';
import { useLive } from '@/components/live';
import { Skeleton } from '@/components/Skeleton';
import { StateMessage } from '@/components/StateMessage';
import type { Case } from '@/utils/cases';
import { allCases, watch } from '@/utils/log';
import { countWords, say } from '@/utils/words';

const watchCases = (onValue: (cases: Case[]) => void, onError: (error: unknown) => void) =>
  watch(allCases, onValue, onError);

/** All cases by urgency, each leading to its page. */
export function CaseList({ send }: { send: Send }) {
  const [cases, retry] = useLive(watchCases);
  return (
    <>
      <header className="casebook-bar">
        <h1>{say('casebook_title')}</h1>
        {cases.state === 'ready' && <span className="quiet">{countWords(cases.value.length)}</span>}
        <a href="/options.html">{say('do_options')}</a>
      </header>
      {cases.state === 'loading' && <Skeleton />}
      {cases.state === 'broken' && (
        <StateMessage title={say('log_error_title')} text={say('log_error_text')} urgent>
          <Button onClick={retry}>{say('do_retry')}</Button>
        </StateMessage>
      )}
      {cases.state === 'ready' && cases.value.length === 0 && (
        <StateMessage title={say('empty_title')} text={say('empty_text')} />
      )}
      {cases.state === 'ready' && cases.value.length > 0 && <Rows cases={cases.value} send={send} />}
    </>
  );
}

function Rows({ cases, send }: { cases: readonly Case[]; send: Send }) {
  const now = useNow(cases);
  return (
    <div className="casebook-list">
      <CaseGroups
        cases={cases}
        now={now}
        row={(judged, primary) => (
          <CaseRow
            key={judged.case.id}
            judged={judged}
            now={now}
            primary={primary}
            href={hashOfCase(judged.case.id)}
            onDo={(doing) => void takeStep(send, doing, judged.case)}
          />
        )}
      />
    </div>
  );
}
