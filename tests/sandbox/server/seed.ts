/** The complaints that a fresh backend starts with. Times are hours relative to its start, so deadlines lie ahead. */
import type { DeadlineShape } from '../shared/wire';
import { type ProductName, products, stores } from './catalogue';
import { type Complaint, hasEnded, type Stage } from './state';

const HOUR = 3_600_000;
const { yunshang, xiaotang } = stores;

interface Extras {
  /** Hours from the start until the stage's deadline; negative when it has passed. */
  due?: number;
  shape?: DeadlineShape;
  /** Says only 处理中 and 处理完毕. */
  plain?: true;
  /** Found by live-shot protection instead of filed by hand. */
  liveShot?: true;
  reason?: string;
  penaltyAppeal?: number;
  lingeringWithdraw?: true;
  category?: 'order' | 'rights' | 'original';
  submission?: string;
}

type Line = readonly [
  number: string,
  complainant: string,
  respondent: string,
  product: ProductName,
  filedHoursAgo: number,
  stage: Stage,
  extras?: Extras,
];

/** Seen from both sides: the one store complains, the other is complained about. */
const betweenTheTwo: readonly Line[] = [
  [
    '6100261101017',
    yunshang,
    xiaotang,
    'dress',
    3,
    'evidence-due',
    { plain: true, liveShot: true, due: 21, shape: 'days-hours' },
  ],
  ['6100261101024', yunshang, xiaotang, 'tweed', 5, 'evidence-due', { due: 19, shape: 'hours-seconds' }],
  ['6100261101031', yunshang, xiaotang, 'knit', 9, 'evidence-begun', { due: 15.4, shape: 'datetime' }],
  ['6100261101048', yunshang, xiaotang, 'denim', 30, 'appeal-due', { due: 66, shape: 'days-hours', liveShot: true }],
  ['6100261101055', yunshang, xiaotang, 'coat', 54, 'appeal-due', { due: 14, shape: 'hours-seconds' }],
  ['6100261101062', yunshang, xiaotang, 'shirt', 70, 'reply-due', { due: 51, shape: 'days-hours' }],
  ['6100261101079', yunshang, xiaotang, 'skirt', 76, 'appeal-review', {}],
  ['6100261101086', yunshang, xiaotang, 'hat', 120, 'upheld', {}],
  ['6100261101093', yunshang, xiaotang, 'bag', 140, 'upheld', { penaltyAppeal: 220 }],
  ['6100261101109', yunshang, xiaotang, 'boots', 160, 'dismissed', { liveShot: true }],
  ['6100261101116', yunshang, xiaotang, 'tee', 190, 'withdrawn', {}],
  ['6100261101123', yunshang, xiaotang, 'qipao', 210, 'closed', { plain: true }],
  ['6100261101130', yunshang, xiaotang, 'scarf', 26, 'evidence-due', { due: -2, shape: 'datetime' }],
];

const filedByYunshang: readonly Line[] = [
  ['6100261102014', yunshang, '原野牛仔旗舰店', 'denim', 1, 'submitted', { shape: 'working-days', due: 72 }],
  [
    '6100261102021',
    yunshang,
    '木槿小筑',
    'dress',
    2,
    'evidence-due',
    { plain: true, liveShot: true, due: 70, shape: 'days-hours' },
  ],
  ['6100261102038', yunshang, '木槿小筑', 'tweed', 7, 'evidence-due', { plain: true, due: 17, shape: 'hours-seconds' }],
  ['6100261102045', yunshang, '撤撤家女鞋', 'boots', 11, 'evidence-review', { due: 60, shape: 'date' }],
  ['6100261102052', yunshang, '撤撤家女鞋', 'bag', 20, 'reply-due', { due: 8.5, shape: 'hours-seconds' }],
  ['6100261102069', yunshang, '北岸户外专营店', 'scarf', 28, 'mediation', { due: 40, shape: 'datetime' }],
  [
    '6100261102076',
    yunshang,
    '糖果屋童装店',
    'hat',
    33,
    'evidence-review',
    { plain: true, liveShot: true, due: 55, shape: 'days-hours' },
  ],
  ['6100261102083', yunshang, '阿may的衣橱', 'qipao', 38, 'withdrawing', {}],
  ['6100261102090', yunshang, '阿may的衣橱', 'pajamas', 47, 'transferring', {}],
  ['6100261102106', yunshang, '原野牛仔旗舰店', 'shirt', 52, 'appeal-review', { due: 90, shape: 'working-days' }],
  [
    '6100261102113',
    yunshang,
    '南風服飾',
    'coat',
    64,
    'evidence-review',
    { plain: true, reason: '盗用图片', due: 20, shape: 'datetime' },
  ],
  ['6100261102120', yunshang, '南風服飾', 'knit', 81, 'upheld', { plain: true, liveShot: true }],
  ['6100261102137', yunshang, '木槿小筑', 'skirt', 99, 'upheld', { lingeringWithdraw: true }],
  ['6100261102144', yunshang, '北岸户外专营店', 'tee', 118, 'dismissed', {}],
  ['6100261102151', yunshang, '糖果屋童装店', 'dress', 133, 'dismissed', { plain: true }],
  ['6100261102168', yunshang, '糖果屋童装店', 'tweed', 155, 'withdrawn', { plain: true, liveShot: true }],
  ['6100261102175', yunshang, '投诉成立百货', 'bag', 171, 'withdrawn', {}],
  ['6100261102182', yunshang, '原野牛仔旗舰店', 'denim', 200, 'closed', { plain: true, liveShot: true }],
  ['6100261102199', yunshang, '撤撤家女鞋', 'boots', 260, 'closed', {}],
  ['6100261102205', yunshang, '阿may的衣橱', 'scarf', 310, 'penalty-review', {}],
];

