/** The whole log copied anew. */
import { database } from './database';
import { type CaseRow, type EventRow, seenOf } from './rows';
import { addCopy, drop, type Part, places } from './second-store';
import { withSeen } from './union';

/** Events in one copy: some hundred kilobytes once compressed. */
const eventsInCopy = 5000;

/** Copies the whole log anew, and then drops what lay there before. Rejects with `LogTrouble`. `now` in ms since 1970. */
export async function copyAll(now: number): Promise<void> {
  const before = await places();
  let after = '';
  for (;;) {
    const events = await database.events.where('id').above(after).limit(eventsInCopy).toArray();
    if (events.length === 0) break;
    await addCopy(await withSight(events), now);
    after = events.at(-1)?.id ?? '';
  }
  await drop(before);
}

/** Events with what their rows alone know: the last reading that said nothing new. */
async function withSight(events: readonly EventRow[]): Promise<Part> {
  const ids = [...new Set(events.map(({ caseId }) => caseId))];
  const rows = (await database.cases.bulkGet(ids)).filter((row) => row !== undefined);
  const byLine = new Map<string, CaseRow>(rows.map((row) => [row.lastLine, row]));
  const sighted = events.map((event) => {
    const row = byLine.get(event.id);
    return row && row.lastSeenAt > event.at ? withSeen(event, seenOf(row)) : event;
  });
  return { events: sighted, deltas: [] };
}
