/** Short answers to what sellers ask, in their own words, each with its source. Nothing that is not verified is said as if it were. */
import type { Procedure, Role, Source } from '../../cases';
import type { SentenceKey } from '../matter/said';
import {
  advice,
  article,
  attachments2019,
  decisions2017,
  evidence2023,
  ipAppeal,
  law2019,
  mediation2025,
  noAdding2019,
  old,
  original2024,
  originals2023,
  penalty2017,
  platform,
  points2023,
  single,
  suppliers2020,
  swapping2023,
  unverified,
  withdrawing2022,
} from '../matter/sources';

export interface ShortAnswer {
  id: string;
  question: SentenceKey;
  /** Three sentences at most. */
  answer: SentenceKey;
  /** Never empty. */
  sources: readonly Source[];
  /** What sellers write when they ask this. */
  words: readonly string[];
  /** Whom it concerns; absent where both. */
  role?: Role;
  /** Which procedures it concerns; absent where all. */
  procedures?: readonly Procedure[];
}

type For = Pick<ShortAnswer, 'role' | 'procedures'>;

const about = (
  id: string,
  source: Source | readonly Source[],
  words: readonly string[],
  whom: For = {},
): ShortAnswer => ({
  id,
  question: `short_${id.replaceAll('-', '_')}_q`,
  answer: `short_${id.replaceAll('-', '_')}_a`,
  sources: [source].flat(),
  words,
  ...whom,
});

const complainant = { role: 'complainant' } as const;
const respondent = { role: 'respondent' } as const;
const theft = { procedures: ['picture-theft'] } as const;
const ip = { procedures: ['ip-platform'] } as const;

