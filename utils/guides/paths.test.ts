import { describe, expect, it } from 'vitest';
import { procedures, statuses } from '../cases';
import { doesDeed, guideFor, guideNames, ways } from '.';

const all = guideNames.flatMap((name) =>
  procedures.flatMap((procedure) =>
    statuses.flatMap((status) =>
      [undefined, ...ways].map((way) => ({
        name,
        procedure,
        status,
        way,
        guide: guideFor(name, procedure, { status, way }),
      })),
    ),
  ),
);
const idsOf = (...of: Parameters<typeof guideFor>) => guideFor(...of).steps.map(({ id }) => id);

describe('every guide', () => {
  it('names each of its steps once', () => {
    for (const { guide } of all) {
      const ids = guide.steps.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('does its deed in its last steps, and by a control of the case, its dialog or its form', () => {
    for (const { name, procedure, guide } of all) {
      const deeds = guide.steps.filter(doesDeed);
      // Without mediation nothing is left to be done on the page but to look at the case.
      if (name === 'settle' && procedure !== 'ip-platform') expect(deeds).toEqual([]);
      else expect(guide.steps.slice(-deeds.length)).toEqual(deeds);
      for (const { where, id } of deeds) expect([id, where !== 'page' || id === 'mediate']).toEqual([id, true]);
    }
  });

  it('leads to nothing that the guide counts as done at its beginning', () => {
    for (const { guide } of all) expect(guide.doneAt.length).toBeGreaterThan(0);
  });
});

describe('the path', () => {
  it('to withdraw a picture-theft complaint is the article’s', () => {
    expect(idsOf('withdraw', 'picture-theft')).toEqual([
      'contact',
      'service-centre',
      'service-records',
      'picture-theft',
      'filed-tab',
      'withdraw',
      'confirm',
    ]);
  });

  it('to withdraw on IPP leads over the case’s own page', () => {
    expect(idsOf('withdraw', 'ip-platform')).toEqual(['complaints', 'search', 'open-case', 'withdraw', 'confirm']);
  });

  it('to answer ends on the way that was chosen, and where both are named until one is', () => {
    expect(idsOf('answer', 'ip-platform').slice(-4)).toEqual(['open-case', 'respond', 'choose', 'confirm']);
    expect(idsOf('answer', 'ip-platform', { way: 'platform' }).slice(-2)).toEqual(['platform', 'confirm']);
    expect(idsOf('answer', 'ip-platform', { way: 'withdraw' }).slice(-2)).toEqual(['withdraw', 'confirm']);
  });

  it('to appeal against an upheld picture-theft complaint leads to the penalty', () => {
    expect(idsOf('appeal', 'picture-theft', { status: 'upheld' }).slice(0, 3)).toEqual([
      'health-centre',
      'violations',
      'penalty-appeal',
    ]);
    expect(idsOf('appeal', 'picture-theft', { status: 'awaiting-response' })[0]).toBe('customer-service');
  });
});
