import { complaints, items, type Side } from '../../data/complaints';
import type { Shown } from '../../data/expected';
import type { Kit } from '../kit';
import {
  columnsOf,
  expectedOf,
  pictureTheft,
  type Scene,
  shell,
  shownOf,
  sideAt,
  sides,
  store,
  wordingOf,
} from './scene';

type Make = <Node>(kit: Kit<Node>, series: number) => Scene<Node> | undefined;

const other = (series: number): Side => (series % 2 === 0 ? 'respondent' : 'complainant');
const another = (series: number): Side => (series % 2 === 0 ? 'complainant' : 'respondent');

const filters = <Node>(kit: Kit<Node>): Node =>
  kit.box(
    'div',
    { display: 'flex', gap: 12, margin: '12px 0' },
    kit.input('投诉编号'),
    kit.select('投诉状态', ['待申诉', '处理中', '处理完毕', '投诉成立']),
    kit.button('查询', true, 'solid'),
  );

/** Under the kit's tabs, both panes given: the list, and on the other side one of the other side. */
function bothSides<Node>(kit: Kit<Node>, side: Side, shown: Node, hidden: Node): Node {
  const contents = side === 'respondent' ? [shown, hidden] : [hidden, shown];
  return kit.tabs(
    sides.map((name, at) => ({ name, content: contents[at] ?? '' })),
    sideAt(side),
  );
}

function listOf<Node>(
  kit: Kit<Node>,
  series: number,
  side: Side,
  count: number,
  how: { height?: number; wide?: number; fixed?: boolean; virtual?: boolean } = {},
) {
  const rows = complaints(side, series, count);
  const wording = wordingOf(series, side);
  const columns = columnsOf(wording).map((column, at, all) => ({
    ...column,
    ...(how.fixed && at === 0 && { fixed: 'left' as const }),
    ...(how.fixed && at === all.length - 1 && { fixed: 'right' as const }),
  }));
  const { fixed: _, ...rest } = how;
  const table = kit.table({ columns, rows, cell: (row, key) => shownOf(kit, row, key as Shown), ...rest });
  return { rows, table, shows: wording.order };
}

const read = <Node>(about: string, page: Node, cases: Scene<Node>['cases'], title = '图片盗用'): Scene<Node> => ({
  about,
  url: pictureTheft,
  title,
  page,
  state: 'read',
  store,
  cases,
});

/** A list under tabs whose other pane stays mounted, filters and figures above it. */
const list: Make = (kit, series) => {
  const side = other(series);
  const { rows, table, shows } = listOf(kit, series, side, 5);
  const hidden = listOf(kit, series + 40, another(series), 2).table;
  const figures = kit.box('div', { display: 'flex', gap: 24 }, kit.statistic('待申诉', 3), kit.statistic('处理中', 12));
  const page = shell(
    kit,
    ['服务记录', '图片盗用'],
    '图片盗用',
    figures,
    filters(kit),
    bothSides(kit, side, table, hidden),
  );
  return read(
    "A list in the kit's table under its tabs, filters and figures above, the other pane mounted or not as the kit does",
    page,
    expectedOf(rows, shows, 'picture-theft', true),
  );
};

/** Header and body apart, first and last column stay in place. */
const fixed: Make = (kit, series) => {
  const side = another(series);
  const { rows, table, shows } = listOf(kit, series + 10, side, 5, { height: 320, wide: 1600, fixed: true });
  const page = shell(kit, ['服务记录', '图片盗用', sides[sideAt(side)] ?? ''], '图片盗用', table);
  return read(
    'Fixed columns on both sides and a body that scrolls below its header; the side stands in the breadcrumb',
    page,
    expectedOf(rows, shows, 'picture-theft', true),
  );
};

