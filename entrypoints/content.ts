import { defineContentScript } from 'wxt/utils/define-content-script';
import { isNeverRead, neverRead, sellerHosts } from '@/utils/hosts';
import { startPage } from '@/utils/page';

declare global {
  /** Set where Tusu runs in a frame, for the background to find the outermost one. Lives in the extension's own world. */
  var tusuRuns: boolean | undefined;
}

export default defineContentScript({
  matches: sellerHosts,
  excludeMatches: neverRead,
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main(context) {
    if (isNeverRead(document.baseURI)) return;
    globalThis.tusuRuns = true;
    startPage(document, context.signal);
  },
});
