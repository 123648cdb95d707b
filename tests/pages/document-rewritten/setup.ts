import type { Life } from '../../reading/pages';

const list = `<!doctype html><title>投诉管理</title><style>.tabs{display:flex;gap:16px}</style><header>当前店铺：松果试衣间</header><h1>图片盗用</h1><div role="tablist" class="tabs"><div role="tab" aria-selected="true">我收到的投诉</div><div role="tab" aria-selected="false">我发起的投诉</div></div><table>
<thead><tr><th>投诉编号</th><th>商品信息</th><th>投诉方</th><th>投诉时间</th><th>状态</th><th>操作</th></tr></thead>
<tbody>
<tr><td>TS20261130301</td><td>样例相册</td><td>月牙样例铺</td><td>2026-11-21 10:00:00</td><td>申诉中</td><td><a href="#" class="op">查看</a></td></tr>
</tbody>
</table>`;

const frameIn = (document: Document) => {
  const frame = document.querySelector('iframe');
  if (!frame?.contentDocument) throw new Error('the frame is missing');
  return frame.contentDocument;
};

function rewrite(document: Document, markup: string) {
  const within = frameIn(document);
  within.open();
  // What old pages do is what is tried here.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  within.write(markup);
  within.close();
}

export default {
  open(document) {
    document.querySelector('.frame')?.append(document.createElement('iframe'));
    rewrite(document, '<title>加载中</title><p>投诉管理加载中…</p>');
  },
  steps: {
    rewrite: (document) => rewrite(document, list),
    'rewrite as another page': (document) => rewrite(document, '<title>退款管理</title><h1>退款管理</h1><p>投诉入口已迁移</p>'),
  },
  documentIn: frameIn,
} satisfies Life;
