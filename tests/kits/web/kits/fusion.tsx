import '@alifd/next/dist/next-noreset.css';
import {
  Breadcrumb,
  Button,
  Card,
  ConfigProvider,
  Dialog,
  Drawer,
  Form,
  Input,
  Menu,
  Select,
  Step,
  Tab,
  Table,
  Tag,
  Timeline,
} from '@alifd/next';
import enUS from '@alifd/next/es/locale/en-us';
import zhCN from '@alifd/next/es/locale/zh-cn';
import type { ReactElement } from 'react';
import { type Kit, spanOf } from '../kit';
import { all, mountReact, plain } from '../react';

export const kit: Kit<ReactElement> = {
  name: 'fusion',
  ...plain,
  table: (of) => {
    const columns = of.columns.map(({ key, title, width, fixed }) => (
      <Table.Column
        key={key}
        title={title}
        dataIndex={key}
        width={width}
        {...(fixed && { lock: fixed })}
        cell={(_: unknown, _at: unknown, row: (typeof of.rows)[number]) => all(of.cell(row, key))}
      />
    ));
    const span = (at: number, column: number) => {
      const [row, key] = [of.rows[at], of.columns[column]?.key];
      return row && key !== undefined ? { rowSpan: spanOf(of, row, key) } : undefined;
    };
    return (
      <Table
        primaryKey="key"
        dataSource={[...of.rows]}
        {...(of.wide && { tableWidth: of.wide })}
        {...(of.height && { fixedHeader: true, maxBodyHeight: of.height })}
        {...(of.virtual && { useVirtual: true, rowHeight: 48 })}
        {...(of.opened && {
          expandedRowRender: (row: (typeof of.rows)[number]) => <>{all(of.opened?.(row) ?? '')}</>,
          openRowKeys: of.rows.map(({ key }) => key),
        })}
        {...(of.spanned && { cellProps: span })}
      >
        {columns}
      </Table>
    );
  },
  tabs: (tabs, chosen) => (
    <Tab activeKey={String(chosen)} lazyLoad={false} animation={false}>
      {tabs.map(({ name, content }, at) => (
        <Tab.Item key={String(at)} title={name}>
          {all(content)}
        </Tab.Item>
      ))}
    </Tab>
  ),
  tag: (text) => (
    <Tag type="primary" size="small" animation={false}>
      {text}
    </Tag>
  ),
  button: (text, enabled, how) => (
    <Button text={how === 'link'} type="primary" disabled={!enabled}>
      {text}
    </Button>
  ),
  descriptions: (pairs) => (
    <Form labelAlign="left" labelCol={{ span: 6 }} wrapperCol={{ span: 18 }}>
      {pairs.map(([label, value]) => (
        <Form.Item key={label} label={`${label}：`}>
          <p>{all(value)}</p>
        </Form.Item>
      ))}
    </Form>
  ),
  steps: (names, current) => (
    <Step current={current} animation={false}>
      {names.map((name) => (
        <Step.Item key={name} title={name} />
      ))}
    </Step>
  ),
  timeline: (lines) => (
    <Timeline animation={false}>
      {lines.map((line) => (
        <Timeline.Item key={line} title={line.slice(20)} time={line.slice(0, 19)} />
      ))}
    </Timeline>
  ),
  drawer: (title, content) => (
    <Drawer visible title={title} width={480} animation={false}>
      {all(content)}
    </Drawer>
  ),
  modal: (title, content) => (
    <Dialog visible title={title} footer={false} animation={false}>
      {all(content)}
    </Dialog>
  ),
  card: (title, extra, content, actions) => (
    <Card free style={{ width: 640, marginBottom: 12 }}>
      <Card.Header title={all(title)} extra={all(extra)} />
      <Card.Content>{all(content)}</Card.Content>
      <Card.Actions>{all(actions)}</Card.Actions>
    </Card>
  ),
  breadcrumb: (names) => (
    <Breadcrumb>
      {names.map((name) => (
        <Breadcrumb.Item key={name} link="#">
          {name}
        </Breadcrumb.Item>
      ))}
    </Breadcrumb>
  ),
  menu: (names, chosen) => (
    <Menu selectedKeys={[chosen]} selectMode="single" style={{ width: 180 }}>
      {names.map((name) => (
        <Menu.Item key={name}>{name}</Menu.Item>
      ))}
    </Menu>
  ),
  select: (placeholder, options) => (
    <Select
      placeholder={placeholder}
      dataSource={options.map((value) => ({ value, label: value }))}
      style={{ width: 160 }}
    />
  ),
  input: (placeholder) => <Input placeholder={placeholder} style={{ width: 180 }} />,
  statistic: (title, count) => (
    <Card free>
      <Card.Header title={title} />
      <Card.Content>{String(count)}</Card.Content>
    </Card>
  ),
  mount: (page, language, into) =>
    mountReact(<ConfigProvider locale={language === 'zh' ? zhCN : enUS}>{page}</ConfigProvider>, into),
};
