import { useAsk } from '@/components/ask';
import { useCaseIdOfHash } from '@/components/hash';
import { TroubleLine } from '@/components/TroubleLine';
import { CaseList } from './CaseList';
import { CasePage } from './CasePage';
import './casebook.css';

/** The full-page log: all cases, or one of them. */
export function Casebook() {
  const [trouble, send] = useAsk();
  const caseId = useCaseIdOfHash();
  return (
    <main className="casebook">
      <TroubleLine trouble={trouble} />
      {caseId === undefined ? <CaseList send={send} /> : <CasePage key={caseId} caseId={caseId} send={send} />}
    </main>
  );
}
