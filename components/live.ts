import { useCallback, useEffect, useState } from 'react';

/** Something that is read, and read again whenever it changes. */
export type Live<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'broken' };
type Watch<T> = (onValue: (value: T) => void, onError: (error: unknown) => void) => () => void;

/** A log that hangs gives no error; after this long (ms) the page says so instead of waiting for ever. */
const patience = 8_000;

/**
 * Follows a watched value. `watch` must keep its identity between renders; the second result tries again.
 * A value that arrives late still counts.
 */
export function useLive<T>(watch: Watch<T>): [Live<T>, retry: () => void] {
  const [attempt, setAttempt] = useState({ watch, count: 0 });
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  useEffect(() => {
    const broken = () => setLive({ state: 'broken' });
    const timer = setTimeout(broken, patience);
    const unwatch = watch((value) => {
      clearTimeout(timer);
      setLive({ state: 'ready', value });
    }, broken);
    return () => {
      clearTimeout(timer);
      unwatch();
    };
  }, [watch, attempt]);
  const retry = useCallback(() => {
    setLive({ state: 'loading' });
    setAttempt(({ count }) => ({ watch, count: count + 1 }));
  }, [watch]);
  return [live, retry];
}
