import '@douyinfe/semi-ui/dist/css/semi.css';
import {
  Breadcrumb,
  Button,
  Card,
  ConfigProvider,
  Descriptions,
  Input,
  Modal,
  Nav,
  Select,
  SideSheet,
  Steps,
  Table,
  Tabs,
  Tag,
  Timeline,
} from '@douyinfe/semi-ui';
import enUS from '@douyinfe/semi-ui/lib/es/locale/source/en_US';
import zhCN from '@douyinfe/semi-ui/lib/es/locale/source/zh_CN';
import type { ReactElement } from 'react';
import { type Kit, spanOf } from '../kit';
import { all, mountReact, plain } from '../react';

export const kit: Kit<ReactElement> = {
  name: 'semi',
  ...plain,
  table: (of) => (
    <Table
      rowKey="key"
      dataSource={[...of.rows]}
      columns={of.columns.map(({ key, title, width, fixed }) => ({
        title,
        dataIndex: key,
        width,
        ...(fixed && { fixed }),
        render: (_: unknown, row: (typeof of.rows)[number]) => {
          const children = all(of.cell(row, key));
          return of.spanned ? { children, props: { rowSpan: spanOf(of, row, key) } } : children;
        },
      }))}
      {...(of.height || of.wide
        ? { scroll: { ...(of.wide && { x: of.wide }), ...(of.height && { y: of.height }) } }
        : {})}
      {...(of.virtual && { virtualized: true })}
      {...(of.opened && {
        expandedRowRender: (row?: (typeof of.rows)[number]) => all(row ? (of.opened?.(row) ?? '') : ''),
        defaultExpandAllRows: true,
      })}
      pagination={of.virtual ? false : { pageSize: 20 }}
    />
  ),
  tabs: (tabs, chosen) => (
    <Tabs type="line" activeKey={String(chosen)}>
      {tabs.map(({ name, content }, at) => (
        <Tabs.TabPane key={String(at)} tab={name} itemKey={String(at)}>
          {all(content)}
        </Tabs.TabPane>
      ))}
    </Tabs>
  ),
  tag: (text) => <Tag color="blue">{text}</Tag>,
  button: (text, enabled, how) => (
    <Button theme={how === 'link' ? 'borderless' : 'solid'} size="small" disabled={!enabled}>
      {text}
    </Button>
  ),
  descriptions: (pairs) => <Descriptions data={pairs.map(([key, value]) => ({ key, value: all(value) }))} />,
  steps: (names, current) => (
    <Steps type="basic" current={current}>
      {names.map((name) => (
        <Steps.Step key={name} title={name} />
      ))}
    </Steps>
  ),
  timeline: (lines) => (
    <Timeline>
      {lines.map((line) => (
        <Timeline.Item key={line} time={line.slice(0, 19)}>
          {line.slice(20)}
        </Timeline.Item>
      ))}
    </Timeline>
  ),
  drawer: (title, content) => (
    <SideSheet visible title={title} width={480} motion={false}>
      {all(content)}
    </SideSheet>
  ),
  modal: (title, content) => (
    <Modal visible title={title} footer={null} motion={false}>
      {all(content)}
    </Modal>
  ),
  card: (title, extra, content, actions) => (
    <Card
      title={all(title)}
      headerExtraContent={all(extra)}
      actions={[...actions]}
      style={{ width: 640, marginBottom: 12 }}
    >
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
    <Nav selectedKeys={[chosen]} items={names.map((name) => ({ itemKey: name, text: name }))} style={{ width: 180 }} />
  ),
  select: (placeholder, options) => (
    <Select
      placeholder={placeholder}
      optionList={options.map((value) => ({ value, label: value }))}
      style={{ width: 160 }}
    />
  ),
  input: (placeholder) => <Input placeholder={placeholder} style={{ width: 180 }} />,
  statistic: (title, count) => <Card title={title}>{String(count)}</Card>,
  mount: (page, language, into) =>
    mountReact(<ConfigProvider locale={language === 'zh' ? zhCN : enUS}>{page}</ConfigProvider>, into),
};
