import type { TextRedactor } from './text';

/** The platform's hosts where complaints are shown. A host that isn't one of them may be named for a shop. */
const backendHosts = new Set([
  'myseller.taobao.com',
  'qn.taobao.com',
  'rights.taobao.com',
  'qinquan.taobao.com',
  'ipp.taobao.com',
  'ipp.alibabagroup.com',
  'yc.alibaba.com',
  'jubao.taobao.com',
  'archer.taobao.com',
  'rules.taobao.com',
  'healthcenter.taobao.com',
  'refund2.taobao.com',
  'consumerservice.taobao.com',
  'helpcenter.taobao.com',
  'myseller.tmall.com',
  '114.1688.com',
  'work.1688.com',
  'appeal.1688.com',
]);
const houses = ['taobao.com', 'tmall.com', '1688.com'];
/** Longer routes say no more. */
const longestRoute = 200;

/** The host that a report may name: a known one of the backend; of another one below the platform's domains that domain. */
function hostOf({ hostname, protocol }: URL): string {
  if (protocol === 'https:' || protocol === 'http:') {
    if (backendHosts.has(hostname)) return hostname;
    const house = houses.find((domain) => hostname.endsWith(`.${domain}`) || hostname === domain);
    if (house !== undefined) return `www.${house}`;
  }
  return 'www.taobao.com';
}

/** The address of a page as a report may tell it: its host where that is the backend's, and the shape of its route. */
export function redactAddress(address: string, text: Pick<TextRedactor, 'run'>): string {
  const url = new URL(address);
  const plain = (part: string) => decoded(part).replace(/[?&=%].*$/s, '');
  const [path = '', hash = ''] = text.run(
    [plain(url.pathname), plain(url.hash.replace(/^#/, ''))].map((part) => part.slice(0, longestRoute)),
  );
  const route = path.replace(/[^\w/.-]/g, '-');
  return `https://${hostOf(url)}${route.startsWith('/') ? route : '/'}${hash === '' ? '' : `#${hash.replace(/[^\w/.-]/g, '-')}`}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
