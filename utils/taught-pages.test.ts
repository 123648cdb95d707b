import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Place, Profile } from './profile';
import { dropProfile, keepProfiles, profilesAsFile, profilesInFile, readProfiles, watchProfiles } from './taught-pages';

const place: Place = { path: [], by: 'path' };
const taught = (id: string, heading = id, taughtAt = 1): Profile => ({
  id,
  taughtAt,
  page: { host: 'rights.taobao.com', path: '/complaint/newList.htm', route: '' },
  setting: [],
  shape: { digitsOnly: true, shortest: 13, longest: 13 },
  list: {
    kind: 'columns',
    number: { in: 'row', heading, within: place },
    status: { heading: '状态', within: place },
  },
  said: {},
});
const ids = async () => (await readProfiles()).map(({ id }) => id);

beforeEach(() => fakeBrowser.reset());

describe('taught pages', () => {
  test('are kept, the latest first, and dropped one by one', async () => {
    await keepProfiles([taught('a', 'a', 1)]);
    await keepProfiles([taught('b', 'b', 2)]);
    expect(await ids()).toEqual(['b', 'a']);
    await dropProfile('b');
    expect(await ids()).toEqual(['a']);
  });

  test('taught again stand in the place of what they were', async () => {
    await keepProfiles([taught('a', '流水', 1)]);
    await keepProfiles([{ ...taught('b', '流水', 2), said: { role: 'complainant' } }]);
    expect((await readProfiles()).map(({ id, said }) => [id, said.role])).toEqual([['b', 'complainant']]);
  });

  test('one that is broken takes no other with it', async () => {
    await fakeBrowser.storage.local.set({ profiles: [{ id: 'broken' }, taught('a')] });
    expect(await ids()).toEqual(['a']);
    await fakeBrowser.storage.local.set({ profiles: 'nothing' });
    expect(await ids()).toEqual([]);
  });

  test('are told of when they change, until nobody listens any more', async () => {
    const stop = new AbortController();
    const heard = vi.fn();
    watchProfiles(heard, stop.signal);
    await keepProfiles([taught('a')]);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    expect(heard).toHaveBeenLastCalledWith([taught('a')]);
    stop.abort();
    await dropProfile('a');
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe('a file of taught pages', () => {
  test('gives back what was written', () => {
    expect(profilesInFile(profilesAsFile([taught('a'), taught('b')], 5))).toEqual({
      profiles: [taught('a'), taught('b')],
    });
  });

  test.each([
    ['no-json', 'not json'],
    ['other-format', '[]'],
    ['other-format', '{"format":"tusu-log","version":1}'],
    ['newer', '{"format":"tusu-profiles","version":2,"profiles":[]}'],
    ['broken', JSON.stringify({ format: 'tusu-profiles', version: 1, profiles: [taught('a'), { id: 'b' }] })],
    [
      'too-many',
      profilesAsFile(
        Array.from({ length: 201 }, (_, at) => taught(String(at))),
        1,
      ),
    ],
  ])('is refused whole: %s', (trouble, text) => expect(profilesInFile(text)).toEqual({ trouble }));
});
