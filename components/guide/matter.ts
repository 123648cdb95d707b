import type { Case, Notes } from '@/utils/cases';
import type { GuideName, Way } from '@/utils/guides';
import type { LetterKind } from '@/utils/guides/letters';
import type { Walk } from '@/utils/walk';
import type { TakeNote } from '../useNotes';

/** What the pieces of a guide are drawn from, and what they ask for. */
export interface MatterProps {
  one: Case;
  guide: GuideName;
  /** The walk under way for this case. */
  walking: Walk | undefined;
  notes: Notes;
  /** ms since 1970. */
  now: number;
  onNote: TakeNote;
  onWay: (way: Way) => void;
  onLetter: (letter: LetterKind) => void;
}
