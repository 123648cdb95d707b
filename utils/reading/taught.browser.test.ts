import { describe, expect, test } from 'vitest';
import type { Lesson, Said } from '../profile';
import { type Learnt, learn } from './learn';
import { pointedNumber, pointedStatus } from './pointed';
import { read } from './read';
import type { Reading, View } from './reading';
import { openSight } from './shown';

const view: View = {
  url: 'https://myseller.taobao.com/home.htm/service/record?page=1',
  now: Date.parse('2026-11-10T10:00:00+08:00'),
  shadowOf: (element) => element.shadowRoot,
};
const pictureTheft: Said = { role: 'respondent', procedure: 'picture-theft' };

function show(html: string): void {
  // Large letters would be headings.
  document.body.style.fontSize = '14px';
  document.body.innerHTML = html;
}

/** The text node that holds a text, and a selection of it. */
function select(text: string): Range {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = (node.nodeValue ?? '').indexOf(text);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + text.length);
    return range;
  }
  throw new Error(`${text} is not on the page`);
}

function teach(number: string, status: string, said: Said = pictureTheft) {
  const sight = openSight(view.shadowOf);
  const [one, other] = [pointedNumber(select(number), sight), pointedStatus(select(status), sight)];
  if (typeof one === 'string') return one;
  if (typeof other === 'string') return other;
  return learn(document, { number: one, status: other }, said, view);
}

function lesson(learnt: ReturnType<typeof teach>): Learnt {
  if (typeof learnt === 'string') throw new Error(`not learnt: ${learnt}`);
  return learnt;
}

const readBy = (taught: Lesson, said?: Partial<View>): Reading =>
  read(document, { ...view, ...said, profiles: [taught] });
const told = ({ sightings }: Reading) =>
  sightings.map(({ facts }) => [facts.number, facts.role, facts.status, facts.statusText, facts.offers.join(' ')]);

const tabs = `<h2>图片盗用</h2><div role="tablist"><a role="tab" aria-selected="true">收件箱</a><a role="tab">发件箱</a></div>
<p>这里是与投诉有关的记录。</p>`;

const table = (rows: readonly string[][], headings = ['流水', '投诉原因', '状态', '操作']) =>
  `${tabs}<table><thead><tr>${headings.map((one) => `<th>${one}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;

const rows = [
  ['6100261101001', '盗图', '<b>待举证</b>', '<button>去举证</button>'],
  ['6100261101002', '盗图', '处理完毕 投诉成立', '<button>查看</button>'],
  ['6100261101003', '盗图', '材料转交', ''],
];
const asRead = [
  ['6100261101001', 'respondent', 'awaiting-response', '待举证', 'evidence'],
  ['6100261101002', 'respondent', 'upheld', '处理完毕 · 投诉成立', 'view'],
  ['6100261101003', 'respondent', 'unknown', '材料转交', ''],
];

