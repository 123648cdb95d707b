/** The after-sales list (售后服务管理): refunds and their disputes, drawn like the complaint list but no complaints at all. */
import { chinaDateTime } from '../../shared/china-time';
import type { Visit } from '../http';
import { legacyFrame } from './legacy';

const HOUR = 3_600_000;

const rows = [
  ['9182600417730', 't***花', '退货退款', '等待卖家收货', 5, '确认收货'],
  ['9182600417747', '小***8', '仅退款', '客服介入举证中', 22, '提交凭证'],
  ['9182600417754', 'l***y', '退货退款', '维权成立', 60, ''],
  ['9182600417761', '雨***天', '换货', '维权不成立', 88, ''],
  ['9182600417778', 'k***2', '仅退款', '维权撤销', 130, ''],
  ['9182600417785', '晴***晴', '退货退款', '等待卖家处理', 9, '同意退款'],
] as const;

const filterWords = ['等待卖家处理', '等待卖家收货', '客服介入举证中', '维权成立', '维权不成立', '维权撤销'] as const;

export function afterSalesList(visit: Visit, now: number): string {
  const content = `<div class="rights-list-wrap"><div class="tablebase">
<form id="rightsListQueryForm" name="rightsListQueryForm" method="get" action="">
<div class="tab-bar"><a>我申请的售后 <span>0</span></a><a class="current">我收到的售后 <span>${rows.length}</span></a></div>
<table id="J_CaseSearchWrap"><tbody><tr><th>售后编号：</th><td><input type="text"></td><th>售后状态：</th><td><select><option>全部</option>${filterWords.map((word) => `<option>${word}</option>`).join('')}</select></td><td><button class="btn" type="button">搜索</button></td></tr></tbody></table>
<table class="list"><thead><tr><th>售后编号</th><th>订单编号</th><th>买家</th><th>售后要求</th><th>售后状态</th><th>申请时间</th><th>操作</th></tr></thead>
${rows.map(([number, buyer, demand, status, hoursAgo, operation]) => `<tbody><tr class="sep"><td colspan="7"></td></tr><tr><td>${number}</td><td>31${number}20118</td><td>${buyer}</td><td>${demand}</td><td><span class="rights-wait">${status}</span></td><td>${chinaDateTime(now - hoursAgo * HOUR).slice(0, 16)}</td><td><a href="#">查看</a>${operation === '' ? '' : `<br><a href="#">${operation}</a>`}</td></tr></tbody>`).join('\n')}
<tbody><tr><td colspan="7" class="page-bar">共 ${rows.length} 条 <b>1</b></td></tr></tbody></table>
</form></div></div>`;
  return legacyFrame(
    '售后服务管理 - 淘宝网',
    '您的位置：我的淘宝 &gt; 客户服务 &gt; 售后服务管理',
    visit.account.name,
    content,
  );
}
