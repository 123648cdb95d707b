import { useCallback, useEffect, useState } from 'react';
import { ask, listen, type Notice, type Request } from '@/utils/messages';
import type { Profile, Said } from '@/utils/profile';
import { profileOf } from '@/utils/taught-pages';

/** What a frame of the page has told of the lesson. */
export type Lesson = Omit<Notice<'teach-state'>, 'session' | 'frame'>;
type Act = Request<'teach-act'>['act'];

/** A lesson as the panel knows it. */
export interface Teaching {
  /** What is selected on the page right now, `""` for nothing. */
  selected: string;
  lesson: Lesson;
  said: Said;
  /** The page, or the lesson, is there no more. */
  isOver: boolean;
  saved: Profile | undefined;
  /** The last press got no answer. */
  failed: boolean;
  take: (what: 'number' | 'status') => void;
  forget: (what: 'number' | 'status') => void;
  say: (said: Said) => void;
  save: () => void;
  undo: () => void;
}

interface Selected {
  frame: string;
  text: string;
}

/** Follows a lesson and asks the page's frames, by way of the background. */
export function useTeaching(session: string): Teaching {
  const [selected, setSelected] = useState<Selected>({ frame: '', text: '' });
  const [lesson, setLesson] = useState<Lesson>({});
  const [said, setSaid] = useState<Said>({});
  const [isOver, setOver] = useState(false);
  const [failed, setFailed] = useState(false);
  const [saved, setSaved] = useState<Profile>();
  const act = useCallback(
    (what: Act) => void ask('teach-act', { session, act: what }).then(({ ok }) => ok || setOver(true)),
    [session],
  );
  useEffect(() => {
    const stop = new AbortController();
    const ofThis = (notice: { session: string }) => notice.session === session;
    listen(
      {
        'teach-selected': (notice) =>
          ofThis(notice) && setSelected((before) => later(before, { frame: notice.frame, text: notice.text })),
        'teach-state': (notice) => {
          if (!ofThis(notice)) return;
          setLesson(notice);
          // A panel that was opened anew knows only from here what was said.
          if (notice.learnt) setSaid(notice.learnt.lesson.said);
        },
      },
      stop.signal,
    );
    act({ do: 'tell' });
    return () => stop.abort();
  }, [session, act]);
  const say = (next: Said) => {
    setSaid(next);
    act({ do: 'say', said: next });
  };
  const take = (what: 'number' | 'status') => {
    // No frame has told of any selection, so none would answer.
    if (selected.frame === '') setLesson((before) => ({ ...before, trouble: 'nothing' }));
    else act({ do: 'take', what, frame: selected.frame });
  };
  const forget = (what: 'number' | 'status') => {
    if (what === 'number') setSaid({});
    act({ do: 'forget', what });
  };
  const keep = async () => {
    if (!lesson.learnt) return;
    const profile = profileOf(lesson.learnt.lesson, Date.now());
    const answer = await ask('keep-profiles', { profiles: [profile] });
    setFailed(!answer.ok);
    if (!answer.ok) return;
    setSaved(profile);
    setSaid({});
    // What was taken is ringed no more.
    act({ do: 'forget', what: 'number' });
  };
  const drop = async () => {
    if (!saved) return;
    const answer = await ask('drop-profile', { id: saved.id });
    setFailed(!answer.ok);
    if (answer.ok) setSaved(undefined);
  };
  return {
    selected: selected.text,
    lesson,
    said,
    isOver,
    saved,
    failed,
    take,
    forget,
    say,
    save: () => void keep(),
    undo: () => void drop(),
  };
}

/** A frame in which nothing is selected any more says nothing of what is selected in another. */
const later = (before: Selected, told: Selected): Selected =>
  told.text === '' && before.frame !== told.frame && before.text !== '' ? before : told;
