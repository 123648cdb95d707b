import type { Life } from '../../reading/pages';

const list = `<style>table{border-collapse:collapse}td,th{padding:6px}</style><table>
<thead><tr><th>投诉编号</th><th>商品信息</th><th>投诉方</th><th>投诉时间</th><th>状态</th><th>操作</th></tr></thead>
<tbody>
<tr><td>TS20261130501</td><td>样例书架</td><td>月牙样例铺</td><td>2026-11-21 10:00:00</td><td>处理中</td><td><a href="#" class="op">查看</a></td></tr>
<tr><td>TS20261130502</td><td>样例书桌</td><td>月牙样例铺</td><td>2026-11-21 10:00:00</td><td>待申诉</td><td><a href="#" class="op">申诉</a></td></tr>
</tbody>
</table>`;

export default {
  open(document) {
    const root = document.querySelector('micro-app')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = list;
  },
} satisfies Life;
