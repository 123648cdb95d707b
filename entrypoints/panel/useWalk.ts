import { useEffect, useState } from 'react';
import { readWalk, type Walk, watchWalk } from '@/utils/walk';

/** The guide under way, live. */
export function useWalk(): Walk | undefined {
  const [walk, setWalk] = useState<Walk>();
  useEffect(() => {
    const stop = new AbortController();
    watchWalk(setWalk, stop.signal);
    void readWalk().then((read) => stop.signal.aborted || setWalk(read));
    return () => stop.abort();
  }, []);
  return walk;
}
