/** What all the matter of the guides is made of: a sentence of the catalogue, and where it is from. */
import type { Case, Source } from '../../cases';

/** A key of the message catalogue. Every key that begins so belongs to the matter, and a test holds both against each other. */
export type SentenceKey = `matter_${string}`;

/** A sentence that says something of the platform, or advises. */
export interface Said {
  text: SentenceKey;
  source: Source;
}

/** What of a case decides what is said. */
export type Standing = Pick<Case, 'role' | 'procedure' | 'status' | 'offers'>;
