/** What a verdict says: badge, sentence, reason with its source, and the one next step. */
import { hasEnded, type Procedure, type Role, type Status, type Verdict } from '../cases';
import { type Key, say, underscored } from './say';

/** What of a case decides the words of its verdict. */
interface Standing {
  role: Role;
  procedure: Procedure;
  status: Status;
}

interface VerdictWords {
  /** Two to six characters, for the pill. */
  badge: string;
  /** One plain sentence: panel, hover, screen readers. */
  sentence: string;
  /** Why, with its source. */
  why: string;
  /** The one next thing to do. */
  next: string;
}

type Part = keyof VerdictWords;

/**
 * Where side, procedure or status ask for other words than the verdict's own. Listed, because asking the browser for
 * a key that doesn't exist leaves an error in Firefox's console; a test holds the list against the catalogue.
 */
export const variants: ReadonlySet<string> = new Set([
  'verdict_overdue_sentence_complainant',
  'verdict_overdue_why_complainant_ip_platform',
  'verdict_appeal_soon_badge_picture_theft',
  'verdict_appeal_soon_badge_ended',
  'verdict_appeal_soon_sentence_picture_theft',
  'verdict_appeal_soon_sentence_ended',
  'verdict_appeal_soon_why_picture_theft',
  'verdict_appeal_soon_why_ended',
  'verdict_appeal_soon_next_picture_theft',
  'verdict_appeal_soon_next_ended',
  'verdict_answer_soon_why_ip_platform',
  'verdict_withdraw_soon_badge_ip_platform',
  'verdict_withdraw_soon_sentence_ip_platform',
  'verdict_withdraw_soon_why_ip_platform',
  'verdict_withdraw_soon_why_original_protection',
  'verdict_withdraw_soon_next_ip_platform',
  'verdict_appeal_badge_picture_theft',
  'verdict_appeal_badge_ended',
  'verdict_appeal_sentence_picture_theft',
  'verdict_appeal_sentence_ip_platform',
  'verdict_appeal_sentence_ended',
  'verdict_appeal_why_picture_theft',
  'verdict_appeal_why_ip_platform',
  'verdict_appeal_why_ended',
  'verdict_appeal_why_ended_picture_theft',
  'verdict_appeal_why_ended_ip_platform',
  'verdict_appeal_next_picture_theft',
  'verdict_appeal_next_ip_platform',
  'verdict_appeal_next_ended',
  'verdict_answer_why_ip_platform',
  'verdict_check_sentence_picture_theft',
  'verdict_check_why_picture_theft',
  'verdict_can_withdraw_badge_ip_platform',
  'verdict_can_withdraw_sentence_ip_platform',
  'verdict_can_withdraw_why_ip_platform',
  'verdict_can_withdraw_why_original_protection',
  'verdict_can_withdraw_next_ip_platform',
  'verdict_settle_next_picture_theft',
  'verdict_settle_next_ip_platform',
  'verdict_wait_badge_withdrawing',
  'verdict_wait_sentence_in_review',
  'verdict_wait_sentence_awaiting_complainant',
  'verdict_wait_sentence_withdrawing',
  'verdict_wait_why_withdrawing',
  'verdict_withdrawn_badge_ip_platform',
  'verdict_withdrawn_sentence_ip_platform',
  'verdict_withdrawn_sentence_respondent',
  'verdict_withdrawn_why_respondent',
  'verdict_withdrawn_next_respondent',
  'verdict_too_late_badge_ip_platform',
  'verdict_too_late_sentence_ip_platform',
  'verdict_too_late_why_ip_platform',
  'verdict_too_late_why_original_protection',
  'verdict_too_late_next_ip_platform',
  'verdict_ended_next_picture_theft',
  'verdict_ended_next_ip_platform',
] satisfies Key[]);

/** The words that fit the case best, most particular first. */
function variantOf(base: Key, { role, procedure, status }: Standing): Key | undefined {
  const of = underscored(procedure);
  const endings = [
    ...(hasEnded(status) ? [`ended_${of}`, 'ended'] : []),
    `${role}_${of}`,
    role,
    underscored(status),
    of,
  ];
  const key = endings.map((ending) => `${base}_${ending}`).find((candidate) => variants.has(candidate));
  // `variants` holds keys of the catalogue alone.
  return key as Key | undefined;
}

/**
 * The words of a verdict for a case. Each is looked up when it is read, since a page of ten thousand badges
 * asks for two of the four.
 */
export function verdictWords(standing: Standing, verdict: Verdict): VerdictWords {
  const part = (name: Part) => {
    const base = `verdict_${underscored(verdict)}_${name}` as const;
    return say(variantOf(base, standing) ?? base);
  };
  return {
    get badge() {
      return part('badge');
    },
    get sentence() {
      return part('sentence');
    },
    get why() {
      return part('why');
    },
    get next() {
      return part('next');
    },
  };
}
