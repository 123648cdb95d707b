import 'tdesign-react/dist/tdesign.css';
import type { ReactElement } from 'react';
import {
  Breadcrumb,
  Button,
  Card,
  ConfigProvider,
  Descriptions,
  Dialog,
  Drawer,
  Input,
  Menu,
  Select,
  Statistic,
  Steps,
  Table,
  Tabs,
  Tag,
  Timeline,
} from 'tdesign-react';
import enUS from 'tdesign-react/es/locale/en_US';
import zhCN from 'tdesign-react/es/locale/zh_CN';
import { type Kit, type Row, spanOf, type TableOf } from '../kit';
import { all, mountReact, plain } from '../react';

export const kit: Kit<ReactElement> = {
  name: 'tdesign',
  ...plain,
  table: <R extends Row>(of: TableOf<ReactElement, R>) => (
    <Table<R>
      rowKey="key"
      data={[...of.rows]}
      columns={of.columns.map(({ key, title, width, fixed }) => ({
        title,
        colKey: key,
        width,
        ...(fixed && { fixed }),
        cell: ({ row }) => <>{all(of.cell(row, key))}</>,
      }))}
      {...(of.height && { height: of.height, maxHeight: of.height })}
      {...(of.wide && { tableContentWidth: `${of.wide}px` })}
      {...(of.virtual && { scroll: { type: 'virtual' as const, rowHeight: 48, bufferSize: 4 } })}
      {...(of.opened && {
        expandedRow: ({ row }) => <>{all(of.opened?.(row) ?? '')}</>,
        expandedRowKeys: of.rows.map(({ key }) => key),
      })}
      {...(of.spanned && { rowspanAndColspan: ({ row, col }) => ({ rowspan: spanOf(of, row, String(col.colKey)) }) })}
    />
  ),
  tabs: (tabs, chosen) => (
    <Tabs
      value={chosen}
      list={tabs.map(({ name, content }, value) => ({
        value,
        label: name,
        panel: <>{all(content)}</>,
        destroyOnHide: false,
      }))}
    />
  ),
  tag: (text) => (
    <Tag theme="primary" variant="light">
      {text}
    </Tag>
  ),
  button: (text, enabled, how) => (
    <Button variant={how === 'link' ? 'text' : 'base'} size="small" disabled={!enabled}>
      {text}
    </Button>
  ),
  descriptions: (pairs) => (
    <Descriptions colon items={pairs.map(([label, value]) => ({ label, content: <>{all(value)}</> }))} column={2} />
  ),
  steps: (names, current) => (
    <Steps current={current}>
      {names.map((name) => (
        <Steps.StepItem key={name} title={name} />
      ))}
    </Steps>
  ),
  timeline: (lines) => (
    <Timeline>
      {lines.map((line) => (
        <Timeline.Item key={line} label={line.slice(0, 19)}>
          {line.slice(20)}
        </Timeline.Item>
      ))}
    </Timeline>
  ),
  drawer: (title, content) => (
    <Drawer visible header={title} size="480px" footer={false}>
      {all(content)}
    </Drawer>
  ),
  modal: (title, content) => (
    <Dialog visible header={title} footer={false}>
      {all(content)}
    </Dialog>
  ),
  card: (title, extra, content, actions) => (
    <Card
      title={all(title)}
      actions={all(extra)}
      footer={<>{all(actions)}</>}
      headerBordered
      style={{ width: 640, marginBottom: 12 }}
    >
      {all(content)}
    </Card>
  ),
  breadcrumb: (names) => (
    <Breadcrumb>
      {names.map((name) => (
        <Breadcrumb.BreadcrumbItem key={name}>{name}</Breadcrumb.BreadcrumbItem>
      ))}
    </Breadcrumb>
  ),
  menu: (names, chosen) => (
    <Menu value={chosen} width="180px">
      {names.map((name) => (
        <Menu.MenuItem key={name} value={name}>
          {name}
        </Menu.MenuItem>
      ))}
    </Menu>
  ),
  select: (placeholder, options) => (
    <Select
      placeholder={placeholder}
      options={options.map((value) => ({ value, label: value }))}
      style={{ width: 160 }}
    />
  ),
  input: (placeholder) => <Input placeholder={placeholder} style={{ width: 180 }} />,
  statistic: (title, count) => <Statistic title={title} value={count} animation={{ duration: 0, valueFrom: count }} />,
  mount: (page, language, into) =>
    mountReact(<ConfigProvider globalConfig={language === 'zh' ? zhCN : enUS}>{page}</ConfigProvider>, into),
};
