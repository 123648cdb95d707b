import type { Case, Verdict } from '../../cases';
import { type GuideName, guideOfVerdict } from '../guides';

/** The guide whose matter belongs to a case when none is under way; undefined where the side is not known. */
export function matterGuideOf(one: Pick<Case, 'role' | 'offers'>, verdict: Verdict): GuideName | undefined {
  const path = guideOfVerdict(verdict);
  if (path) return path;
  switch (one.role) {
    case 'complainant':
      return verdict === 'overdue' ? 'answer' : 'withdraw';
    case 'respondent':
      return 'appeal';
    case 'unknown':
      return undefined;
  }
}
