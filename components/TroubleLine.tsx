import type { Trouble } from '@/utils/messages';
import { say } from '@/utils/words';

/** Says that the last button did not get its answer, and what to do. */
export function TroubleLine({ trouble }: { trouble: Trouble | undefined }) {
  if (trouble === undefined) return null;
  return (
    <p role="alert" className="alert">
      {trouble === 'gone' ? say('trouble_gone') : say('trouble_failed')}
    </p>
  );
}
