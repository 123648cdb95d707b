import { type ReactNode, useEffect, useRef, useState } from 'react';
import './fold.css';

interface Props {
  title: string;
  /** A word at the right of the title: how much is in it, or how far it is done. */
  aside?: string | undefined;
  /** How it stands at first; afterwards it is the seller's. */
  open?: boolean;
  /** Each new value but undefined opens it and brings it before the seller's eyes. */
  call?: unknown;
  children: ReactNode;
}

/** Matter that is there when it is wanted. What is in it is drawn once it was opened. */
export function Fold({ title, aside, open = false, call, children }: Props) {
  const [wasOpened, setOpened] = useState(open);
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (call === undefined || !fold.current) return;
    fold.current.open = true;
    fold.current.querySelector('summary')?.focus({ preventScroll: true });
    fold.current.scrollIntoView({ block: 'start' });
  }, [call]);
  return (
    <details
      ref={fold}
      className="fold"
      open={open}
      onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
    >
      <summary>
        <h3 className="fold-title">{title}</h3>
        {aside !== undefined && <span className="fold-aside quiet small figures">{aside}</span>}
      </summary>
      {wasOpened && <div className="fold-matter">{children}</div>}
    </details>
  );
}
