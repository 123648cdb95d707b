import fc from 'fast-check';
import { beforeEach, expect, inject, test } from 'vitest';
import { redact } from '..';
import { isVocabulary } from './words';

const now = Date.parse('2026-11-24T10:00:00+08:00');

/** Something private: a name, a number, a word, as pages hold them. */
const secrets = fc.oneof(
  fc.stringMatching(/^[\u4e00-\u9fa5]{2,6}$/),
  fc.stringMatching(/^[1-9]\d{3,17}$/),
  fc.stringMatching(/^[A-Za-z]{4,12}$/),
  fc.stringMatching(/^[A-Z]{4}\d{6,12}$/),
);

/** Puts a secret somewhere into a page. */
type Planter = (secret: string, place: Element) => void;

function add(place: Element, tag: string, text = '', attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  place.append(element);
  return element;
}

const withAttribute =
  (tag: string, name: string, value: (secret: string) => string = (secret) => secret): Planter =>
  (secret, place) => {
    add(place, tag, '投诉', { [name]: value(secret) });
  };
const withText =
  (tag: string, text: (secret: string) => string): Planter =>
  (secret, place) => {
    add(place, tag, text(secret));
  };
const halves = (secret: string) => [secret.slice(0, secret.length >> 1), secret.slice(secret.length >> 1)] as const;

const shadows = new WeakMap<Element, ShadowRoot>();

const planters: readonly Planter[] = [
  withText('span', (secret) => secret),
  withText('td', (secret) => `投诉方：${secret}`),
  withText('div', (secret) => `${secret}撤销`),
  withText('div', (secret) => `处理中 ${secret} 处理完毕`),
  withText('div', (secret) => `2026-11-20${secret} 10:00`),
  withText('div', (secret) => `剩余2天${secret}前`),
  withText('div', (secret) => `投诉原因：恶意骚扰${secret}`),
  withText('p', (secret) =>
    secret.normalize('NFKD').replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  ),
  withText('option', (secret) => secret),
  withText('script', (secret) => `/* ${secret} */`),
  withText('style', (secret) => `.x::before{content:"${secret}"} /* ${secret} */`),
  withText('textarea', (secret) => secret),
  withText('noscript', (secret) => secret),
  withText('title', (secret) => secret),
  withText('marquee', (secret) => secret),
  ...[
    'title',
    'alt',
    'aria-label',
    'aria-description',
    'id',
    'class',
    'name',
    'data-seller',
    'style',
    'lang',
    'role',
    'onclick',
    'slot',
    'aria-controls',
    'aria-valuetext',
    'colspan',
    'aria-level',
    'itemprop',
  ].map((name) => withAttribute('div', name)),
  ...['value', 'placeholder', 'type', 'list', 'pattern'].map((name) => withAttribute('input', name)),
  withAttribute('div', 'aria-label', (secret) => `${secret}，投诉成立`),
  withAttribute('div', 'class', (secret) => `${secret}-active user-name-${secret} ${secret}`),
  withAttribute('a', 'href', (secret) => `https://shop.example/${secret}?q=${secret}#${secret}`),
  withAttribute('a', 'href', (secret) => `https://item.taobao.com/item.htm?seller=${secret}&id=612345678901`),
  withAttribute('img', 'src', (secret) => `data:image/png,${secret}`),
  withAttribute('img', 'alt', (secret) => `投诉成立 ${secret}`),
  withAttribute('iframe', 'srcdoc', (secret) => secret),
  withAttribute(
    'div',
    'style',
    (secret) =>
      `background:url("data:,${secret}");--own:${secret};font-family:"${secret}";grid-template-columns:[${secret}] 10px;display:grid`,
  ),
  withAttribute(
    'div',
    'style',
    (secret) =>
      `grid-template-areas:"${secret}";animation-name:x${secret};cursor:url("data:,${secret}"),auto;clip-path:url("#${secret}")`,
  ),
  (secret, place) => {
    const input = add(place, 'input');
    if (input instanceof HTMLInputElement) input.value = secret;
  },
  (secret, place) => {
    add(place, 'div', secret, { style: 'display:none' });
  },
  (secret, place) => {
    add(place, 'div', secret, { style: 'position:absolute;left:-9999px' });
  },
  (secret, place) => {
    place.append(document.createComment(secret));
  },
  (secret, place) => {
    const element = add(place, 'div');
    const [one, other] = halves(secret);
    element.append(one, document.createTextNode(other), add(element, 'b', '投诉'));
  },
  (secret, place) => {
    const element = add(place, 'div', '处理');
    element.append(add(element, 'span', secret));
  },
  (secret, place) => {
    const root = add(place, 'div').attachShadow({ mode: 'open' });
    root.innerHTML = `<style>.x{content:"${secret}"}</style><b class="${secret}">${secret}</b><slot name="${secret}"></slot>`;
  },
  (secret, place) => {
    const host = add(place, 'section');
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = `<i title="${secret}">${secret}</i>`;
    shadows.set(host, root);
  },
  (secret, place) => {
    place.append(document.createElementNS('http://www.w3.org/2000/svg', 'text'));
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.innerHTML = `<title>${secret}</title><text>${secret}</text>`;
    place.append(svg);
  },
  (secret, place) => {
    const name = `x-${[...secret].map((one) => (/[a-z\d]/i.test(one) ? one.toLowerCase() : '-')).join('')}`;
    add(place, name, '投诉');
  },
  (secret) => {
    document.title = `图片盗用 ${secret}`;
  },
];

