import fc from 'fast-check';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { page } from 'vitest/browser';
import { openReader, read, tellingAttributes, type View } from '@/utils/reading';
import { chanceOf } from './mutations/chance';
import { live } from './mutations/live';
import { textsIn } from './mutations/texts';
import { type KeptPage, keptPage, pageNames } from './pages';
import { differencesOf } from './same-reading';
import { stage, stageSize } from './stage';

/** How many pages are watched through their changes: some by default, more in the long run. */
const runs = inject('full') ? 3000 : 120;

const sequences = fc.record({
  name: fc.constantFrom(...pageNames),
  seed: fc.nat(),
  changes: fc.integer({ min: 1, max: 8 }),
});

/** What a page says; an observer as the page's own watch has it. */
async function watched(name: string) {
  const kept: KeptPage = await keptPage(name);
  const document = await stage(kept);
  const view: View = {
    url: kept.expected.url,
    now: Date.parse(kept.expected.now),
    shadowOf: kept.life.shadowOf ?? ((element) => element.shadowRoot),
  };
  const reader = openReader(document);
  const heard: MutationRecord[] = [];
  const observer = new MutationObserver((records) => heard.push(...records));
  const watch = (root: Node) => {
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: [...tellingAttributes],
    });
  };
  watch(document);
  const look = (isFirst = false) => {
    heard.push(...observer.takeRecords());
    const reading = reader.read(view, isFirst ? 'all' : heard.splice(0));
    for (const host of reader.hosts()) {
      const shadow = view.shadowOf(host);
      if (shadow) watch(shadow);
    }
    return reading;
  };
  look(true);
  return { document, view, observer, look };
}

beforeAll(() => page.viewport(stageSize.width, stageSize.height));

test(`what is read of ${String(runs)} changing pages by their changes is what is read of them anew`, {
  timeout: 30 * 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(sequences, async ({ name, seed, changes }) => {
      const { document, view, observer, look } = await watched(name);
      const chance = chanceOf(seed);
      const story: string[] = [];
      for (let left = changes; left > 0; left -= 1) {
        story.push(await live(document, chance));
        const reading = look();
        const differences = differencesOf(reading, read(document, view));
        expect(differences, [...story, ...differences].join('\n')).toEqual([]);
      }
      observer.disconnect();
    }),
    { numRuns: runs },
  );
});

/** A list with rows that offer something, in a page of its own. */
const listPage = 'long-list';

function listOf(document: Document): { list: Element; row: Element } {
  const row = [...document.querySelectorAll('tr')].find(({ textContent }) => /\d{6}/.test(textContent));
  const list = row?.closest('table');
  if (!row || !list) throw new Error('the page has no list');
  return { list, row };
}

/** Changes outside of rows by which rows say something else. */
const fromOutside: Readonly<Record<string, (document: Document) => void>> = {
  'what holds the list is inert': (document) => listOf(document).list.parentElement?.setAttribute('inert', ''),
  'what holds the list is of a class that hides a part of its rows': (document) =>
    listOf(document).list.parentElement?.classList.add('hiding'),
  'what comes before the list is of a class that hides a part of its rows': (document) =>
    document.querySelector('.before')?.classList.add('hiding-behind'),
  'what hides a part of its rows comes before the list': (document) => {
    const added = document.createElement('div');
    added.className = 'hiding-behind';
    document.querySelector('.before')?.before(added);
  },
  'a style sheet says something else': (document) => {
    const style = document.querySelector('style[data-own]');
    if (style) style.textContent = 'td *, td {visibility:hidden}';
  },
  'the list is hidden': (document) => listOf(document).list.setAttribute('hidden', ''),
  'the row is hidden with the one before it': (document) => listOf(document).row.classList.add('hiding-next'),
  'the list is folded up': (document) => {
    const { list } = listOf(document);
    list.parentElement?.setAttribute('style', 'height:60px;overflow:hidden');
  },
  'what stands above the list in a box that cuts grows': (document) => {
    const text = document.querySelector('.above')?.firstChild;
    if (text) text.nodeValue = 'a\n'.repeat(200);
  },
  'the page has another title': (document) => {
    for (const heading of document.querySelectorAll('h1,h2,h3,[role=tab]')) heading.textContent = '我发起的投诉';
  },
};

describe('rows that are not touched themselves are read anew when', () => {
  test.each(Object.entries(fromOutside))('%s', async (_, change) => {
    const { document, view, look, observer } = await watched(listPage);
    const { list } = listOf(document);
    const style = document.createElement('style');
    style.setAttribute('data-own', '');
    style.textContent = `.hiding td:nth-child(n+3), .hiding-behind ~ * td:nth-child(n+3) {visibility:hidden}
      .hiding-next + tr {display:none}`;
    document.head.append(style);
    const before = document.createElement('div');
    before.className = 'before';
    const holder = document.createElement('div');
    const above = document.createElement('pre');
    above.className = 'above';
    above.textContent = 'a';
    list.replaceWith(before, holder);
    holder.append(above, list);
    holder.setAttribute('style', `overflow:hidden;height:${String(holder.getBoundingClientRect().height + 20)}px`);
    const first = look();
    expect(first.sightings.length).toBeGreaterThan(2);
    change(document);
    const second = look();
    expect(differencesOf(second, first), 'the change tells nothing').not.toEqual([]);
    expect(differencesOf(second, read(document, view))).toEqual([]);
    observer.disconnect();
  });
});

test('what is not touched is not read again: its place is the very same', async () => {
  const { document, look, observer } = await watched(listPage);
  const before = look();
  const { row } = listOf(document);
  const [touched] = before.sightings.filter(({ elements }) => elements.includes(row));
  const text = document.createTreeWalker(row, NodeFilter.SHOW_TEXT).nextNode();
  if (text) text.nodeValue = `${text.nodeValue ?? ''} `;
  const after = look();
  expect(after.sightings.length).toBe(before.sightings.length);
  const again = after.sightings.filter((sighting, at) => sighting !== before.sightings[at]);
  expect(again.map(({ facts }) => facts)).toEqual([touched?.facts]);
  observer.disconnect();
});

test('a time that remains counts from when its text was first read', async () => {
  const { document, view, look } = await watched('deadlines');
  const hour = 3_600_000;
  const first = look();
  view.now += hour;
  const later = look();
  expect(differencesOf(later, first)).toEqual([]);
  // The whole page anew, and still the same texts.
  view.now += hour;
  document.head.append(document.createElement('style'));
  expect(differencesOf(look(), first)).toEqual([]);
  const remaining = first.sightings.find(({ facts }) => facts.deadlineGrain !== undefined);
  const text = textsIn(document).find(
    ({ data, parentElement }) =>
      /剩|天/.test(data) && remaining?.elements.some((element) => element.contains(parentElement)),
  );
  expect(text).toBeDefined();
  if (text) text.data = text.data.replace(/\d+/, '9');
  const anew = look();
  expect(differencesOf(anew, first)).not.toEqual([]);
  const told = (reading: typeof first) =>
    reading.sightings.find(({ facts }) => facts.number === remaining?.facts.number);
  expect(told(anew)).toEqual(told(read(document, view)));
});
