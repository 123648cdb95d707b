import type { Walk } from '@/utils/walk';
import { caseTitle, guideWords, say, standingWords } from '@/utils/words';
import { Button } from '../Button';
import { useStanding } from '../walk';
import './walk-line.css';

interface Props {
  walk: Walk;
  onResume: () => void;
  onStop: () => void;
}

/** The guide under way, away from its case: where it stands, back to it, and how to stop it. */
export function WalkLine({ walk, onResume, onStop }: Props) {
  const [sentence] = standingWords(walk, useStanding(walk));
  return (
    <section className="walk-line" aria-label={say('walking', guideWords(walk.guide))}>
      <p className="small quiet">
        {say('walking', guideWords(walk.guide))} · {caseTitle(walk.facts)}
        {walk.run && ` · ${say('walk_run', String(walk.run.place), String(walk.run.of))}`}
      </p>
      <p role="status">{sentence}</p>
      <p className="walk-line-actions">
        <Button onClick={onResume}>{say('do_resume')}</Button>
        <Button does="stop" look="bare" onClick={onStop}>
          {say('do_stop')}
        </Button>
      </p>
    </section>
  );
}
