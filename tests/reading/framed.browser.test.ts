import { beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { type Reading, read, type View } from '@/utils/reading';
import { show, stageSize } from './stage';

const address = 'https://rights.taobao.com/complaint/sellerList.htm';
const readNow = (around: View['around'] = {}): Reading =>
  read(document, {
    url: address,
    now: Date.parse('2026-11-24T10:00:00+08:00'),
    shadowOf: (element) => element.shadowRoot,
    around,
  });
const casesOf = ({ sightings }: Reading) =>
  sightings.map(({ facts: { number, role, procedure, status } }) => [number, role, procedure, status].join(' '));

beforeAll(() => page.viewport(stageSize.width, stageSize.height));

const outer = (tabs: string, frames: string) =>
  show(`<!doctype html><title>商家工作台</title><h1>图片盗用</h1><div role="tablist">${tabs}</div>${frames}`);
const chosen = (name: string) => `<div role="tab" aria-selected="true">${name}</div>`;
const other = (name: string) => `<div role="tab" aria-selected="false">${name}</div>`;
const frame = '<iframe title="list" style="width:900px;height:500px"></iframe>';

describe('a page around frames', () => {
  test('says the side and the section that are chosen before them', () => {
    outer(chosen('我收到的投诉') + other('我发起的投诉'), frame);
    expect(readNow().frames).toEqual({ role: 'respondent', section: 'picture-theft' });
  });

  test('says what is above a frame, not what is below it', () => {
    show(`<!doctype html>${frame}<h1>图片盗用</h1><h2>我收到的投诉</h2>`);
    expect(readNow().frames).toEqual({});
  });

  test('says nothing of what it says otherwise of two frames', () => {
    show(`<!doctype html><h1>图片盗用</h1><h2>我收到的投诉</h2>${frame}<h2>我发起的投诉</h2>${frame}`);
    expect(readNow().frames).toEqual({ section: 'picture-theft' });
  });

  test('has none where they are hidden or too small for a list', () => {
    outer(
      chosen('我收到的投诉'),
      '<iframe title="a" width="10" height="10"></iframe><iframe title="b" hidden></iframe>',
    );
    expect(readNow().frames).toBeUndefined();
  });
});

const list = (above: string, party = '商品信息') =>
  show(`<!doctype html>${above}<table><thead><tr><th>投诉编号</th><th>${party}</th><th>状态</th><th>投诉时间</th></tr></thead>
    <tbody><tr><td>TS20261170</td><td>样例花瓶</td><td>处理中</td><td>2026-11-22</td></tr></tbody></table>`);

describe('a list in a frame', () => {
  const around = { role: 'respondent', section: 'picture-theft' } as const;

  test('that says neither side nor section is nothing alone, and read with what is around', () => {
    list('');
    expect(readNow().state).toBe('nothing');
    expect(casesOf(readNow(around))).toEqual(['TS20261170 respondent picture-theft processing']);
  });

  test('keeps its own side and section', () => {
    list('<h1>知识产权</h1><h2>我发起的投诉</h2>');
    expect(casesOf(readNow(around))).toEqual(['TS20261170 complainant ip-platform processing']);
  });

  test('keeps the side that its columns name', () => {
    list('', '被投诉方');
    expect(casesOf(readNow(around))).toEqual(['TS20261170 complainant picture-theft processing']);
  });

  test('that has sides of its own, of which it is open which one is chosen, takes none from around', () => {
    list('<div><a href="#">我收到的投诉</a> <a href="#">我发起的投诉</a></div>');
    expect(casesOf(readNow(around))).toEqual(['TS20261170 unknown picture-theft processing']);
  });
});
