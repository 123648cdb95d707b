import { type ReactNode, useId } from 'react';
import { byUrgency, type Case, type Group, groupOf, groups, type JudgedCase } from '@/utils/cases';
import { groupWords, nextStep, say } from '@/utils/words';
import { Button } from './Button';
import './row.css';

interface Props {
  cases: readonly Case[];
  /** ms since 1970. */
  now: number;
  /** How many of a group are shown; the log has the rest. */
  limit?: number;
  /** How many cases each group holds, where `cases` are only the first of them. */
  counts?: Readonly<Record<Group, number>> | undefined;
  onOpenLog?: () => void;
  /** Draws one row; `primary` is true for the first case that has something to be done. */
  row: (judged: JudgedCase, primary: boolean) => ReactNode;
}

/** Cases in groups, most urgent first. */
export function CaseGroups({ cases, now, limit = Infinity, counts, onOpenLog, row }: Props) {
  const judged = byUrgency(cases, now);
  const first = judged.find(({ case: one, verdict }) => isUndone(groupOf(verdict)) && nextStep(one, verdict));
  return groups.map((group) => (
    <CaseGroup
      key={group}
      group={group}
      judged={judged.filter(({ verdict }) => groupOf(verdict) === group)}
      limit={limit}
      count={counts?.[group]}
      onOpenLog={onOpenLog}
      row={(one) => row(one, one === first)}
    />
  ));
}

const isUndone = (group: Group) => group === 'due' || group === 'withdrawable';

interface GroupProps {
  group: Group;
  judged: readonly JudgedCase[];
  limit: number;
  count: number | undefined;
  onOpenLog: (() => void) | undefined;
  row: (judged: JudgedCase) => ReactNode;
}

function CaseGroup({ group, judged, limit, count, onOpenLog, row }: GroupProps) {
  const titleId = useId();
  if (judged.length === 0) return null;
  // A count comes later than the rows, and never tells of fewer than stand there.
  const all = Math.max(count ?? 0, judged.length);
  const rest = all - limit;
  return (
    <section className="group" aria-labelledby={titleId}>
      <h2 id={titleId} className="group-title section-title">
        {groupWords(group)}
        <span className="figures">{say('group_count', String(all))}</span>
      </h2>
      <ul>{judged.slice(0, limit).map((one) => row(one))}</ul>
      {rest > 0 && (
        <p className="group-more">
          <Button look="bare" onClick={onOpenLog}>
            {say('group_rest', String(rest))}
          </Button>
        </p>
      )}
    </section>
  );
}
