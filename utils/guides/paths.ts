/**
 * The paths that the guides walk, by procedure. Sources: picture theft by the article of 2021; IPP, 原创保护 and mediation by
 * the platform's texts of 2022 to 2025; the penalty appeal by texts to 2017. What is not known of a path is not in it.
 */
import type { Procedure, Status } from '../cases';
import type { Guide, GuideName, Missing, Step, Way } from './guides';

/** What a guide depends on beside its name and procedure. */
export interface Circumstances {
  /** As the walk was begun. An upheld case is appealed against elsewhere than an open one. */
  status?: Status;
  /** The way that the seller chose, where there are two. */
  way?: Way | undefined;
}

const entry = (id: string, control: Step['controls'][number], missing: Missing = 'menu'): Step => ({
  id,
  controls: [control],
  acts: 'entry',
  where: 'page',
  done: 'place',
  missing,
});
const tab = (id: 'filed-tab' | 'received-tab', control: 'tab-filed' | 'tab-received', missing?: Missing): Step => ({
  ...entry(id, control, missing),
  acts: 'tab',
});
/** A control in the case's block, which opens something. */
const inCase = (id: string, controls: Step['controls'], missing: Missing): Step => ({
  id,
  controls,
  acts: 'button',
  where: 'case',
  done: 'opened',
  missing,
});
/** A control that does the deed. */
const deed = (step: Step): Step => ({ ...step, done: 'said' });

const confirm: Step = deed({
  id: 'confirm',
  controls: ['confirm'],
  acts: 'button',
  where: 'dialog',
  done: 'said',
  missing: 'dialog',
});
const submit: Step = deed({
  id: 'submit',
  controls: ['submit', 'evidence', 'appeal'],
  acts: 'button',
  where: 'form',
  done: 'said',
  missing: 'form',
});

const contact = entry('contact', 'open-contact');
const customerService = entry('customer-service', 'open-customer-service');
const complaints = entry('complaints', 'open-complaints');

/** 联系客服 › 商家服务中心 › 服务记录 › 图片盗用 › 我发起的投诉. */
const toMyPictureComplaints: readonly Step[] = [
  contact,
  entry('service-centre', 'open-service-centre'),
  entry('service-records', 'open-service-records'),
  entry('picture-theft', 'open-picture-theft'),
  tab('filed-tab', 'tab-filed'),
];

/** IPP › 投诉管理 › search › 查看. The list holds back what is older than 15 days. */
const toMyRightsComplaint: readonly Step[] = [
  entry('complaints', 'open-complaints', 'ip-platform'),
  { ...entry('search', 'search', 'ip-platform'), acts: 'button', patient: true },
  inCase('open-case', ['view'], 'case-15-days'),
];

/** 应用管理 › 投诉管理. */
const toMyOriginalComplaints: readonly Step[] = [
  entry('applications', 'open-applications', 'original-protection'),
  entry('complaints', 'open-complaints', 'original-protection'),
];

/** Where the complainant finds the case. */
function toMine(procedure: Procedure): readonly Step[] {
  switch (procedure) {
    case 'ip-platform':
      return toMyRightsComplaint;
    case 'original-protection':
      return toMyOriginalComplaints;
    case 'picture-theft':
    case 'unknown':
      return toMyPictureComplaints;
  }
}

/** Where the respondent finds the case. */
function toThoseAboutMe(procedure: Procedure): readonly Step[] {
  switch (procedure) {
    case 'ip-platform':
      return [
        { ...customerService, controls: ['open-customer-service', 'open-reports'] },
        entry('received-rights', 'open-received-rights'),
      ];
    case 'original-protection':
      return [customerService, entry('original-protection', 'open-original-protection')];
    case 'picture-theft':
    case 'unknown':
      return [customerService, complaints, tab('received-tab', 'tab-received')];
  }
}

/** What is said where the case's control is not found: on IPP the list may hold the case back. */
const absent = (procedure: Procedure): Missing => (procedure === 'ip-platform' ? 'case-15-days' : 'case');

const withdrawControl = (procedure: Procedure): Step => deed(inCase('withdraw', ['withdraw'], absent(procedure)));

function withdraw(procedure: Procedure): Guide {
  return {
    name: 'withdraw',
    deed: 'withdraw',
    steps: [...toMine(procedure), withdrawControl(procedure), confirm],
    doneAt: ['withdrawing', 'withdrawn'],
  };
}

/** Both ways end in the case's own block: 撤诉, or 申请小二介入. Until one is chosen the ring stands where both are named. */
function answer(procedure: Procedure, way: Way | undefined): Guide {
  const platform: Step = deed(inCase(way ?? 'choose', ['ask-platform'], absent(procedure)));
  const last = way === 'withdraw' ? withdrawControl(procedure) : platform;
  return {
    name: 'answer',
    deed: way === 'withdraw' ? 'withdraw' : 'answer',
    steps: [
      ...toMine(procedure).filter(({ id }) => id !== 'open-case'),
      inCase('open-case', ['view'], absent(procedure)),
      inCase('respond', ['respond'], absent(procedure)),
      last,
      confirm,
    ],
    doneAt: way === 'withdraw' ? ['withdrawing', 'withdrawn'] : ['in-review', 'withdrawing', 'withdrawn'],
  };
}

/** 举证 for picture theft, 申诉 otherwise; on a form that then has to be submitted. */
function appeal(procedure: Procedure, status: Status | undefined): Guide {
  const isPenalty = status === 'upheld' && (procedure === 'picture-theft' || procedure === 'unknown');
  const openForm = inCase('open-form', ['appeal', 'evidence'], absent(procedure));
  return {
    name: 'appeal',
    deed: 'appeal',
    steps: [...(isPenalty ? toPenalties : toThoseAboutMe(procedure)), openForm, submit, confirm],
    doneAt: ['in-review', 'awaiting-complainant'],
  };
}

/** 体检中心 › 违规处理 › 我要申诉: a list of penalties, which knows the item and not the complaint. */
const toPenalties: readonly Step[] = [
  entry('health-centre', 'open-health-centre'),
  entry('violations', 'open-violations'),
  {
    id: 'penalty-appeal',
    controls: ['penalty-appeal'],
    acts: 'button',
    where: 'item',
    done: 'opened',
    missing: 'item',
  },
];

/** What is left of an upheld complaint on the page: mediation on IPP, elsewhere a look at the case. */
function settle(procedure: Procedure): Guide {
  const seeCase = inCase('open-case', ['view'], absent(procedure));
  const mediation: readonly Step[] = [
    customerService,
    entry('notices', 'open-notices'),
    seeCase,
    deed({ ...entry('mediate', 'mediate', 'offer'), acts: 'button' }),
    confirm,
  ];
  return {
    name: 'settle',
    deed: 'mediate',
    steps: procedure === 'ip-platform' ? mediation : [...toThoseAboutMe(procedure), seeCase],
    doneAt: ['withdrawn'],
  };
}

/** The guide of that name for a case of that procedure. */
export function guideFor(name: GuideName, procedure: Procedure, { status, way }: Circumstances = {}): Guide {
  switch (name) {
    case 'withdraw':
      return withdraw(procedure);
    case 'answer':
      return answer(procedure, way);
    case 'appeal':
      return appeal(procedure, status);
    case 'settle':
      return settle(procedure);
  }
}
