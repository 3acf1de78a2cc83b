import type { Assessment } from '../domain/assessment.ts';
import { evidenceField } from '../domain/assessment-evidence.ts';
import { EVIDENCE_FACETS } from '../domain/evidence.ts';
import type { Finding } from '../domain/gap.ts';
import { addDays, type IsoDate } from '../domain/primitives.ts';
import { aboutPerson } from './finding-parts.ts';
import { influencesHeld } from './influences-held.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * newcomer: somebody is in the role for less than 90 days, and nothing about them, neither evidence on this
 * opportunity nor a contact, is dated since they took it.
 */
export function newcomer({ date, thresholds }: RuleInput, index: RuleIndex): Finding[] {
  const newAfter = addDays(date, -thresholds.newcomerDays);
  return index.account.dated.flatMap(({ id, since }): Finding[] => {
    if (since <= newAfter || since > date) return [];
    const assessment = index.assessmentOf.get(id);
    const lastContact = index.account.lastContact.get(id) ?? '';
    if (lastContact >= since || (assessment && hasEvidenceOf(assessment, since, date))) return [];
    return [
      {
        rule: 'newcomer',
        severity: 'medium',
        subjects: [aboutPerson(id)],
        values: {
          since,
          limitDays: thresholds.newcomerDays,
          influences: assessment ? influencesHeld(assessment).join(',') : '',
          degree: assessment?.degree ?? 'unknown',
        },
      },
    ];
  });
}

function hasEvidenceOf(assessment: Assessment, from: IsoDate, to: IsoDate): boolean {
  const dates = EVIDENCE_FACETS.map((facet) => assessment[evidenceField(facet)]?.date);
  return [assessment.evidenceDate, ...dates].some((day) => day != null && day >= from && day <= to);
}
