import { isForPage } from '../profile';
import { type Change, heed, lookAtLists } from './heed';
import { type Memory, openMemory } from './memory';
import { readWith } from './read';
import type { Reading, View } from './reading';

/** Reads one document again and again, and each time only what changed. */
export interface Reader {
  /**
   * The reading that `read` would give of the document as it stands, with one exception: a time that remains counts from when it was
   * first read. What was read before and still holds is given again, the very same objects. `changes` are all changes since the last
   * reading, in order; 'all' where they are not known.
   */
  read(view: View, changes: readonly Change[] | 'all'): Reading;
  /** Elements whose shadow trees were read: changes in these must be told too. */
  hosts(): ReadonlySet<Element>;
}

/** Opens a reader, which begins with nothing known. */
export function openReader(document: Document): Reader {
  let memory: Memory = openMemory();
  let body: HTMLElement | undefined;
  let wasTaught = false;
  const isTrue = (view: View, changes: readonly Change[] | 'all') => {
    // What is taught leads anywhere on its page.
    const isTaught = view.profiles?.some((profile) => isForPage(profile, view.url)) === true;
    const isOrWasTaught = isTaught || wasTaught;
    wasTaught = isTaught;
    if (changes === 'all' || isOrWasTaught || document.body !== body || !heed(memory, changes)) return false;
    lookAtLists(memory);
    return true;
  };
  return {
    read(view, changes) {
      if (!isTrue(view, changes)) memory = openMemory(memory.since);
      ({ body } = document);
      const reading = readWith(memory, document, view);
      lookAtLists(memory);
      return reading;
    },
    hosts: () => memory.hosts,
  };
}
