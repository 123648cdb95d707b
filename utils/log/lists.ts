/** A list in parts of at most `size`. */
export function inChunks<T>(list: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let from = 0; from < list.length; from += size) chunks.push(list.slice(from, from + size));
  return chunks;
}

/** The parts of a list that have a name in common, in the order in which the first of each stood. */
export function grouped<T, Name>(list: Iterable<T>, nameOf: (one: T) => Name): Map<Name, T[]> {
  const groups = new Map<Name, T[]>();
  for (const one of list) {
    const name = nameOf(one);
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}
