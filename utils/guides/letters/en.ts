import type { LetterText } from './text';

export const en: LetterText = {
  letters: {
    'to-complainant': {
      title: 'To the complainant',
      body: `To {complainant}

I run the store {respondent}. You filed a complaint about this:

{items}

Where the pictures come from: {origin}.

I would like to settle this with you:
1. By {replaceBy} I take the item down, replace and delete the pictures, and tell you, so that you can look for yourself.
2. {request}
3. Besides: {terms}.

If you don't agree, or think that I am mistaken, please tell me why.

Contact: {contact}
Store: {respondent}
Date: {date}`,
    },
    'to-distributor': {
      title: 'To the distributor',
      body: `To {distributor}

My store {respondent} uses pictures that you supplied. There is now a complaint about them:

{items}

The platform gives little time. Please answer by {replyBy}:
1. Who shot these pictures: you, or the manufacturer?
2. If you did: please send the unedited originals (JPG files) and at least 2 more of the same shooting. By mail or drive, please: chat apps strip the camera data.
3. If you did not: please send the manufacturer's letter that authorises you to use them, naming items or pictures, use and term, with a seal.
4. Please also write that my store may use these pictures, with a seal.

I will hand your papers to the platform, which passes them on to the complainant. Tell me first what the other side should not see.

Contact: {contact}
Store: {respondent}
Date: {date}`,
    },
    'to-manufacturer': {
      title: 'To the manufacturer',
      body: `To {manufacturer}

My store {respondent} sells your goods with pictures supplied by {distributor}. There is now a complaint about them:

{items}

Please tell me by {replyBy}:
1. Did you shoot these pictures?
2. Did you authorise {distributor} to use them and to pass that right on? If so, please send me the sealed letter.
3. If not, can you authorise my store? Please name items or pictures, use and term.
4. Can you send the unedited originals? By mail or drive, please.

I will hand your papers to the platform, which passes them on to the complainant. Tell me first what the other side should not see.

Contact: {contact}
Store: {respondent}
Date: {date}`,
    },
    'appeal-statement': {
      title: 'Appeal statement',
      body: `Appeal statement

Store: {respondent}
About:

{items}

1. Where the pictures come from
The pictures complained about come from: {origin}.
Shot on: {shotOn}. Shot by: {shotBy}.

2. Proof attached
{attachments}

3. Request
Please check the above. I believe it shows that I may use these pictures, and ask you to find the complaint not upheld.

All of this is true.

Name or company: {ownName}
Contact: {contact}
Date: {date}`,
    },
    'evidence-statement': {
      title: 'Evidence statement',
      body: `Evidence statement

Store: {respondent}
About:

{items}

1. Original (unedited, the very picture of the listing): {originalFile}
2. More of the same shooting (at least 2): {seriesFiles}
3. Shooting papers (clothing on a person whose face shows): {shootingPapers}

Shot on: {shotOn}. Shot by: {shotBy}.
Where the pictures come from: {origin}.

All files are as they were made, unedited.

Name or company: {ownName}
Date: {date}`,
    },
    settlement: {
      title: 'Settlement',
      body: `Settlement

Party A (complainant): {complainant}
Party B (respondent): {respondent}

About:

{items}

Both agree:
1. By {replaceBy} party B takes the item down, replaces all the pictures concerned, and deletes the infringing ones (main, detail, option pictures, video cover, picture store).
2. By {seenBy} party A opens the listing and looks; if all is well, party A will {withdraw} by {withdrawBy}.
3. Payment (how much, when, who goes first; or "none"): {payment}.
4. Use of these pictures from now on: {futureUse}.
5. {afterEnd}
6. Each tells the other in writing after every step.
7. Besides: {terms}.

Party A (signature or seal):
Party B (signature or seal):
Date: {date}`,
    },
    'withdrawal-letter': {
      title: 'Withdrawal letter',
      body: `Withdrawal letter (撤诉函)

We, {complainant}, withdraw of our own will the following complaints against {respondent}:

{items}

Name of the right: {rightName}
Number of the right: {rightNumber}
Reason: {withdrawReason}

Please cancel these complaints. The withdrawal table is attached.

Registered mailbox: {mailbox}
Contact: {contact}
Right holder (company seal): {ownName}
Date: {date}`,
    },
  },
  colon: ': ',
  request: {
    open: 'Once you have looked, please withdraw the complaint while it is still being handled; afterwards it cannot be withdrawn.',
    over: 'The complaint has been handled and can no longer be withdrawn on the page. Once you have looked, please tell me in writing that this is settled and that you will not complain about these pictures again.',
    overOnIpPlatform:
      'The complaint has been handled and can no longer be withdrawn from the list. Once you have looked, please send the platform a withdrawal letter (撤诉函) and the withdrawal table from your registered mailbox, and press 撤诉 after the platform has read them. I can attach a draft.',
  },
  afterEnd: {
    usual: 'If the complaint is handled before it is withdrawn, the page no longer allows it: both then talk again.',
    ipPlatform:
      'If the complaint is handled before it is withdrawn, party A sends the platform a withdrawal letter (撤诉函) from the registered mailbox and presses 撤诉 as the platform asks.',
  },
  withdraw: { usual: 'withdraw the complaint', ipPlatform: 'withdraw the complaint (撤诉)' },
  blank: '______ ({name})',
  names: {
    complainant: 'complainant',
    respondent: 'respondent',
    complaintNumber: 'complaint number',
    taskNumber: 'task number',
    productTitle: 'item',
    productId: 'item ID',
    productUrl: 'link',
    reason: 'reason',
    filedOn: 'filing date',
    ownName: 'name or company',
    contact: 'contact',
    mailbox: 'registered mailbox',
    distributor: 'distributor',
    manufacturer: 'manufacturer',
    origin: 'where the pictures come from',
    shotOn: 'shooting date',
    shotBy: 'photographer',
    attachments: 'what is attached',
    originalFile: 'file name of the original',
    seriesFiles: 'file names of the series',
    shootingPapers: 'shooting papers, or “none”',
    rightName: 'name of the right',
    rightNumber: 'number of the right',
    replaceBy: 'date of replacement',
    seenBy: 'date of looking',
    withdrawBy: 'date of withdrawal',
    replyBy: 'time of reply',
    payment: 'payment, or “none”',
    futureUse: 'future use',
    terms: 'other terms, or “none”',
    withdrawReason: 'reason of withdrawal',
    date: 'date',
  },
};
