import { Button } from '@/components/Button';
import { say } from '@/utils/words';
import type { usePlace } from './usePlace';

interface Props {
  framed: boolean;
  place: ReturnType<typeof usePlace>;
  onClose: () => void;
}

/** Tusu's name, and where the panel stands. */
export function PanelBar({ framed, place, onClose }: Props) {
  return (
    <header className="panel-bar">
      <h1>{say('name')}</h1>
      {framed && (
        <>
          <Button look="bare" onClick={place.move}>
            {place.side === 'right' ? say('do_move_left') : say('do_move_right')}
          </Button>
          <Button look="bare" onClick={place.fold}>
            {say('do_fold')}
          </Button>
          <Button does="close" look="bare" onClick={onClose}>
            {say('do_close')}
          </Button>
        </>
      )}
    </header>
  );
}

/** All that is seen of a folded panel. */
export function PanelTab({ onUnfold }: { onUnfold: () => void }) {
  return (
    <button type="button" className="panel-tab" aria-label={`${say('name')} ${say('do_unfold')}`} onClick={onUnfold}>
      <span>{say('name')}</span>
      <span>{say('do_unfold')}</span>
    </button>
  );
}
