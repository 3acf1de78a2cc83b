import type { Finding } from '../domain/gap.ts';
import { aboutPerson } from './finding-parts.ts';
import { influencesHeld } from './influences-held.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * departed.holder: marked as left, but still holds an influence on this opportunity, has an owner, or has people who
 * report to them. An abolished post is not a departure: there is no seat left to fill.
 */
export function departedHolder(_input: RuleInput, index: RuleIndex): Finding[] {
  return index.account.departed.flatMap((person): Finding[] => {
    const assessment = index.assessmentOf.get(person.id);
    const influences = assessment ? influencesHeld(assessment) : [];
    const reports = index.account.activeReports.get(person.id) ?? 0;
    const isOwned = person.ownerId !== null;
    if (influences.length === 0 && reports === 0 && !isOwned) return [];
    return [
      {
        rule: 'departed.holder',
        severity: 'critical',
        subjects: [aboutPerson(person.id)],
        values: {
          influences: influences.join(','),
          owner: isOwned,
          reports,
          leftOn: person.leftOn,
          degree: assessment?.degree ?? 'unknown',
        },
      },
    ];
  });
}
