import type { Life } from '../../reading/pages';

const list = `<header>当前店铺：松果试衣间</header><h1>图片盗用</h1><div role="tablist" class="tabs"><div role="tab" aria-selected="true">我收到的投诉</div><div role="tab" aria-selected="false">我发起的投诉</div></div><table>
<thead><tr><th>投诉编号</th><th>商品信息</th><th>投诉方</th><th>投诉时间</th><th>状态</th><th>操作</th></tr></thead>
<tbody>
<tr><td>TS20261130101</td><td>样例陶瓷杯</td><td>月牙样例铺</td><td>2026-11-21 10:00:00</td><td>处理中</td><td><a href="#" class="op">查看</a></td></tr>
</tbody>
</table>`;

const frameIn = (document: Document) => {
  const frame = document.querySelector('iframe');
  if (!frame?.contentDocument) throw new Error('the frame is missing');
  return frame.contentDocument;
};

export default {
  open(document) {
    document.querySelector('.frame')?.append(document.createElement('iframe'));
    frameIn(document).body.innerHTML = list;
  },
  documentIn: frameIn,
} satisfies Life;
