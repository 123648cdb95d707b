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
} from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactElement } from 'react';
import { type Kit, spanOf } from '../kit';
import { all, mountReact, plain } from '../react';

export const kit: Kit<ReactElement> = {
  name: 'antd',
  ...plain,
  table: (of) => (
    <Table
      rowKey="key"
      dataSource={[...of.rows]}
      columns={of.columns.map(({ key, title, width, fixed }) => ({
        title,
        key,
        width,
        ...(fixed && { fixed }),
        render: (_: unknown, row: (typeof of.rows)[number]) => all(of.cell(row, key)),
        onCell: (row: (typeof of.rows)[number]) => ({ rowSpan: spanOf(of, row, key) }),
      }))}
      {...(of.height || of.wide
        ? { scroll: { ...(of.wide && { x: of.wide }), ...(of.height && { y: of.height }) } }
        : {})}
      {...(of.virtual && { virtual: true })}
      {...(of.opened && {
        expandable: { expandedRowRender: (row) => all(of.opened?.(row) ?? ''), defaultExpandAllRows: true },
      })}
      pagination={of.virtual ? false : { pageSize: 20, showTotal: (total) => `共 ${total} 条` }}
    />
  ),
  tabs: (tabs, chosen) => (
    <Tabs
      activeKey={String(chosen)}
      items={tabs.map(({ name, content }, at) => ({
        key: String(at),
        label: name,
        children: all(content),
        forceRender: true,
      }))}
    />
  ),
  tag: (text) => <Tag color="processing">{text}</Tag>,
  button: (text, enabled, how) => (
    <Button type={how === 'link' ? 'link' : 'primary'} size="small" disabled={!enabled}>
      {text}
    </Button>
  ),
  descriptions: (pairs) => (
    <Descriptions
      bordered
      column={2}
      items={pairs.map(([label, value]) => ({ key: label, label, children: all(value) }))}
    />
  ),
  steps: (names, current) => <Steps current={current} items={names.map((title) => ({ title }))} />,
  timeline: (lines) => <Timeline items={lines.map((children) => ({ children }))} />,
  drawer: (title, content) => (
    <Drawer open title={title} width={480}>
      {all(content)}
    </Drawer>
  ),
  modal: (title, content) => (
    <Modal open title={title} footer={null}>
      {all(content)}
    </Modal>
  ),
  card: (title, extra, content, actions) => (
    <Card title={all(title)} extra={all(extra)} actions={[...actions]} style={{ width: 640, marginBottom: 12 }}>
      {all(content)}
    </Card>
  ),
  breadcrumb: (names) => <Breadcrumb items={names.map((title) => ({ title }))} />,
  menu: (names, chosen) => (
    <Menu
      mode="inline"
      selectedKeys={[chosen]}
      items={names.map((name) => ({ key: name, label: name }))}
      style={{ width: 180 }}
    />
  ),
  select: (placeholder, options) => (
    <Select
      placeholder={placeholder}
      options={options.map((value) => ({ value, label: value }))}
      style={{ width: 160 }}
    />
  ),
  input: (placeholder) => <Input placeholder={placeholder} style={{ width: 180 }} />,
  countdown: (seconds) => <Statistic.Countdown value={Date.now() + seconds * 1000} format="D 天 HH:mm:ss" />,
  statistic: (title, count) => <Statistic title={title} value={count} />,
  mount: (page, language, into) =>
    mountReact(<ConfigProvider locale={language === 'zh' ? zhCN : enUS}>{page}</ConfigProvider>, into),
};
