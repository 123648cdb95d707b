import { useRef } from 'react';
import type { LetterTable as Table } from '@/utils/guides/letters';
import { say } from '@/utils/words';
import { CopyButton } from '../CopyButton';
import './letters.css';

/** The table that goes with a letter, to be pasted into the platform's form. */
export function LetterTable({ table, text }: { table: Table; text: string }) {
  const shown = useRef<HTMLTextAreaElement>(null);
  return (
    <section className="letter-table" aria-label={say('letter_table')}>
      <h4>{say('letter_table')}</h4>
      {table.rows.map((row) => (
        <dl key={row.join(' ')}>
          {table.head.map((name, place) => (
            <div key={name}>
              <dt className="quiet">{name}</dt>
              <dd>{row[place] === '' ? say('letter_blank') : row[place]}</dd>
            </div>
          ))}
        </dl>
      ))}
      <textarea ref={shown} className="unseen" value={text} readOnly tabIndex={-1} aria-hidden="true" />
      <CopyButton text={text} shown={shown} label="do_copy_table" />
    </section>
  );
}
