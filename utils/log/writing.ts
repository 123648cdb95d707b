/**
 * The way of every write. What changes is worked out first; then it is put into the journal, then into the database, and only when
 * both stand is the write acknowledged. So the journal and its copies always hold at least what the database holds, and a stop
 * between the two leaves something that was not acknowledged and that the next start makes whole.
 */
import { endTrouble, keepTrouble } from '../log-state';
import { database } from './database';
import { type Changes, Draft } from './draft';
import { deviceId, eventNames, type NameEvent } from './event-ids';
import { addPage, drop } from './second-store';
import { checkAgain, sessionBegun } from './session';
import { apply, stored } from './stored';
import { inTime, lookedInto, opened } from './trouble';
import { alone } from './turn';

/**
 * Does one write, while no other is under way. `work` puts what changes into the draft and writes nothing itself.
 * Rejects with `LogTrouble`, and then nothing is acknowledged.
 */
export const writing = <T>(work: (draft: Draft, name: NameEvent) => Promise<T>): Promise<T> =>
  changing(async () => {
    const draft = new Draft(stored);
    const result = await work(draft, eventNames(await deviceId()));
    return [result, draft.changes()];
  });

/** The same for a write that works out its changes by itself. */
export async function changing<T>(work: () => Promise<readonly [T, Changes]>): Promise<T> {
  try {
    await sessionBegun();
    const result = await alone(() => change(work));
    if (mayBeTroubled) await endTrouble();
    mayBeTroubled = false;
    return result;
  } catch (error) {
    const trouble = await lookedInto(error);
    mayBeTroubled = true;
    if (trouble.kind === 'corrupt' || trouble.kind === 'closed') await checkAgain();
    await keepTrouble(trouble.kind, Date.now()).catch(() => undefined);
    throw trouble;
  }
}

/** Spares most writes the question; a new worker asks once. */
let mayBeTroubled = true;

async function change<T>(work: () => Promise<readonly [T, Changes]>): Promise<T> {
  await opened(database);
  const [result, changes] = await inTime('reading', work());
  await keep(changes);
  return result;
}

async function keep(changes: Changes): Promise<void> {
  const { added, deltas, rows, goneRows, events } = changes;
  if (rows.length + goneRows.length + events.length === 0) return;
  const page = added.length + deltas.length > 0 ? await addPage({ events: added, deltas }, Date.now()) : undefined;
  try {
    await inTime('writing', apply(changes));
  } catch (error) {
    // It is not acknowledged, so nothing must come of it later either. Where even this fails, the next start takes it in.
    if (page) await drop([page]).catch(() => undefined);
    throw error;
  }
}
