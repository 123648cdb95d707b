/** What a respondent does first, in the article's order, and what is worth a note on the way. */
import type { GuideName } from '../guides';
import type { Said, SentenceKey } from './said';
import { advice, article } from './sources';

export interface RespondentStep {
  id: 'find' | 'look' | 'ask' | 'decide';
  said: Said;
  /** What to do and look for, more closely. */
  more: readonly Said[];
}

/** The article's four steps for the seller who is complained about. The fourth is the decision, `decisionAt`. */
export const respondentSteps: readonly RespondentStep[] = [
  { id: 'find', said: { text: 'matter_step_find', source: article }, more: [] },
  {
    id: 'look',
    said: { text: 'matter_step_look', source: article },
    more: [{ text: 'matter_step_look_more', source: advice }],
  },
  {
    id: 'ask',
    said: { text: 'matter_step_ask', source: article },
    more: [{ text: 'matter_step_ask_more', source: advice }],
  },
  { id: 'decide', said: { text: 'matter_step_decide', source: article }, more: [] },
];

/** A note that a guide invites to: what somebody said, begun for the seller. */
export interface NotePrompt {
  id: 'service' | 'complainant' | 'respondent' | 'distributor' | 'agreed';
  /** The words on the button. */
  ask: SentenceKey;
  /** What the note begins with. */
  begin: SentenceKey;
}

const notes = {
  service: { id: 'service', ask: 'matter_note_service', begin: 'matter_note_service_begin' },
  complainant: { id: 'complainant', ask: 'matter_note_complainant', begin: 'matter_note_complainant_begin' },
  respondent: { id: 'respondent', ask: 'matter_note_respondent', begin: 'matter_note_respondent_begin' },
  distributor: { id: 'distributor', ask: 'matter_note_distributor', begin: 'matter_note_distributor_begin' },
  agreed: { id: 'agreed', ask: 'matter_note_agreed', begin: 'matter_note_agreed_begin' },
} as const satisfies Record<NotePrompt['id'], NotePrompt>;

/** The notes that a guide invites to. */
export function notePromptsFor(guide: GuideName): NotePrompt[] {
  switch (guide) {
    case 'withdraw':
      return [notes.respondent, notes.agreed];
    case 'answer':
      return [notes.respondent, notes.service];
    case 'appeal':
      return [notes.service, notes.complainant, notes.distributor];
    case 'settle':
      return [notes.service, notes.complainant, notes.agreed];
  }
}
