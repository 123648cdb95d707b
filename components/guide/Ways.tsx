import type { Way } from '@/utils/guides';
import type { Way as WayContent } from '@/utils/guides/matter';
import { say, sentence } from '@/utils/words';
import { Button } from '../Button';
import { footnotesOf, SaidList, Sources, sourcesOf } from './Said';
import './guide.css';

interface Props {
  ways: readonly WayContent[];
  /** The way that is walked. */
  chosen: Way | undefined;
  onChoose: (way: Way) => void;
}

/** By the matter's name the walk's. */
const walked = { withdraw: 'withdraw', escalate: 'platform' } as const satisfies Record<WayContent['id'], Way>;

/** The ways to answer side by side, with what each leads to. */
export function Ways({ ways, chosen, onChoose }: Props) {
  const footnotes = footnotesOf(ways.flatMap(({ leadsTo }) => sourcesOf(leadsTo)));
  return (
    <>
      <ul className="ways">
        {ways.map(({ id, title, leadsTo }) => {
          const way = walked[id];
          return (
            <li key={id}>
              <h4>{sentence(title)}</h4>
              <SaidList said={leadsTo} footnotes={footnotes} />
              <Button
                does={way === 'withdraw' ? 'withdraw' : 'answer'}
                wide
                aria-pressed={chosen === way}
                onClick={() => onChoose(way)}
              >
                {chosen === way ? say('way_chosen') : say('way_choose', sentence(title))}
              </Button>
            </li>
          );
        })}
      </ul>
      <Sources footnotes={footnotes} />
    </>
  );
}
