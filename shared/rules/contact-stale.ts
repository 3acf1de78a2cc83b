import type { Finding } from '../domain/gap.ts';
import { aboutPerson } from './finding-parts.ts';
import { contactLimits } from './freshness.ts';
import { influencesHeld } from './influences-held.ts';
import type { Judged, RuleIndex, RuleInput } from './types.ts';

/**
 * contact.stale: the last contact is older than 30, 60 or 90 days for high, medium or low influence; high for Economic
 * and coaches. Who holds an influence of a degree nobody entered is measured by the longest limit, because by then it
 * is stale whatever the degree turns out to be; who holds none is not measured without a degree.
 */
export function contactStale(input: RuleInput, index: RuleIndex): Finding[] {
  const limits = contactLimits(input);
  const oldest = index.fresh.contact;
  return index.judged.flatMap(({ person, assessment }: Judged): Finding[] => {
    const { degree } = assessment;
    const lastContact = index.account.lastContact.get(person.id);
    if (lastContact === undefined || lastContact >= oldest[degree]) return [];
    const held = influencesHeld(assessment);
    if (degree === 'unknown' && held.length === 0) return [];
    return [
      {
        rule: 'contact.stale',
        severity: held.includes('economic') || held.includes('coach') ? 'high' : 'medium',
        subjects: [aboutPerson(person.id)],
        // The day of the contact, not the days since: else every gap would change every day.
        values: { lastContact, limitDays: limits[degree], influences: held.join(','), degree },
      },
    ];
  });
}
