/** The real host names that the sandbox answers for. */
export const hosts = [
  'www.taobao.com',
  'myseller.taobao.com',
  'qn.taobao.com',
  'rights.taobao.com',
  'refund2.taobao.com',
  'consumerservice.taobao.com',
  'loginmyseller.taobao.com',
  'myseller.tmall.com',
  'ipp.taobao.com',
  'yc.alibaba.com',
  'item.taobao.com',
  'img.alicdn.com',
] as const;

export const patterns = [
  '*.taobao.com',
  '*.tmall.com',
  '*.alibabagroup.com',
  '*.alibaba.com',
  '*.1688.com',
  '*.alicdn.com',
] as const;

export const certificateNames: readonly string[] = [...patterns, 'localhost'];

/** For Chromium's `--host-resolver-rules`; with the platform's picture and font hosts, so that nothing leaves the machine. */
export function resolverRules(port: number): string {
  return patterns.map((pattern) => `MAP ${pattern} 127.0.0.1:${port}`).join(',');
}
