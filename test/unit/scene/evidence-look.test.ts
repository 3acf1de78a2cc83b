import { describe, expect, it } from 'vitest';
import { type Assessment, blankAssessment } from '../../../shared/domain/assessment.ts';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import { addDays } from '../../../shared/domain/primitives.ts';
import { DEFAULT_THRESHOLDS } from '../../../shared/rules/thresholds.ts';
import { evidenceLook } from '../../../shared/scene/evidence-look.ts';

const TODAY = '2026-03-01';
const BLANK = blankAssessment('deal', 'ada');
const ago = (days: number, confidence: number | null = null): Evidence => ({
  source: '',
  date: addDays(TODAY, -days),
  confidence,
});
const look = (fields: Partial<Assessment>) =>
  evidenceLook({ ...BLANK, ...fields }, TODAY, DEFAULT_THRESHOLDS);

describe('how evidence is shown', () => {
  it.each([
    [0, 'fresh', false],
    [45, 'fresh', false],
    [46, 'ageing', false],
    [90, 'ageing', false],
    [91, 'old', true],
  ] as const)('of %i days ago', (days, age, flagged) => {
    expect(look({ degree: 'high', degreeEvidence: ago(days) })).toEqual({ age, flagged });
  });

  it.each([
    [89, true],
    [90, false],
    [null, false],
  ] as const)('at %s per cent', (confidence, flagged) => {
    expect(look({ mode: 'growth', modeEvidence: ago(1, confidence) })?.flagged).toBe(flagged);
  });

  it('goes by the oldest of what is said, its own before that of the whole', () => {
    const whole = { evidenceDate: addDays(TODAY, -200), confidence: 50 };
    const said = { degree: 'high', degreeEvidence: ago(1, 95) } as const;
    expect(look({ ...said, ...whole })).toEqual({ age: 'fresh', flagged: false });
    expect(look({ ...said, ...whole, attitude: 1 })).toEqual({ age: 'old', flagged: true });
  });

  it('is nothing where nothing is said or nobody noted anything', () => {
    expect(look({ evidenceDate: TODAY })).toBeNull();
    expect(look({ degree: 'high' })).toBeNull();
  });
});
