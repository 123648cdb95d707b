import type { Send } from '@/components/ask';
import { WalkLine } from '@/components/guide/WalkLine';
import { useWalk } from '@/components/walk';

/** The guide under way, with the way back to it; nothing where there is none. */
export function UnderWay({ send }: { send: Send }) {
  const { walk } = useWalk();
  if (!walk) return null;
  return (
    <WalkLine
      walk={walk}
      onResume={() => void send('open-page', { caseId: walk.caseId })}
      onStop={() => void send('stop-guide', {})}
    />
  );
}
