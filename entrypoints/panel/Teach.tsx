import type { ReactNode } from 'react';
import { Button } from '@/components/Button';
import { StateMessage } from '@/components/StateMessage';
import { TroubleLine } from '@/components/TroubleLine';
import type { TeachTrouble } from '@/utils/messages';
import { say, underscored } from '@/utils/words';
import { TeachPreview } from './TeachPreview';
import { type Teaching, useTeaching } from './useTeaching';
import './teach.css';

interface Props {
  session: string;
  onStop: () => void;
}

/** The panel in teaching mode: the seller selects on the page, and says here what it is. */
export function Teach({ session, onStop }: Props) {
  const teaching = useTeaching(session);
  if (teaching.isOver) return <StateMessage title={say('teach_over_title')} text={say('teach_over_text')} urgent />;
  if (teaching.saved) return <Saved teaching={teaching} onClose={onStop} />;
  const { number, status, learnt } = teaching.lesson;
  return (
    <article className="teach">
      <h2>{say('teach_title')}</h2>
      <p className="quiet">{say('teach_intro')}</p>
      <TroubleLine trouble={teaching.failed ? 'failed' : undefined} />
      <Step what="number" taken={number} isOpen={number === undefined} teaching={teaching} />
      {number !== undefined && <Step what="status" taken={status} isOpen={status === undefined} teaching={teaching} />}
      {learnt && <TeachPreview learnt={learnt} said={teaching.said} onSay={teaching.say} onSave={teaching.save} />}
      <p>
        <Button does="stop" onClick={onStop}>
          {say('teach_stop')}
        </Button>
      </p>
    </article>
  );
}

interface StepProps {
  what: 'number' | 'status';
  /** What was taken, as the page shows it. */
  taken: string | undefined;
  isOpen: boolean;
  teaching: Teaching;
}

/** One thing to point at: open, with what is selected right now, or taken, with a way back. */
function Step({ what, taken, isOpen, teaching }: StepProps) {
  const { selected, lesson, take, forget } = teaching;
  return (
    <section className="teach-step" data-open={isOpen}>
      <h3>{say(`teach_${what}_step`)}</h3>
      {taken === undefined ? (
        <>
          <p>{say(`teach_${what}_how`)}</p>
          <Live>{selected === '' ? say('teach_nothing_selected') : say('teach_selected', selected)}</Live>
          <TeachTroubleLine trouble={lesson.trouble} />
          <Button does="next" look="primary" wide onClick={() => take(what)}>
            {say(`teach_take_${what}`)}
          </Button>
        </>
      ) : (
        <p className="teach-taken">
          <strong>{taken}</strong>
          <Button does="back" look="bare" onClick={() => forget(what)}>
            {say('teach_again')}
          </Button>
        </p>
      )}
    </section>
  );
}

function Live({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="teach-selected">
      {children}
    </p>
  );
}

function TeachTroubleLine({ trouble }: { trouble: TeachTrouble | undefined }) {
  if (trouble === undefined) return null;
  return (
    <p role="alert" className="alert">
      {say(`teach_trouble_${underscored(trouble)}`)}
    </p>
  );
}

function Saved({ teaching, onClose }: { teaching: Teaching; onClose: () => void }) {
  return (
    <section className="teach" role="status">
      <h2>{say('teach_saved_title')}</h2>
      <p>{say('teach_saved_text')}</p>
      <TroubleLine trouble={teaching.failed ? 'failed' : undefined} />
      <p className="teach-buttons">
        <Button does="close" look="primary" onClick={onClose}>
          {say('do_close')}
        </Button>
        <Button does="back" onClick={teaching.undo}>
          {say('teach_undo')}
        </Button>
      </p>
    </section>
  );
}
