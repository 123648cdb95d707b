import type { ButtonHTMLAttributes } from 'react';
import './button.css';

/** What a button does, by the name that tests and tools outside find it by. */
export type Do =
  | 'withdraw'
  | 'answer'
  | 'appeal'
  | 'settle'
  | 'next'
  | 'back'
  | 'stop'
  | 'close'
  | 'teach'
  | 'report'
  | 'open-page'
  | 'open-log';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  does?: Do | undefined;
  /** `primary`: the one next step of a surface. */
  look?: 'primary' | 'plain' | 'bare';
  wide?: boolean;
}

export function Button({ does, look = 'plain', wide = false, children, ...rest }: Props) {
  const looks = ['button', look !== 'plain' && `button-${look}`, wide && 'button-wide'].filter(Boolean).join(' ');
  return (
    <button type="button" className={looks} data-tusu-do={does} {...rest}>
      {children}
    </button>
  );
}