/** In the order in which they are shown where nothing else decides. */
export const shortAnswers: readonly ShortAnswer[] = [
  about(
    'first-steps',
    article,
    ['被投诉盗图怎么办', '被投诉了', '收到投诉', '先做什么', 'received complaint', 'first steps'],
    respondent,
  ),
  about(
    'can-withdraw',
    article,
    ['盗图投诉可以撤销吗', '撤销投诉', '能不能撤销', '撤回', '实拍保护', 'withdraw', 'cancel'],
    { ...complainant, ...theft },
  ),
  about('where-withdraw', article, ['撤销按钮在哪', '怎么撤销', '找不到撤销', '服务记录', 'where withdraw'], {
    ...complainant,
    ...theft,
  }),
  about(
    'where-withdraw-ip',
    [withdrawing2022, platform],
    ['怎么撤诉', '撤诉在哪', '撤诉按钮', '知识产权撤诉', 'where withdraw ip'],
    { ...complainant, ...ip },
  ),
  about('where-withdraw-original', original2024, ['原创保护撤销', '怎么撤销', 'original protection withdraw'], {
    ...complainant,
    procedures: ['original-protection'],
  }),
  about('withdrawal-letter', withdrawing2022, ['撤诉函怎么写', '撤诉函', '撤销表格', '公章', 'withdrawal letter'], ip),
  about('evidence-time', evidence2023, ['举证时间', '举证多久', '24小时', '举证期限', 'evidence deadline'], {
    ...respondent,
    ...theft,
  }),
  about(
    'how-evidence',
    originals2023,
    ['怎么举证', '举证材料', '交什么', '原图', '套图', '花絮图', '拍摄证明', 'how evidence', 'proof'],
    { ...respondent, ...theft },
  ),
  about('appeal-time', ipAppeal, ['申诉时间', '申诉期限', '几天申诉', '3个工作日', 'appeal deadline'], {
    ...respondent,
    ...ip,
  }),
  about('processing', [article, evidence2023], ['处理中', '处理中是什么意思', 'processing'], theft),
  about(
    'awaiting-complainant',
    platform,
    ['待投诉方响应是什么意思', '待投诉方响应', '待响应', 'awaiting complainant'],
    ip,
  ),
  about(
    'silence',
    single,
    ['投诉方超时未响应会怎么样', '超时未响应', '对方不理', '不响应', 'no answer', 'silence'],
    ip,
  ),
  about(
    'evidence-result',
    decisions2017,
    ['我举证了什么时候处理', '举证后多久', '什么时候有结果', 'when decided'],
    theft,
  ),
  about('ip-result', platform, ['小二介入多久', '申诉多久有结果', '多久处理', 'how long platform'], ip),
  about('weekends', platform, ['周末算吗', '节假日', '工作日怎么算', 'weekend', 'holiday', 'working day']),
  about(
    'swapping',
    swapping2023,
    ['换图就好了', '换图有用吗', '换主图', '换了主图', '替换图片', 'swap pictures', 'replace pictures'],
    respondent,
  ),
  about(
    'deleting',
    [swapping2023, article],
    ['删除宝贝行不行', '删除商品', '下架', '删链接', 'delete listing', 'take down'],
    respondent,
  ),
  about(
    'points',
    points2023,
    ['不申诉会扣分吗', '扣分', '扣几分', '不申诉会怎么样', 'points', 'penalty points'],
    respondent,
  ),
  about('first-time', [points2023, single], ['首次不扣分', '第一次扣几分', '首次', 'first time'], respondent),
  about('supply-platform', single, ['供销平台的图', '1688的图', '分销图片扣分', 'supply platform'], respondent),
  about(
    'penalty-when',
    [decisions2017, platform],
    ['多久处罚', '什么时候处罚', '多久扣分', 'when penalty'],
    respondent,
  ),
  about(
    'original-lost',
    [advice, suppliers2020],
    ['找不到原图', '原图没了', '原图丢了', '没有原图', 'lost original'],
    respondent,
  ),
  about(
    'not-original',
    suppliers2020,
    ['提示非原图', '非原图', '不是原图', '微信传的', '微信压缩', '截图', 'not original', 'exif'],
    respondent,
  ),
  about(
    'from-supplier',
    article,
    [
      '图是厂家给的',
      '供货商的图',
      '供应商',
      '图片包',
      '数据包',
      '一件代发',
      '授权书',
      'supplier',
      'distributor',
      'authorisation',
    ],
    respondent,
  ),
  about('anonymous', old, ['投诉方是谁', '匿名投诉', '看不到投诉方', '联系不上', 'anonymous', 'who complained'], {
    ...respondent,
    ...theft,
  }),
  about('money', advice, ['投诉方要钱', '要钱', '赔偿', '勒索', '和解费', 'money', 'pay'], respondent),
  about('money-first', [advice, article], ['先撤诉还是先给钱', '先给钱', '先撤销', 'pay first', 'withdraw first']),
  about('malicious', [law2019, advice], ['恶意投诉', '职业打假', '职业投诉', '假投诉', 'malicious'], respondent),
  about(
    'declaration',
    law2019,
    ['不侵权声明', '不存在侵权', '反通知', '电子商务法', 'counter notice', 'declaration'],
    ip,
  ),
  about('passed-on', attachments2019, ['对方看得到吗', '材料会给对方', '隐私', 'other side see', 'secret'], ip),
  about('adding', noAdding2019, ['忘记上传', '少传', '补材料', '补充材料', 'forgot file', 'add later'], {
    ...respondent,
    ...ip,
  }),
  about(
    'second-appeal',
    platform,
    ['申诉失败还能申诉吗', '二次申诉', '再次申诉', '申诉不成立', 'second appeal', 'appeal failed'],
    { ...respondent, ...ip },
  ),
  about(
    'penalty-appeal',
    penalty2017,
    ['投诉成立怎么申诉', '处罚申诉', '体检中心', '违规处理', '我要申诉', 'penalty appeal', 'upheld'],
    { ...respondent, ...theft },
  ),
  about('mediation', mediation2025, ['怎么调解', '申请调解', '试试找投诉方调解', 'mediation'], ip),
  about('link-back', single, ['链接什么时候恢复', '商品恢复', '恢复链接', 'listing back', 'restore'], ip),
  about('not-in-list', platform, ['找不到投诉', '列表里没有', '投诉不见了', '15天', 'not in list', 'missing'], ip),
  about('after-withdrawal', article, ['对方撤销了', '撤销后要做什么', '同意撤诉', 'after withdrawal'], respondent),
  about(
    'shooting',
    [originals2023, advice],
    ['怎么拍图', '拍自己的图', '拍实拍图', '自己拍', '防盗图', 'shoot', 'own pictures'],
  ),
  about('agents', advice, ['代申诉', '包过', '原图恢复', '找人申诉', 'agent', 'guaranteed'], respondent),
  about(
    'camera-data',
    advice,
    ['补拍摄信息', '改参数', '改exif', '写入拍摄信息', 'camera data', 'edit exif'],
    respondent,
  ),
  about('timestamp', unverified, ['可信时间戳', '时间戳', '存证', 'timestamp'], respondent),
];
