import { Message, Pagination } from '@alifd/next';
import { type ReactElement, useCallback, useState } from 'react';
import type { Section, Side } from '../../../shared/wire';
import { fetchList } from '../backend/api';
import { usePoll } from '../backend/use-poll';
import { ComplaintTable } from './complaint-table';
import { noTerms, SearchForm } from './search-form';
import { useOperations } from './use-operations';

interface Props {
  readonly side: Side;
  readonly section: Section;
  /** The pane that is not shown keeps its rows and stops asking. */
  readonly active: boolean;
}

export function ComplaintListPane({ side, section, active }: Props): ReactElement {
  const [page, setPage] = useState(1);
  const [terms, setTerms] = useState(noTerms);
  const ask = useCallback(() => fetchList({ side, section, page, ...terms }), [side, section, page, terms]);
  const { value, loading, problem, reload } = usePoll(ask, active);
  const { run, dialog } = useOperations(reload);

  return (
    <div>
      <SearchForm
        onSearch={(sought) => {
          setPage(1);
          setTerms({ ...sought });
        }}
      />
      {problem === '' ? null : (
        <Message type="error" style={{ marginBottom: 12 }}>
          {problem}
        </Message>
      )}
      <ComplaintTable
        side={side}
        rows={value?.rows ?? []}
        revision={value?.revision ?? 0}
        loading={loading}
        locked={section === 'all'}
        onOperation={run}
      />
      <Pagination
        className="paging"
        current={page}
        total={value?.total ?? 0}
        pageSize={10}
        totalRender={(total) => `共 ${total} 条`}
        onChange={setPage}
      />
      {dialog}
    </div>
  );
}