/** Opened rows say more of the case, by labels. */
const opened: Make = (kit, series) => {
  const side = other(series);
  const rows = complaints(side, series + 20, 3);
  const { titles } = wordingOf(series, side);
  const columns = columnsOf({ titles, order: ['number', 'title', 'counterparty', 'filed', 'status', 'actions'] });
  const table = kit.table({
    columns,
    rows,
    cell: (row, key) => shownOf(kit, row, key as Shown),
    opened: (row) =>
      kit.descriptions([
        [titles.reason, row.reason],
        [titles.origin, row.origin?.shown ?? '-'],
        ['历史记录', '2026-11-02 09:00:00 已提交'],
      ]),
  });
  const page = shell(kit, ['服务记录', '图片盗用'], '图片盗用', bothSides(kit, side, table, kit.box('p', {}, '暂无')));
  return read(
    'Expanded rows hold the reason and the origin by label, and an earlier status',
    page,
    expectedOf(
      rows,
      ['number', 'title', 'counterparty', 'filed', 'status', 'actions', 'reason', 'origin'],
      'picture-theft',
      true,
    ),
  );
};

/** One number over several items. */
const spanned: Make = (kit, series) => {
  const side = another(series);
  const tasks = series % 2 === 0;
  const rows = items(side, series + 30, 4, tasks);
  const { titles } = wordingOf(series, side);
  const order: Shown[] = [
    'number',
    ...(tasks ? (['task'] as const) : []),
    'product',
    'counterparty',
    'status',
    'actions',
  ];
  const table = kit.table({
    columns: columnsOf({ titles, order }),
    rows,
    cell: (row, key) => shownOf(kit, row, key as Shown),
    spanned: { columns: ['number'], group: (row) => row.number },
  });
  const page = shell(
    kit,
    ['服务记录', '图片盗用'],
    '图片盗用',
    kit.tabs(
      sides.map((name, at) => ({ name, content: at === sideAt(side) ? table : '' })),
      sideAt(side),
    ),
  );
  return read(
    'One complaint number over several items, its cell spans their rows',
    page,
    expectedOf(rows, order, 'picture-theft', true),
  );
};

/** Only what is in view is in the document. */
const virtual: Make = (kit, series) => {
  const side = other(series);
  const rows = complaints(side, series + 50, 6);
  const { titles } = wordingOf(series, side);
  const order: Shown[] = ['number', 'title', 'counterparty', 'filed', 'status', 'actions'];
  const table = kit.table({
    columns: columnsOf({ titles, order }),
    rows,
    cell: (row, key) => shownOf(kit, row, key as Shown),
    height: 420,
    wide: 930,
    virtual: true,
  });
  const page = shell(kit, ['服务记录', '图片盗用', sides[sideAt(side)] ?? ''], '图片盗用', table);
  return read("The kit's virtual table", page, expectedOf(rows, order, 'picture-theft', true));
};

const facts: readonly Shown[] = ['number', 'status', 'counterparty', 'product', 'reason', 'origin', 'filed'];

/** The page of one case. */
const casePage: Make = (kit, series) => {
  const side = other(series);
  const one = complaints(side, series + 60, 9).find(({ due }) => due);
  if (!one) return undefined;
  const { titles } = wordingOf(series, side);
  const ticking = kit.countdown?.(3 * 3600 + 25 * 60 + 10);
  const due = { shown: '剩余3小时25分10秒', at: '2026-11-24T13:25:10+08:00' };
  const shown = { ...one, due };
  const pairs = facts.map((what) => [titles[what], shownOf(kit, shown, what)] as const);
  const content = [
    kit.steps(['提交投诉', '处理中', '平台审核', '处理完毕'], 1),
    kit.descriptions([...pairs, [titles.due, ticking ?? due.shown]]),
    kit.box('div', { margin: '12px 0' }, ...one.actions.map(({ word, enabled }) => kit.button(word, enabled, 'solid'))),
    kit.box('h3', {}, '处理记录'),
    kit.timeline(['2026-11-23 09:00:00 处理中', '2026-11-22 21:10:00 审核中', '2026-11-22 21:00:00 已提交']),
  ];
  const page = shell(kit, ['服务记录', '图片盗用', sides[sideAt(side)] ?? '', '投诉详情'], '图片盗用', ...content);
  return read(
    'The page of one case: steps, descriptions, a countdown, a timeline of earlier statuses, a button bar',
    page,
    expectedOf([shown], [...facts, 'due', 'actions'], 'picture-theft', false),
    '投诉详情',
  );
};

