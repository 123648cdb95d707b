import { beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { type Reading, read, redact } from '@/utils/reading';
import { compare } from './compare';
import { foreignIn, privateIn } from './lint';
import { keptPage, pageNames } from './pages';
import { documentOf, readStaged, show, stage, stageSize } from './stage';

/** A seed like any other. */
const seed = '00112233445566778899aabbccddeeff';

/** What a reading says but for the stand-ins: how many cases, and of each its side, status, offers and column of the badge. */
function structureOf({ state, sightings }: Reading) {
  const cases = sightings.map(({ facts, badgePlace }) => {
    const cell = badgePlace.closest('td,th,[role=gridcell],[role=cell]');
    return {
      role: facts.role,
      procedure: facts.procedure,
      status: facts.status,
      offers: facts.offers,
      hasDeadline: facts.deadlineAt !== undefined,
      hasItem: facts.productId !== undefined,
      column: cell?.parentElement ? [...cell.parentElement.children].indexOf(cell) : -1,
    };
  });
  return { state, cases };
}

beforeAll(() => page.viewport(stageSize.width, stageSize.height));

test.for(pageNames)('a redacted copy of %s reads as the page does', async (name, { skip }) => {
  const kept = await keptPage(name);
  await stage(kept);
  const reading = readStaged(kept);
  skip(
    compare(reading, kept.expected, Date.parse(kept.expected.now)).differences.length > 0,
    'the page itself is misread',
  );
  const original = structureOf(reading);
  const { url, now } = kept.expected;
  const shadowOf = kept.life.shadowOf ?? ((element: Element) => element.shadowRoot);
  const copy = redact(documentOf(kept), { url, now: Date.parse(now), shadowOf }, seed);
  expect([...privateIn(copy.html, [], new Set()), ...foreignIn(copy.html)]).toEqual([]);
  show(copy.html);
  const again = structureOf(
    read(document, { url: copy.url, now: copy.now, shadowOf: (element) => element.shadowRoot }),
  );
  expect(again).toEqual(original);
});
