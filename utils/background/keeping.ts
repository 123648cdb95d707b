/**
 * What the background does for the log besides writing it: the check at the first start in a browser session, and the copies.
 */
import { browser } from 'wxt/browser';
import { keepCopies, sessionBegun } from '../log';
import { readLogState } from '../log-state';
import { tellPages } from '../messages';
import { refreshToolbar } from './toolbar';
import { unwaited } from './turns';

const alarm = 'copy';
const twiceADay = 12 * 60;

/** Begins to keep the log. To be called synchronously when the background starts. */
export function keepLog(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) unwaited('a copy of the log', keepCopies(Date.now()));
  });
  unwaited('the log', begin());
}

/** The count of what is due is set anew whatever the check finds: alarms are lost by updates and restarts. */
async function begin(): Promise<void> {
  const before = (await readLogState()).mended?.at;
  try {
    await sessionBegun();
  } finally {
    await refreshToolbar(Date.now());
  }
  if ((await readLogState()).mended?.at !== before) await tellPages('log-changed', { caseIds: [] });
  await keepCopies(Date.now());
  if (!(await browser.alarms.get(alarm))) await browser.alarms.create(alarm, { periodInMinutes: twiceADay });
}

/** Writes between two looks at whether the journal wants binding. How many there were since is nothing to remember. */
const often = 50;
let written = 0;

/** A write was acknowledged. */
export function afterWrite(): void {
  written += 1;
  if (written % often === 0) unwaited('a copy of the log', keepCopies(Date.now()));
}