const receivedByXiaotang: readonly Line[] = [
  [
    '6100261103011',
    '拾光影像工作室',
    xiaotang,
    'knit',
    2,
    'evidence-due',
    { plain: true, liveShot: true, due: 22, shape: 'hours-seconds' },
  ],
  [
    '6100261103028',
    '拾光影像工作室',
    xiaotang,
    'coat',
    18,
    'evidence-due',
    { plain: true, due: 6, shape: 'days-hours' },
  ],
  ['6100261103035', '匿名投诉方', xiaotang, 'skirt', 23, 'evidence-due', { plain: true, shape: 'datetime', due: 1.2 }],
  ['6100261103042', '半糖女装', xiaotang, 'hat', 31, 'evidence-review', { due: 50, shape: 'working-days' }],
  ['6100261103059', '半糖女装', xiaotang, 'bag', 36, 'appeal-due', { due: 36, shape: 'date' }],
  ['6100261103066', '初见原创设计', xiaotang, 'pajamas', 40, 'mediation', { due: 48, shape: 'days-hours' }],
  ['6100261103073', '初见原创设计', xiaotang, 'tee', 44, 'withdrawing', {}],
  ['6100261103080', '青禾棉麻', xiaotang, 'qipao', 50, 'transferring', {}],
  ['6100261103097', '青禾棉麻', xiaotang, 'shirt', 58, 'submitted', {}],
  ['6100261103103', '匿名投诉方', xiaotang, 'scarf', 90, 'upheld', { plain: true }],
  ['6100261103110', '半糖女装', xiaotang, 'denim', 104, 'upheld', { plain: true, penaltyAppeal: 20, liveShot: true }],
  ['6100261103127', '拾光影像工作室', xiaotang, 'boots', 125, 'dismissed', { plain: true }],
  ['6100261103134', '初见原创设计', xiaotang, 'dress', 150, 'withdrawn', {}],
  ['6100261103141', '青禾棉麻', xiaotang, 'tweed', 175, 'penalty-review', {}],
  ['6100261103158', '青禾棉麻', xiaotang, 'knit', 230, 'closed', { plain: true, liveShot: true }],
  ['6100261103165', '处理中女装', xiaotang, 'coat', 280, 'closed', {}],
];

const otherSides: readonly Line[] = [
  ['6100261104018', xiaotang, '木槿小筑', 'dress', 6, 'evidence-due', { plain: true, due: 18, shape: 'days-hours' }],
  ['6100261104025', xiaotang, '糖果屋童装店', 'skirt', 45, 'reply-due', { due: 20, shape: 'days-hours' }],
  ['6100261104032', xiaotang, '南風服飾', 'pajamas', 110, 'upheld', {}],
  ['6100261104049', xiaotang, '北岸户外专营店', 'bag', 165, 'withdrawn', {}],
  ['6100261105015', '拾光影像工作室', yunshang, 'shirt', 4, 'evidence-due', { due: 20, shape: 'hours-seconds' }],
  ['6100261105022', '初见原创设计', yunshang, 'qipao', 34, 'appeal-due', { due: 62, shape: 'datetime' }],
  ['6100261105039', '匿名投诉方', yunshang, 'hat', 130, 'dismissed', { plain: true }],
  ['6100261105046', '半糖女装', yunshang, 'tee', 220, 'closed', { plain: true }],
];

/** Complaints about orders: they stand in the general list 投诉管理 only. */
const aboutOrders: readonly Line[] = [
  [
    '6100261109013',
    't***花',
    xiaotang,
    'dress',
    8,
    'evidence-due',
    { category: 'order', reason: '延迟发货', due: 40, shape: 'days-hours' },
  ],
  ['6100261109020', '小***8', xiaotang, 'coat', 29, 'mediation', { category: 'order', reason: '违背承诺' }],
  ['6100261109037', 'l***y', xiaotang, 'bag', 77, 'upheld', { category: 'order', reason: '未按约定时间发货' }],
  ['6100261109044', '雨***天', xiaotang, 'boots', 145, 'withdrawn', { category: 'order', reason: '恶意骚扰' }],
  [
    '6100261109051',
    'k***2',
    yunshang,
    'tweed',
    12,
    'evidence-due',
    { category: 'order', reason: '延迟发货', due: 36, shape: 'datetime' },
  ],
  ['6100261109068', '晴***晴', yunshang, 'knit', 95, 'closed', { category: 'order', reason: '承诺的没做到' }],
];

