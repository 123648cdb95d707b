import type { LetterKind } from '../letters/kinds';
import type { Said } from './said';
import { advice, attachments2019, suppliers2020, withdrawing2022 } from './sources';

const passedOn: Said = { text: 'matter_letter_passed_on', source: attachments2019 };
const onlyTrue: Said = { text: 'matter_letter_true', source: advice };
const originalFiles: Said = { text: 'matter_letter_original_files', source: suppliers2020 };

/** What to mind before a letter is used. */
export function letterNotes(kind: LetterKind): readonly Said[] {
  switch (kind) {
    case 'to-complainant':
      return [{ text: 'matter_letter_kept_by_other', source: advice }];
    case 'to-distributor':
    case 'to-manufacturer':
      return [originalFiles];
    case 'appeal-statement':
    case 'evidence-statement':
      return [onlyTrue, passedOn];
    case 'settlement':
      return [{ text: 'matter_letter_no_legal_advice', source: advice }];
    case 'withdrawal-letter':
      return [
        { text: 'matter_letter_seal_and_mailbox', source: withdrawing2022 },
        { text: 'matter_letter_platforms_table', source: advice },
      ];
  }
}
