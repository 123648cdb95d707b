/** 1688, where the seller has turned it on: the same content script, registered while the permission lasts. */
import { browser } from 'wxt/browser';
import { neverRead, optionalHosts } from '../hosts';
import { inTurn } from './turns';

const id = 'optional-hosts';

/** Registers or removes the content script for the optional hosts, as the browser's permissions stand. */
export function followPermissions(): Promise<void> {
  return inTurn(id, async () => {
    const wanted = await browser.permissions.contains({ origins: optionalHosts });
    const there = (await browser.scripting.getRegisteredContentScripts({ ids: [id] })).length > 0;
    if (wanted && !there) await browser.scripting.registerContentScripts([script()]);
    if (!wanted && there) await browser.scripting.unregisterContentScripts({ ids: [id] });
  });
}

/** The same file, run in the same way as the manifest has it for the other hosts. */
function script() {
  const [declared] = browser.runtime.getManifest().content_scripts ?? [];
  // Firefox tells a manifest's files by their whole address, and takes them only by their path.
  const path = (file: string) => file.replace(browser.runtime.getURL('/'), '');
  return {
    id,
    js: (declared?.js ?? ['content-scripts/content.js']).map(path),
    matches: optionalHosts,
    excludeMatches: neverRead.filter((pattern) => pattern.includes('1688.com')),
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_end' as const,
    persistAcrossSessions: true,
  };
}
