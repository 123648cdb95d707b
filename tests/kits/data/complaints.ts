/** The fictional complaints that the pages show, and what the contract says they mean: written down by hand, row by row. */

export type Side = 'complainant' | 'respondent';
export type Procedure = 'picture-theft' | 'ip-platform' | 'original-protection';
export type Offer = 'withdraw' | 'appeal' | 'answer' | 'mediate' | 'evidence' | 'view';

/** A control of a row: its word, what it offers, and whether it can be used. */
export interface Action {
  word: string;
  offer: Offer;
  enabled: boolean;
}

/** The page's own deadline: as shown, and the moment that it means. */
export interface Due {
  shown: string;
  at: string;
}

export interface Complaint extends Record<string, unknown> {
  key: string;
  number: string;
  task?: string;
  side: Side;
  word: string;
  status: string;
  actions: readonly Action[];
  /** As shown, China time. */
  filed: string;
  due?: Due;
  reason: string;
  origin?: { shown: string; is: 'live-shot' | 'manual' };
  counterparty: string;
  title: string;
  productId: string;
}

/** The moment at which every page is rendered and read. */
export const now = '2026-11-24T10:00:00+08:00';

const action = (text: string): Action => {
  const [word = '', offer = 'view'] = text.replace('!', '').split(':');
  // The words below are written by hand, so the second half is an offer.
  return { word, offer: offer as Offer, enabled: !text.startsWith('!') };
};

type Line = readonly [word: string, status: string, actions: string];

/** Status words as the contract's table reads them, with controls as pages offer them beside each. */
const lines: Readonly<Record<Side, readonly Line[]>> = {
  respondent: [
    ['待举证', 'awaiting-response', '去举证:evidence 查看:view'],
    ['处理中', 'processing', '查看:view'],
    ['投诉成立', 'upheld', '查看:view'],
    ['申诉审核中', 'in-review', '查看:view'],
    ['投诉不成立', 'dismissed', '查看:view'],
    ['待被投诉方申诉', 'awaiting-response', '立即申诉:appeal 查看:view'],
    ['投诉方已撤诉', 'withdrawn', '查看:view'],
    ['处理完毕', 'closed', '!申诉:appeal 查看:view'],
  ],
  complainant: [
    ['处理中', 'processing', '撤销:withdraw 查看:view'],
    ['投诉成立', 'upheld', '!撤销:withdraw 查看:view'],
    ['待投诉方响应', 'awaiting-complainant', '响应:answer 撤诉:withdraw'],
    ['投诉驳回', 'dismissed', '查看详情:view'],
    ['平台处理中', 'in-review', '撤销:withdraw'],
    ['已撤销', 'withdrawn', '查看:view'],
    ['撤销中', 'withdrawing', '!撤销:withdraw'],
    ['待受理', 'filed', '撤销:withdraw 查看:view'],
    ['已关闭', 'closed', '撤销:withdraw 查看:view'],
  ],
};

const dues: readonly Due[] = [
  { shown: '2026-11-25 09:30:00', at: '2026-11-25T09:30:00+08:00' },
  { shown: '剩余2天3小时', at: '2026-11-26T13:00:00+08:00' },
  { shown: '11-26 18:00', at: '2026-11-26T18:00:00+08:00' },
  { shown: '2026-11-27', at: '2026-11-27T23:59:59+08:00' },
  { shown: '还剩5小时20分', at: '2026-11-24T15:20:00+08:00' },
];

const titles = [
  '样例格纹衬衫',
  '待申诉同款帆布包',
  '样例亚麻阔腿裤',
  '投诉成立纪念款马克杯',
  '样例羊毛围巾',
  '处理完毕风铃',
  '样例竹编收纳篮',
  '已撤销邮票册',
  '样例陶土花瓶',
];
const parties = ['月牙样例铺', '云杉样铺', '蓝鲸纸品坊'];
const reasons = ['图片盗用', '盗用他人图片', '图片盗用'];

const at = <T>(list: readonly T[], index: number): T => {
  const one = list[index % list.length];
  if (one === undefined) throw new Error('an empty list');
  return one;
};

/** `count` complaints of one side, the same for the same `series`. */
export function complaints(side: Side, series: number, count: number): Complaint[] {
  return Array.from({ length: count }, (_, index): Complaint => {
    const [word, status, actions] = at(lines[side], series * 2 + index);
    const no = `${String(series).padStart(2, '0')}${String(index).padStart(3, '0')}`;
    const due = status.startsWith('awaiting') ? at(dues, series + index) : undefined;
    return {
      key: no,
      number: `KT20261${no}`,
      side,
      word,
      status,
      actions: actions.split(' ').map(action),
      filed: `2026-11-${String(23 - (index % 20)).padStart(2, '0')} ${String(8 + (index % 12)).padStart(2, '0')}:15:00`,
      ...(due && { due }),
      reason: at(reasons, series + index),
      ...(index % 2 === 0
        ? { origin: { shown: '实拍保护', is: 'live-shot' as const } }
        : { origin: { shown: '手动发起', is: 'manual' as const } }),
      counterparty: at(parties, series + index),
      title: at(titles, series + index),
      productId: `9900001${no}`,
    };
  });
}

/** Several complaints as items of one number, with a task number each where the page gives them. */
export function items(side: Side, series: number, count: number, tasks: boolean): Complaint[] {
  const all = complaints(side, series, count);
  const first = all[0]?.number ?? '';
  return all.map((one, index) => {
    const number = index < count - 1 ? first : one.number;
    return { ...one, number, ...(tasks && { task: `RW77${one.key}` }) };
  });
}
