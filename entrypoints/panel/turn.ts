import { useEffect, useRef } from 'react';
import type { Send } from '@/components/ask';
import { hashOfCase } from '@/components/hash';
import type { Walk } from '@/utils/walk';

/** Framed beside the seller's page, or in a tab of its own where the page allows no frame. */
export const framed = window !== window.top;

/** Turns the panel to another case; on a page the page's side does it, since it names the case there too. */
export async function turn(send: Send, caseId: string): Promise<void> {
  if (framed) await send('turn-panel', { caseId });
  else location.hash = hashOfCase(caseId);
}

/** In a run the panel goes on with its guide to the next case. */
export function useRun(walk: Walk | undefined, caseId: string | undefined, send: Send): void {
  const walked = useRef<string>(undefined);
  useEffect(() => {
    const before = walked.current;
    walked.current = walk?.caseId;
    if (walk?.run && walk.caseId !== caseId && before !== undefined && before === caseId) void turn(send, walk.caseId);
  }, [walk, caseId, send]);
}
