import { useEffect, useReducer, useState } from 'react';
import {
  longestSilence,
  readWalk,
  readWalkEnd,
  type Standing,
  standingAt,
  type Walk,
  type WalkEnd,
  watchWalk,
  watchWalkEnd,
} from '@/utils/walk';

/** The guide under way, and how the last one ended, live. */
export function useWalk(): { walk: Walk | undefined; end: WalkEnd | undefined } {
  const [walk, setWalk] = useState<Walk>();
  const [end, setEnd] = useState<WalkEnd>();
  useEffect(() => {
    const stop = new AbortController();
    watchWalk(setWalk, stop.signal);
    watchWalkEnd(setEnd, stop.signal);
    // Where it can't be told there is no guide to show.
    void readWalk().then(
      (read) => stop.signal.aborted || setWalk(read),
      () => undefined,
    );
    void readWalkEnd().then(
      (read) => stop.signal.aborted || setEnd(read),
      () => undefined,
    );
    return () => stop.abort();
  }, []);
  return { walk, end };
}

/** How a walk stands, up to the moment at which the page has been silent for too long. */
export function useStanding(walk: Walk): Standing {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const pressedAt = walk.standing.state === 'pressed' ? walk.standing.at : undefined;
  useEffect(() => {
    if (pressedAt === undefined) return;
    const timer = setTimeout(draw, Math.max(pressedAt + longestSilence - Date.now(), 0));
    return () => clearTimeout(timer);
  }, [pressedAt]);
  // eslint-disable-next-line react-hooks/purity -- the timer above draws it again at the moment that counts
  return standingAt(walk, Date.now());
}
