import { useCallback, useState } from 'react';
import type { Case } from '@/utils/cases';
import { ask, type Request, type RequestName, type Trouble } from '@/utils/messages';
import type { Doing } from '@/utils/words';

export type Send = <Name extends RequestName>(name: Name, body: Request<Name>) => Promise<boolean>;

/** Asks the background from a button, and keeps the trouble of the last request for the page to say. */
export function useAsk(): [trouble: Trouble | undefined, send: Send] {
  const [trouble, setTrouble] = useState<Trouble>();
  const send = useCallback<Send>(async (name, body) => {
    const answer = await ask(name, body);
    setTrouble(answer.ok ? undefined : answer.trouble);
    return answer.ok;
  }, []);
  return [trouble, send];
}

/** Does a case's next step. The background opens the page of a case whose guide starts away from it. */
export async function takeStep(send: Send, doing: Doing, one: Case): Promise<void> {
  if (doing === 'open-page') await send('open-page', { caseId: one.id });
  else await send('start-guide', { caseId: one.id, guide: doing });
}
