import { useAsk } from '@/components/ask';
import { useCaseIdOfHash } from '@/components/hash';
import { CopyLine, LogLines } from '@/components/LogLines';
import { useLogState } from '@/components/log-state';
import { TroubleLine } from '@/components/TroubleLine';
import { CaseList } from './CaseList';
import { CasePage } from './CasePage';
import './casebook.css';

/** The full-page log: all cases, or one of them. */
export function Casebook() {
  const [trouble, send] = useAsk();
  const caseId = useCaseIdOfHash();
  const log = useLogState();
  return (
    <main className="casebook">
      <TroubleLine trouble={trouble} />
      <LogLines {...log} />
      {caseId === undefined ? <CaseList send={send} /> : <CasePage key={caseId} caseId={caseId} send={send} />}
      <CopyLine {...log} />
    </main>
  );
}
