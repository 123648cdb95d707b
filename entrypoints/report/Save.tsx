import { useState } from 'react';
import { Button } from '@/components/Button';
import { type ReportPart, reportFileName, reportFileOf } from '@/utils/report-file';
import { say } from '@/utils/words';

/** The browser reads a download's content at its own pace; after this, ms, it has. */
const untilRead = 60_000;

/** Saves the copies as one file by a plain download: nothing is asked of any server. */
function save(parts: readonly ReportPart[]): void {
  const address = URL.createObjectURL(new Blob([reportFileOf(parts)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = reportFileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), untilRead);
}

export function Save({ parts }: { parts: readonly ReportPart[] }) {
  const [saved, setSaved] = useState(false);
  return (
    <>
      <Button
        look="primary"
        onClick={() => {
          save(parts);
          setSaved(true);
        }}
      >
        {say('do_save')}
      </Button>
      <p role="status" className="report-saved">
        {saved && say('report_saved', reportFileName)}
      </p>
    </>
  );
}
