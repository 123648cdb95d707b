import type { Life } from '../../reading/pages';

const list = `<!doctype html><title>投诉管理</title><style>.tabs{display:flex;gap:16px}</style><header>当前店铺：松果试衣间</header><h1>投诉管理</h1><div role="tablist" class="tabs"><div role="tab" aria-selected="true">我收到的投诉</div><div role="tab" aria-selected="false">我发起的投诉</div></div><table>
<thead><tr><th>投诉编号</th><th>投诉方</th><th>投诉原因</th><th>申请时间</th><th>投诉状态</th><th>操作</th></tr></thead>
<tbody>
<tr><td>TS20261130201</td><td>月牙样例铺</td><td>盗图</td><td>2026-11-21 10:00:00</td><td>举证中</td><td><a href="#" class="op">举证</a></td></tr>
<tr><td>TS20261130202</td><td>买家甲</td><td>延迟发货</td><td>2026-11-21 10:00:00</td><td>举证中</td><td><a href="#" class="op">举证</a></td></tr>
</tbody>
</table>`;

const frameIn = (document: Document) => {
  const frame = document.querySelector('iframe');
  if (!frame?.contentDocument) throw new Error('the frame is missing');
  return frame.contentDocument;
};

export default {
  open(document) {
    const frame = document.createElement('iframe');
    frame.srcdoc = list;
    const ready = new Promise<void>((done) => {
      frame.addEventListener('load', () => done(), { once: true });
    });
    document.querySelector('.frame')?.append(frame);
    return ready;
  },
  documentIn: frameIn,
} satisfies Life;
