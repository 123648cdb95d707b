/** What all the matter of the guides is made of: a sentence of the catalogue, and where it is from. */
import type { Case, Source } from '../../cases';

/** A key of the message catalogue: all that begin so belong to the matter or the short answers, which a test holds against each other. */
export type SentenceKey = `${'matter' | 'short'}_${string}`;

/** A sentence that says something of the platform, or advises. */
export interface Said {
  text: SentenceKey;
  source: Source;
}

/** What of a case decides what is said. */
export type Standing = Pick<Case, 'role' | 'procedure' | 'status' | 'offers'>;
