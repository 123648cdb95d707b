/** The fictional goods and stores. Some titles and names hold status words on purpose: sellers write such things. */
import type { Product } from '../shared/wire';

export const stores = {
  yunshang: '云裳摄影旗舰店',
  xiaotang: '小棠家女装',
} as const;

export interface Account {
  readonly key: string;
  /** As the shell's header shows it; a sub-account is `store:person`. */
  readonly name: string;
  readonly store: string;
}

export const accounts: readonly Account[] = [
  { key: 'yunshang', name: stores.yunshang, store: stores.yunshang },
  { key: 'xiaotang', name: stores.xiaotang, store: stores.xiaotang },
  { key: 'xiaotang-kefu', name: `${stores.xiaotang}:客服小李`, store: stores.xiaotang },
];

export const products = {
  dress: { id: '738211046015', title: '法式方领收腰连衣裙女夏季新款显瘦碎花长裙' },
  tweed: { id: '738211046022', title: '申诉成功款 小香风粗花呢外套女秋冬短款名媛气质' },
  knit: { id: '741900317733', title: '撤销线拼色针织开衫女软糯慵懒风毛衣外搭' },
  denim: { id: '702558190441', title: '高腰直筒牛仔裤女九分显高复古蓝' },
  coat: { id: '755031228806', title: '双面羊绒大衣女中长款 已完结系列最后一批不补' },
  shirt: { id: '719446700258', title: '真丝衬衫女缎面垂感职业通勤长袖上衣' },
  skirt: { id: '760113549927', title: '处理完毕清仓 百褶半身裙高腰a字中长款断码' },
  hat: { id: '688230915574', title: '羊毛贝雷帽女秋冬画家帽英伦复古' },
  bag: { id: '733907442610', title: '小众设计腋下包女2026新款通勤单肩包' },
  boots: { id: '747720081359', title: '法式粗跟短靴女方头切尔西靴 不成立不退款工厂直发' },
  tee: { id: '729014663382', title: '趣味印花T恤女“审核中”字母短袖纯棉宽松' },
  qipao: { id: '751188203947', title: '新中式改良旗袍连衣裙 国风提花盘扣' },
  scarf: { id: '694417725081', title: '山羊绒围巾女冬季加厚格纹披肩两用' },
  pajamas: { id: '763329501164', title: '珊瑚绒睡衣女冬季加绒家居服套装' },
} as const satisfies Record<string, Product>;

export type ProductName = keyof typeof products;

export function productById(id: string): Product | undefined {
  return Object.values(products).find((product) => product.id === id);
}
