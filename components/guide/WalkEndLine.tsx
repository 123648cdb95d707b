import type { Case } from '@/utils/cases';
import type { WalkEnd } from '@/utils/walk';
import { walkEndWords } from '@/utils/words';
import { Sign } from '../Sign';
import './guide.css';

/** How the last guide for this case ended; one that the seller stopped needs no word. */
export function WalkEndLine({ one, end }: { one: Case; end: WalkEnd | undefined }) {
  if (end?.caseId !== one.id || end.end === 'stopped') return null;
  const tone = end.end === 'done' ? 'done' : 'over';
  return (
    <p role="status" className={`walk-end walk-end-${tone}`}>
      <Sign tone={tone} />
      {walkEndWords(end)}
    </p>
  );
}
