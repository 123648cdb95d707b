/** What may not stand in a kept page: anything private, anything that is fetched or run. */

/** Hosts that a page may name in its links: the platform's. */
const platform = /^(?:[\w-]+\.)*(?:taobao\.com|tmall\.com|1688\.com|alibabagroup\.com|yc\.alibaba\.com|www\.w3\.org)$/;
/** Longest page, characters. */
const longest = 150_000;

/** What looks private in a page, a line each. `said` are the names that its expectation gives, `fictional` those that are invented. */
export function privateIn(html: string, said: readonly string[], fictional: ReadonlySet<string>): string[] {
  const all = (pattern: RegExp, what: string) => [...html.matchAll(pattern)].map(([found]) => `${what}: ${found}`);
  return [
    ...said.filter((name) => name !== '' && !fictional.has(name)).map((name) => `no fictional name: ${name}`),
    ...all(/(?<!\d)1[3-9]\d{9}(?!\d)/g, 'a phone number'),
    ...all(/[\w.-]+@[\w-]+\.\w+/g, 'an address of mail'),
    // The first digit of an identity number is that of its region, up to 8.
    ...all(/(?<!\d)[1-8]\d{16}[\dXx](?!\d)/g, 'an identity number'),
    ...all(/[?&]id=(?!9900)\d+/g, "a real item's id"),
  ];
}

/** What a page would need beside itself, or would run, a line each; and that it is too long. */
export function foreignIn(html: string): string[] {
  const hosts = [...html.matchAll(/(?:https?:)?\/\/([\w.-]+\.[a-z]+)/gi)].map(([, host]) => host ?? '');
  const parsed = Document.parseHTMLUnsafe(html);
  const elements = [...parsed.querySelectorAll('*')];
  const fetching = elements.filter((element) => element.matches('script,link,base,object,embed,iframe[src]'));
  const sources = elements.map((element) => element.getAttribute('src') ?? 'data:');
  const handlers = elements.flatMap((element) =>
    [...element.attributes].filter(({ name, value }) => name.startsWith('on') && value !== ''),
  );
  return [
    ...hosts.filter((host) => !platform.test(host)).map((host) => `a foreign host: ${host}`),
    ...fetching.map(({ localName }) => `an element that fetches or runs: ${localName}`),
    ...sources.filter((source) => !source.startsWith('data:')).map((source) => `a source: ${source}`),
    ...handlers.map(({ name }) => `a handler in the markup: ${name}`),
    ...(html.match(/url\([^)]*\)|@import/g) ?? []).map((found) => `a style that fetches: ${found}`),
    ...(html.length < longest ? [] : [`longer than ${longest} characters`]),
  ];
}
