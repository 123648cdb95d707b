import { say, timeLeft } from '@/utils/words';
import { Promises } from './Promises';
import { VerdictPill } from './VerdictPill';
import './first-run.css';

const sample = { role: 'complainant', procedure: 'picture-theft', status: 'processing' } as const;
const sampleLeft = 5 * 3_600_000;

/** What a seller sees before the first complaint was read. */
export function FirstRun() {
  return (
    <div className="first-run">
      <section>
        <h2>{say('first_title')}</h2>
        <p className="quiet">{say('first_text')}</p>
      </section>
      <p className="sample">
        <span>{say('sample_product')}</span>
        <VerdictPill one={sample} verdict="withdraw-soon" />
        <span className="time-left time-left-now">{timeLeft(sampleLeft)}</span>
        <span className="quiet small">{say('sample')}</span>
      </p>
      <Promises />
    </div>
  );
}
