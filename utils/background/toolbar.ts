/** The count on the toolbar's button: cases that need the seller. */
import { browser } from 'wxt/browser';
import { needsSeller, nextTurn, verdictAt } from '../cases';
import { unsettledCases } from '../log';

/** The alarm for the next moment at which some verdict turns by the clock alone. */
export const turnAlarm = 'turn';

/** The tone `now` of the looks, as a ground for white text. */
const ground = '#B42318';

/** Counts anew at `now` (ms since 1970), and sets the alarm for the moment at which the count may next change by itself. */
export async function refreshToolbar(now: number): Promise<void> {
  const cases = await unsettledCases();
  const count = cases.filter((one) => needsSeller(verdictAt(one, now))).length;
  await Promise.all([
    browser.action.setBadgeText({ text: count === 0 ? '' : String(count) }),
    browser.action.setBadgeBackgroundColor({ color: ground }),
    setAlarm(cases.map((one) => nextTurn(one, now)).filter((turn) => turn !== undefined)),
  ]);
}

async function setAlarm(turns: readonly number[]): Promise<void> {
  if (turns.length === 0) {
    await browser.alarms.clear(turnAlarm);
    return;
  }
  const when = turns.reduce((earliest, turn) => Math.min(earliest, turn));
  await browser.alarms.create(turnAlarm, { when });
}
