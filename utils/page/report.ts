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
  const copy = redact(document, view, seed);
  const isTooLarge = copy.html.length > longestCopy;
  await ask('page-copied', {
    report,
    copy: isTooLarge ? { is: 'too-large' } : { is: 'copied', part: { ...copy, state } },
  });
}
