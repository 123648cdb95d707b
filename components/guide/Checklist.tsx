import { type ReactNode, useId } from 'react';
import { type Notes, tickOf } from '@/utils/cases';
import type { CheckItem, Checklist as List } from '@/utils/guides/matter';
import { chinaDateAt, say, sentence } from '@/utils/words';
import type { TakeNote } from '../useNotes';
import { footnotesOf, Sources } from './Said';
import './guide.css';

interface Props {
  list: List;
  notes: Notes;
  /** ms since 1970. */
  now: number;
  onNote: TakeNote;
  /** What helps with the list: a link, a warning. */
  children?: ReactNode;
}

/** How much of a list is ticked: 2/6. */
export const doneOf = ({ id, items }: List, notes: Notes): string =>
  `${items.filter((item) => tickOf(notes, id, item.id)?.on).length}/${items.length}`;

/** A checklist whose ticks are kept with the case. It holds nothing back. */
export function Checklist({ list, notes, now, onNote, children }: Props) {
  return (
    <>
      <ul className="checklist">
        {list.items.map((item) => (
          <Item key={item.id} list={list.id} item={item} notes={notes} now={now} onNote={onNote} />
        ))}
      </ul>
      {children}
      <Sources footnotes={footnotesOf(list.items.map(({ source }) => source))} />
    </>
  );
}

interface ItemProps extends Omit<Props, 'list' | 'children'> {
  list: string;
  item: CheckItem;
}

function Item({ list, item, notes, now, onNote }: ItemProps) {
  const id = useId();
  const tick = tickOf(notes, list, item.id);
  const isOn = tick?.on ?? false;
  const note = (on: boolean, date: string | undefined) =>
    void onNote({ kind: 'tick', list, item: item.id, on, ...(date !== undefined && { date }) });
  return (
    <li>
      <label className="check" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => note(target.checked, item.dated && target.checked ? chinaDateAt(now) : undefined)}
        />
        <span className={isOn ? 'quiet' : undefined}>{sentence(item.text)}</span>
      </label>
      {item.dated && isOn && (
        <label className="check-date quiet small">
          {say('check_date')}
          <input
            type="date"
            value={tick?.date ?? ''}
            max={chinaDateAt(now)}
            aria-label={say('check_date_of', sentence(item.text))}
            onChange={({ target }) => target.value !== '' && note(true, target.value)}
          />
        </label>
      )}
    </li>
  );
}
