import { appealKindOf, type Case, type Verdict } from '../cases';
import { type GuideName, guideOfVerdict } from '../guides';
import { say } from './say';

/** What a button of a case does, by the names that others find it by. */
export type Doing = GuideName | 'open-page';

const offersAppeal = ({ offers }: Case) => offers.includes('appeal') || offers.includes('evidence');

/** The one next step of a case: the guide of its verdict, else the page itself. */
export function nextStep(one: Case, verdict: Verdict): Doing {
  const path = guideOfVerdict(verdict);
  if (path) return path;
  if (verdict === 'overdue' && offersAppeal(one)) return 'appeal';
  return verdict === 'overdue' && one.offers.includes('answer') ? 'answer' : 'open-page';
}

/** A path beside the next step: an appeal that the page offers always has its own. */
export function pathBeside(one: Case, verdict: Verdict): GuideName | undefined {
  if (one.role === 'complainant' || !offersAppeal(one) || nextStep(one, verdict) === 'appeal') return undefined;
  return 'appeal';
}

/** All paths beside the next step, where they don't stand side by side with what each leads to. */
export function pathsBeside(one: Case, verdict: Verdict): GuideName[] {
  const appeal = pathBeside(one, verdict);
  return [...(appeal ? [appeal] : []), ...(guideOfVerdict(verdict) === 'answer' ? ['withdraw' as const] : [])];
}

/** What the button says, in the procedure's own words. */
export function doingWords(doing: Doing, one: Case): string {
  switch (doing) {
    case 'open-page':
      return say('do_open_page');
    case 'withdraw':
      return one.procedure === 'ip-platform' ? say('do_withdraw_ip_platform') : say('do_withdraw');
    case 'appeal':
      return appealKindOf(one) === 'evidence' ? say('do_evidence') : say('do_appeal');
    case 'answer':
      return say('do_answer');
    case 'settle':
      return say('do_settle');
  }
}
