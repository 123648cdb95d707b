import { describe, expect, test } from 'vitest';
import { wrongWith } from './rooms.mjs';

const house = {
  root: '/house',
  mayEnter: { cases: [], log: ['cases'], components: ['cases', 'messages'], entrypoints: 'any' as const },
  libraries: { dexie: ['log'], 'wxt/browser': ['entrypoints'] },
  sideDoors: ['cases/letters'],
};
const wrong = (importer: string, specifier: string) => wrongWith(house, `/house/${importer}`, specifier);

describe('the rooms', () => {
  test.each([
    ['utils/log/store.ts', '../cases'],
    ['utils/log/store.ts', '@/utils/cases'],
    ['utils/log/store.ts', './tables'],
    ['utils/log/store.ts', '../cases/letters'],
    ['utils/log/store.ts', '../cases/letters/index'],
    ['utils/log/deep/store.ts', '../tables'],
    ['utils/log/store.ts', 'dexie'],
    ['utils/log/store.test.ts', '@/tests/setup/words'],
    ['utils/log.test.ts', './cases'],
    ['utils/cases/verdict.ts', 'valibot'],
    ['components/Badge.tsx', '@/utils/messages'],
    ['components/Badge.tsx', './Sign'],
    ['entrypoints/popup/main.tsx', '@/components/Badge'],
    ['entrypoints/popup/main.tsx', '@/utils/look/tokens.css'],
    ['entrypoints/background.ts', 'wxt/browser'],
  ])('%s may import %s', (importer, specifier) => {
    expect(wrong(importer, specifier)).toBeUndefined();
  });

  test.each([
    ['utils/cases/verdict.ts', '../log', 'cases may not import log'],
    ['utils/cases/verdict.ts', '@/components/Badge', 'cases may not import components'],
    ['utils/log/store.ts', '../cases/verdict', 'cases is entered by its index.ts'],
    ['utils/log/store.ts', '../cases/letters/text', 'cases is entered by its index.ts'],
    ['utils/log/store.ts', '../cases/other', 'cases is entered by its index.ts'],
    ['entrypoints/popup/main.tsx', '@/utils/cases/verdict?raw', 'cases is entered by its index.ts'],
    ['utils/log/store.ts', '@/tests/setup/words', 'log may not import tests'],
    ['components/Badge.tsx', 'dexie', 'Only log may import dexie'],
    ['utils/cases/verdict.ts', 'wxt/browser', 'Only entrypoints may import wxt/browser'],
    ['utils/attic/box.ts', '../cases', "The linter doesn't know yet what the room attic may import"],
  ])('%s may not import %s', (importer, specifier, why) => {
    expect(wrong(importer, specifier)).toContain(why);
  });
});
