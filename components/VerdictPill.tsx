import type { Case, Verdict } from '@/utils/cases';
import { toneOf } from '@/utils/look';
import { verdictWords } from '@/utils/words';
import { Sign } from './Sign';
import './pill.css';

interface Props {
  one: Pick<Case, 'role' | 'procedure' | 'status'>;
  verdict: Verdict;
}

/** A verdict in sign and word, the whole sentence on hover. */
export function VerdictPill({ one, verdict }: Props) {
  const words = verdictWords(one, verdict);
  const tone = toneOf(verdict);
  return (
    <span className={`pill pill-${tone}`} title={words.sentence}>
      <Sign tone={tone} />
      {words.badge}
    </span>
  );
}
