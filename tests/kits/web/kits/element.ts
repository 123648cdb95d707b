import 'element-plus/dist/index.css';
import {
  ElBreadcrumb,
  ElBreadcrumbItem,
  ElButton,
  ElCard,
  ElConfigProvider,
  ElCountdown,
  ElDescriptions,
  ElDescriptionsItem,
  ElDialog,
  ElDrawer,
  ElInput,
  ElMenu,
  ElMenuItem,
  ElOption,
  ElSelect,
  ElStatistic,
  ElStep,
  ElSteps,
  ElTable,
  ElTableColumn,
  ElTableV2,
  ElTabPane,
  ElTabs,
  ElTag,
  ElTimeline,
  ElTimelineItem,
} from 'element-plus';
import en from 'element-plus/es/locale/lang/en';
import zhCn from 'element-plus/es/locale/lang/zh-cn';
import { createApp, h, type VNode } from 'vue';
import { type Kit, type Row, type Some, spanOf, type TableOf } from '../kit';

const all = (some: Some<VNode>): (VNode | string)[] =>
  Array.isArray(some) ? [...(some as readonly (VNode | string)[])] : [some as VNode | string];

/** Rows are drawn only where they are in view: the kit's other table. */
const virtual = <R extends Row>(of: TableOf<VNode, R>) =>
  h(ElTableV2, {
    data: [...of.rows],
    columns: of.columns.map(({ key, title, width }) => ({
      key,
      dataKey: key,
      title,
      width,
      cellRenderer: ({ rowData }: { rowData: R }) => h('div', {}, all(of.cell(rowData, key))),
    })),
    width: of.columns.reduce((sum, { width }) => sum + width, 0),
    height: of.height ?? 400,
    rowKey: 'key',
  });

/** The kit hands out its rows untyped; they are those that were given to it. */
const rowOf = <R extends Row>(scope: { row?: unknown }) => scope.row as R;

const table = <R extends Row>(of: TableOf<VNode, R>) =>
  h(
    ElTable,
    {
      data: [...of.rows],
      rowKey: 'key',
      border: true,
      ...(of.height && { height: of.height }),
      ...(of.wide && { style: { width: '900px' } }),
      ...(of.opened && { defaultExpandAll: true }),
      ...(of.spanned && {
        spanMethod: ({ row, columnIndex }: { row: R; columnIndex: number }) => {
          const span = spanOf(of, row, of.columns[columnIndex]?.key ?? '');
          return { rowspan: span, colspan: span === 0 ? 0 : 1 };
        },
      }),
    },
    {
      default: () => [
        ...(of.opened
          ? [
              h(
                ElTableColumn,
                { type: 'expand' },
                { default: (scope: { row?: unknown }) => all(of.opened?.(rowOf<R>(scope)) ?? '') },
              ),
            ]
          : []),
        ...of.columns.map(({ key, title, width, fixed }) =>
          h(
            ElTableColumn,
            { label: title, width, ...(fixed && { fixed }) },
            { default: (scope: { row?: unknown }) => all(of.cell(rowOf<R>(scope), key)) },
          ),
        ),
      ],
    },
  );

export const kit: Kit<VNode> = {
  name: 'element',
  box: (tag, style, ...children) =>
    h(
      tag,
      {
        style: Object.fromEntries(
          Object.entries(style).map(([name, value]) => [name, typeof value === 'number' ? `${value}px` : value]),
        ),
      },
      children.flatMap((child) => all(child)),
    ),
  link: (text, href) => h('a', { href, target: '_blank', rel: 'noreferrer' }, text),
  table: (of) => (of.virtual ? virtual(of) : table(of)),
  tabs: (tabs, chosen) =>
    h(
      ElTabs,
      { modelValue: String(chosen) },
      {
        default: () =>
          tabs.map(({ name, content }, at) =>
            h(ElTabPane, { label: name, name: String(at) }, { default: () => all(content) }),
          ),
      },
    ),
  tag: (text) => h(ElTag, {}, { default: () => text }),
  button: (text, enabled, how) =>
    h(ElButton, { type: 'primary', link: how === 'link', disabled: !enabled }, { default: () => text }),
  descriptions: (pairs) =>
    h(
      ElDescriptions,
      { column: 2, border: true },
      { default: () => pairs.map(([label, value]) => h(ElDescriptionsItem, { label }, { default: () => all(value) })) },
    ),
  steps: (names, current) =>
    h(ElSteps, { active: current }, { default: () => names.map((title) => h(ElStep, { title })) }),
  timeline: (lines) =>
    h(
      ElTimeline,
      {},
      {
        default: () =>
          lines.map((line) =>
            h(ElTimelineItem, { timestamp: line.slice(0, 19), placement: 'top' }, { default: () => line.slice(20) }),
          ),
      },
    ),
  drawer: (title, content) => h(ElDrawer, { modelValue: true, title, size: '480px' }, { default: () => all(content) }),
  modal: (title, content) => h(ElDialog, { modelValue: true, title, width: '560px' }, { default: () => all(content) }),
  card: (title, extra, content, actions) =>
    h(
      ElCard,
      { style: { width: '640px', marginBottom: '12px' } },
      {
        header: () =>
          h('div', { style: { display: 'flex', justifyContent: 'space-between' } }, [
            h('span', all(title)),
            h('span', all(extra)),
          ]),
        default: () => all(content),
        footer: () => [...actions],
      },
    ),
  breadcrumb: (names) =>
    h(
      ElBreadcrumb,
      { separator: '/' },
      { default: () => names.map((name) => h(ElBreadcrumbItem, {}, { default: () => name })) },
    ),
  menu: (names, chosen) =>
    h(
      ElMenu,
      { defaultActive: chosen, style: { width: '180px' } },
      { default: () => names.map((name) => h(ElMenuItem, { index: name }, { default: () => name })) },
    ),
  select: (placeholder, options) =>
    h(
      ElSelect,
      { placeholder, style: { width: '160px' } },
      { default: () => options.map((value) => h(ElOption, { value, label: value })) },
    ),
  input: (placeholder) => h(ElInput, { placeholder, modelValue: '', style: { width: '180px' } }),
  countdown: (seconds) => h(ElCountdown, { value: Date.now() + seconds * 1000, format: 'DD天HH小时mm分ss秒' }),
  statistic: (title, count) => h(ElStatistic, { title, value: count }),
  mount: (page, language, into) => {
    createApp({
      render: () => h(ElConfigProvider, { locale: language === 'zh' ? zhCn : en }, { default: () => page }),
    }).mount(into);
  },
};
