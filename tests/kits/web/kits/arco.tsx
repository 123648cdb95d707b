import '@arco-design/web-react/dist/css/arco.css';
import {
  Breadcrumb,
  Button,
  Card,
  ConfigProvider,
  Descriptions,
  Drawer,
  Input,
  Menu,
  Modal,
  Select,
  Statistic,
  Steps,
  Table,
  Tabs,
  Tag,
  Timeline,
} from '@arco-design/web-react';
import enUS from '@arco-design/web-react/es/locale/en-US';
import zhCN from '@arco-design/web-react/es/locale/zh-CN';
import type { ReactElement } from 'react';
import { type Kit, type Row, spanOf, type TableOf } from '../kit';
import { all, mountReact, plain } from '../react';

export const kit: Kit<ReactElement> = {
  name: 'arco',
  ...plain,
  table: <R extends Row>(of: TableOf<ReactElement, R>) => (
    <Table<R>
      rowKey="key"
      data={[...of.rows]}
      columns={of.columns.map(({ key, title, width, fixed }) => ({
        title,
        dataIndex: key,
        width,
        ...(fixed && { fixed }),
        render: (_: unknown, row: R) => {
          const children = all(of.cell(row, key));
          return of.spanned ? { children, props: { rowSpan: spanOf(of, row, key) } } : children;
        },
      }))}
      {...(of.height || of.wide
        ? { scroll: { ...(of.wide && { x: of.wide }), ...(of.height && { y: of.height }) } }
        : {})}
      {...(of.virtual && { virtualized: true })}
      {...(of.opened && { expandedRowRender: (row) => all(of.opened?.(row) ?? ''), defaultExpandAllRows: true })}
      pagination={of.virtual ? false : { pageSize: 20, showTotal: true }}
    />
  ),
  tabs: (tabs, chosen) => (
    <Tabs activeTab={String(chosen)}>
      {tabs.map(({ name, content }, at) => (
        <Tabs.TabPane key={String(at)} title={name}>
          {all(content)}
        </Tabs.TabPane>
      ))}
    </Tabs>
  ),
  tag: (text) => <Tag color="arcoblue">{text}</Tag>,
  button: (text, enabled, how) => (
    <Button type={how === 'link' ? 'text' : 'primary'} size="small" disabled={!enabled}>
      {text}
    </Button>
  ),
  descriptions: (pairs) => (
    <Descriptions column={2} data={pairs.map(([label, value]) => ({ label, value: all(value) }))} colon="：" />
  ),
  steps: (names, current) => (
    <Steps current={current + 1}>
      {names.map((name) => (
        <Steps.Step key={name} title={name} />
      ))}
    </Steps>
  ),
  timeline: (lines) => (
    <Timeline>
      {lines.map((line) => (
        <Timeline.Item key={line}>{line}</Timeline.Item>
      ))}
    </Timeline>
  ),
  drawer: (title, content) => (
    <Drawer visible title={title} width={480} footer={null}>
      {all(content)}
    </Drawer>
  ),
  modal: (title, content) => (
    <Modal visible title={title} footer={null}>
      {all(content)}
    </Modal>
  ),
  card: (title, extra, content, actions) => (
    <Card title={all(title)} extra={all(extra)} actions={[...actions]} style={{ width: 640, marginBottom: 12 }}>
      {all(content)}
    </Card>
  ),
  breadcrumb: (names) => (
    <Breadcrumb>
      {names.map((name) => (
        <Breadcrumb.Item key={name}>{name}</Breadcrumb.Item>
      ))}
    </Breadcrumb>
  ),
  menu: (names, chosen) => (
    <Menu selectedKeys={[chosen]} style={{ width: 180 }}>
      {names.map((name) => (
        <Menu.Item key={name}>{name}</Menu.Item>
      ))}
    </Menu>
  ),
  select: (placeholder, options) => <Select placeholder={placeholder} options={[...options]} style={{ width: 160 }} />,
  input: (placeholder) => <Input placeholder={placeholder} style={{ width: 180 }} />,
  countdown: (seconds) => (
    <Statistic.Countdown value={Date.now() + seconds * 1000} now={Date.now()} format="D 天 H 时 m 分 s 秒" />
  ),
  statistic: (title, count) => <Statistic title={title} value={count} />,
  mount: (page, language, into) =>
    mountReact(<ConfigProvider locale={language === 'zh' ? zhCN : enUS}>{page}</ConfigProvider>, into),
};
