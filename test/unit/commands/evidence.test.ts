import { describe, expect, it } from 'vitest';
import { evidenceByFacet } from '../../../shared/domain/assessment-evidence.ts';
import type { RecordsSketch } from '../../fixtures/records.ts';
import { TODAY } from '../../fixtures/records.ts';
import { outcome } from './run.ts';

const ada = { personIds: ['ada'], opportunityId: 'deal' };
const OLD = { source: 'Bo', date: '2025-06-01', confidence: 95 };
const held = (assessment: NonNullable<RecordsSketch['assessments']>[string]): RecordsSketch => ({
  people: { ada: {} },
  assessments: { ada: assessment },
});
const edited = (
  before: NonNullable<RecordsSketch['assessments']>[string],
  fields: Parameters<typeof outcome<'assessment.edit'>>[2]['fields'],
) => outcome(held(before), 'assessment.edit', { ...ada, fields }).assessments['deal~ada'];

describe('the evidence of an assessment', () => {
  it('is of today for what is said anew, and stays for the rest', () => {
    const before = { degree: 'high', degreeEvidence: OLD, attitude: 1, attitudeEvidence: OLD };
    const after = edited(before as never, { degree: 'low' });
    expect(after?.degreeEvidence).toEqual({ source: '', date: TODAY, confidence: null });
    expect(after?.attitudeEvidence).toEqual(OLD);
    expect(edited(before as never, { degree: 'high' })?.degreeEvidence).toEqual(OLD);
  });

  it('goes with what is no longer said', () => {
    const after = edited({ degree: 'high', degreeEvidence: OLD, win: 'x' }, { degree: 'unknown' });
    expect(after?.degreeEvidence).toBeNull();
  });

  it('is what was given with the change', () => {
    expect(edited({}, { mode: 'growth', modeEvidence: OLD })?.modeEvidence).toEqual(OLD);
  });

  it('of the whole stands for every facet', () => {
    const before = { degree: 'high', degreeEvidence: OLD, mode: 'growth' } as const;
    const after = edited(before, { evidenceDate: '2026-02-01', confidence: 80 });
    const whole = { source: '', date: '2026-02-01', confidence: 80 };
    expect(after && [...evidenceByFacet(after)]).toEqual([
      ['degree', whole],
      ['mode', whole],
    ]);
  });

  it('does not change with the order of influences', () => {
    const before = { influences: ['user', 'economic'], influencesEvidence: OLD } as const;
    const sketch = held({ ...before, influences: [...before.influences] });
    const after = outcome(sketch, 'assessment.makePrimary', { ...ada, influence: 'economic' });
    expect(after.assessments['deal~ada']?.influencesEvidence).toEqual(OLD);
  });

  it('tells who coaches us apart from the other influences', () => {
    const sketch = held({ influences: ['user'], influencesEvidence: OLD });
    const after = outcome(sketch, 'assessment.setCoach', { ...ada, coach: 'candidate' });
    expect(after.assessments['deal~ada']).toMatchObject({
      influencesEvidence: OLD,
      coachEvidence: { date: TODAY },
    });
  });

  it('is of today once it is confirmed, with who said it and how sure', () => {
    const sketch = held({ degree: 'high', degreeEvidence: OLD, confidence: 70 });
    const after = outcome(sketch, 'assessment.confirm', ada).assessments['deal~ada'];
    expect(after).toMatchObject({ evidenceDate: TODAY, confidence: 70 });
    expect(after?.degreeEvidence).toEqual({ ...OLD, date: TODAY });
    expect(outcome({ people: { ada: {} } }, 'assessment.confirm', ada).assessments).toEqual({});
  });
});
