/** The backend's own clock: the machine's, shifted by what the tests asked for. */
export interface Clock {
  now(): number;
  /** Moves the clock by `ms`; it goes on ticking from there. */
  move(ms: number): void;
}

export function startClock(startAt: number = Date.now()): Clock {
  let shift = startAt - Date.now();
  return {
    now: () => Date.now() + shift,
    move: (ms) => {
      shift += ms;
    },
  };
}
