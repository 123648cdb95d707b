import { type Chance, chanceOf } from './chance';
import { insertColumns, insertRows, reorderColumns } from './columns';
import { hideCopies, hideDecoys, renameClasses, strewNothings, wrapCells, wrapTables } from './markup';
import { sowInvisibles, splitTexts, wrapTexts } from './texts';

/** A change of a page that changes nothing of what it says. */
export type Mutate = (document: Document, chance: Chance) => void;

export const mutations = {
  renameClasses,
  wrapCells,
  wrapTables,
  strewNothings,
  hideCopies,
  hideDecoys,
  reorderColumns,
  insertColumns,
  insertRows,
  splitTexts,
  sowInvisibles,
  wrapTexts,
} as const satisfies Record<string, Mutate>;

export type Mutation = keyof typeof mutations;
// The keys of an object that is written down above.
export const mutationNames = Object.keys(mutations) as Mutation[];

/** A page with changes that change nothing of what it says. */
export interface Mutant {
  name: string;
  changes: readonly Mutation[];
  seed: number;
}

/**
 * Mutations that the reader does not stand yet, each with why and a mutant that shows it. They are left out of the sample,
 * and their test turns red as soon as that mutant is read as it must be.
 */
export const knownWeaknesses: readonly { change: Mutation; why: string; shownBy: Mutant }[] = [];

/** Changes the document by each of these in turn, with choices that `seed` repeats. */
export function mutate(document: Document, names: readonly Mutation[], seed: number): void {
  const chance = chanceOf(seed);
  for (const name of names) mutations[name](document, chance);
}