describe('a table of which some headings are known', () => {
  test('is not read untaught, and read whole once one case was pointed at', () => {
    show(table(rows));
    expect(read(document, view).state).toBe('unread');
    const { lesson: taught, asks, facts } = lesson(teach('6100261101001', '待举证'));
    expect(taught.list.kind).toBe('columns');
    expect(asks).toEqual({ role: true, procedure: false });
    expect(facts.map(({ number }) => number)).toEqual(rows.map(([number]) => number));
    const reading = readBy(taught);
    expect(reading.state).toBe('read');
    expect(told(reading)).toEqual(asRead);
    expect(reading.sightings.map(({ badgePlace }) => badgePlace.textContent)).toEqual([
      '待举证',
      '处理完毕 投诉成立',
      '材料转交',
    ]);
  });

  test('half a number and part of a status word are widened to the whole', () => {
    show(
      table([
        ['6100261101001', '盗图', '投诉不成立', ''],
        ['6100261101002', '盗图', '投诉成立', ''],
      ]),
    );
    const { lesson: taught } = lesson(teach('0026110', '成立'));
    expect(told(readBy(taught)).map(([, , status]) => status)).toEqual(['dismissed', 'upheld']);
  });

  test('columns may change their places, not their names', () => {
    show(table(rows));
    const { lesson: taught } = lesson(teach('6100261101002', '处理完毕'));
    show(
      table(
        rows.map(([number = '', reason = '', status = '', act = '']) => [
          '888800001111222',
          act,
          status,
          reason,
          number,
        ]),
        ['订单', '操作', '状态', '投诉原因', '流水'],
      ),
    );
    expect(told(readBy(taught))).toEqual(asRead);
    show(table(rows, ['单据', '投诉原因', '状态', '操作']));
    expect(readBy(taught).state).toBe('unread');
  });

  test('rows that come later are read too, and a row without the number is none', () => {
    show(table(rows));
    const { lesson: taught } = lesson(teach('6100261101001', '待举证'));
    show(table([...rows, ['6100261101004', '盗图', '已撤销', ''], ['', '', '合计', '4']]));
    expect(told(readBy(taught)).map(([number]) => number)).toEqual([
      '6100261101001',
      '6100261101002',
      '6100261101003',
      '6100261101004',
    ]);
  });

  test('what the seller said holds for the tab that he looked at', () => {
    show(table(rows));
    const { lesson: taught } = lesson(teach('6100261101001', '待举证'));
    const [received, filed] = document.querySelectorAll('[role=tab]');
    received?.removeAttribute('aria-selected');
    filed?.setAttribute('aria-selected', 'true');
    expect(readBy(taught).state).toBe('unread');
  });

  test('another page is none of its', () => {
    show(table(rows));
    const { lesson: taught } = lesson(teach('6100261101001', '待举证'));
    expect(readBy(taught, { url: 'https://myseller.taobao.com/home.htm/service/other' }).state).toBe('unread');
    expect(readBy(taught, { url: 'https://myseller.taobao.com/home.htm/service/record?page=7' }).state).toBe('read');
  });

  test('number and status of two cases are refused, and so is a number of something else', () => {
    show(table(rows));
    expect(teach('6100261101001', '投诉成立')).toBe('two-cases');
    show(table(rows, ['违规编号', '投诉原因', '状态', '操作']));
    expect(teach('6100261101001', '待举证')).toBe('elsewhere');
  });
});

describe('what the page says itself', () => {
  test('goes before what the seller said', () => {
    show(table(rows).replace('收件箱', '我收到的投诉'));
    const learnt = lesson(teach('6100261101001', '待举证', { role: 'complainant', procedure: 'ip-platform' }));
    expect(learnt.asks).toEqual({ role: false, procedure: false });
    const [one] = readBy(learnt.lesson).sightings;
    expect([one?.facts.role, one?.facts.procedure]).toEqual(['respondent', 'picture-theft']);
  });

  test('a section of something else is not taught', () => {
    show(table(rows.map(([a = '', , c = '', d = '']) => [a, '延迟发货', c, d])).replace('图片盗用', '退款管理'));
    expect(teach('6100261101001', '待举证')).toBe('elsewhere');
  });
});

const grid = (cases: readonly string[][]) =>
  `${tabs}<div class="x1">${cases
    .map(
      ([number = '', reason = '', status = '', act = '']) =>
        `<div style="display:flex;gap:16px"><div><span>${number}</span></div><div>${reason}</div><div><i>${status}</i></div><div>${act}</div></div>`,
    )
    .join('')}</div>`;

describe('a grid of plain elements without headings', () => {
  test('is read by how its rows are built', () => {
    show(grid(rows));
    expect(read(document, view).state).toBe('unread');
    const { lesson: taught } = lesson(teach('6100261101001', '待举证'));
    expect(taught.list.kind).toBe('records');
    expect(told(readBy(taught))).toEqual(asRead);
    document.querySelector('.x1')?.setAttribute('class', 'y2');
    expect(readBy(taught).sightings).toHaveLength(3);
  });

  test('an inserted column is not read as another one', () => {
    show(grid(rows));
    const { lesson: taught } = lesson(teach('6100261101001', '待举证'));
    for (const row of document.querySelectorAll('.x1 > div'))
      row.insertAdjacentHTML('afterbegin', '<div><span>7000261101001</span></div>');
    expect(told(readBy(taught))).toEqual([]);
  });

  test('a table without any known heading is read the same way, its badge in the cell with the status', () => {
    show(table(rows, ['甲', '乙', '丙', '丁']));
    expect(read(document, view).state).toBe('unread');
    const { lesson: taught } = lesson(teach('6100261101002', '处理完毕'));
    const reading = readBy(taught);
    expect(told(reading)).toEqual(asRead);
    expect(reading.sightings[0]?.badgePlace.localName).toBe('td');
  });
});

