import type { GuideName } from '@/utils/guides';
import type { Standing, Walk } from '@/utils/walk';
import { guideWords, say, standingWords } from '@/utils/words';
import { Button } from '../Button';
import { useStanding } from '../walk';
import './guide.css';

interface Props {
  walk: Walk;
  onStop: () => void;
  /** Begins the guide anew. */
  onAgain: (guide: GuideName) => void;
  onOpenPage: () => void;
}

/** A guide under way: where it stands, what to do where the page stands in the way, and how to stop it. */
export function WalkCard({ walk, onStop, onAgain, onOpenPage }: Props) {
  const standing = useStanding(walk);
  const [sentence, second] = standingWords(walk, standing);
  const { run } = walk;
  return (
    <>
      <p className="quiet small walk-of">
        {say('walking', guideWords(walk.guide))}
        {run && <span className="figures">{say('walk_run', String(run.place), String(run.of))}</span>}
      </p>
      <div role="status" className={isHindered(standing) ? 'walk-hindered' : undefined}>
        <p>
          <strong>{sentence}</strong>
        </p>
        {second !== undefined && <p>{second}</p>}
      </div>
      {isOver(standing) && (
        <Button does={walk.guide} look="primary" wide onClick={() => onAgain(walk.guide)}>
          {say('do_again')}
        </Button>
      )}
      {isAstray(standing) && (
        <Button does="open-page" wide onClick={onOpenPage}>
          {say('do_open_page')}
        </Button>
      )}
      <Button does="stop" wide onClick={onStop}>
        {run && run.place < run.of ? say('do_stop_run') : say('do_stop')}
      </Button>
    </>
  );
}

/** The page keeps the seller from the next step, and he should read why. */
function isHindered(standing: Standing): boolean {
  switch (standing.state) {
    case 'searching':
    case 'ringing':
    case 'pressed':
    case 'accepted':
      return false;
    case 'missing':
    case 'waiting':
    case 'other-store':
    case 'refused':
    case 'silent':
      return true;
  }
}

/** Nothing is ringed until the guide is begun anew. */
const isOver = ({ state }: Standing) => state === 'refused' || state === 'silent';

/** The seller is on a page from which the way doesn't lead on. */
const isAstray = (standing: Standing) => standing.state === 'missing' && standing.why !== 'dialog';
