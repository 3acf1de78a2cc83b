import type { Finding } from '../domain/gap.ts';
import { aboutPerson } from './finding-parts.ts';
import { influencesHeld } from './influences-held.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * opponent.powerful: high influence and attitude −2, or a preference for something else that has been named, be it a
 * rival or doing nothing. Critical when they hold Economic or Technical, who can stop the sale alone.
 */
export function opponentPowerful(_input: RuleInput, index: RuleIndex): Finding[] {
  return index.judged
    .filter(
      ({ assessment: { degree, attitude, prefers } }) =>
        degree === 'high' && (attitude === -2 || prefers !== ''),
    )
    .map(({ person, assessment }) => {
      const held = influencesHeld(assessment);
      return {
        rule: 'opponent.powerful',
        severity: held.includes('economic') || held.includes('technical') ? 'critical' : 'high',
        subjects: [aboutPerson(person.id)],
        values: {
          influences: held.join(','),
          attitude: assessment.attitude,
          prefers: assessment.prefers,
          degree: 'high',
        },
      };
    });
}
