import type { ReactNode } from 'react';
import './state.css';

interface Props {
  title: string;
  text: string;
  /** A state that stops the seller is announced. */
  urgent?: boolean;
  children?: ReactNode;
}

/** A page's state in place of its content: what is the matter, and what to do. */
export function StateMessage({ title, text, urgent = false, children }: Props) {
  return (
    <section className={urgent ? 'state state-urgent' : 'state'} role={urgent ? 'alert' : undefined}>
      <h2>{title}</h2>
      <p className="quiet">{text}</p>
      {children}
    </section>
  );
}
