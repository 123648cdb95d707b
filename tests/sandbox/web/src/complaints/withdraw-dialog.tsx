import { Checkbox, Dialog, Form, Message, Select } from '@alifd/next';
import { type ReactElement, useState } from 'react';
import { withdraw } from '../backend/api';

const reasons = ['双方已协商一致', '对方已删除或更换图片', '投诉信息有误', '其他原因'];

interface Props {
  readonly number: string;
  /** @param acted whether the server was asked, whatever it said */
  readonly onClose: (acted: boolean) => void;
}

export function WithdrawDialog({ number, onClose }: Props): ReactElement {
  const [reason, setReason] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [busy, setBusy] = useState(false);

  const confirm = async (): Promise<void> => {
    setBusy(true);
    const answer = await withdraw(number, { reason, agreed });
    setBusy(false);
    // Whatever came between is dealt with first; then the seller can confirm again.
    if (!answer.ok && answer.interrupted) return;
    onClose(true);
    if (answer.ok) Message.success('撤销申请已提交');
    else Dialog.alert({ title: '撤销失败', content: answer.message });
  };

  return (
    <Dialog
      v2
      visible
      title="撤销投诉"
      width={480}
      okProps={{ children: '确认撤销', disabled: reason === '' || !agreed, loading: busy }}
      cancelProps={{ children: '取消' }}
      onOk={() => void confirm()}
      onCancel={() => onClose(false)}
      onClose={() => onClose(false)}
    >
      <Message type="warning" style={{ marginBottom: 16 }}>
        撤销后投诉将立即终止，且不能就同一商品图片再次发起投诉。
      </Message>
      <Form labelCol={{ fixedSpan: 5 }}>
        <Form.Item label="投诉编号">
          <p className="next-form-text-align">{number}</p>
        </Form.Item>
        <Form.Item label="撤销原因" required>
          <Select
            style={{ width: '100%' }}
            placeholder="请选择"
            dataSource={reasons}
            value={reason}
            onChange={(value: unknown) => setReason(String(value))}
          />
        </Form.Item>
        <Form.Item label=" " colon={false}>
          <Checkbox checked={agreed} onChange={(checked) => setAgreed(checked)}>
            我已知晓撤销后果，确认撤销该投诉
          </Checkbox>
        </Form.Item>
      </Form>
    </Dialog>
  );
}
