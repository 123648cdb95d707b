import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { isForPage, isSameList, type Lesson, lessonSchema, pageOf } from './profile';

const lesson: Lesson = {
  page: { host: 'myseller.taobao.com', path: '/home.htm/service/record', route: '' },
  setting: ['图片盗用'],
  shape: { digitsOnly: true, shortest: 13, longest: 13 },
  list: {
    kind: 'columns',
    number: { in: 'row', heading: '流水', within: { path: [], by: 'path' } },
    status: { heading: '状态', within: { path: [], by: 'path' } },
  },
  said: { role: 'respondent' },
};

describe('the pages that a lesson holds for', () => {
  test.each([
    ['https://myseller.taobao.com/home.htm/service/record', true],
    ['https://myseller.taobao.com/home.htm/service/record?page=2#top', true],
    ['https://myseller.taobao.com/home.htm/service/other', false],
    ['https://qn.taobao.com/home.htm/service/record', false],
    ['https://myseller.taobao.com/home.htm/service/record#/filed', false],
    ['about:blank', false],
    ['nowhere', false],
  ])('%s: %s', (url, isHeld) => expect(isForPage(lesson, url)).toBe(isHeld));

  test('ids in an address change from case to case, and a route in the hash is part of it', () => {
    const { path, route } = pageOf(new URL('https://yc.alibaba.com/case/880012345/view#/complaint/77?tab=1'));
    expect([path, route]).toEqual(['/case/*/view', '#/complaint/*']);
  });
});

test('the side that was said makes no other list', () => {
  expect(isSameList(lesson, { ...lesson, said: { role: 'complainant' } })).toBe(true);
  expect(isSameList(lesson, { ...lesson, setting: ['原创保护'] })).toBe(false);
});

describe('a lesson from outside', () => {
  test.each([
    ['a selector for a tag', { ...lesson, list: recordsOf('div, script') }],
    ['a side that is none', { ...lesson, said: { role: 'unknown' } }],
    ['a path without end', { ...lesson, list: recordsOf('div', 41) }],
    ['no page', { ...lesson, page: undefined }],
  ])('is refused with %s', (_, broken) => expect(v.is(lessonSchema, broken)).toBe(false));

  test('is taken as it was written', () => {
    for (const one of [lesson, { ...lesson, list: recordsOf('div') }]) {
      expect(v.parse(lessonSchema, JSON.parse(JSON.stringify(one)))).toEqual(one);
    }
  });

  function recordsOf(tag: string, steps = 1): unknown {
    const path = Array.from({ length: steps }, () => ({ tag: 'span', at: 0 }));
    const place = { path, by: 'path' };
    return {
      kind: 'records',
      unit: { tag },
      parents: [],
      grow: 0,
      span: 1,
      number: place,
      status: { ...place, neighbour: 0 },
    };
  }
});
