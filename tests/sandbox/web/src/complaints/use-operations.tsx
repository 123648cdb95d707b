import { Dialog, Message } from '@alifd/next';
import { type ReactElement, useContext, useState } from 'react';
import type { OperationKind } from '../../../shared/wire';
import { askMediation } from '../backend/api';
import { ComplaintNavigationContext } from './navigation';
import { WithdrawDialog } from './withdraw-dialog';

interface Operations {
  readonly run: (kind: OperationKind, number: string) => void;
  /** The dialog that is open, if one is. */
  readonly dialog: ReactElement | null;
}

/** What a complaint's buttons do, on the list and on its own page alike. */
export function useOperations(onActed: () => void): Operations {
  const navigation = useContext(ComplaintNavigationContext);
  const [withdrawing, setWithdrawing] = useState<string | null>(null);

  const mediate = async (number: string): Promise<void> => {
    const answer = await askMediation(number);
    onActed();
    if (answer.ok) Message.success('已申请小二介入');
    else if (!answer.interrupted) Message.error(answer.message);
  };

  const run = (kind: OperationKind, number: string): void => {
    switch (kind) {
      case 'view':
        return navigation.openCase(number);
      case 'withdraw':
        return setWithdrawing(number);
      case 'evidence':
      case 'appeal':
        return navigation.openForm(kind, number);
      case 'mediate':
        return void Dialog.confirm({
          v2: true,
          title: '申请小二介入',
          content: '平台将根据双方提交的材料进行判定，确定申请小二介入吗？',
          onOk: () => void mediate(number),
        });
      default:
        return kind satisfies never;
    }
  };

  const dialog =
    withdrawing === null ? null : (
      <WithdrawDialog
        number={withdrawing}
        onClose={(acted) => {
          setWithdrawing(null);
          if (acted) onActed();
        }}
      />
    );
  return { run, dialog };
}
