import { useRef } from 'react';
import { say } from '@/utils/words';
import { CopyButton } from './CopyButton';

/** A case's number, with a button that copies it. */
export function CopyNumber({ number }: { number: string }) {
  const shown = useRef<HTMLSpanElement>(null);
  return (
    <span className="copy-number">
      <span className="quiet">{say('fact_number')}</span>
      <span ref={shown} className="figures">
        {number}
      </span>
      <CopyButton text={number} shown={shown} label="do_copy" look="bare" />
    </span>
  );
}