const skeleton = `<h1>图片盗用</h1><table><thead><tr><th>投诉编号</th><th>投诉方</th><th>投诉原因</th><th>状态</th></tr></thead>
<tbody><tr><td>TS1</td><td class="who"></td><td class="why"></td><td>处理中</td></tr></tbody></table><div class="rest"></div>`;

interface Plant {
  planter: number;
  place: number;
}
const plants = fc.array(fc.record({ planter: fc.nat(planters.length - 1), place: fc.nat(2) }), {
  minLength: 1,
  maxLength: 12,
});

/** A page in which each plant has its secret, redacted: its copy as one text. */
function copyOf(planted: readonly Plant[], hidden: readonly string[], seed: string): string {
  document.title = '';
  document.body.innerHTML = skeleton;
  const places = ['.who', '.why', '.rest'].map((selector) => document.querySelector(selector) ?? document.body);
  for (const [at, { planter, place }] of planted.entries()) {
    planters[planter]?.(hidden[at] ?? '', places[place] ?? document.body);
  }
  const [first = ''] = hidden;
  const { html, url } = redact(
    document,
    {
      url: `https://${/^[a-z\d]+$/i.test(first) ? first : 'shop'}.taobao.com/${encodeURIComponent(first)}/list.htm?nick=${encodeURIComponent(first)}#/${encodeURIComponent(first)}`,
      now,
      shadowOf: (element) => shadows.get(element) ?? element.shadowRoot,
    },
    seed,
  );
  return `${url}\n${html}`;
}

/** A copy as whoever looks for something in it would read it: as it is, and without its tags, spaces and invisible characters. */
const readings = (copy: string) =>
  [copy, copy.replace(/<[^>]*>/g, '')].flatMap((text) => [text, text.normalize('NFKC').replace(/[\s\u200b]+/g, '')]);
const holds = (copy: string, secret: string) =>
  readings(copy).some((text) => text.toLowerCase().includes(secret.toLowerCase()));

beforeEach(() => {
  document.body.innerHTML = '';
});

test('nothing private survives, wherever a page holds it', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(
      plants,
      fc.array(secrets, { minLength: 12, maxLength: 12 }),
      fc.array(secrets, { minLength: 12, maxLength: 12 }),
      (planted, hidden, others) => {
        // A stand-in may be what it stands for by chance, but not under two seeds; and the same page with other secrets tells what
        // of its copy has nothing to do with them.
        const copies = [copyOf(planted, hidden, 'a'.repeat(32)), copyOf(planted, hidden, '0123456789abcdef'.repeat(2))];
        const without = copyOf(planted, others, 'b'.repeat(32));
        const told = hidden
          .slice(0, planted.length)
          .filter(
            (secret) => !isVocabulary(secret) && copies.every((copy) => holds(copy, secret)) && !holds(without, secret),
          );
        expect(told).toEqual([]);
      },
    ),
    { numRuns: inject('full') ? 2000 : 60 },
  );
});

test('every place alone holds nothing back', { timeout: 60_000 }, () => {
  for (const secret of ['张三丰', '8812345678', 'zhangsan', 'ABCD123456']) {
    for (const planter of planters.keys()) {
      const copies = ['a', 'b'].map((digit) => copyOf([{ planter, place: 2 }], [secret], digit.repeat(32)));
      expect({ planter, told: copies.every((copy) => holds(copy, secret)) }).toEqual({ planter, told: false });
    }
  }
});

test('the page is only looked at', () => {
  copyOf([], [], 'a'.repeat(32));
  const before = document.documentElement.outerHTML;
  redact(
    document,
    { url: 'https://rights.taobao.com/', now, shadowOf: (element) => element.shadowRoot },
    'a'.repeat(32),
  );
  expect(document.documentElement.outerHTML).toBe(before);
});

test('a copy of a copy reads like it, and its markup is whole', () => {
  document.body.innerHTML = `${skeleton}<p>one<div><a href="#">撤销<b>x</b></a></div></p>`;
  const view = { url: 'https://rights.taobao.com/', now, shadowOf: (element: Element) => element.shadowRoot };
  const { html } = redact(document, view, 'a'.repeat(32));
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const names = (root: Element) =>
    [...root.querySelectorAll('*')].map(({ localName }) => localName.replace(/^p$/, 'div'));
  expect(names(parsed.body)).toEqual(names(document.body));
});
