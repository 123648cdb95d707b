/** A page of the workbench as sellers have it open: head, menu, cards, chat, and a list of complaints of any length. */

/** ms since 1970 of the moment that the page shows. */
export const shownAt = Date.parse('2026-11-24T10:00:00+08:00');

/** The page's address. */
export const address = 'https://myseller.taobao.com/home.htm/service-record/picture-theft';

const statuses = ['处理中', '待举证', '平台处理中', '投诉成立', '投诉不成立', '已撤销', '处理完毕'];

const pad = (value: number, digits: number) => String(value).padStart(digits, '0');

const controlsFor = (at: number) =>
  at % 3 === 0 ? '<a href="#">去举证</a><a href="#">查看详情</a>' : '<a href="#">查看详情</a>';

/** The row of a case, told by its place in the list. */
export const rowOf = (at: number): string => `<tr class="row${at % 2 ? ' odd' : ''}">
<td class="cell"><div class="wrap"><input type="checkbox"></div></td>
<td class="cell"><div class="wrap"><span class="number">6100${pad(at, 9)}</span></div></td>
<td class="cell"><div class="wrap item"><img alt="" width="32" height="32"><div><a href="https://item.taobao.com/item.htm?id=70${pad(at, 9)}">法式复古连衣裙 秋季新款 第 ${at} 号</a><div class="id">ID: 70${pad(at, 9)}</div></div></div></td>
<td class="cell"><div class="wrap">图片盗用</div></td>
<td class="cell"><div class="wrap">云裳小店${at % 97}</div></td>
<td class="cell"><div class="wrap">2026-11-${pad(1 + (at % 23), 2)} 09:${pad(at % 60, 2)}:00</div></td>
<td class="cell"><div class="wrap"><span class="tag">${statuses[at % statuses.length] ?? ''}</span></div></td>
<td class="cell"><div class="wrap left">剩余<span>${1 + (at % 4)}</span>天<span>${at % 24}</span>小时</div></td>
<td class="cell"><div class="wrap actions">${controlsFor(at)}</div></td>
</tr>`;

const headings = ['', '投诉编号', '被投诉商品', '投诉类型', '投诉方', '投诉时间', '处理状态', '剩余时间', '操作'];

const menu = Array.from(
  { length: 12 },
  (_, group) =>
    `<li class="group"><div class="head">菜单 ${group}</div><ul>${Array.from({ length: 8 }, (_, entry) => `<li class="entry"><a href="#"><i class="icon"></i><span>功能 ${group}-${entry}</span></a></li>`).join('')}</ul></li>`,
).join('');

const cards = Array.from(
  { length: 6 },
  (_, card) => `<div class="card"><div class="name">今日指标 ${card}</div><div class="value">${card * 17}</div></div>`,
).join('');

const style = `body{margin:0;font:14px sans-serif}header{height:56px;display:flex;gap:24px;align-items:center}
.page{display:flex}.menu{width:200px;flex:none}.main{flex:1;min-width:0}.cards{display:flex;gap:8px}.card{padding:8px}
table{border-collapse:collapse;width:100%;table-layout:fixed}td,th{padding:8px;text-align:left;overflow:hidden}
.item{display:flex;gap:8px}.tag{padding:0 4px;border:1px solid #ccc}.actions a{margin-right:8px;cursor:pointer}
[role=tab]{display:inline-block;padding:8px;cursor:pointer}[role=tab][aria-selected=true]{color:#f60;font-weight:700}
.chat{position:fixed;right:16px;bottom:16px;width:160px;background:#fff}`;

/** The whole page, with a list of so many rows. */
export const pageOf = (
  rows: number,
): string => `<!doctype html><html><head><title>服务记录</title><style>${style}</style></head><body>
<header><b>千牛工作台</b><span>当前店铺：小棠女装</span><span class="clock">10:00:00</span></header>
<div class="page"><nav class="menu"><ul>${menu}</ul></nav>
<div class="main"><h2>图片盗用</h2><div class="cards">${cards}</div>
<div role="tablist"><div role="tab" aria-selected="true">我收到的投诉</div><div role="tab" aria-selected="false">我发起的投诉</div></div>
<div class="list"><table><thead><tr>${headings.map((heading) => `<th>${heading}</th>`).join('')}</tr></thead>
<tbody>${Array.from({ length: rows }, (_, at) => rowOf(at)).join('')}</tbody></table></div>
<div class="paging"><button>上一页</button><span>1</span><button>下一页</button></div></div></div>
<div class="chat"><div class="bubble">在线客服</div><div class="unread">3</div></div></body></html>`;