const rights = { category: 'rights', reason: '著作权-不当-盗图' } as const;

/** On IPP: two items of one submission, one of 20 days ago, one that the other side has appealed in, one received. */
const onTheRightsPlatform: readonly Line[] = [
  ['8800261101011', yunshang, xiaotang, 'dress', 50, 'appeal-due', { ...rights, submission: '2026110100071', due: 22 }],
  ['8800261101028', yunshang, xiaotang, 'tweed', 50, 'submitted', { ...rights, submission: '2026110100071' }],
  ['8800261101035', yunshang, '木槿小筑', 'knit', 480, 'mediation', { ...rights, submission: '2026101200033' }],
  ['8800261101042', yunshang, xiaotang, 'coat', 70, 'reply-due', { ...rights, submission: '2026110100088', due: 40 }],
  ['8800261101059', yunshang, '木槿小筑', 'bag', 90, 'upheld', { ...rights, submission: '2026110100095' }],
];

const original = { category: 'original', reason: '首发图片' } as const;

const underOriginalProtection: readonly Line[] = [
  ['7700261101018', yunshang, xiaotang, 'shirt', 20, 'evidence-review', original],
  ['7700261101025', yunshang, '木槿小筑', 'hat', 60, 'upheld', original],
];

const stageEntries: Partial<Readonly<Record<Stage, readonly [actor: string, text: string]>>> = {
  'evidence-begun': ['被投诉方', '保存举证材料，待补充'],
  'evidence-review': ['被投诉方', '提交举证'],
  'appeal-due': ['平台', '投诉审核通过，待卖家申诉'],
  'appeal-review': ['被投诉方', '提交申诉'],
  'reply-due': ['被投诉方', '卖家提交申诉，待投诉方响应'],
  mediation: ['投诉方', '申请小二介入'],
  transferring: ['系统', '材料转交中'],
  withdrawing: ['投诉方', '发起撤销，原因：双方已协商一致'],
  withdrawn: ['投诉方', '投诉已撤销'],
  upheld: ['平台', '平台判定：投诉成立'],
  dismissed: ['平台', '平台判定：投诉不成立'],
  closed: ['系统', '投诉处理完毕'],
  'penalty-review': ['被投诉方', '对处罚提交申诉'],
};

function toComplaint(line: Line, startAt: number): Complaint {
  const [number, complainant, respondent, product, hoursAgo, stage, extras = {}] = line;
  const filedAt = Math.floor((startAt - hoursAgo * HOUR) / 1000) * 1000 - Number(number.slice(-4)) * 1000;
  const at = (hours: number | undefined): number | null =>
    hours === undefined ? null : Math.floor((startAt + hours * HOUR) / 1000) * 1000;
  const aboutPictures = extras.category !== 'order';
  const origin = aboutPictures ? (extras.liveShot ? '实拍保护' : '手动发起') : '';
  const opening = { at: filedAt, actor: '投诉方', text: aboutPictures ? `发起投诉（${origin}）` : '发起投诉' };
  const taken = { at: filedAt + HOUR / 4, actor: '平台', text: '投诉已受理，通知被投诉方' };
  const latest = stageEntries[stage];
  return {
    number,
    orderNumber: `31${number.slice(-9)}40218276`,
    complainant,
    respondent,
    category: extras.category ?? 'picture',
    ...(extras.submission !== undefined && { submission: extras.submission }),
    reason: extras.reason ?? (extras.liveShot ? '图片盗用' : '盗图'),
    origin,
    description: aboutPictures ? '该商品主图及详情图盗用我店实拍图片，请核实处理。' : '与卖家协商未果，请平台处理。',
    product: products[product],
    filedAt,
    stage,
    wording: extras.plain ? 'plain' : 'detailed',
    dueAt: hasEnded({ stage }) ? null : at(extras.due),
    dueShape: extras.shape ?? 'datetime',
    penaltyAppealUntil: at(extras.penaltyAppeal),
    // A seeded withdrawal stays 撤销中 until a test settles it: it shows the state, not the way through it.
    withdrawalSettlesAt: null,
    lingeringWithdraw: extras.lingeringWithdraw ?? false,
    files: [],
    history: [
      opening,
      ...(stage === 'submitted' ? [] : [taken]),
      ...(latest === undefined ? [] : [{ at: filedAt + (hoursAgo * HOUR) / 2, actor: latest[0], text: latest[1] }]),
    ],
  };
}

export function seed(startAt: number): Complaint[] {
  return [
    ...betweenTheTwo,
    ...filedByYunshang,
    ...receivedByXiaotang,
    ...otherSides,
    ...aboutOrders,
    ...onTheRightsPlatform,
    ...underOriginalProtection,
  ].map((line) => toComplaint(line, startAt));
}
