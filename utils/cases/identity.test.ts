import { describe, expect, it } from 'vitest';
import { caseId, contradict, type Identity, mayBeSameCase } from '.';

const list: Identity = { store: '山茶女装', role: 'respondent', number: '9001', complaintNumber: '9001' };
const item = (part: Partial<Identity>): Identity => ({ ...list, ...part });

describe('the id of a case', () => {
  it('is made of store, side, number and item', () => {
    expect(caseId(item({ productId: '612345678901' }))).toBe('山茶女装|respondent|9001|612345678901');
    expect(caseId(item({ number: '7001', taskNumber: '7001', productId: '612345678901' }))).toBe(
      '山茶女装|respondent|7001|',
    );
    expect(caseId(item({ number: '9001/2' }))).toBe('山茶女装|respondent|9001|2');
  });

  it('is the same whether the page calls the number 投诉编号 or shows it bare', () => {
    const { complaintNumber: _, ...bare } = item({ number: '9001/612345678901' });
    expect(caseId(bare)).toBe(caseId(item({ number: '9001/612345678901', productId: '612345678901' })));
  });

  it('can’t be forged by a bar in a name', () => {
    expect(caseId(item({ store: 'a|respondent' }))).not.toBe(caseId(item({ store: 'a' })));
  });
});

describe('two readings', () => {
  const same = (one: Partial<Identity>, other: Partial<Identity>) => mayBeSameCase(item(one), item(other));

  it.each([
    ['one without the store', { store: '' }, {}],
    ['one without the side', { role: 'unknown' }, {}],
    ['one without the task number', { taskNumber: '7001', number: '7001' }, {}],
    ['one without the item', { productId: '612345678901' }, {}],
    ['one by item, one by task', { productId: '612345678901' }, { taskNumber: '7001', number: '7001' }],
    [
      'the same task with another item number',
      { taskNumber: '7', productId: '61234' },
      { taskNumber: '7', productId: '61235' },
    ],
    [
      'a title and its cut',
      { productTitle: '碎花连衣裙夏季…', productId: '61234' },
      { productTitle: '碎花连衣裙夏季新款' },
    ],
    [
      'a place and the item of that title',
      { number: '9001/2', productTitle: '裙' },
      { productId: '61234', productTitle: '裙' },
    ],
  ] as const)('may be one case: %s', (_name, one, other) => {
    expect(same(one, other)).toBe(true);
    expect(same(other, one)).toBe(true);
  });

  it.each([
    ['two stores', { store: '山茶女装' }, { store: '木棉男装' }],
    ['two sides', { role: 'complainant' }, { role: 'respondent' }],
    ['two numbers', { number: '9002', complaintNumber: '9002' }, {}],
    ['two tasks of one complaint', { taskNumber: '7001', number: '7001' }, { taskNumber: '7002', number: '7002' }],
    ['two items of one complaint', { productId: '61234' }, { productId: '61235' }],
    ['the first and the second of a list', {}, { number: '9001/2' }],
    ['two places in a list', { number: '9001/3' }, { number: '9001/2' }],
    ['a place and an item', { number: '9001/2' }, { productId: '61234' }],
    ['a place and a task', { number: '9001/2' }, { taskNumber: '7001', number: '7001' }],
    ['an item and a bare row of another title', { productId: '61234', productTitle: '裙' }, { productTitle: '裤' }],
  ] as const)('are two cases: %s', (_name, one, other) => {
    expect(same(one, other)).toBe(false);
    expect(same(other, one)).toBe(false);
  });

  it('share no case where they share no number, even if nothing contradicts', () => {
    const task = { store: '', role: 'unknown', number: '7001', taskNumber: '7001' } as const;
    expect(contradict(task, list)).toBe(false);
    expect(mayBeSameCase(task, list)).toBe(false);
    expect(mayBeSameCase({ ...task, complaintNumber: '9001' }, list)).toBe(true);
  });
});
