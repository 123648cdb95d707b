/** The address of another of the platform's hosts, by the port that this page came by. */
export function addressOf(host: string, path: string): string {
  return `https://${host}${location.port === '' ? '' : `:${location.port}`}${path}`;
}

export function pictureOf(productId: string): string {
  return addressOf('img.alicdn.com', `/bao/uploaded/${productId}.svg`);
}

export function itemAddress(productId: string): string {
  return addressOf('item.taobao.com', `/item.htm?id=${productId}`);
}
