import { useState } from 'react';
import { CaseGroups } from '@/components/CaseGroups';
import { CaseRow } from '@/components/CaseRow';
import { useNow } from '@/components/clock';
import type { Case } from '@/utils/cases';
import type { Doing } from '@/utils/words';
import { CaseMore } from './CaseMore';

interface Props {
  cases: readonly Case[];
  onDo: (doing: Doing, one: Case) => void;
  onOpenLog: (caseId?: string) => void;
}

/** More rows than anyone reads in a popup; the rest stands in the log. */
const rowsOfGroup = 20;

export function PopupCases({ cases, onDo, onOpenLog }: Props) {
  const now = useNow(cases);
  const [expanded, setExpanded] = useState<string>();
  return (
    <CaseGroups
      cases={cases}
      now={now}
      limit={rowsOfGroup}
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
