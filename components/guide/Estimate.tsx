import { type Case, type CaseEvent, clocksOf, momentsOf } from '@/utils/cases';
import { clockWords, ruleName, say } from '@/utils/words';

interface Props {
  one: Case;
  events: readonly CaseEvent[];
  /** ms since 1970. */
  now: number;
}

/** Where the page names no deadline: when the rule's would be, by estimate. Only for what the seller himself must not miss. */
export function Estimate({ one, events, now }: Props) {
  if (one.deadlineAt !== undefined) return null;
  const clock = clocksOf(one, momentsOf(one, events)).find(({ isDue, whose }) => isDue && whose === one.role);
  const words = clock && clockWords(clock, now);
  if (!clock || words === undefined) return null;
  return <p className="quiet">{say('estimate_line', ruleName(clock.rule), words)}</p>;
}
