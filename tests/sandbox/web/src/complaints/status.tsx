import { Tag } from '@alifd/next';
import type { ReactElement } from 'react';
import type { ComplaintRow } from '../../../shared/wire';

const colours: Readonly<Record<string, string>> = {
  投诉成立: 'red',
  投诉不成立: 'green',
  已撤销: 'blue',
  处理完毕: 'blue',
};

export function Status({ row }: { row: Pick<ComplaintRow, 'statusText' | 'resultText'> }): ReactElement {
  return (
    <div>
      <Tag size="small" color={colours[row.statusText] ?? 'orange'}>
        {row.statusText}
      </Tag>
      {row.resultText === '' ? null : <div className="muted">{row.resultText}</div>}
    </div>
  );
}
