import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Send } from '@/components/ask';
import { listen, type Notice } from '@/utils/messages';

type Place = Notice<'place-panel'>;

/** Narrower than this the frame is folded to a tab; its width is the page side's, and says so itself. */
const folded = '(max-width: 119px)';

const subscribe = (onChange: () => void) => {
  const query = matchMedia(folded);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
};

/** Where the panel stands, and how to put it elsewhere. */
export function usePlace(send: Send) {
  const isFolded = useSyncExternalStore(subscribe, () => matchMedia(folded).matches);
  const [side, setSide] = useState<Place['side']>('right');
  useEffect(() => {
    const stop = new AbortController();
    listen({ 'place-panel': (place) => setSide(place.side) }, stop.signal);
    return () => stop.abort();
  }, []);
  const put = async (place: Place) => {
    if (await send('place-panel', place)) setSide(place.side);
  };
  return {
    side,
    isFolded,
    fold: () => void put({ side, folded: true }),
    unfold: () => void put({ side, folded: false }),
    move: () => void put({ side: side === 'right' ? 'left' : 'right', folded: false }),
  };
}
