import { ask, type Notice } from '../messages';
import { type Reading, redact, type View } from '../reading';
import { longestCopy } from '../report-file';

/** Copies a frame's structure, redacted, and hands it to the background for the report that it belongs to. */
export async function handOverCopy(
  document: Document,
  view: View,
  state: Reading['state'],
  { report, seed }: Notice<'copy-page'>,
): Promise<void> {
  const copy = isHuge(document) ? undefined : redact(document, view, seed);
  const isCopied = copy !== undefined && copy.html.length <= longestCopy;
  await ask('page-copied', {
    report,
    copy: isCopied ? { is: 'copied', part: { ...copy, state } } : { is: 'too-large' },
  });
}

/** More elements than a copy of that length can hold. */
const mostElements = 30_000;

/** Is the frame too large before any work is done on it? */
const isHuge = ({ body, documentElement }: Document) =>
  body.textContent.length > longestCopy || documentElement.getElementsByTagName('*').length > mostElements;
