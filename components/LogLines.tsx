import { dismissMended, type LogState, staleAfter } from '@/utils/log-state';
import { longAgo, say } from '@/utils/words';
import { Button } from './Button';
import { StateMessage } from './StateMessage';

/** Says what is the matter with the log, and what the last start put back. Nothing where all is well. */
export function LogLines({ state, now }: { state: LogState | undefined; now: number }) {
  const { trouble, mended, copiedAt } = state ?? {};
  const isStale = copiedAt !== undefined && now - copiedAt > staleAfter;
  return (
    <>
      {trouble && <StateMessage title={say('log_trouble_title')} text={say(`log_trouble_${trouble.kind}`)} urgent />}
      {mended && (
        <StateMessage title={say(`log_mended_${mended.why}`)} text={whatWasMended(mended)} urgent>
          <Button onClick={() => void dismissMended()}>{say('do_dismiss')}</Button>
        </StateMessage>
      )}
      {isStale && (
        <StateMessage title={say('log_stale_title', longAgo(now - copiedAt))} text={say('log_stale_text')} urgent />
      )}
    </>
  );
}

const whatWasMended = ({ restored, unreadable }: NonNullable<LogState['mended']>) =>
  unreadable === 0 ? say('log_mended_whole', String(restored)) : say('log_mended_part', String(restored));

/** When the log was last copied, for the foot of a page. */
export function CopyLine({ state, now }: { state: LogState | undefined; now: number }) {
  if (state?.copiedAt === undefined) return null;
  return <p className="quiet small">{say('log_copied', longAgo(Math.max(now - state.copiedAt, 0)))}</p>;
}
