import { Sign } from '@/components/Sign';
import type { Tone } from '@/utils/look';
import { type Key, say } from '@/utils/words';

/** What is in the copy and what is not, in plain words; `host` is the one that it names. */
export function Contents({ host }: { host: string }) {
  return (
    <>
      <p>{say('report_intro')}</p>
      <div className="report-contents">
        <Lines
          title="report_in_title"
          lines={['report_in_1', 'report_in_2', 'report_in_3', 'report_in_4']}
          tone="done"
          host={host}
        />
        <Lines
          title="report_out_title"
          lines={['report_out_1', 'report_out_2', 'report_out_3', 'report_out_4']}
          tone="over"
          host={host}
        />
      </div>
      <p>
        <strong>{say('report_sent')}</strong>
      </p>
    </>
  );
}

interface LinesProps {
  title: Key;
  lines: readonly Key[];
  tone: Tone;
  host: string;
}

function Lines({ title, lines, tone, host }: LinesProps) {
  return (
    <section>
      <h2 className="section-title">{say(title)}</h2>
      <ul className="report-lines">
        {lines.map((line) => (
          <li key={line}>
            <Sign tone={tone} />
            <span>{say(line, host)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
