import { useEffect, useState } from 'react';
import { type Report, watchReport } from '@/utils/reports';

/** A copy is made in well under this, ms; after it the page says that none has come, and still takes one that does. */
const patience = 5000;

/** A report as its copies come in; `late` once none has come for long. */
export function useReport(id: string | undefined): { report: Report; late: boolean } {
  const [report, setReport] = useState<Report>({ parts: [], tooLarge: 0 });
  const [late, setLate] = useState(id === undefined);
  useEffect(() => {
    if (id === undefined) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => setLate(true), patience);
    watchReport(id, setReport, stop.signal);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [id]);
  return { report, late };
}
