/** Which document stands at which host and path. */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import type { Backend } from '../backend';
import { readBody, send, sessionCookie, type Visit } from '../http';
import { productPicture } from '../pictures';
import { afterSalesList } from './after-sales';
import { complaintList, legacyNotice } from './legacy';
import { contactPage, itemPage, loginPage, missingPage, siteHome, sliderPage } from './plain';

const built = fileURLToPath(new URL('../../dist', import.meta.url));
const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const HTML = 'text/html; charset=utf-8';

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const workbenchHosts: ReadonlySet<string> = new Set(['myseller.taobao.com', 'qn.taobao.com']);
/** The second backend, of another kit: the workbench of 天猫, IPP and 原创保护. */
const secondHosts: ReadonlySet<string> = new Set(['myseller.tmall.com', 'ipp.taobao.com', 'yc.alibaba.com']);
/** The kit of the second backend and what draws it are served as they were published: nothing of them is built. */
const vendored: Readonly<Record<string, string>> = {
  '/vendor/vue.js': 'vue/dist/vue.esm-browser.prod.js',
  '/vendor/element-plus.js': 'element-plus/dist/index.full.min.mjs',
  '/vendor/element-plus.css': 'element-plus/dist/index.css',
};

export async function answerPage(backend: Backend, visit: Visit, response: ServerResponse): Promise<void> {
  const { host, url } = visit;
  if (url.searchParams.has('as')) response.setHeader('set-cookie', sessionCookie(visit, visit.account));
  if (url.pathname.startsWith('/assets/')) return sendAsset(url.pathname, response);
  const vendor = vendored[url.pathname];
  if (vendor !== undefined) return sendFile(join(modules, vendor), response);
  if (url.pathname === '/favicon.ico') {
    response.writeHead(204);
    response.end();
    return;
  }
  if (host === 'img.alicdn.com') return sendPicture(url.pathname, response);
  if (url.pathname === '/verify/slider.htm') return send(response, HTML, sliderPage());
  if (secondHosts.has(host)) {
    const isPage = url.pathname === '/' || /^\/(home|ippCenter)\.htm/.test(url.pathname);
    return isPage ? sendApp(response, 'second.html') : send(response, HTML, missingPage(), 404);
  }
  if (workbenchHosts.has(host)) {
    if (url.pathname.startsWith('/home.htm')) return sendApp(response);
    if (url.pathname === '/') {
      response.writeHead(302, { location: `/home.htm/QnworkbenchHome/${url.search}` });
      response.end();
      return;
    }
  }
  switch (`${host}${url.pathname}`) {
    case 'rights.taobao.com/complaint/sellerList.htm':
    case 'rights.taobao.com/complaint/complaintDetail.htm':
      return sendApp(response);
    case 'rights.taobao.com/complaint/legacyList.htm':
      return sendGbk(response, complaintList(backend, visit, 'received'));
    case 'rights.taobao.com/complaint/buyerList.htm':
      return sendGbk(response, complaintList(backend, visit, 'filed'));
    case 'rights.taobao.com/complaint/legacyWithdraw.htm':
      return withdrawFromLegacy(backend, visit, response);
    case 'refund2.taobao.com/dispute/sellerDisputeList.htm':
      return sendGbk(response, afterSalesList(visit, backend.clock.now()));
    case 'www.taobao.com/':
      return send(response, HTML, siteHome(visit));
    case 'consumerservice.taobao.com/contact-us':
      return send(response, HTML, contactPage(visit));
    case 'loginmyseller.taobao.com/':
      return send(response, HTML, loginPage(visit));
    case 'item.taobao.com/item.htm': {
      const page = itemPage(visit);
      return page === undefined ? send(response, HTML, missingPage(), 404) : send(response, HTML, page);
    }
    default:
      return send(response, HTML, missingPage(), 404);
  }
}

function sendApp(response: ServerResponse, name = 'index.html'): void {
  const page = join(built, name);
  if (!existsSync(page))
    return send(response, 'text/plain; charset=utf-8', 'run "npm run build" in tests/sandbox first', 503);
  send(response, HTML, readFileSync(page));
}

function sendAsset(pathname: string, response: ServerResponse): void {
  const file = join(built, pathname);
  if (!file.startsWith(built)) return send(response, 'text/plain', 'not found', 404);
  sendFile(file, response);
}

function sendFile(file: string, response: ServerResponse): void {
  if (!existsSync(file)) return send(response, 'text/plain', 'not found', 404);
  response.writeHead(200, {
    'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'max-age=3600',
  });
  createReadStream(file).pipe(response);
}

function sendPicture(pathname: string, response: ServerResponse): void {
  const id = /^\/bao\/uploaded\/(\d+)\.svg$/.exec(pathname)?.[1];
  return id === undefined
    ? send(response, 'text/plain', 'not found', 404)
    : send(response, 'image/svg+xml', productPicture(id));
}

function sendGbk(response: ServerResponse, page: string): void {
  send(response, 'text/html; charset=GBK', iconv.encode(page, 'gbk'));
}

async function withdrawFromLegacy(backend: Backend, visit: Visit, response: ServerResponse): Promise<void> {
  await readBody(visit.request);
  const backTo = `legacyList.htm?role=${visit.url.searchParams.get('role') === '0' ? 0 : 1}`;
  const action = { kind: 'withdraw', reason: '协商一致', agreed: true, takes: 0 } as const;
  const outcome =
    visit.method === 'POST'
      ? backend.act(visit.account, visit.url.searchParams.get('number') ?? '', action)
      : undefined;
  if (outcome && !outcome.ok) return sendGbk(response, legacyNotice(visit, outcome.message, backTo));
  response.writeHead(302, { location: backTo });
  response.end();
}
