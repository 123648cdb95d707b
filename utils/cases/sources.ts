/** Where a fact of the platform was read, and how sure it is. Whatever is said of the platform carries one. */

/** `A`: read in a source that shows it. `B`: one source, or an old one. `C`: not verified; nothing may rest on it. */
export type Certainty = 'A' | 'B' | 'C';

export const sourceNames = ['article', 'explanations', 'client', 'law', 'page', 'advice'] as const;
/**
 * `article`: the Taobao how-to of 2021; `explanations`: public texts that explain the platform's procedures; `client`: a
 * rights holder's public client; `law`: the e-commerce law; `page`: the complaint's own page; `advice`: Tusu's own, no
 * word of the platform.
 */
export type SourceName = (typeof sourceNames)[number];

export interface Source {
  name: SourceName;
  /** How many texts say so; absent where that was not counted. */
  texts?: number;
  /** As written: `2021-04-13`, `2016–2023`; absent where the texts bear none. */
  date?: string;
  certainty: Certainty;
}

export const article = { name: 'article', date: '2021-04-13', certainty: 'A' } as const satisfies Source;
/** What anybody careful would do: not a rule of the platform. */
export const advice = { name: 'advice', certainty: 'A' } as const satisfies Source;
export const complaintPage = { name: 'page', certainty: 'A' } as const satisfies Source;
