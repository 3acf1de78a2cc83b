import type { Finding } from '../domain/gap.ts';
import { aboutPerson } from './finding-parts.ts';
import { influencesHeld } from './influences-held.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * mode.closed: somebody who holds Economic or is of high influence sees no gap between what is and what should be:
 * Overconfident (high), who believes things are better than they should be, or Even Keel (medium), who is content.
 */
export function modeClosed(_input: RuleInput, index: RuleIndex): Finding[] {
  return index.judged.flatMap(({ person, assessment }): Finding[] => {
    const { mode, degree } = assessment;
    if (mode !== 'overconfident' && mode !== 'even-keel') return [];
    const held = influencesHeld(assessment);
    if (degree !== 'high' && !held.includes('economic')) return [];
    return [
      {
        rule: 'mode.closed',
        severity: mode === 'overconfident' ? 'high' : 'medium',
        subjects: [aboutPerson(person.id)],
        values: { mode, influences: held.join(','), degree },
      },
    ];
  });
}