const card = ([number = '', , status = '', act = '']: readonly string[], extra = '') =>
  `<section class="c"><header><span>流水：${number}</span></header>${extra}<div><span>进展</span> <em style="display:inline-block">${status}</em></div>
  <a href="https://item.taobao.com/item.htm?id=680000000001">亚麻衬衫</a><footer>${act}</footer></section>`;

describe('cards whose labels are not known', () => {
  test('are read by their labels, wherever these stand in a card', () => {
    show(`${tabs}<div>${rows.map((one) => card(one)).join('')}</div>`);
    expect(read(document, view).state).toBe('unread');
    const { lesson: taught } = lesson(teach('6100261101001', '待举证'));
    expect(told(readBy(taught))).toEqual(asRead);
    expect(readBy(taught).sightings[0]?.facts).toMatchObject({ productTitle: '亚麻衬衫', productId: '680000000001' });
    show(
      `${tabs}<div>${rows.map((one, at) => card(one, at === 1 ? '<div><span>订单</span> 888800001111222</div>' : '')).join('')}</div>`,
    );
    expect(told(readBy(taught)).map(([number, , status]) => [number, status])).toEqual(
      asRead.map(([number, , status]) => [number, status]),
    );
  });

  test('number and status of two cards are refused', () => {
    show(`${tabs}<div>${rows.map((one) => card(one)).join('')}</div>`);
    expect(teach('6100261101001', '投诉成立')).toBe('two-cases');
  });

  test('a heading row before each case belongs to it', () => {
    const pairs = rows.map(
      ([number = '', , status = '', act = '']) =>
        `<div class="h">No. ${number}</div><div class="b"><p>${status}</p>${act}</div>`,
    );
    show(`${tabs}<div>${pairs.join('')}</div>`);
    const { lesson: taught } = lesson(teach('6100261101002', '处理完毕'));
    expect(told(readBy(taught))).toEqual(asRead);
  });
});

describe('what is selected', () => {
  const sight = () => openSight(view.shadowOf);
  test('nothing, no number, several numbers, too much', () => {
    show(table(rows));
    const nothing = document.createRange();
    expect(pointedNumber(nothing, sight())).toBe('nothing');
    expect(pointedNumber(select('盗图'), sight())).toBe('no-number');
    const all = document.createRange();
    all.selectNodeContents(document.body);
    expect(pointedNumber(all, sight())).toBe('several-numbers');
    expect(pointedStatus(all, sight())).toBe('too-much');
  });

  test('a triple click takes the row with its one number', () => {
    show(table(rows));
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('tbody tr') ?? document.body);
    expect(pointedNumber(range, sight())).toMatchObject({ text: '6100261101001' });
  });

  test('something that stands alone is no list', () => {
    show(`${tabs}<p>流水 6100261101001</p><p>待举证</p>`);
    expect(teach('6100261101001', '待举证')).toBe('no-list');
  });
});

describe('what looks like a list and is none', () => {
  test.each([
    ['orders', '<p>订单编号：888800001111222 <b>已完成</b></p><p>订单编号：888800001111333 <b>已关闭</b></p>'],
    ['counts', '<p>处理中 <b>12</b></p><p>已撤销 <b>3</b></p>'],
    ['one alone', '<p>流水 6100261101001 <b>处理中</b></p>'],
  ])('%s', (_, html) => {
    show(`${tabs}${html}`);
    expect(read(document, view).state).toBe('nothing');
  });

  test('a list in another section', () => {
    show(grid(rows).replace('图片盗用', '退款管理'));
    expect(read(document, view).state).toBe('nothing');
  });
});
