import { Button, Card, Form, Input, Message, Upload } from '@alifd/next';
import { type ReactElement, useCallback, useContext, useState } from 'react';
import { type FileReceipt, fetchComplaint, submit } from '../backend/api';
import { usePoll } from '../backend/use-poll';
import { DeadlineText } from './deadline';
import { ComplaintNavigationContext } from './navigation';
import { ProductCell } from './product';

interface Props {
  readonly kind: 'evidence' | 'appeal';
  readonly number: string;
}

const words = {
  evidence: {
    title: '提交举证',
    hint: '请上传未经编辑的原图1张及同场景套图2张以上，单个文件不超过20MB。',
    statement: '举证说明',
    send: '提交举证',
  },
  appeal: {
    title: '发起申诉',
    hint: '请上传能证明图片来源的材料，提交后不可修改或补充。',
    statement: '申诉说明',
    send: '提交申诉',
  },
} as const;

/** The form of 举证 and of 申诉. */
export function SubmissionForm({ kind, number }: Props): ReactElement {
  const navigation = useContext(ComplaintNavigationContext);
  const ask = useCallback(() => fetchComplaint(number), [number]);
  const { value: complaint } = usePoll(ask, true);
  const [files, setFiles] = useState<FileReceipt[]>([]);
  const [statement, setStatement] = useState('');
  const [busy, setBusy] = useState(false);
  const text = words[kind];

  const send = async (complete: boolean): Promise<void> => {
    setBusy(true);
    const answer = await submit(number, kind, { files, statement, complete });
    setBusy(false);
    if (!answer.ok) {
      if (!answer.interrupted) Message.error(answer.message);
      return;
    }
    Message.success(complete ? '提交成功' : '已保存');
    navigation.openCase(number);
  };

  return (
    <Card free className="card">
      <Card.Header title={text.title} subTitle={`投诉编号：${number}`} />
      <Card.Content>
        <Form labelCol={{ fixedSpan: 6 }} style={{ maxWidth: 760 }}>
          <Form.Item label="被投诉商品">{complaint ? <ProductCell product={complaint.product} /> : <span />}</Form.Item>
          <Form.Item label="剩余时间">
            <p className="next-form-text-align">
              <DeadlineText deadline={complaint?.deadline ?? null} />
            </p>
          </Form.Item>
          <Form.Item label="凭证" required={kind === 'evidence'} help={text.hint}>
            <Upload
              action="/api/files"
              name="file"
              multiple
              listType="text"
              onChange={(uploads: unknown) => setFiles(toReceipts(uploads))}
            >
              <Button>上传文件</Button>
            </Upload>
          </Form.Item>
          <Form.Item label={text.statement} required>
            <Input.TextArea
              rows={5}
              maxLength={500}
              showLimitHint
              placeholder="请描述图片的拍摄时间、来源等情况"
              value={statement}
              onChange={(value) => setStatement(value)}
            />
          </Form.Item>
          <Form.Item label=" " colon={false}>
            <Button type="primary" loading={busy} onClick={() => void send(true)}>
              {text.send}
            </Button>
            {kind === 'evidence' ? (
              <Button style={{ marginLeft: 8 }} disabled={busy} onClick={() => void send(false)}>
                保存，稍后补充
              </Button>
            ) : null}
            <Button text style={{ marginLeft: 16 }} onClick={() => navigation.openCase(number)}>
              返回
            </Button>
          </Form.Item>
        </Form>
      </Card.Content>
    </Card>
  );
}

/** Of Fusion's upload entries those that the server has taken. */
function toReceipts(uploads: unknown): FileReceipt[] {
  if (!Array.isArray(uploads)) return [];
  return uploads.flatMap((upload: unknown) => {
    if (typeof upload !== 'object' || upload === null || !('state' in upload) || upload.state !== 'done') return [];
    if (!('name' in upload) || typeof upload.name !== 'string') return [];
    const size = 'size' in upload && typeof upload.size === 'number' ? upload.size : 0;
    return [{ name: upload.name, size }];
  });
}
