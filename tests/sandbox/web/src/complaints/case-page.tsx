import { Box, Breadcrumb, Button, Card, Loading, Message, Step, Timeline } from '@alifd/next';
import { type ReactElement, useCallback, useContext } from 'react';
import { chinaDateTime } from '../../../shared/china-time';
import type { ComplaintDetail, Operation } from '../../../shared/wire';
import { fetchComplaint } from '../backend/api';
import { usePoll } from '../backend/use-poll';
import { DeadlineText } from './deadline';
import { ComplaintNavigationContext } from './navigation';
import { ProductCell } from './product';
import { Status } from './status';
import { useOperations } from './use-operations';

export function CasePage({ number }: { number: string }): ReactElement {
  const navigation = useContext(ComplaintNavigationContext);
  const ask = useCallback(() => fetchComplaint(number), [number]);
  const { value: complaint, loading, problem, reload } = usePoll(ask, true);
  const { run, dialog } = useOperations(reload);

  return (
    <div className="case-page">
      <Breadcrumb>
        <Breadcrumb.Item>
          <a
            href="#list"
            onClick={(event) => {
              event.preventDefault();
              navigation.openList();
            }}
          >
            投诉列表
          </a>
        </Breadcrumb.Item>
        <Breadcrumb.Item>投诉详情</Breadcrumb.Item>
      </Breadcrumb>
      {problem === '' ? null : <Message type="error">{problem}</Message>}
      <Loading visible={loading} style={{ display: 'block', minHeight: 240 }}>
        {complaint ? <Complaint complaint={complaint} onOperation={(kind) => run(kind, number)} /> : null}
      </Loading>
      {dialog}
    </div>
  );
}

interface ComplaintProps {
  readonly complaint: ComplaintDetail;
  readonly onOperation: (kind: Operation['kind']) => void;
}

function Complaint({ complaint, onOperation }: ComplaintProps): ReactElement {
  return (
    <>
      <Card free className="card">
        <Card.Header title="投诉详情" subTitle={`投诉编号：${complaint.number}`} />
        <Card.Content>
          <Step current={complaint.currentStep} shape="circle" labelPlacement="ver">
            {complaint.steps.map((title) => (
              <Step.Item key={title} title={title} />
            ))}
          </Step>
          <div className="status-line">
            <span>当前状态：</span>
            <Status row={complaint} />
            {complaint.deadline ? <DeadlineText deadline={complaint.deadline} /> : null}
          </div>
        </Card.Content>
      </Card>
      <Card free className="card">
        <Card.Header title="投诉信息" />
        <Card.Content>
          <dl className="facts">
            <dt>投诉方</dt>
            <dd>{complaint.complainant}</dd>
            <dt>被投诉方</dt>
            <dd>{complaint.respondent}</dd>
            <dt>投诉原因</dt>
            <dd>{complaint.reason}</dd>
            {complaint.origin === '' ? null : (
              <>
                <dt>投诉来源</dt>
                <dd>{complaint.origin}</dd>
              </>
            )}
            <dt>投诉时间</dt>
            <dd>{chinaDateTime(complaint.filedAt)}</dd>
            <dt>投诉说明</dt>
            <dd>{complaint.description}</dd>
            <dt>被投诉商品</dt>
            <dd>
              <ProductCell product={complaint.product} />
            </dd>
            {complaint.files.length === 0 ? null : (
              <>
                <dt>举证材料</dt>
                <dd>
                  {complaint.files
                    .map((file) => `${file.name}（${Math.max(1, Math.round(file.size / 1024))}KB）`)
                    .join('、')}
                </dd>
              </>
            )}
          </dl>
        </Card.Content>
      </Card>
      <Card free className="card">
        <Card.Header title="处理记录" />
        <Card.Content>
          <Timeline>
            {[...complaint.history].reverse().map((entry, index) => (
              <Timeline.Item
                key={`${entry.at}-${entry.text}`}
                title={entry.text}
                content={entry.actor}
                time={chinaDateTime(entry.at)}
                state={index === 0 ? 'process' : 'done'}
              />
            ))}
          </Timeline>
        </Card.Content>
      </Card>
      <ButtonBar operations={complaint.operations} onOperation={onOperation} />
    </>
  );
}

/** The case page names its buttons more fully than the list does. */
const fullerTexts: Readonly<Record<string, string>> = {
  撤销: '撤销投诉',
  举证: '提交举证',
  申诉: '立即申诉',
};

function ButtonBar({
  operations,
  onOperation,
}: Pick<ComplaintDetail, 'operations'> & Pick<ComplaintProps, 'onOperation'>): ReactElement | null {
  const offered = operations.filter(({ kind }) => kind !== 'view');
  if (offered.length === 0) return null;
  return (
    <Box direction="row" spacing={12} className="button-bar">
      {offered.map(({ kind, text, enabled }) => (
        <Button
          key={kind}
          type={kind === 'mediate' ? 'normal' : 'primary'}
          size="large"
          disabled={!enabled}
          onClick={() => onOperation(kind)}
        >
          {fullerTexts[text] ?? text}
        </Button>
      ))}
    </Box>
  );
}
