import { useEffect, useState } from 'react';
import type { Standing } from '@/utils/cases';
import { type LogState, watchLogState } from '@/utils/log-state';
import { useNow } from './clock';

const noCases: readonly Standing[] = [];

/** How the log fares, live, undefined until it is known; and the time (ms since 1970) that it is drawn for. Asks the browser to keep the log when disk space is short. */
export function useLogState(): { state: LogState | undefined; now: number } {
  const now = useNow(noCases);
  const [state, setState] = useState<LogState>();
  useEffect(() => {
    const stop = new AbortController();
    watchLogState(setState, stop.signal);
    void askToPersist();
    return () => stop.abort();
  }, []);
  return { state, now };
}

/** Where it exists (a framed page and a worker have none) and is not granted yet. A refusal changes nothing: see the second store. */
async function askToPersist(): Promise<void> {
  const { storage } = navigator as { storage?: Partial<StorageManager> };
  try {
    if ((await storage?.persisted?.()) === false) await storage?.persist?.();
  } catch (error) {
    console.warn('Tusu: the browser can’t be asked to keep the log:', error);
  }
}
