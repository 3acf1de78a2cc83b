import type { Assessment } from '../domain/assessment.ts';
import type { Finding } from '../domain/gap.ts';
import { aboutPerson } from './finding-parts.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * assessment.contradiction: strong support (+2) from somebody in Even Keel or Overconfident, who sees no reason to
 * change anything; or opposition from somebody in Trouble, who needs a solution, and no rival is named.
 */
export function assessmentContradiction(_input: RuleInput, index: RuleIndex): Finding[] {
  return index.judged
    .filter(({ assessment }) => contradicts(assessment))
    .map(({ person, assessment: { attitude, mode, degree } }) => ({
      rule: 'assessment.contradiction',
      severity: 'low',
      subjects: [aboutPerson(person.id)],
      values: { attitude, mode, degree },
    }));
}

function contradicts({ attitude, mode, prefers }: Assessment): boolean {
  if (attitude === 2) return mode === 'even-keel' || mode === 'overconfident';
  return attitude !== null && attitude < 0 && mode === 'trouble' && prefers === '';
}
