import { useEffect, useState } from 'react';

/** How far the backend's clock is ahead of the browser's, as of the last answer. */
let offset = 0;

export function noteServerNow(serverNow: number): void {
  offset = serverNow - Date.now();
}

/** The backend's time, renewed every `interval` ms. */
export function useServerNow(interval: number): number {
  const [now, setNow] = useState(() => Date.now() + offset);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now() + offset), interval);
    return () => clearInterval(timer);
  }, [interval]);
  return now;
}
