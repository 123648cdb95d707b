import { describe, expect, it, test } from 'vitest';
import { offers, procedures, roles, statuses } from '../../cases';
import { guideNames } from '../guides';
import {
  checklistsFor,
  decisionNodes,
  guideContent,
  leftAfterEnd,
  proofs,
  proofsAskedFor,
  refusedProofs,
  type Standing,
} from '.';

/** Every standing that a case can have, with no, one, or every control offered. */
const standings: Standing[] = roles.flatMap((role) =>
  procedures.flatMap((procedure) =>
    statuses.flatMap((status) =>
      [[], ...offers.map((offer) => [offer]), [...offers]].map((offered) => ({
        role,
        procedure,
        status,
        offers: offered,
      })),
    ),
  ),
);

test('nothing that is said is of certainty C', () => {
  const certainties = JSON.stringify([
    guideNames.map((guide) => standings.map((one) => [guideContent(guide, one), checklistsFor(guide, one)])),
    decisionNodes,
    proofs,
    refusedProofs,
  ]);
  expect(certainties).not.toContain('"certainty":"C"');
});

describe('a guide', () => {
  const standing = (part: Partial<Standing>): Standing => ({
    role: 'complainant',
    procedure: 'picture-theft',
    status: 'processing',
    offers: [],
    ...part,
  });

  it('never leads to a withdrawal of a case that has ended, and says what is left', () => {
    for (const one of standings.filter(({ status }) =>
      ['upheld', 'dismissed', 'closed', 'withdrawn'].includes(status),
    )) {
      expect(guideContent('withdraw', one).state).not.toBe('open');
    }
    const ended = guideContent('withdraw', standing({ procedure: 'ip-platform', status: 'upheld' }));
    expect(ended).toMatchObject({ state: 'ended', left: [{ kind: 'withdrawal-letter' }, { kind: 'mediation' }] });
    expect(guideContent('withdraw', standing({ status: 'closed' }))).toMatchObject({
      state: 'ended',
      reason: { text: 'matter_none_too_late', source: { name: 'article' } },
      left: [{ kind: 'nothing' }],
    });
  });

  it('always leads to an appeal that the page offers to a respondent', () => {
    for (const one of standings) {
      const offered = one.offers.includes('appeal') || one.offers.includes('evidence');
      if (one.role === 'respondent' && offered) expect(guideContent('appeal', one).state).toBe('open');
    }
  });

  it('is none where side or status are not understood and the page offers nothing', () => {
    for (const guide of ['withdraw', 'answer', 'appeal'] as const) {
      expect(guideContent(guide, standing({ role: 'unknown' })).state).toBe('unsure');
    }
    expect(guideContent('withdraw', standing({ status: 'unknown', offers: ['withdraw'] })).state).toBe('unsure');
  });

  it('knows four appeals with clocks of their own', () => {
    const appeal = (part: Partial<Standing>) => guideContent('appeal', standing({ role: 'respondent', ...part }));
    expect(appeal({ status: 'awaiting-response' })).toMatchObject({
      appeal: 'evidence',
      rules: ['picture-theft-evidence', 'picture-theft-decision'],
    });
    expect(appeal({ status: 'awaiting-response', procedure: 'ip-platform' })).toMatchObject({
      appeal: 'appeal',
      rules: ['ip-appeal', 'ip-decision', 'mediation'],
    });
    expect(appeal({ status: 'upheld', procedure: 'ip-platform', offers: ['appeal'] })).toMatchObject({
      appeal: 'second-appeal',
    });
    expect(appeal({ status: 'upheld', offers: ['appeal'] })).toMatchObject({ appeal: 'penalty-appeal' });
    expect(appeal({ status: 'upheld' })).toMatchObject({ state: 'ended', left: [{ kind: 'penalty-appeal' }] });
  });

  it('asks for originals in picture theft alone: elsewhere the page says what it takes', () => {
    const asked = (part: Partial<Standing>) =>
      standing({ role: 'respondent', status: 'awaiting-response', offers: ['evidence'], ...part });
    const ids = (one: Standing) => checklistsFor('appeal', one).flatMap(({ items }) => items.map(({ id }) => id));
    expect(proofsAskedFor(asked({})).map(({ proof }) => proof.id)).toEqual([
      'original',
      'same-shooting',
      'model-papers',
    ]);
    expect(ids(asked({}))).toContain('submit.original');
    expect(guideContent('appeal', asked({ procedure: 'ip-platform' }))).toMatchObject({
      title: 'matter_more_evidence_title',
    });
    expect(proofsAskedFor(asked({ procedure: 'ip-platform' }))).toEqual([]);
    expect(ids(asked({ procedure: 'ip-platform' }))).not.toContain('submit.original');
  });

  it('shows the two ways of an answer side by side', () => {
    expect(
      guideContent('answer', standing({ procedure: 'ip-platform', status: 'awaiting-complainant' })),
    ).toMatchObject({
      state: 'open',
      ways: [{ id: 'withdraw' }, { id: 'escalate' }],
      rules: ['ip-answer', 'ip-decision'],
    });
  });
});

test('what is left is told of every case that has ended, and of none that is open', () => {
  for (const one of standings) {
    const hasEnded = ['upheld', 'dismissed', 'closed', 'withdrawn'].includes(one.status);
    expect(leftAfterEnd(one).length > 0).toBe(hasEnded);
  }
});

test('an item of a checklist has an id of its own', () => {
  for (const guide of guideNames) {
    for (const one of standings) {
      const ids = checklistsFor(guide, one).flatMap(({ items }) => items.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
    }
  }
});
