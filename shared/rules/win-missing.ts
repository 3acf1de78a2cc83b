import type { Finding } from '../domain/gap.ts';
import { aboutPerson } from './finding-parts.ts';
import { influencesHeld } from './influences-held.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * win.missing: of somebody who holds Economic or is of high influence we do not know what they gain personally, be the
 * result for their work known or not. A committee gains nothing personally; its members do.
 */
export function winMissing(_input: RuleInput, index: RuleIndex): Finding[] {
  return index.judged.flatMap(({ person, assessment }): Finding[] => {
    const { win, result, degree } = assessment;
    const held = influencesHeld(assessment);
    if (person.kind === 'committee' || win.trim() !== '') return [];
    if (degree !== 'high' && !held.includes('economic')) return [];
    return [
      {
        rule: 'win.missing',
        severity: 'medium',
        subjects: [aboutPerson(person.id)],
        values: { resultKnown: result.trim() !== '', influences: held.join(','), degree },
      },
    ];
  });
}
