/**
 * The seeded complaints that tests and people ask for by what they are. `filed` is seen by 云裳摄影旗舰店,
 * `received` by 小棠家女装, and what is `shared` by both, each from its side.
 */
export const notable = {
  shared: {
    /** 处理中, live-shot, the respondent's evidence is due in 21 hours. */
    processing: '6100261101017',
    /** 待举证, counted down by the second. */
    evidenceDue: '6100261101024',
    /** 举证中: evidence begun, more may be added. */
    evidenceBegun: '6100261101031',
    /** 待申诉, more than two days left. */
    appealDue: '6100261101048',
    /** 待申诉, 14 hours left. */
    appealDueSoon: '6100261101055',
    /** 待投诉方响应: the complainant may withdraw or ask the platform in. */
    replyDue: '6100261101062',
    appealReview: '6100261101079',
    upheld: '6100261101086',
    /** 投诉成立, and the respondent may still appeal against the penalty. */
    upheldPenaltyAppeal: '6100261101093',
    dismissed: '6100261101109',
    withdrawn: '6100261101116',
    /** 处理完毕, without a word of how. */
    closed: '6100261101123',
    /** 待举证, but the time is over: the control stands there disabled. */
    evidenceOverdue: '6100261101130',
  },
  filed: {
    submitted: '6100261102014',
    /** 处理中, live-shot. */
    processing: '6100261102021',
    /** 处理中, filed by hand. */
    processingManual: '6100261102038',
    /** 待投诉方响应, 8 hours left. */
    replyDueSoon: '6100261102052',
    mediation: '6100261102069',
    withdrawing: '6100261102083',
    /** 材料转交中: a status that no list of words knows. */
    transferring: '6100261102090',
    /** 处理完毕 with 投诉成立 beside it. */
    upheldPlain: '6100261102120',
    /** 投诉成立, yet 撤销 still stands there enabled; the server refuses. */
    lingeringWithdraw: '6100261102137',
  },
  /** On IPP, by 投诉任务编号; 云裳摄影旗舰店 complains. */
  rights: {
    /** 投诉审核通过-卖家待申诉; shares its 投诉单号 with {@link submitted}. */
    appealDue: '8800261101011',
    submitted: '8800261101028',
    /** 小二介入, of 20 days ago: the list hides it until its dates are widened. */
    old: '8800261101035',
    /** 卖家已申诉-待投诉方响应. */
    replyDue: '8800261101042',
    upheld: '8800261101059',
  },
  /** On 原创保护. */
  original: {
    inReview: '7700261101018',
    upheld: '7700261101025',
  },
  received: {
    /** 处理中, 22 hours left for evidence. */
    processing: '6100261103011',
    /** 处理中, little more than an hour left, from an anonymous complainant. */
    processingUrgent: '6100261103035',
    /** 待申诉 with a date alone as deadline. */
    appealDueDate: '6100261103059',
    mediation: '6100261103066',
    upheldPlain: '6100261103103',
    /** 处理完毕 with 投诉成立 beside it, and 我要申诉 still offered for 20 hours. */
    upheldPlainPenaltyAppeal: '6100261103110',
    /** 申诉审核中 after the decision. */
    penaltyReview: '6100261103141',
    /** About an order (延迟发货): stands in 投诉管理 only. */
    aboutAnOrder: '6100261109013',
  },
} as const;
