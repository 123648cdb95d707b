import { useEffect, useState } from 'react';
import { say } from '@/utils/words';
import './state.css';

/** Shown sooner, it would only flicker (ms). */
const patience = 300;

/** The place of what is being loaded, once that takes long enough to be noticed. */
export function Skeleton() {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div className="skeleton" role="status" aria-label={say('loading')}>
      <span />
      <span />
      <span />
    </div>
  );
}
