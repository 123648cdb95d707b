import type { Tone } from '@/utils/look';
import { type Key, say } from '@/utils/words';
import { Sign } from './Sign';
import './first-run.css';

/** What Tusu does, and what it never does. */
export function Promises() {
  return (
    <>
      <PromiseList title="does_title" lines={['does_1', 'does_2', 'does_3']} tone="done" />
      <PromiseList title="never_title" lines={['never_1', 'never_2', 'never_3', 'never_4']} tone="over" />
    </>
  );
}

function PromiseList({ title, lines, tone }: { title: Key; lines: readonly Key[]; tone: Tone }) {
  return (
    <section>
      <h2 className="section-title">{say(title)}</h2>
      <ul className="promises">
        {lines.map((line) => (
          <li key={line}>
            <Sign tone={tone} />
            {say(line)}
          </li>
        ))}
      </ul>
    </section>
  );
}
