import type { Case, Verdict } from '@/utils/cases';
import { type Guide, guideFor } from '@/utils/guides';
import type { Walk } from '@/utils/walk';
import { nextStep } from '@/utils/words';

/** The way of the guide under way, else of the one that is the next step; undefined where that is no guide. */
export function stepsFor(one: Case, verdict: Verdict, walking: Walk | undefined): Guide | undefined {
  if (walking) {
    const { guide, way, facts } = walking;
    return guideFor(guide, facts.procedure, { status: facts.status, way });
  }
  const doing = nextStep(one, verdict);
  return doing === 'open-page' ? undefined : guideFor(doing, one.procedure, { status: one.status });
}
