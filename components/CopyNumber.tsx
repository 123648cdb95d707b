import { useRef, useState } from 'react';
import { say } from '@/utils/words';
import { Button } from './Button';
import './copy-number.css';

/** A case's number, with a button that copies it. */
export function CopyNumber({ number }: { number: string }) {
  const shown = useRef<HTMLSpanElement>(null);
  const [result, setResult] = useState<'copied' | 'not_copied'>();
  const copy = async () => {
    const copied = copyBySelection(shown.current) || (await copyByClipboard(number));
    setResult(copied ? 'copied' : 'not_copied');
  };
  return (
    <span className="copy-number">
      <span className="quiet">{say('fact_number')}</span>
      <span ref={shown} className="figures">
        {number}
      </span>
      <Button look="bare" onClick={() => void copy()}>
        {say('do_copy')}
      </Button>
      <span role="status" className="small quiet">
        {result && say(result)}
      </span>
    </span>
  );
}

async function copyByClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The old way comes first: in a frame the page's policy forbids the newer one, and the browser writes an error for trying. */
function copyBySelection(shown: HTMLElement | null): boolean {
  if (!shown) return false;
  getSelection()?.selectAllChildren(shown);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way in a frame, see above
  return document.execCommand('copy');
}
