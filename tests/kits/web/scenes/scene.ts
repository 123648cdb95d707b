import type { Complaint, Procedure, Side } from '../../data/complaints';
import { type ExpectedCase, expectedCase, type Shown } from '../../data/expected';
import type { Column, Kit, Some } from '../kit';

/** A page made of a kit, with what must be read from it. */
export interface Scene<Node> {
  about: string;
  url: string;
  title: string;
  page: Node;
  state: 'read' | 'nothing';
  store: string;
  cases: ExpectedCase[];
}

/** How a kit's pages name their columns: each kit's pages use other words of the platform. */
export interface Wording {
  titles: Readonly<Record<Shown, string>>;
  order: readonly Shown[];
}

export const store = '松果试衣间';
export const pictureTheft = 'https://myseller.taobao.com/home.htm/service-center/record/picture-theft';

const wordings: readonly Wording['titles'][] = [
  {
    number: '投诉编号',
    task: '投诉任务编号',
    title: '商品名称',
    product: '商品信息',
    counterparty: '',
    reason: '投诉类型',
    origin: '投诉来源',
    filed: '投诉时间',
    status: '状态',
    due: '剩余时间',
    actions: '操作',
  },
  {
    number: '投诉单号',
    task: '投诉任务编号',
    title: '商品名称',
    product: '被投诉商品',
    counterparty: '',
    reason: '投诉原因',
    origin: '来源',
    filed: '申请时间',
    status: '投诉状态',
    due: '截止时间',
    actions: '操作',
  },
  {
    number: '举报ID',
    task: '任务编号',
    title: '宝贝',
    product: '宝贝',
    counterparty: '',
    reason: '侵权类型',
    origin: '发起方式',
    filed: '发起时间',
    status: '处理进度',
    due: '申诉截止时间',
    actions: '操作',
  },
  {
    number: '单号',
    task: '投诉任务编号',
    title: '商品标题',
    product: '侵权链接',
    counterparty: '',
    reason: '投诉理由',
    origin: '投诉来源',
    filed: '投诉受理日期',
    status: '当前进度',
    due: '截止时间',
    actions: '操作',
  },
];
const orders: readonly (readonly Shown[])[] = [
  ['number', 'product', 'counterparty', 'reason', 'filed', 'status', 'due', 'actions'],
  ['filed', 'number', 'reason', 'product', 'status', 'due', 'counterparty', 'actions'],
  ['product', 'status', 'due', 'number', 'origin', 'counterparty', 'filed', 'actions'],
];

/** The words and the order of columns of a kit's pages, by the kit's place among the kits. */
export const wordingOf = (series: number, side: Side): Wording => {
  const titles = wordings[series % wordings.length];
  const order = orders[series % orders.length];
  if (!titles || !order) throw new Error('no wording');
  const counterparty = side === 'respondent' ? ['投诉方', '投诉人'] : ['被投诉方', '被投诉商家'];
  return { titles: { ...titles, counterparty: counterparty[series % 2] ?? '' }, order };
};

const widths: Readonly<Record<Shown, number>> = {
  number: 140,
  task: 140,
  title: 180,
  product: 220,
  counterparty: 130,
  reason: 120,
  origin: 110,
  filed: 180,
  status: 140,
  due: 180,
  actions: 160,
};

export const columnsOf = ({ titles, order }: Wording): Column[] =>
  order.map((key) => ({ key, title: titles[key], width: widths[key] }));

/** What a cell or a label's value shows of a complaint. */
export function shownOf<Node>(kit: Kit<Node>, one: Complaint, what: Shown): Some<Node> {
  switch (what) {
    case 'number':
      return one.number;
    case 'task':
      return one.task ?? '-';
    case 'title':
      return one.title;
    case 'product':
      return kit.box('div', {}, kit.link(one.title, `https://item.taobao.com/item.htm?id=${one.productId}`));
    case 'counterparty':
      return one.counterparty;
    case 'reason':
      return one.reason;
    case 'origin':
      return one.origin?.shown ?? '-';
    case 'filed':
      return one.filed;
    case 'status':
      return kit.tag(one.word);
    case 'due':
      return one.due?.shown ?? '-';
    case 'actions':
      return one.actions.map(({ word, enabled }) => kit.button(word, enabled, 'link'));
  }
}

export const expectedOf = (
  all: readonly Complaint[],
  shows: readonly Shown[],
  procedure: Procedure,
  inTable: boolean,
): ExpectedCase[] => all.map((one) => expectedCase(one, shows, procedure, all, inTable ? one.word : undefined));

/** The page around: head with the store, menu, breadcrumb, and what is given. */
export function shell<Node>(kit: Kit<Node>, crumbs: readonly string[], menu: string, ...content: Some<Node>[]): Node {
  const { box } = kit;
  return box(
    'div',
    { fontSize: 14 },
    box(
      'header',
      { display: 'flex', gap: 16, padding: 12 },
      box('b', {}, '千牛商家工作台'),
      box('span', {}, `当前店铺：${store}`),
    ),
    box(
      'div',
      { display: 'flex', gap: 16 },
      box('div', { width: 180, flex: 'none' }, kit.menu(['退款管理', '图片盗用', '知识产权', '违规记录'], menu)),
      box('main', { flex: 1, minWidth: 0, width: 1040 }, kit.breadcrumb(crumbs), ...content),
    ),
  );
}

export const sides = ['我收到的投诉', '我发起的投诉'] as const;
export const sideAt = (side: Side): number => (side === 'respondent' ? 0 : 1);
