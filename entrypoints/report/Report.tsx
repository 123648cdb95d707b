import { useAsk } from '@/components/ask';
import { Button } from '@/components/Button';
import { useReportOfHash } from '@/components/hash';
import { StateMessage } from '@/components/StateMessage';
import { TroubleLine } from '@/components/TroubleLine';
import { say } from '@/utils/words';
import { Contents } from './Contents';
import { Preview } from './Preview';
import { Save } from './Save';
import { useReport } from './useReport';
import './report.css';

/** The copy of a page that could not be read, shown as it would be saved. */
export function Report() {
  const id = useReportOfHash();
  const { report, late } = useReport(id);
  const [trouble, send] = useAsk();
  const { parts, tooLarge } = report;
  return (
    <main className="report">
      <h1>{say('report_title')}</h1>
      <TroubleLine trouble={trouble} />
      {parts.length > 0 && <Contents host={new URL(parts[0]?.url ?? location.href).host} />}
      {parts.length > 0 && tooLarge > 0 && <p className="alert">{say('report_large_part')}</p>}
      {parts.length === 0 && tooLarge > 0 && (
        <StateMessage title={say('report_none_title')} text={say('report_large')} urgent />
      )}
      {parts.length === 0 && tooLarge === 0 && late && (
        <StateMessage title={say('report_none_title')} text={say('report_none_text')} urgent />
      )}
      {parts.length === 0 && tooLarge === 0 && !late && <p role="status">{say('report_making')}</p>}
      <div className="report-actions">
        {parts.length > 0 && <Save parts={parts} />}
        {id !== undefined && (
          <Button onClick={() => void send('cancel-report', { report: id })}>{say('do_cancel')}</Button>
        )}
      </div>
      {parts.map(({ html }, at) => (
        <Preview
          key={`${String(at)} ${html.length}`}
          html={html}
          title={parts.length > 1 ? say('report_look_part', String(at + 1)) : say('report_look')}
        />
      ))}
    </main>
  );
}
