/**
 * The server-rendered complaint list of `rights.taobao.com` as public descriptions of 2015 and 2019 give it, and the
 * after-sales list that looks much the same. Both are sent as GBK.
 */
import { chinaDateTime, daysAndHours } from '../../shared/china-time';
import type { Side } from '../../shared/wire';
import type { Backend } from '../backend';
import { escapeHtml, type Visit } from '../http';
import { type Complaint, canAppeal, canGiveEvidence, canWithdraw, type Stage } from '../state';

const PAGE_SIZE = 15;

const filterWords = [
  '等待卖家处理',
  '等待买家处理',
  '举证中',
  '淘宝处理中',
  '投诉成立',
  '投诉不成立',
  '投诉已撤销',
  '投诉已完结',
] as const;

const stageWords: Readonly<Record<Stage, string>> = {
  submitted: '淘宝处理中',
  'evidence-due': '等待卖家处理',
  'evidence-begun': '举证中',
  'evidence-review': '淘宝处理中',
  'appeal-due': '等待卖家处理',
  'appeal-review': '淘宝处理中',
  'reply-due': '等待买家处理',
  mediation: '淘宝处理中',
  transferring: '淘宝处理中',
  withdrawing: '撤销中',
  withdrawn: '投诉已撤销',
  upheld: '投诉成立',
  dismissed: '投诉不成立',
  closed: '投诉已完结',
  'penalty-review': '投诉成立',
};

const stageClasses: Partial<Readonly<Record<Stage, string>>> = {
  withdrawn: 'rights-close',
  dismissed: 'rights-close',
  closed: 'rights-close',
  upheld: 'rights-success',
};

export const legacyStyle = `
body{margin:0;font:12px/1.5 tahoma,arial,SimSun,"Noto Sans CJK SC",sans-serif;color:#404040;background:#fff}
a{color:#36c;text-decoration:none}a:hover{color:#f60;text-decoration:underline}
#site-nav{height:28px;line-height:28px;background:#f5f5f5;border-bottom:1px solid #eee;padding:0 calc(50% - 495px)}
#site-nav a{margin-right:16px}
#content{width:990px;margin:12px auto;min-height:560px}
.crumb{color:#999;margin-bottom:10px}
.rights-list-wrap{border:1px solid #e4e4e4;padding:14px}
.tab-bar{border-bottom:2px solid #f60;height:30px;margin-bottom:12px}
.tab-bar a{display:inline-block;padding:0 18px;height:30px;line-height:30px;background:#f2f2f2;margin-right:4px;color:#404040;cursor:pointer}
.tab-bar a.current{background:#f60;color:#fff;font-weight:700}
table{width:100%;border-collapse:collapse}
#J_CaseSearchWrap{background:#fafafa;border:1px solid #eee;margin-bottom:12px}
#J_CaseSearchWrap td,#J_CaseSearchWrap th{padding:6px 8px;text-align:left;font-weight:400}
#J_CaseSearchWrap input,#J_CaseSearchWrap select{border:1px solid #ccc;height:22px;font-size:12px}
.list th{background:#f2f2f2;height:32px;font-weight:400;border:1px solid #e4e4e4}
.list td{padding:10px 8px;border:1px solid #e8e8e8;text-align:center}
.list .sep td{border:0;padding:3px;height:0}
.rights-wait{color:#f60}.rights-success{color:#390}.rights-close{color:#999}
.time{display:block;color:#999}
.page-bar{text-align:right}.page-bar a,.page-bar b{margin-left:8px}
.btn{border:1px solid #d4d4d4;background:#f7f7f7;padding:2px 12px;cursor:pointer;font-size:12px}
#footer{text-align:center;color:#999;padding:18px;border-top:1px solid #eee}`;

