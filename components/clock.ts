import { useEffect, useReducer } from 'react';
import { nextTurn, type Standing } from '@/utils/cases';

const minute = 60_000;

/**
 * The time (ms since 1970) that a page is drawn for. It moves at least each minute, at the very moment at which one of
 * the cases' verdicts may turn, and when the page is looked at again after sleep.
 */
export function useNow(cases: readonly Standing[]): number {
  const [now, tick] = useReducer(laterThan, undefined, Date.now);
  useEffect(() => {
    const turns = cases.map((one) => nextTurn(one, now)).filter((turn) => turn !== undefined);
    // Spread over many cases an argument list would overflow.
    const turn = turns.reduce((first, one) => Math.min(first, one), now + minute);
    const timer = setTimeout(tick, Math.max(turn - Date.now(), 0));
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [cases, now]);
  return now;
}

/** A timer may fire within the same millisecond, and an unmoved clock would never be wound again. */
const laterThan = (before: number) => Math.max(Date.now(), before + 1);
