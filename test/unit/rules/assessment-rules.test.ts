import { expect, test } from 'vitest';
import { type AssessmentSketch, findingsOf, ruleTable } from './run-rule.ts';

const FULL: AssessmentSketch = {
  influences: ['user'],
  degree: 'medium',
  attitude: 0,
  mode: 'growth',
  result: 'Less scrap',
  win: 'A promotion',
};
const of = (assessment: object, more: object = {}) => ({
  people: { ann: {} },
  assessments: { ann: assessment },
  ...more,
});
const atStep = (buyingStep: number | null) => ({ opportunities: { deal: { buyingStep } } });

ruleTable('assessment.incomplete', [
  ['nothing is blank', of(FULL, atStep(3)), []],
  ['the degree is blank', of({ ...FULL, degree: 'unknown' }, atStep(3)), ['medium ann']],
  ['the attitude is blank', of({ ...FULL, attitude: null }, atStep(3)), ['medium ann']],
  ['the mode is blank', of({ ...FULL, mode: 'unknown' }, atStep(3)), ['medium ann']],
  ['the result is blank', of({ ...FULL, result: '' }, atStep(3)), ['medium ann']],
  ['the win is blank', of({ ...FULL, win: ' ' }, atStep(3)), ['medium ann']],
  ['before step 3', of({ ...FULL, win: '' }, atStep(2)), ['low ann']],
  ['at a step nobody named', of({ ...FULL, win: '' }), ['low ann']],
  ['a coach by status holds an influence', of({ coach: 'candidate' }), ['low ann']],
  [
    'a committee has no personal win',
    {
      people: { ann: { kind: 'committee' } },
      assessments: { ann: { ...FULL, win: '' } },
    },
    [],
  ],
  ['who holds no influence', of({ degree: 'high' }), []],
  [
    'who has left',
    { people: { ann: { status: 'left' } }, assessments: { ann: { influences: ['user'] } } },
    [],
  ],
]);

test('assessment.incomplete names the blanks, the one that unlocks most first', () => {
  const [finding] = findingsOf(
    'assessment.incomplete',
    of({ ...FULL, win: '', degree: 'unknown', attitude: null }),
  );
  expect(finding?.values).toMatchObject({ missing: 'degree,attitude,win', influences: 'user' });
});

const sure = { evidenceDate: '2026-03-01', confidence: 90 };

ruleTable('assessment.unsure', [
  ['dated today and sure enough', of({ degree: 'high', ...sure }), []],
  ['89 % sure', of({ degree: 'high', ...sure, confidence: 89 }), ['medium ann']],
  ['nobody said how sure', of({ degree: 'high', ...sure, confidence: null }), []],
  ['90 days old', of({ degree: 'high', ...sure, evidenceDate: '2025-12-01' }), []],
  ['91 days old', of({ degree: 'high', ...sure, evidenceDate: '2025-11-30' }), ['medium ann']],
  ['of a day to come', of({ degree: 'high', ...sure, evidenceDate: '2026-03-02' }), ['medium ann']],
  ['no evidence at all', of({ degree: 'high' }), ['medium ann']],
  ['a confidence without a date', of({ degree: 'high', confidence: 100 }), ['medium ann']],
  ['medium influence', of({ degree: 'medium' }), []],
  ['influence not known', of({ influences: ['economic'] }), []],
  [
    'who has left',
    { people: { ann: { status: 'left' } }, assessments: { ann: { degree: 'high' } } },
    [],
  ],
]);

test('assessment.unsure looks at each facet by itself', () => {
  const fresh = { date: '2026-03-01', source: 'Bob', confidence: 95 };
  const [finding] = findingsOf(
    'assessment.unsure',
    of({
      degree: 'high',
      degreeEvidence: fresh,
      attitude: 1,
      attitudeEvidence: { ...fresh, date: '2025-01-01' },
      mode: 'growth',
      modeEvidence: { ...fresh, confidence: 50 },
      influences: ['user'],
    }),
  );
  expect(finding?.values).toEqual({
    none: 'influences',
    old: 'attitude',
    unsure: 'mode',
    limitDays: 90,
    needed: 90,
    degree: 'high',
  });
});

ruleTable('assessment.contradiction', [
  ['an advocate in even keel', of({ attitude: 2, mode: 'even-keel' }), ['low ann']],
  ['an advocate who is overconfident', of({ attitude: 2, mode: 'overconfident' }), ['low ann']],
  ['an advocate in growth', of({ attitude: 2, mode: 'growth' }), []],
  ['a supporter in even keel', of({ attitude: 1, mode: 'even-keel' }), []],
  ['an opponent in trouble', of({ attitude: -1, mode: 'trouble' }), ['low ann']],
  ['an enemy in trouble', of({ attitude: -2, mode: 'trouble' }), ['low ann']],
  [
    'an opponent in trouble who prefers a rival',
    of({ attitude: -1, mode: 'trouble', prefers: 'Rival' }),
    [],
  ],
  ['an opponent in even keel', of({ attitude: -1, mode: 'even-keel' }), []],
  ['neutral in trouble', of({ attitude: 0, mode: 'trouble' }), []],
  ['attitude not known', of({ mode: 'trouble' }), []],
]);

ruleTable('mode.closed', [
  [
    'Economic, overconfident',
    of({ influences: ['economic'], mode: 'overconfident' }),
    ['high ann'],
  ],
  ['Economic in even keel', of({ influences: ['economic'], mode: 'even-keel' }), ['medium ann']],
  ['high influence, overconfident', of({ degree: 'high', mode: 'overconfident' }), ['high ann']],
  ['high influence in even keel', of({ degree: 'high', mode: 'even-keel' }), ['medium ann']],
  ['high influence in trouble', of({ degree: 'high', mode: 'trouble' }), []],
  ['high influence in growth', of({ degree: 'high', mode: 'growth' }), []],
  ['high influence, mode not known', of({ degree: 'high' }), []],
  [
    'a user of medium influence in even keel',
    of({ influences: ['user'], degree: 'medium', mode: 'even-keel' }),
    [],
  ],
]);

ruleTable('win.missing', [
  ['Economic with neither', of({ influences: ['economic'] }), ['medium ann']],
  ['Economic with a result', of({ influences: ['economic'], result: 'Growth' }), ['medium ann']],
  ['Economic with a win', of({ influences: ['economic'], win: 'Fame' }), []],
  ['high influence with a blank win', of({ degree: 'high', win: ' \n' }), ['medium ann']],
  ['high influence with a win', of({ degree: 'high', win: 'Fame' }), []],
  ['a user of medium influence', of({ influences: ['user'], degree: 'medium' }), []],
  [
    'a committee',
    { people: { ann: { kind: 'committee' } }, assessments: { ann: { degree: 'high' } } },
    [],
  ],
]);
