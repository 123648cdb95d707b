import { Tab } from '@alifd/next';
import { type ReactElement, useState } from 'react';
import type { Section, Side } from '../../../shared/wire';
import { ComplaintListPane } from './complaint-list';

/** Both tabs of a record. A pane once opened stays in the document, hidden. */
export function ComplaintTabs({ section }: { section: Section }): ReactElement {
  const [side, setSide] = useState<Side>('received');
  return (
    <Tab
      activeKey={side}
      onChange={(key) => setSide(key === 'filed' ? 'filed' : 'received')}
      contentClassName="tab-content"
    >
      <Tab.Item key="received" title="我收到的投诉">
        <ComplaintListPane side="received" section={section} active={side === 'received'} />
      </Tab.Item>
      <Tab.Item key="filed" title="我发起的投诉">
        <ComplaintListPane side="filed" section={section} active={side === 'filed'} />
      </Tab.Item>
    </Tab>
  );
}
