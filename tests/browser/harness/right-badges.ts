import type { Sandbox } from '../../sandbox/server';
import type { Badge, ComplaintList } from './complaint-list';
import { type Expectation, expectationOf, type Showing, workbench } from './expectation';
import { settled } from './wait';

/** What a badge says wrongly; empty where it is right. */
function wrongIn(badge: Badge, expected: Expectation): string[] {
  const { number, role, status, verdicts, deadlineAt, tolerance } = expected;
  const isNear =
    deadlineAt === undefined ||
    (badge.deadlineAt !== undefined && Math.abs(badge.deadlineAt - deadlineAt) <= tolerance);
  return [
    badge.role === role ? [] : `${number}: role ${badge.role}, not ${role}`,
    badge.status === status ? [] : `${number}: status ${badge.status}, not ${status}`,
    verdicts.some((verdict) => verdict === badge.verdict)
      ? []
      : `${number}: verdict ${badge.verdict}, not ${verdicts.join(' or ')}`,
    isNear ? [] : `${number}: deadline ${badge.deadlineAt ?? 'missing'}, not ${deadlineAt}`,
    badge.row.includes(number) ? [] : `${number}: stands in the row of another case`,
    badge.isLastInCell ? [] : `${number}: is not the last child of its place`,
    badge.isVisible ? [] : `${number}: can't be seen`,
  ].flat();
}

async function wrongOn(list: ComplaintList, sandbox: Sandbox, store: string, showing: Showing): Promise<string[]> {
  const complaints = (await list.numbers()).flatMap((number) => sandbox.case(number) ?? []);
  const inScope = complaints.filter(({ category }) => category === 'picture');
  const badges = await list.badges();
  if (inScope.length === 0) return ['no case is on show'];
  const wanted = new Set(inScope.map(({ number }) => number));
  return [
    ...badges
      .filter(({ number }) => !wanted.has(number))
      .map(({ number }) => `${number}: a badge that belongs nowhere`),
    ...inScope.flatMap((complaint) => {
      const own = badges.filter(({ number }) => number === complaint.number);
      const [badge] = own;
      if (badge === undefined || own.length > 1) return `${complaint.number}: ${own.length} badges`;
      return wrongIn(badge, expectationOf(complaint, store, showing, sandbox.now()));
    }),
  ];
}

/**
 * Waits until every case on show has its one right badge and nothing else has one.
 * @returns what is wrong at last; empty where nothing is
 */
export function wrongBadges(
  list: ComplaintList,
  sandbox: Sandbox,
  store: string,
  showing: Showing = workbench,
): Promise<string[]> {
  return settled(
    () => wrongOn(list, sandbox, store, showing),
    (wrong) => wrong.length === 0,
    10_000,
  );
}
