import { useCallback, useEffect, useRef, useState } from 'react';
import { type Answer, pollEvery } from './api';

export interface Polled<T> {
  readonly value: T | null;
  /** Asked and not answered yet; polls in the background don't count. */
  readonly loading: boolean;
  readonly problem: string;
  readonly reload: () => void;
}

/**
 * Asks at once, whenever `ask` changes, and every few seconds while `active`.
 * @param ask must keep its identity as long as the question is the same
 */
export function usePoll<T>(ask: () => Promise<Answer<T>>, active: boolean): Polled<T> {
  const [value, setValue] = useState<T | null>(null);
  const [loading, setLoading] = useState(true);
  const [problem, setProblem] = useState('');
  const current = useRef(ask);
  current.current = ask;

  const load = useCallback(
    async (quiet: boolean) => {
      if (!quiet) setLoading(true);
      const answer = await ask();
      if (current.current !== ask) return;
      setLoading(false);
      setProblem(answer.ok || answer.interrupted ? '' : answer.message);
      if (answer.ok) setValue(answer.value);
    },
    [ask],
  );

  useEffect(() => {
    if (!active) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const again = (quiet: boolean) => {
      void load(quiet).finally(() => {
        if (!stopped) timer = setTimeout(() => again(true), pollEvery());
      });
    };
    let stopped = false;
    again(false);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [load, active]);

  const reload = useCallback(() => void load(true), [load]);
  return { value, loading, problem, reload };
}
