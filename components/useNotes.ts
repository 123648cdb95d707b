import { useEffect, useMemo, useRef, useState } from 'react';
import { type CaseEvent, isNoNews, type Note, type Notes, notesOf } from '@/utils/cases';
import type { Send } from './ask';

/** Notes something on the case; false where it could not be kept, which the page says. */
export type TakeNote = (note: Note) => Promise<boolean>;

interface Waiting {
  id: string;
  note: Note;
  /** Acknowledged by the background: it stands in the log, and the next history will have it. */
  kept: boolean;
}

/** What a pressed box or choice shows at once, before the log tells it. A text is shown when it stands there. */
const showsAtOnce = ({ kind }: Note) => kind === 'tick' || kind === 'answer';

/**
 * The seller's notes on a case as its history tells them, together with what was pressed a moment ago; and how to note more.
 * `events` must keep its identity while the history is the same.
 */
export function useNotes(caseId: string, events: readonly CaseEvent[], send: Send): { notes: Notes; note: TakeNote } {
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const told = useMemo(() => notesOf(events), [events]);
  const [heard, setHeard] = useState(told);
  if (heard !== told) {
    setHeard(told);
    setWaiting(waiting.filter(({ kept, note }) => !kept && !isNoNews(told, note)));
  }
  const latest = useRef(told);
  useEffect(() => {
    latest.current = told;
  }, [told]);
  const note: TakeNote = async (taken) => {
    if (!showsAtOnce(taken)) return send('note', { caseId, note: taken });
    const id = crypto.randomUUID();
    setWaiting((before) => [...before, { id, note: taken, kept: false }]);
    const kept = await send('note', { caseId, note: taken });
    // What the history has by now needs no waiting; what was refused is no longer shown.
    const isOver = !kept || isNoNews(latest.current, taken);
    setWaiting((before) =>
      before.filter((one) => one.id !== id || !isOver).map((one) => (one.id === id ? { ...one, kept } : one)),
    );
    return kept;
  };
  const notes = useMemo(() => withWaiting(events, told, waiting), [events, told, waiting]);
  return { notes, note };
}

function withWaiting(events: readonly CaseEvent[], told: Notes, waiting: readonly Waiting[]): Notes {
  if (waiting.length === 0) return told;
  const last = events.reduce((at, event) => Math.max(at, event.at), 0);
  const shown = waiting.map(({ id, note }, place): CaseEvent => {
    return { id, caseId: '', at: last + 1 + place, type: 'note', note };
  });
  return notesOf([...events, ...shown]);
}
