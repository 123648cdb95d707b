/** Where the pages of the main job live, under the real host names. */

/** The accounts of the stand-in backend: one store complains, the other is complained about, the third is its helper. */
export type Account = 'yunshang' | 'xiaotang' | 'xiaotang-kefu';

/** The stores that the accounts belong to, as the pages name them. */
export const stores = { yunshang: '云裳摄影旗舰店', xiaotang: '小棠家女装' } as const;

const workbench = 'https://myseller.taobao.com/home.htm';
const rights = 'https://rights.taobao.com/complaint';

export const home = (account: Account) => `${workbench}/QnworkbenchHome/?as=${account}`;

/** 服务记录 › 图片盗用: the record of picture-theft complaints. */
export const pictureTheft = (account: Account) => `${workbench}/service-center/record/picture-theft?as=${account}`;

/** The page of one case in that record. */
export const caseOfPictureTheft = (account: Account, number: string) =>
  `${workbench}/service-center/record/picture-theft/detail?complaintId=${number}&as=${account}`;

/** 投诉管理 inside the workbench, which frames {@link allComplaints}. */
export const complaintManagement = (account: Account) => `${workbench}/customer-service/complaint?as=${account}`;

/** 投诉管理: complaints of every kind. */
export const allComplaints = (account: Account) => `${rights}/sellerList.htm?as=${account}`;

/** The server-rendered list, sent as GBK. */
export const legacyList = (account: Account, side: 'received' | 'filed') =>
  `${rights}/legacyList.htm?as=${account}&role=${side === 'filed' ? 1 : 0}`;

/** 售后服务管理: looks much like a complaint list and is none. */
export const refunds = (account: Account) => `https://refund2.taobao.com/dispute/sellerDisputeList.htm?as=${account}`;

/** The second backend, of another kit: the workbench of Tmall, IPP, 原创保护. */
export const tmallHome = (account: Account) => `https://myseller.tmall.com/home.htm/?as=${account}`;
export const tmallPictureTheft = (account: Account) =>
  `https://myseller.tmall.com/home.htm/service/record/pictures?as=${account}`;
export const rightsHome = (account: Account) => `https://ipp.taobao.com/ippCenter.htm?as=${account}#/`;
export const rightsList = (account: Account) => `https://ipp.taobao.com/ippCenter.htm?as=${account}#/complaint/list`;
export const rightsCase = (account: Account, number: string) =>
  `https://ipp.taobao.com/ippCenter.htm?as=${account}#/complaint/detail?id=${number}`;
export const originalHome = (account: Account) => `https://yc.alibaba.com/?as=${account}#/`;
export const originalList = (account: Account) => `https://yc.alibaba.com/?as=${account}#/complaintList`;
