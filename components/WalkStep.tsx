import type { GuideName } from '@/utils/guides';
import { guideWords, say, stepWords } from '@/utils/words';
import { Button } from './Button';

interface Props {
  guide: GuideName;
  /** The step that the page showed last; undefined before the first. */
  step: string | undefined;
  onStop: () => void;
}

/** A guide under way: its step, and how to stop it. */
export function WalkStep({ guide, step, onStop }: Props) {
  return (
    <>
      <p className="quiet small">{say('walking', guideWords(guide))}</p>
      <p role="status">
        <strong>{step === undefined ? say('walking_search') : stepWords(guide, step)}</strong>
      </p>
      <Button does="stop" wide onClick={onStop}>
        {say('do_stop')}
      </Button>
    </>
  );
}
