export const letterKinds = [
  'to-complainant',
  'to-distributor',
  'to-manufacturer',
  'appeal-statement',
  'evidence-statement',
  'settlement',
  'withdrawal-letter',
] as const;
export type LetterKind = (typeof letterKinds)[number];

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];
