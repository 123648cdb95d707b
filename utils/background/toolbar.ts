/** The count on the toolbar's button: cases that need the seller. */
import { browser } from 'wxt/browser';
import { countNeedsMe, nextTurnOfAll } from '../log';

/** The alarm for the next moment at which some verdict turns by the clock alone. */
export const turnAlarm = 'turn';

/** The tone `now` of the looks, as a ground for white text. */
const ground = '#B42318';

/** Counts anew at `now` (ms since 1970), and sets the alarm for the moment at which the count may next change by itself. */
export async function refreshToolbar(now: number): Promise<void> {
  const [count, turn] = await Promise.all([countNeedsMe(now), nextTurnOfAll(now)]);
  await Promise.all([
    browser.action.setBadgeText({ text: count === 0 ? '' : String(count) }),
    browser.action.setBadgeBackgroundColor({ color: ground }),
    turn === undefined ? browser.alarms.clear(turnAlarm) : browser.alarms.create(turnAlarm, { when: turn }),
  ]);
}
