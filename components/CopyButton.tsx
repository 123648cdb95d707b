import { type RefObject, useState } from 'react';
import { type Key, say } from '@/utils/words';
import { Button } from './Button';
import './copy-number.css';

interface Props {
  text: string;
  /** Where the text is seen: it is selected there, so that the seller sees what was copied. */
  shown: RefObject<HTMLElement | null>;
  label: Key;
  look?: 'primary' | 'plain' | 'bare';
}

/** Copies a text, and says whether it did. */
export function CopyButton({ text, shown, label, look = 'plain' }: Props) {
  const [result, setResult] = useState<{ text: string; as: 'copied' | 'not_copied' }>();
  const copy = async () => {
    const copied = copyBySelection(shown.current) || (await copyByClipboard(text));
    setResult({ text, as: copied ? 'copied' : 'not_copied' });
  };
  return (
    <span className="copy">
      <Button look={look} onClick={() => void copy()}>
        {say(label)}
      </Button>
      <span role="status" className="small copy-result">
        {result?.text === text && say(result.as)}
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
  const focused = document.activeElement;
  if (shown instanceof HTMLTextAreaElement) {
    // What is selected in a field is copied only while the field has the focus.
    shown.focus({ preventScroll: true });
    shown.select();
  } else getSelection()?.selectAllChildren(shown);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way in a frame, see above
  const isCopied = document.execCommand('copy');
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return isCopied;
}
