import type { Assessment } from '../domain/assessment.ts';
import type { Finding } from '../domain/gap.ts';
import { aboutPerson } from './finding-parts.ts';
import { influencesHeld } from './influences-held.ts';
import { isSpecificationStepOrLater } from './lateness.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/** What an assessment must say of somebody who holds an influence, the blank that unlocks most first. */
const ASKED = ['degree', 'attitude', 'mode', 'win', 'result'] as const;
export type AskedField = (typeof ASKED)[number];

/**
 * assessment.incomplete: the holder of an influence lacks degree of influence, attitude, response mode, result or
 * personal win. A committee has no personal win. Low before step 3 of the buying process.
 */
export function assessmentIncomplete(input: RuleInput, index: RuleIndex): Finding[] {
  const severity = isSpecificationStepOrLater(input) ? 'medium' : 'low';
  return index.holding.flatMap(({ person, assessment }): Finding[] => {
    const missing = ASKED.filter(
      (field) => isBlank(assessment, field) && !(field === 'win' && person.kind === 'committee'),
    );
    if (missing.length === 0) return [];
    return [
      {
        rule: 'assessment.incomplete',
        severity,
        subjects: [aboutPerson(person.id)],
        values: {
          missing: missing.join(','),
          influences: influencesHeld(assessment).join(','),
          degree: assessment.degree,
        },
      },
    ];
  });
}

function isBlank(assessment: Assessment, field: AskedField): boolean {
  const value = assessment[field];
  return value === null || value === 'unknown' || (typeof value === 'string' && !value.trim());
}