export function legacyFrame(title: string, crumb: string, account: string, content: string): string {
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=GBK"><title>${title}</title><style>${legacyStyle}</style></head>
<body><div id="site-nav"><span>亲爱的 <b class="user-nick">${escapeHtml(account)}</b>，欢迎来淘宝！</span> <a href="#">我的淘宝</a> <a href="#">卖家中心</a> <a href="#">联系客服</a></div>
<div id="content"><div class="crumb">${crumb}</div>${content}</div>
<div id="footer">关于淘宝 合作伙伴 营销中心 联系客服 开放平台</div></body></html>`;
}

/**
 * @param home the tab that the page opens on: the seller's list on 我收到的投诉, the buyer's on 我发起的投诉
 */
export function complaintList(backend: Backend, visit: Visit, home: Side): string {
  const role = visit.url.searchParams.get('role');
  const side: Side = role === null ? home : role === '1' ? 'filed' : 'received';
  const status = visit.url.searchParams.get('status') ?? '';
  const number = (visit.url.searchParams.get('number') ?? '').trim();
  const page = Math.max(1, Math.floor(Number(visit.url.searchParams.get('page'))) || 1);
  const own = (wanted: Side): Complaint[] =>
    backend.all().filter((complaint) => isListed(complaint) && partyOn(complaint, wanted) === visit.account.store);
  const found = own(side)
    .filter(
      (complaint) => (status === '' || stageWords[complaint.stage] === status) && complaint.number.includes(number),
    )
    .sort((a, b) => b.filedAt - a.filedAt);
  const shown = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const now = backend.clock.now();
  const content = `<div class="rights-list-wrap"><div class="tablebase">
<form id="rulesListQueryForm" name="rulesListQueryForm" method="get" action="">
<input type="hidden" name="role" value="${side === 'filed' ? 1 : 0}"><input type="hidden" name="page" value="${page}">
<div class="tab-bar">${tab('filed', '我发起的投诉', side, own('filed').length)}${tab('received', '我收到的投诉', side, own('received').length)}</div>
<table id="J_CaseSearchWrap"><tbody><tr><th>投诉编号：</th><td><input type="text" name="number" value="${escapeHtml(number)}"></td><th>投诉状态：</th><td><select name="status"><option value="">全部</option>${filterWords.map((word) => `<option value="${word}"${word === status ? ' selected' : ''}>${word}</option>`).join('')}</select></td><th>申请时间：</th><td><input type="text" size="10"> - <input type="text" size="10"></td><td><button class="btn" type="submit" onclick="this.form.page.value=1">搜索</button></td></tr></tbody></table>
<table class="list"><thead><tr><th>投诉编号</th><th>订单编号</th><th>${side === 'filed' ? '被投诉方' : '投诉方'}</th><th>投诉原因</th><th>投诉状态</th><th>申请时间</th><th>操作</th></tr></thead>
${shown.map((complaint) => row(complaint, side, now)).join('\n')}
<tbody><tr><td colspan="7" class="page-bar">共 ${found.length} 条 ${paging(page, Math.ceil(found.length / PAGE_SIZE))}</td></tr></tbody></table>
</form></div></div>
<script>
var form = document.getElementById('rulesListQueryForm');
function changeRole(role) { form.role.value = role; form.page.value = 1; form.status.value = ''; form.submit(); }
function turnPage(page) { form.page.value = page; form.submit(); }
function withdraw(number) {
  if (!confirm('确定要撤销该投诉吗？撤销后不能就同一问题再次发起投诉。')) return;
  var post = document.createElement('form');
  post.method = 'post'; post.action = 'legacyWithdraw.htm?number=' + number + '&role=' + form.role.value;
  document.body.appendChild(post); post.submit();
}
</script>`;
  return legacyFrame(
    '投诉管理 - 淘宝网',
    '您的位置：我的淘宝 &gt; 客户服务 &gt; 投诉管理',
    visit.account.name,
    content,
  );
}

/** What stands on a platform of its own is not in the general list. */
const isListed = ({ category }: Complaint): boolean => category === 'picture' || category === 'order';

function partyOn(complaint: Complaint, side: Side): string {
  return side === 'filed' ? complaint.complainant : complaint.respondent;
}

function tab(side: Side, label: string, selected: Side, count: number): string {
  return `<a ${side === selected ? 'class="current" ' : ''}onclick="changeRole(${side === 'filed' ? 1 : 0})">${label} <span>${count}</span></a>`;
}

function row(complaint: Complaint, side: Side, now: number): string {
  const other = side === 'filed' ? complaint.respondent : complaint.complainant;
  const remaining =
    complaint.dueAt !== null && complaint.dueAt > now
      ? `<span class="time">剩余时间：${daysAndHours(complaint.dueAt - now)}</span>`
      : '';
  return `<tbody><tr class="sep"><td colspan="7"></td></tr><tr><td>${complaint.number}</td><td>${complaint.orderNumber}</td><td>${escapeHtml(other)}</td><td>${complaint.origin === '' ? complaint.reason : '图片盗用'}</td><td><span class="${stageClasses[complaint.stage] ?? 'rights-wait'}">${stageWords[complaint.stage]}</span>${remaining}</td><td>${chinaDateTime(complaint.filedAt).slice(0, 16)}</td><td>${operations(complaint, side, now)}</td></tr></tbody>`;
}

function operations(complaint: Complaint, side: Side, now: number): string {
  const detail = `complaintDetail.htm?complaintId=${complaint.number}`;
  const links = [`<a href="${detail}">查看详情</a>`];
  if (side === 'filed' && canWithdraw(complaint))
    links.push(`<a href="javascript:void(0)" onclick="withdraw('${complaint.number}')">撤销投诉</a>`);
  if (side === 'received' && canGiveEvidence(complaint, now))
    links.push(`<a href="${detail}&amp;form=evidence">举证</a>`);
  if (side === 'received' && canAppeal(complaint, now)) links.push(`<a href="${detail}&amp;form=appeal">申诉</a>`);
  return links.join('<br>');
}

function paging(page: number, pages: number): string {
  const links = Array.from({ length: pages }, (_, index) => index + 1).map((number) =>
    number === page ? `<b>${number}</b>` : `<a href="javascript:turnPage(${number})">${number}</a>`,
  );
  return links.join('');
}

/** What the legacy page says when the platform refuses. */
export function legacyNotice(visit: Visit, message: string, backTo: string): string {
  return legacyFrame(
    '系统提示 - 淘宝网',
    '您的位置：我的淘宝 &gt; 客户服务 &gt; 投诉管理',
    visit.account.name,
    `<div class="rights-list-wrap"><h3>${escapeHtml(message)}</h3><p><a href="${escapeHtml(backTo)}">返回投诉列表</a></p></div>`,
  );
}
