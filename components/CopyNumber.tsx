import { useRef, useState } from 'react';
import { say } from '@/utils/words';
import { Button } from './Button';
import './copy-number.css';

/** A case's number, with a button that copies it. */
export function CopyNumber({ number }: { number: string }) {
  const shown = useRef<HTMLSpanElement>(null);
  const [result, setResult] = useState<'copied' | 'not_copied'>();
  const copy = async () => {
    const copied = (await copyByClipboard(number)) || copyBySelection(shown.current);
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

/** In a frame the page's policy may forbid the clipboard; the old way still works there. */
function copyBySelection(shown: HTMLElement | null): boolean {
  if (!shown) return false;
  getSelection()?.selectAllChildren(shown);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where the page forbids the clipboard
  return document.execCommand('copy');
}
