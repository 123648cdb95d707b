import type { Life } from '../../reading/pages';

const list = `<style>table{border-collapse:collapse}td,th{padding:6px}</style><table>
<thead><tr><th>投诉编号</th><th>商品信息</th><th>投诉方</th><th>投诉时间</th><th>状态</th><th>操作</th></tr></thead>
<tbody>
<tr><td>TS20261130601</td><td>样例书架</td><td>月牙样例铺</td><td>2026-11-21 10:00:00</td><td>处理中</td><td><a href="#" class="op">查看</a></td></tr>
<tr><td>TS20261130602</td><td>样例书桌</td><td>月牙样例铺</td><td>2026-11-21 10:00:00</td><td>待申诉</td><td><a href="#" class="op">申诉</a></td></tr>
</tbody>
</table>`;

/** What only an extension is given. */
const roots = new WeakMap<Element, ShadowRoot>();

function close(host: Element | null, markup: string) {
  if (!host) throw new Error('the host is missing');
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = markup;
  roots.set(host, root);
  return root;
}

export default {
  open(document) {
    const outer = close(document.querySelector('micro-app'), `<style>.tabs{display:flex;gap:16px}</style><h1>图片盗用</h1><div role="tablist" class="tabs"><div role="tab" aria-selected="true">我收到的投诉</div><div role="tab" aria-selected="false">我发起的投诉</div></div><div class="list"></div>`);
    close(outer.querySelector('.list'), list);
  },
  shadowOf: (element) => roots.get(element) ?? element.shadowRoot,
} satisfies Life;
