/** The sources that the matter names, as the facts about the platform were collected in November 2026. */
import { advice, article, complaintPage, rules, type Source } from '../../cases';

export { advice, article, complaintPage };

/** How to withdraw from the IP platform, and what is left there after the end. */
export const withdrawing2022 = {
  name: 'explanations',
  texts: 1,
  date: '2022',
  certainty: 'B',
} as const satisfies Source;
export const platform = { name: 'explanations', certainty: 'A' } as const satisfies Source;
export const single = { name: 'explanations', texts: 1, certainty: 'B' } as const satisfies Source;
export const original2024 = { name: 'explanations', texts: 1, date: '2024', certainty: 'B' } as const satisfies Source;
export const client2019 = { name: 'client', date: '2019', certainty: 'B' } as const satisfies Source;
export const penalty2017 = { name: 'explanations', date: '2017', certainty: 'B' } as const satisfies Source;
export const mediation2025 = {
  name: 'explanations',
  texts: 2,
  date: '2024–2025',
  certainty: 'A',
} as const satisfies Source;
export const swapping2023 = { name: 'explanations', texts: 2, date: '2023', certainty: 'A' } as const satisfies Source;
export const originals2023 = {
  name: 'explanations',
  texts: 3,
  date: '2021–2023',
  certainty: 'A',
} as const satisfies Source;
export const suppliers2020 = { name: 'explanations', date: '2017–2020', certainty: 'B' } as const satisfies Source;
export const attachments2019 = { name: 'explanations', date: '2017–2019', certainty: 'A' } as const satisfies Source;
/** Of the same texts, but only one says so. */
export const noAdding2019 = { name: 'explanations', date: '2017–2019', certainty: 'B' } as const satisfies Source;
export const points2023 = { name: 'explanations', texts: 3, date: '2023', certainty: 'A' } as const satisfies Source;
export const law2019 = { name: 'law', date: '2019', certainty: 'A' } as const satisfies Source;
export const evidence2023 = rules['picture-theft-evidence'].source;
/** The platform's term for a decision is only told up to 2017. */
export const decisions2017 = rules['picture-theft-decision'].source;
export const ipAppeal = rules['ip-appeal'].source;
/** One text, old, without a date. */
export const old = { name: 'explanations', texts: 1, certainty: 'B' } as const satisfies Source;
/** Whoever says so sells it. */
export const unverified = { name: 'explanations', texts: 1, certainty: 'C' } as const satisfies Source;
