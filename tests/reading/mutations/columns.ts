import { type Chance } from './chance';

/** Tables whose rows all have as many cells, each in one column and row, under a header of their own. */
function plainTables(document: Document): HTMLTableElement[] {
  return [...document.querySelectorAll('table')].filter((table) => {
    const rows = ownRows(table);
    const count = rows[0]?.cells.length ?? 0;
    const isPlain = rows.every((row) => row.cells.length === count && [...row.cells].every(isSingle));
    // A row of labels beside values is no list, and its cells belong together.
    return count > 2 && isPlain && table.tHead !== null && rows.length > 1;
  });
}

const ownRows = (table: HTMLTableElement) => [...table.rows].filter((row) => row.closest('table') === table);
const isSingle = (cell: HTMLTableCellElement) =>
  cell.colSpan === 1 && cell.rowSpan === 1 && getComputedStyle(cell).position !== 'sticky';

/** Sets a cell, or a `col`, to another place in its row. */
function move(row: Element, from: number, to: number): void {
  const cell = row.children[from];
  if (!cell) return;
  cell.remove();
  row.insertBefore(cell, row.children[to] ?? null);
}

/** Gives the columns of tables another order. */
export function reorderColumns(document: Document, chance: Chance): void {
  for (const table of plainTables(document)) {
    const count = ownRows(table)[0]?.cells.length ?? 0;
    for (let moves = 0; moves < 4; moves += 1) {
      const [from, to] = [chance.below(count), chance.below(count)];
      for (const row of ownRows(table)) move(row, from, to);
      for (const columns of table.querySelectorAll(':scope > colgroup')) move(columns, from, to);
    }
  }
}

/** Columns that say nothing of a case. */
const unrelated = [
  { heading: '所属类目', cells: ['女装', '家居', '文具'] },
  { heading: '更新时间', cells: ['2026-11-23 12:00:00', '2026-11-22 08:30:00'] },
  { heading: '备注', cells: ['-', '客户已联系', '下周跟进'] },
  { heading: '负责人', cells: ['客服甲', '客服乙'] },
  { heading: '优先级', cells: ['高', '中', '低'] },
];

/** Sets columns between the others that say nothing of a case. */
export function insertColumns(document: Document, chance: Chance): void {
  for (const table of plainTables(document)) {
    const column = chance.pick(unrelated);
    const count = ownRows(table)[0]?.cells.length ?? 0;
    if (!column) continue;
    const place = chance.below(count + 1);
    for (const row of ownRows(table)) {
      const isHeader = row.closest('thead') !== null;
      const cell = document.createElement(isHeader ? 'th' : 'td');
      cell.textContent = isHeader ? column.heading : (chance.pick(column.cells) ?? '');
      row.insertBefore(cell, row.children[place] ?? null);
    }
    for (const columns of table.querySelectorAll(':scope > colgroup')) {
      columns.insertBefore(document.createElement('col'), columns.children[place] ?? null);
    }
  }
}

const tips = ['以上为最近 15 天的记录', '温馨提示：请及时关注处理进度', '—— 已经到底了 ——', '点此展开更多筛选'];

/** Sets rows between the others that hold no case. */
export function insertRows(document: Document, chance: Chance): void {
  for (const table of plainTables(document)) {
    const rows = ownRows(table).filter((row) => row.closest('thead') === null);
    const before = rows[chance.below(rows.length + 1)];
    const row = document.createElement('tr');
    const cell = row.insertCell();
    cell.colSpan = rows[0]?.cells.length ?? 1;
    cell.textContent = chance.pick(tips) ?? '';
    if (before) before.before(row);
    else rows.at(-1)?.after(row);
  }
}
