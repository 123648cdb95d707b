import { useEffect, useState } from 'react';
import type { Case } from '@/utils/cases';
import { ask, listen } from '@/utils/messages';
import { say } from '@/utils/words';
import { Button } from '../Button';

/** How many other cases against the same counterparty can be withdrawn, followed live. */
function useCompanions(one: Case): number {
  const [count, setCount] = useState(0);
  const { id, counterparty } = one;
  useEffect(() => {
    if (counterparty === undefined) return;
    const stop = new AbortController();
    const look = () =>
      void ask('companions', { caseId: id }).then(
        (answer) => stop.signal.aborted || setCount(answer.ok ? answer.value.caseIds.length : 0),
      );
    listen({ 'log-changed': look }, stop.signal);
    look();
    return () => stop.abort();
  }, [id, counterparty]);
  return counterparty === undefined ? 0 : count;
}

/** Offers to withdraw several cases against one counterparty, one after the other. */
export function Run({ one, onRun }: { one: Case; onRun: () => void }) {
  const others = useCompanions(one);
  if (others === 0) return null;
  return (
    <Button wide onClick={onRun}>
      {say('do_run', String(others + 1))}
    </Button>
  );
}
