import type { LetterText } from './text';

export const zh: LetterText = {
  letters: {
    'to-complainant': {
      title: '给投诉方',
      body: `{complainant}：

你好。我是店铺 {respondent}。你对下面的商品发起了投诉：

{items}

这些图片的来源：{origin}。

我想和你把这件事解决：
1. 我在 {replaceBy} 前下架商品，换掉并删除有关的图片，做完告诉你，你可以自己打开看。
2. {request}
3. 另外：{terms}。

如果你不同意，或者觉得我弄错了，请告诉我原因。

联系方式：{contact}
店铺：{respondent}
日期：{date}`,
    },
    'to-distributor': {
      title: '给供货商',
      body: `{distributor}：

你好。我的店铺 {respondent} 用了你们提供的图片，现在被投诉：

{items}

平台给的时间很短，请在 {replyBy} 前回复我：
1. 这些图片是谁拍的：你们自己，还是厂家？
2. 是你们拍的：请给没改过的原图（JPG 原文件），和同一次拍摄的另外至少 2 张。请用邮箱或网盘发原文件，聊天软件会丢掉拍摄信息。
3. 不是你们拍的：请给厂家授权你们使用这些图片的授权书，写明商品或图片、使用范围、期限，并盖章。
4. 请再写一份说明，允许我的店铺使用这些图片，并盖章。

你们给的材料我会交给平台，平台会转给投诉方。不方便给对方看的，请先告诉我。

联系方式：{contact}
店铺：{respondent}
日期：{date}`,
    },
    'to-manufacturer': {
      title: '给厂家',
      body: `{manufacturer}：

你好。我的店铺 {respondent} 销售你们的商品，图片由供货商 {distributor} 提供。现在这些图片被投诉：

{items}

想请你们在 {replyBy} 前告诉我：
1. 这些图片是不是你们拍的？
2. 你们是否授权 {distributor} 使用和转授权这些图片？有授权书的话，请给我一份盖章的。
3. 没有的话，能不能授权我的店铺使用？请写明商品或图片、使用范围和期限。
4. 能不能提供没改过的原图？请用邮箱或网盘发原文件。

你们给的材料我会交给平台，平台会转给投诉方。不方便给对方看的，请先告诉我。

联系方式：{contact}
店铺：{respondent}
日期：{date}`,
    },
    'appeal-statement': {
      title: '申诉说明',
      body: `申诉说明

店铺：{respondent}
被投诉的商品：

{items}

一、图片的来源
被投诉的图片来自：{origin}。
拍摄时间：{shotOn}。拍摄人：{shotBy}。

二、随附的证明
{attachments}

三、请求
请核对以上材料。我认为这些材料说明我可以使用这些图片，请认定投诉不成立。

以上内容属实。

姓名或公司：{ownName}
联系方式：{contact}
日期：{date}`,
    },
    'evidence-statement': {
      title: '举证说明',
      body: `举证说明

店铺：{respondent}
被投诉的商品：

{items}

1. 原图（没改过，就是商品上的那张）：{originalFile}
2. 同一次拍摄的其他图片（至少 2 张）：{seriesFiles}
3. 拍摄证明（服装由露脸的人穿着拍时）：{shootingPapers}

拍摄时间：{shotOn}。拍摄人：{shotBy}。
图片的来源：{origin}。

以上文件都是原来的样子，没有改过。

姓名或公司：{ownName}
日期：{date}`,
    },
    settlement: {
      title: '协商约定',
      body: `协商约定

甲方（投诉方）：{complainant}
乙方（被投诉方）：{respondent}

关于下面的投诉：

{items}

双方谈妥：
1. 乙方在 {replaceBy} 前下架商品，换掉全部有关的图片，并删除侵权的图片（主图、详情、规格图、视频封面、图片空间）。
2. 甲方在 {seenBy} 前自己打开商品看一遍；没有问题，就在 {withdrawBy} 前{withdraw}。
3. 付款（多少、什么时候、谁先做；没有就写“无”）：{payment}。
4. 这些图片以后怎么用：{futureUse}。
5. {afterEnd}
6. 每做完一步，都用文字告诉对方。
7. 其他：{terms}。

甲方（签字或盖章）：
乙方（签字或盖章）：
日期：{date}`,
    },
    'withdrawal-letter': {
      title: '撤诉函',
      body: `撤诉函

我方 {complainant} 对 {respondent} 发起的下列投诉，现在自愿撤回：

{items}

知识产权名称：{rightName}
知识产权编号：{rightNumber}
撤诉原因：{withdrawReason}

请平台撤销上述投诉。随附撤销表格。

登记的邮箱：{mailbox}
联系方式：{contact}
权利人（盖公章）：{ownName}
日期：{date}`,
    },
  },
  colon: '：',
  request: {
    open: '你看过以后，请在投诉还在处理时撤销；处理完毕后就不能再撤销了。',
    over: '投诉已经处理完毕，页面上不能再撤销。你看过以后，请用文字告诉我：这件事已经解决，不再就这些图片投诉。',
    overOnIpPlatform:
      '投诉已经处理完毕，列表里不能再撤诉。你看过以后，请从登记的邮箱给平台发撤诉函和撤销表格，平台看过后再点「撤诉」。草稿我可以附上。',
  },
  afterEnd: {
    usual: '撤销之前投诉已经处理完毕的，页面上就不能再撤销：双方另行商量。',
    ipPlatform: '撤诉之前投诉已经处理完毕的，甲方从登记的邮箱给平台发撤诉函，并按平台的要求点「撤诉」。',
  },
  withdraw: { usual: '撤销投诉', ipPlatform: '撤诉' },
  blank: '______（{name}）',
  names: {
    complainant: '投诉方',
    respondent: '被投诉方',
    complaintNumber: '投诉编号',
    taskNumber: '投诉任务编号',
    productTitle: '商品',
    productId: '商品 ID',
    productUrl: '商品链接',
    reason: '投诉原因',
    filedOn: '投诉日期',
    ownName: '姓名或公司',
    contact: '联系方式',
    mailbox: '登记的邮箱',
    distributor: '供货商',
    manufacturer: '厂家',
    origin: '图片从哪来',
    shotOn: '拍摄时间',
    shotBy: '拍摄人',
    attachments: '附了哪些材料',
    originalFile: '原图的文件名',
    seriesFiles: '同一次拍摄的文件名',
    shootingPapers: '拍摄证明，不需要就写“无”',
    rightName: '知识产权名称',
    rightNumber: '知识产权编号',
    replaceBy: '换图的日期',
    seenBy: '查看的日期',
    withdrawBy: '撤销的日期',
    replyBy: '回复的时间',
    payment: '付款，没有就写“无”',
    futureUse: '以后怎么用',
    terms: '其他约定，没有就写“无”',
    withdrawReason: '撤诉原因',
    date: '日期',
  },
};