/** A drawer about one case over the list. */
const drawer: Make = (kit, series) => {
  const side = another(series);
  const { rows, table, shows } = listOf(kit, series + 70, side, 3);
  const [one] = rows;
  if (!one) return undefined;
  const { titles } = wordingOf(series, side);
  const inside = kit.descriptions(facts.map((what) => [titles[what], shownOf(kit, one, what)] as const));
  const page = shell(
    kit,
    ['服务记录', '图片盗用', sides[sideAt(side)] ?? ''],
    '图片盗用',
    table,
    kit.drawer('投诉详情', [
      inside,
      kit.box('div', {}, ...one.actions.map(({ word, enabled }) => kit.button(word, enabled, 'solid'))),
    ]),
  );
  // A row and the drawer over it say the same of their case: what one leaves out the other adds.
  const both: Shown[] = [...new Set<Shown>([...shows, ...facts, 'actions'])];
  const [first, ...rest] = expectedOf(rows, shows, 'picture-theft', true);
  const [whole] = expectedOf([one], both, 'picture-theft', false);
  if (!first || !whole) return undefined;
  return read('A drawer about one case over the list: row and drawer show it both', page, [
    { ...whole, ...(first.badgeIn !== undefined && { badgeIn: first.badgeIn }) },
    whole,
    ...rest,
  ]);
};

/** A card for each case. */
const cards: Make = (kit, series) => {
  const side = another(series);
  const rows = complaints(side, series + 80, 3);
  const { titles } = wordingOf(series, side);
  const lines: readonly Shown[] = ['counterparty', 'product', 'reason', 'filed'];
  const card = (one: (typeof rows)[number]) =>
    kit.card(
      `${titles.number}：${one.number}`,
      kit.tag(one.word),
      lines.map((what) => kit.box('div', {}, `${titles[what]}：`, shownOf(kit, one, what))),
      one.actions.map(({ word, enabled }) => kit.button(word, enabled, 'link')),
    );
  const page = shell(
    kit,
    ['服务记录', '图片盗用'],
    '图片盗用',
    kit.tabs(
      sides.map((name, at) => ({ name, content: at === sideAt(side) ? rows.map(card) : '' })),
      sideAt(side),
    ),
  );
  return read(
    'A card for each case, the status a tag in its corner',
    page,
    expectedOf(rows, ['number', ...lines, 'status', 'actions'], 'picture-theft', false),
  );
};

/** Refunds in the same table under the same shell. */
const refunds: Make = (kit, series) => {
  const rows = complaints('respondent', series + 90, 4).map((one) => ({ ...one, order: `99001122${one.key}` }));
  const columns = [
    ['number', '退款编号'],
    ['order', '订单编号'],
    ['title', '宝贝'],
    ['word', '退款状态'],
    ['filed', '申请时间'],
    ['do', '操作'],
  ].map(([key = '', title = '']) => ({ key, title, width: 150 }));
  const cell = (row: (typeof rows)[number], key: string) => {
    if (key === 'do') return kit.button('处理', true, 'link');
    return key === 'number' ? `99003${row.key}` : String(Reflect.get(row, key));
  };
  const page = shell(kit, ['交易', '退款管理'], '退款管理', filters(kit), kit.table({ columns, rows, cell }));
  return {
    about: "A list of refunds in the kit's table, beside a menu that names picture theft",
    url: 'https://refund2.taobao.com/dispute/sellerDisputeList.htm',
    title: '退款管理',
    page,
    state: 'nothing',
    store,
    cases: [],
  };
};

export const scenes: Readonly<Record<string, Make>> = {
  list,
  fixed,
  opened,
  spanned,
  virtual,
  'case-page': casePage,
  drawer,
  cards,
  refunds,
};
