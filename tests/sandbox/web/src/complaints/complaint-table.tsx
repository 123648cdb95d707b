import { Balloon, Button, Table } from '@alifd/next';
import type { ReactElement } from 'react';
import { chinaDateTime } from '../../../shared/china-time';
import type { ComplaintRow, OperationKind, Side } from '../../../shared/wire';
import { DeadlineText } from './deadline';
import { ProductCell } from './product';
import { Status } from './status';

interface Props {
  readonly side: Side;
  readonly rows: readonly ComplaintRow[];
  readonly revision: number;
  readonly loading: boolean;
  /** Number and operations stay in place while the rest scrolls; Fusion draws them in cloned tables. */
  readonly locked: boolean;
  readonly onOperation: (kind: OperationKind, number: string) => void;
}

type KeyedRow = ComplaintRow & { readonly key: string };

export function ComplaintTable({ side, rows, revision, loading, locked, onOperation }: Props): ReactElement {
  const keyed: KeyedRow[] = rows.map((row) => ({ ...row, key: `${revision}-${row.number}` }));
  const other = side === 'filed' ? '被投诉方' : '投诉方';
  const cell =
    (render: (row: KeyedRow) => ReactElement | string) =>
    (_value: unknown, _index: unknown, row: KeyedRow): ReactElement | string =>
      render(row);

  return (
    <Table
      dataSource={keyed}
      primaryKey="key"
      loading={loading}
      hasBorder={locked}
      emptyContent="暂无投诉记录"
      {...(locked ? { tableWidth: 1420 } : {})}
    >
      <Table.Column
        title="投诉编号"
        width={150}
        {...(locked ? { lock: 'left' as const } : {})}
        cell={cell((row) => row.number)}
      />
      <Table.Column
        title={side === 'filed' ? '被投诉商品' : '商品信息'}
        width={locked ? 340 : 280}
        cell={cell((row) => <ProductCell product={row.product} />)}
      />
      <Table.Column
        title={other}
        width={locked ? 150 : 116}
        cell={cell((row) => (side === 'filed' ? row.respondent : row.complainant))}
      />
      <Table.Column
        title={
          <Balloon.Tooltip trigger={<span>投诉原因</span>} align="t">
            实拍保护由系统发现，手动发起由投诉方提交
          </Balloon.Tooltip>
        }
        width={100}
        cell={cell((row) => (
          <div>
            {row.reason}
            {row.origin === '' ? null : <div className="muted">{row.origin}</div>}
          </div>
        ))}
      />
      <Table.Column title="投诉时间" width={locked ? 170 : 110} cell={cell((row) => chinaDateTime(row.filedAt))} />
      <Table.Column title="状态" width={locked ? 150 : 110} cell={cell((row) => <Status row={row} />)} />
      <Table.Column
        title="剩余时间"
        width={locked ? 200 : 140}
        cell={cell((row) => <DeadlineText deadline={row.deadline} />)}
      />
      <Table.Column
        title="操作"
        width={locked ? 160 : 110}
        {...(locked ? { lock: 'right' as const } : {})}
        cell={cell((row) => (
          <div className="operations">
            {row.operations.map(({ kind, text, enabled }) => (
              <Button key={kind} text type="primary" disabled={!enabled} onClick={() => onOperation(kind, row.number)}>
                {text}
              </Button>
            ))}
          </div>
        ))}
      />
    </Table>
  );
}
