import { describe, expect, it } from 'vitest';
import {
  alsoAppeal,
  deadWithdraw,
  offers as everyOffer,
  needsSeller,
  nextTurn,
  type Offer,
  type Role,
  roles,
  type Status,
  soon,
  statuses,
  type Verdict,
  verdictAt,
} from '.';

const now = Date.UTC(2026, 10, 24, 4);

/** Where the page's deadline may stand, ms since 1970, with the edges of "soon" and "passed". */
const clocks = {
  none: undefined,
  later: now + soon + 1,
  'soon, just': now + soon,
  'soon, last moment': now + 1,
  'passed, this moment': now,
  passed: now - 1,
} as const;
type Clock = keyof typeof clocks;
const isSoon = (clock: Clock) => clock.startsWith('soon');
const isPassed = (clock: Clock) => clock.startsWith('passed');

/** Every set of offers there is. */
const everyOffers: Offer[][] = everyOffer.reduce<Offer[][]>(
  (sets, offer) => sets.flatMap((set) => [set, [...set, offer]]),
  [[]],
);

/**
 * The contract's table once more, row by row and in its words: `role | statuses | any of these offers | clock → verdict`.
 * `*` stands for anything. The first row that fits counts. It is written without the code's helpers, so that one error
 * can't be made in both.
 */
const table = `
  *           | withdrawn                                             | *               | *      → withdrawn
  respondent  | dismissed                                             | *               | *      → cleared
  respondent  | filed awaiting-response                               | *               | passed → overdue
  respondent  | awaiting-complainant processing in-review withdrawing upheld closed unknown | appeal evidence | passed → overdue
  complainant | awaiting-complainant                                  | *               | passed → overdue
  respondent  | filed awaiting-response                               | *               | soon   → appeal-soon
  respondent  | awaiting-complainant processing in-review withdrawing upheld closed unknown | appeal evidence | soon → appeal-soon
  respondent  | filed awaiting-response                               | *               | *      → appeal
  respondent  | awaiting-complainant processing in-review withdrawing upheld closed unknown | appeal evidence | * → appeal
  complainant | awaiting-complainant                                  | *               | soon   → answer-soon
  complainant | processing in-review unknown                          | answer          | soon   → answer-soon
  complainant | awaiting-complainant                                  | *               | *      → answer
  complainant | processing in-review unknown                          | answer          | *      → answer
  respondent  | processing                                            | *               | *      → check
  respondent  | in-review awaiting-complainant withdrawing            | *               | *      → wait
  complainant | withdrawing                                           | *               | *      → wait
  complainant | filed awaiting-response awaiting-complainant processing in-review withdrawing | * | soon → withdraw-soon
  complainant | filed awaiting-response awaiting-complainant processing in-review withdrawing | * | *    → can-withdraw
  complainant | upheld dismissed closed                               | *               | *      → too-late
  respondent  | upheld                                                | *               | *      → settle
  respondent  | closed                                                | *               | *      → ended
  *           | *                                                     | *               | *      → unknown
`
  .trim()
  .split('\n')
  .map((line) => {
    const [role = '', words = '', offered = '', rest = ''] = line.split('|').map((cell) => cell.trim());
    const [clock = '', verdict = ''] = rest.split('→').map((cell) => cell.trim());
    return { role, words: words.split(' '), offered: offered.split(' '), clock, verdict };
  });

const fits = (allowed: readonly string[], found: readonly string[]) =>
  allowed.includes('*') || found.some((one) => allowed.includes(one));

function byTable(role: Role, status: Status, offers: readonly Offer[], clock: Clock): string | undefined {
  const time = isSoon(clock) ? 'soon' : isPassed(clock) ? 'passed' : 'none';
  return table.find(
    (row) =>
      fits([row.role], [role]) && fits(row.words, [status]) && fits(row.offered, offers) && fits([row.clock], [time]),
  )?.verdict;
}

const cells = roles.flatMap((role) =>
  statuses.flatMap((status) =>
    everyOffers.flatMap((offers) =>
      // The keys of a literal are its own, which `Object.keys` forgets.
      (Object.keys(clocks) as Clock[]).map((clock) => ({ role, status, offers, clock, deadlineAt: clocks[clock] })),
    ),
  ),
);

describe('the verdict', () => {
  it('is the contract’s in every cell of its table', () => {
    expect(cells).toHaveLength(3 * 11 * 64 * 6);
    const wrong = cells.filter(
      (cell) => verdictAt(cell, now) !== byTable(cell.role, cell.status, cell.offers, cell.clock),
    );
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('never says what the contract calls dangerous', () => {
    const promised: Verdict[] = ['can-withdraw', 'withdraw-soon', 'answer', 'answer-soon'];
    const calming: Verdict[] = ['cleared', 'wait', 'ended', 'settle', 'withdrawn'];
    const endedWords: Status[] = ['upheld', 'dismissed', 'withdrawn', 'closed'];
    for (const cell of cells) {
      const verdict = verdictAt(cell, now);
      if (endedWords.includes(cell.status)) expect(promised).not.toContain(verdict);
      if (cell.role === 'respondent' && (cell.status === 'filed' || cell.status === 'awaiting-response')) {
        expect(calming).not.toContain(verdict);
      }
      if (cell.role === 'complainant' && cell.status === 'awaiting-complainant') expect(verdict).not.toBe('wait');
    }
  });

  it('is kept by the clock until the next turn', () => {
    for (const cell of cells) {
      const turn = nextTurn(cell, now);
      const lastMoment = (turn ?? now + 10 * soon) - 1;
      expect(verdictAt(cell, lastMoment)).toBe(verdictAt(cell, now));
      if (turn !== undefined) expect(turn).toBeGreaterThan(now);
    }
  });

  it('names what stands beside it', () => {
    const appealable = { role: 'respondent', status: 'dismissed', offers: ['appeal'] } as const;
    expect(alsoAppeal(appealable)).toBe(true);
    expect(alsoAppeal({ ...appealable, status: 'upheld' })).toBe(false);
    const withdrawable = { role: 'complainant', status: 'closed', offers: ['withdraw'] } as const;
    expect(deadWithdraw(withdrawable)).toBe(true);
    expect(deadWithdraw({ ...withdrawable, status: 'processing' })).toBe(false);
  });

  it('counts what needs the seller', () => {
    const counted = [...new Set(cells.map((cell) => verdictAt(cell, now)))].filter(needsSeller).sort();
    expect(counted).toEqual(
      ['answer', 'answer-soon', 'appeal', 'appeal-soon', 'check', 'overdue', 'withdraw-soon'].sort(),
    );
  });
});
