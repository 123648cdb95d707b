/** The few plain pages around the backend: site home, contact, login, slider, an item's page, what isn't there. */
import { type Account, accounts, productById } from '../catalogue';
import { escapeHtml, type Visit } from '../http';

const style = `
body{margin:0;font:14px/1.6 "PingFang SC","Noto Sans CJK SC",sans-serif;color:#333;background:#f5f6f8}
a{color:#1f6fff;text-decoration:none}
header{background:#fff;border-bottom:1px solid #e8e8e8;padding:0 40px;height:56px;display:flex;align-items:center;gap:24px}
header b{color:#ff5000;font-size:18px}
main{max-width:960px;margin:32px auto;background:#fff;padding:32px;border-radius:8px}
ul{list-style:none;padding:0;display:flex;gap:16px;flex-wrap:wrap}li{border:1px solid #eee;padding:16px 24px;border-radius:6px}
label{display:block;margin:12px 0}input,select{font:inherit;padding:6px 10px;border:1px solid #ccc;border-radius:4px;width:280px;box-sizing:border-box}
button{font:inherit;padding:8px 28px;border:0;border-radius:4px;background:#ff5000;color:#fff;cursor:pointer}
.item{display:flex;gap:32px}.item img{width:320px;height:320px}.price{color:#ff5000;font-size:24px}`;

function frame(title: string, content: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head><body>${content}</body></html>`;
}

const workbench = (visit: Visit, route: string): string =>
  `https://myseller.taobao.com${visit.portSuffix}/home.htm/${route}`;

export function siteHome(visit: Visit): string {
  return frame(
    '淘宝网 - 淘！我喜欢',
    `<header><b>淘宝网</b><span>${escapeHtml(visit.account.name)}</span><a href="${workbench(visit, 'QnworkbenchHome/')}">千牛卖家中心</a><a href="https://consumerservice.taobao.com${visit.portSuffix}/contact-us">联系客服</a></header><main><h2>今日推荐</h2><p>秋冬新品上市，撤下夏装换新装。</p></main>`,
  );
}

export function contactPage(visit: Visit): string {
  return frame(
    '联系客服',
    `<header><b>联系客服</b><span>${escapeHtml(visit.account.name)}</span></header><main><h2>您想咨询什么？</h2><ul><li><a href="#">消费者服务</a></li><li><a href="${workbench(visit, 'service-center/')}">商家服务中心</a></li><li><a href="#">在线客服</a></li></ul></main>`,
  );
}

export function itemPage(visit: Visit): string | undefined {
  const product = productById(visit.url.searchParams.get('id') ?? '');
  if (!product) return undefined;
  return frame(
    `${escapeHtml(product.title)}-淘宝网`,
    `<header><b>淘宝网</b></header><main class="item"><img src="https://img.alicdn.com${visit.portSuffix}/bao/uploaded/${product.id}.svg" alt=""><div><h2>${escapeHtml(product.title)}</h2><p class="price">¥ 268.00</p><p>商品ID：${product.id}</p><button>立即购买</button></div></main>`,
  );
}

export function loginPage(visit: Visit): string {
  const option = ({ key, name }: Account): string =>
    `<option value="${key}"${key === visit.account.key ? ' selected' : ''}>${escapeHtml(name)}</option>`;
  return frame(
    '千牛商家工作台 - 登录',
    `<header><b>千牛</b></header><main><h2>账号登录</h2><p>登录已失效，请重新登录。</p><form id="login-form"><label>账号<br><select id="fm-login-id">${accounts.map(option).join('')}</select></label><label>密码<br><input type="password" id="fm-login-password" value=""></label><button type="submit">登录</button></form></main>
<script>document.getElementById('login-form').addEventListener('submit', function (event) {
  event.preventDefault();
  fetch('/api/session', { method: 'POST', body: JSON.stringify({ as: document.getElementById('fm-login-id').value }) }).then(function () {
    location.href = new URLSearchParams(location.search).get('redirect_url') || '${workbench(visit, 'QnworkbenchHome/')}';
  });
});</script>`,
  );
}

export function sliderPage(): string {
  return frame(
    '验证',
    `<style>body{background:#fff}#track{position:relative;width:300px;height:34px;margin:24px auto;background:#e8e8e8;text-align:center;line-height:34px;font-size:12px;user-select:none}#handle{position:absolute;left:0;top:0;width:40px;height:32px;border:1px solid #ccc;background:#fff;cursor:move;line-height:32px}</style>
<p style="text-align:center;margin-top:24px">亲，请拖动下方滑块完成验证</p><div id="track"><span>请按住滑块，拖动到最右边</span><div id="handle">»</div></div>
<script>
var handle = document.getElementById('handle'), from = null;
handle.addEventListener('pointerdown', function (event) { from = event.clientX; handle.setPointerCapture(event.pointerId); });
handle.addEventListener('pointermove', function (event) { if (from !== null) handle.style.left = Math.max(0, Math.min(258, event.clientX - from)) + 'px'; });
handle.addEventListener('pointerup', function () {
  var done = parseInt(handle.style.left, 10) >= 250;
  from = null;
  if (!done) { handle.style.left = '0'; return; }
  fetch('/api/verify', { method: 'POST' }).then(function () { parent.postMessage('verified', '*'); });
});
</script>`,
  );
}

export function missingPage(): string {
  return frame('页面不存在', '<header><b>淘宝网</b></header><main><h2>很抱歉，您查看的页面找不到了！</h2></main>');
}
