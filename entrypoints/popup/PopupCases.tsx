import { useState } from 'react';
import { CaseGroups } from '@/components/CaseGroups';
import { CaseRow } from '@/components/CaseRow';
import { useNow } from '@/components/clock';
import type { Case, Group } from '@/utils/cases';
import type { Doing } from '@/utils/words';
import { CaseMore } from './CaseMore';

interface Props {
  /** The first of each group, at most `limit`. */
  cases: readonly Case[];
  counts: Readonly<Record<Group, number>> | undefined;
  limit: number;
  onDo: (doing: Doing, one: Case) => void;
  onOpenLog: (caseId?: string) => void;
}

export function PopupCases({ cases, counts, limit, onDo, onOpenLog }: Props) {
  const now = useNow(cases);
  const [expanded, setExpanded] = useState<string>();
  return (
    <CaseGroups
      cases={cases}
      now={now}
      limit={limit}
      counts={counts}
      onOpenLog={() => onOpenLog()}
      row={(judged, primary) => {
        const { case: one } = judged;
        const isExpanded = one.id === expanded;
        return (
          <CaseRow
            key={one.id}
            judged={judged}
            now={now}
            primary={primary}
            onDo={(doing) => onDo(doing, one)}
            expanded={isExpanded}
            onExpand={() => setExpanded(isExpanded ? undefined : one.id)}
          >
            <CaseMore
              judged={judged}
              now={now}
              onDo={(doing) => onDo(doing, one)}
              onOpenLog={() => onOpenLog(one.id)}
            />
          </CaseRow>
        );
      }}
    />
  );
}
