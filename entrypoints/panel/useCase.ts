import { useCallback, useEffect, useState } from 'react';
import type { Case, CaseEvent } from '@/utils/cases';
import { ask, listen, type Trouble } from '@/utils/messages';

/** What the panel knows of its case. */
export type Found =
  | { state: 'loading' }
  | { state: 'ready'; case: Case; events: CaseEvent[] }
  | { state: 'missing' }
  | { state: 'trouble'; trouble: Trouble };

/**
 * The panel's case. A framed page has no store of its own, so the background is asked: at first, and whenever the log
 * has changed. A case once shown stays when a later question gets no answer.
 */
export function useCase(caseId: string): [found: Found, retry: () => void] {
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<Found>({ state: 'loading' });
  useEffect(() => {
    const stop = new AbortController();
    const look = () =>
      void askCase(caseId).then((answered) => {
        if (!stop.signal.aborted) setFound((before) => later(before, answered));
      });
    listen({ 'log-changed': look }, stop.signal);
    look();
    return () => stop.abort();
  }, [caseId, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return [found, retry];
}

async function askCase(caseId: string): Promise<Found> {
  const answer = await ask('case', { caseId });
  if (!answer.ok) return { state: 'trouble', trouble: answer.trouble };
  return answer.value ? { state: 'ready', ...answer.value } : { state: 'missing' };
}

const later = (before: Found, answered: Found) =>
  answered.state === 'trouble' && before.state === 'ready' ? before : answered;
