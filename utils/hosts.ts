/**
 * Where Tusu may run: the seller backend's hosts, and nothing broader.
 * Source: the table "Where the pages live" in the project's notes on the platform (user scripts and automation of 2016–2026).
 */
export const sellerHosts = [
  '*://*.taobao.com/*',
  '*://*.tmall.com/*',
  '*://ipp.alibabagroup.com/*',
  '*://yc.alibaba.com/*',
];

/** Hosts that the seller turns on in the settings. */
export const optionalHosts = ['*://*.1688.com/*'];

/** Pages that are never read: logins and verifications. */
export const neverRead = [
  '*://login.taobao.com/*',
  '*://loginmyseller.taobao.com/*',
  '*://login.tmall.com/*',
  '*://login.1688.com/*',
];

const hostOf = (pattern: string) => pattern.split('/')[2] ?? '';

/** Does a host belong to the seller backend (1688 included, since the browser decides whether we run there)? */
export function isSellerHost(host: string): boolean {
  return [...sellerHosts, ...optionalHosts].some((pattern) => {
    const wanted = hostOf(pattern);
    return wanted.startsWith('*.') ? host === wanted.slice(2) || host.endsWith(wanted.slice(1)) : host === wanted;
  });
}

const shops = ['taobao.com', 'tmall.com', 'tmall.hk'];

/** The address of an item's own page as a page gave it, if it is one that may be opened: of the shops, by https. */
export function listingAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, hostname, href } = new URL(address);
  const isShop = shops.some((shop) => hostname === shop || hostname.endsWith(`.${shop}`));
  return protocol === 'https:' && isShop ? href : undefined;
}

/** What an address leads to that must never be read: a login, or a check that somebody is human; undefined for any other. */
export function neverReadKind(url: string): 'login' | 'captcha' | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname } = new URL(url);
  if (neverRead.some((pattern) => hostOf(pattern) === host)) return 'login';
  return /captcha|verify|punish/i.test(pathname) ? 'captcha' : undefined;
}

/** Is this address a login, captcha or verification page, which must never be read? */
export const isNeverRead = (url: string): boolean => neverReadKind(url) !== undefined;
