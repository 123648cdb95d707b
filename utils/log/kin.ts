/** Which of the rows on hand are the case that a reading is about. Pure. */
import { caseId, contradict, type Identity, mayBeSameCase } from '../cases';

/**
 * The rows that are this reading's case: none where it is new, several where it shows that they are one.
 * A reading that lacks a part belongs to the one row that agrees in all else; where several fit that contradict each other,
 * it stays a case of its own. `readings` are all that came with it: a row that might as well be another of theirs is left.
 */
export function kinOf<Row extends Identity & { id: string }>(
  reading: Identity,
  rows: readonly Row[],
  readings: readonly Identity[],
): Row[] {
  const id = caseId(reading);
  const own = rows.filter((row) => row.id === id);
  const others = rows.filter((row) => row.id !== id && mayBeSameCase(row, reading));
  if (others.length === 0) return own;
  const witnesses = [...rows.filter((row) => row.id !== id), ...readings];
  const fits = others.filter((row) => !mightBeAnother(row, reading, witnesses));
  return agreeAmongThemselves([...own, ...fits]) ? [...own, ...fits] : own;
}

/** Does a row fit something else as well, that can't be this reading's case? */
const mightBeAnother = (row: Identity, reading: Identity, witnesses: readonly Identity[]) =>
  witnesses.some((witness) => witness !== row && contradict(witness, reading) && mayBeSameCase(witness, row));

const agreeAmongThemselves = (rows: readonly Identity[]) =>
  rows.every((row, place) => rows.slice(place + 1).every((other) => !contradict(row, other)));
