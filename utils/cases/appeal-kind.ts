import type { Facts } from './observation';
import { hasEnded } from './words';

export const appealKinds = ['evidence', 'appeal', 'second-appeal', 'penalty-appeal'] as const;
/** `evidence`: 举证; `appeal`: 申诉; the other two after a complaint was upheld, on the IP platform and in picture theft. */
export type AppealKind = (typeof appealKinds)[number];

/**
 * Which appeal a case is open to. A single button on the page decides between 举证 and 申诉; without one picture theft is
 * answered by 举证 until it is decided, everything else by 申诉.
 */
export function appealKindOf({
  procedure,
  status,
  offers,
}: Pick<Facts, 'procedure' | 'status' | 'offers'>): AppealKind {
  const [evidence, appeal] = [offers.includes('evidence'), offers.includes('appeal')];
  if (evidence && !appeal) return 'evidence';
  if (hasEnded(status)) return afterTheEnd(procedure);
  return procedure === 'picture-theft' && evidence === appeal ? 'evidence' : 'appeal';
}

function afterTheEnd(procedure: Facts['procedure']): AppealKind {
  switch (procedure) {
    case 'picture-theft':
      return 'penalty-appeal';
    case 'ip-platform':
      return 'second-appeal';
    case 'original-protection':
    case 'unknown':
      return 'appeal';
  }
}
