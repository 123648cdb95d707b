import { complaintOf, type Identity } from '../cases';

/** Every number under which these may be found, each once. */
export function numbersOf(identities: readonly Identity[]): string[] {
  const numbers = identities.flatMap((identity) => [identity.number, identity.taskNumber, complaintOf(identity)]);
  return [...new Set(numbers.filter((number) => number !== undefined))];
}
