/**
 * How long things take, by procedure, as far as public texts tell. A clock worked out from these is an estimate, and no
 * verdict rests on one: only the page's own deadline counts.
 */
import type { Source } from './sources';
import type { Procedure, Role, Status } from './words';
import type { Unit } from './working-time';

export const moments = [
  'filed',
  'notified',
  'answered',
  'taken-over',
  'ended',
  'penalty-appeal-started',
  'letter-sent',
  'declared',
] as const;
/**
 * What a duration counts from. `filed`: the complaint; `notified`: the respondent was told; `answered`: the respondent
 * appealed; `taken-over`: the platform took it up; `ended`: decided, or the penalty's notice; `penalty-appeal-started`:
 * 我要申诉 was pressed; `letter-sent`: the withdrawal letter; `declared`: a declaration of no infringement was passed on.
 */
export type Moment = (typeof moments)[number];

/** A length of time. Where the texts name a range, `least` is its shorter end. */
export interface Length {
  unit: Unit;
  most: number;
  least?: number;
}

export interface Rule {
  procedure: Exclude<Procedure, 'unknown'>;
  length: Length;
  from: Moment;
  /** Whose turn it is while the clock runs. */
  whose: Exclude<Role, 'unknown'> | 'platform';
  /** The statuses in which it runs. */
  runsAt: readonly Status[];
  /** Is something lost when it has run out? If not, it only says what to expect. */
  isDue: boolean;
  source: Source;
}

const undecided = ['filed', 'awaiting-response', 'processing', 'in-review'] as const satisfies readonly Status[];
const maybeUpheld = ['upheld', 'closed'] as const satisfies readonly Status[];

export const rules = {
  'picture-theft-evidence': {
    procedure: 'picture-theft',
    length: { unit: 'hours', most: 24 },
    from: 'filed',
    whose: 'respondent',
    runsAt: ['filed', 'awaiting-response', 'processing'],
    isDue: true,
    source: { name: 'explanations', texts: 4, date: '2016–2023', certainty: 'A' },
  },
  'picture-theft-decision': {
    procedure: 'picture-theft',
    length: { unit: 'working-days', most: 4 },
    from: 'filed',
    whose: 'platform',
    runsAt: undecided,
    isDue: false,
    source: { name: 'explanations', date: '2017', certainty: 'A' },
  },
  'penalty-appeal': {
    procedure: 'picture-theft',
    length: { unit: 'calendar-days', most: 15 },
    from: 'ended',
    whose: 'respondent',
    runsAt: maybeUpheld,
    isDue: true,
    source: { name: 'explanations', date: '2017', certainty: 'B' },
  },
  'penalty-proofs': {
    procedure: 'picture-theft',
    length: { unit: 'calendar-days', most: 5 },
    from: 'penalty-appeal-started',
    whose: 'respondent',
    runsAt: maybeUpheld,
    isDue: true,
    source: { name: 'explanations', date: '2017', certainty: 'B' },
  },
  'penalty-decision': {
    procedure: 'picture-theft',
    length: { unit: 'working-days', most: 1 },
    from: 'penalty-appeal-started',
    whose: 'platform',
    runsAt: maybeUpheld,
    isDue: false,
    source: { name: 'explanations', texts: 1, certainty: 'B' },
  },
  'ip-appeal': {
    procedure: 'ip-platform',
    length: { unit: 'working-days', most: 3 },
    from: 'notified',
    whose: 'respondent',
    runsAt: ['awaiting-response', 'processing'],
    isDue: true,
    source: { name: 'explanations', texts: 4, certainty: 'A' },
  },
  'ip-answer': {
    procedure: 'ip-platform',
    length: { unit: 'working-days', most: 3 },
    from: 'answered',
    whose: 'complainant',
    runsAt: ['awaiting-complainant'],
    isDue: true,
    source: { name: 'explanations', certainty: 'A' },
  },
  'ip-decision': {
    procedure: 'ip-platform',
    length: { unit: 'working-days', least: 3, most: 5 },
    from: 'taken-over',
    whose: 'platform',
    runsAt: ['in-review'],
    isDue: false,
    source: { name: 'explanations', certainty: 'A' },
  },
  'second-appeal': {
    procedure: 'ip-platform',
    length: { unit: 'working-days', most: 3 },
    from: 'ended',
    whose: 'respondent',
    runsAt: maybeUpheld,
    isDue: true,
    source: { name: 'explanations', certainty: 'A' },
  },
  mediation: {
    procedure: 'ip-platform',
    length: { unit: 'months', most: 6 },
    from: 'notified',
    whose: 'respondent',
    runsAt: ['awaiting-response', 'awaiting-complainant', 'processing', 'in-review', ...maybeUpheld],
    isDue: false,
    source: { name: 'explanations', texts: 2, date: '2024–2025', certainty: 'A' },
  },
  'letter-read': {
    procedure: 'ip-platform',
    length: { unit: 'working-days', most: 7 },
    from: 'letter-sent',
    whose: 'platform',
    runsAt: maybeUpheld,
    isDue: false,
    source: { name: 'explanations', texts: 1, date: '2022', certainty: 'B' },
  },
  'link-back': {
    procedure: 'ip-platform',
    length: { unit: 'hours', least: 24, most: 48 },
    from: 'ended',
    whose: 'platform',
    runsAt: ['withdrawn'],
    isDue: false,
    source: { name: 'explanations', texts: 1, certainty: 'B' },
  },
  'declaration-wait': {
    procedure: 'ip-platform',
    length: { unit: 'calendar-days', most: 15 },
    from: 'declared',
    whose: 'complainant',
    runsAt: [...undecided, 'awaiting-complainant'],
    isDue: false,
    source: { name: 'law', date: '2019', certainty: 'A' },
  },
  'original-decision': {
    procedure: 'original-protection',
    length: { unit: 'working-days', least: 3, most: 5 },
    from: 'filed',
    whose: 'platform',
    runsAt: undecided,
    isDue: false,
    source: { name: 'explanations', texts: 1, certainty: 'B' },
  },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;
// A literal's keys are its own, which `Object.keys` forgets.
export const ruleNames: readonly RuleName[] = /* @__PURE__ */ Object.keys(rules) as RuleName[];

/** What the seller has set otherwise. */
export type RuleOverrides = Partial<Record<RuleName, Length>>;

/** A rule with the length that the seller set, if he did. */
export function ruleOf(name: RuleName, overrides: RuleOverrides = {}): Rule {
  const rule: Rule = rules[name];
  const length = overrides[name];
  return length ? { ...rule, length } : rule;
}
