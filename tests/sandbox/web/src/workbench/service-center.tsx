import { Card, Menu, Nav } from '@alifd/next';
import { type ReactElement, useMemo } from 'react';
import { CasePage } from '../complaints/case-page';
import { ComplaintTabs } from '../complaints/complaint-tabs';
import { type ComplaintNavigation, ComplaintNavigationContext } from '../complaints/navigation';
import { SubmissionForm } from '../complaints/submission-form';
import { useRoute } from './use-route';

const RECORD = 'service-center/record';
const PICTURES = `${RECORD}/picture-theft`;

/** 商家服务中心, with its own menu inside the workbench's. */
export function ServiceCenter(): ReactElement {
  const { path, go } = useRoute();
  const inRecord = path.startsWith(RECORD);
  return (
    <Card free className="card">
      <Nav
        direction="hoz"
        type="line"
        activeDirection="bottom"
        selectedKeys={[inRecord ? 'record' : 'home']}
        onItemClick={(key) => go(key === 'record' ? RECORD : 'service-center')}
      >
        <Nav.Item key="home">服务首页</Nav.Item>
        <Nav.Item key="record">服务记录</Nav.Item>
      </Nav>
      <Card.Content>{inRecord ? <ServiceRecord /> : <Welcome />}</Card.Content>
    </Card>
  );
}

function Welcome(): ReactElement {
  return (
    <div className="welcome">
      <h3>您好，有什么可以帮您？</h3>
      <p className="muted">猜您想问：盗图投诉可以撤销吗 · 我举证了什么时候处理 · 待投诉方响应是什么意思</p>
    </div>
  );
}

function ServiceRecord(): ReactElement {
  const { path, go } = useRoute();
  const inPictures = path.startsWith(PICTURES);
  return (
    <div className="record">
      <Menu
        className="record-menu"
        selectMode="single"
        selectedKeys={inPictures ? ['picture-theft'] : ['consultations']}
        onItemClick={(key) => go(key === 'picture-theft' ? PICTURES : RECORD)}
      >
        <Menu.Item key="consultations">咨询记录</Menu.Item>
        <Menu.Item key="picture-theft">图片盗用</Menu.Item>
      </Menu>
      <div className="record-content">
        {inPictures ? <PictureTheft /> : <p className="muted">近30天没有咨询记录</p>}
      </div>
    </div>
  );
}

function PictureTheft(): ReactElement {
  const { path, query, go } = useRoute();
  const number = query.get('complaintId') ?? '';
  const navigation = useMemo<ComplaintNavigation>(
    () => ({
      openList: () => go(PICTURES),
      openCase: (id) => go(`${PICTURES}/detail?complaintId=${id}`),
      openForm: (kind, id) => go(`${PICTURES}/${kind}?complaintId=${id}`),
    }),
    [go],
  );
  return (
    <ComplaintNavigationContext.Provider value={navigation}>
      {page(path.slice(PICTURES.length + 1), number)}
    </ComplaintNavigationContext.Provider>
  );
}

function page(name: string, number: string): ReactElement {
  switch (name) {
    case 'detail':
      return <CasePage number={number} />;
    case 'evidence':
    case 'appeal':
      return <SubmissionForm kind={name} number={number} />;
    default:
      return (
        <>
          <h3 className="section-title">图片盗用</h3>
          <ComplaintTabs section="picture" />
        </>
      );
  }
}
