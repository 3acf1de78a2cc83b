import type { Finding } from '../domain/gap.ts';
import { addDays } from '../domain/primitives.ts';
import { aboutPerson } from './finding-parts.ts';
import type { RuleIndex, RuleInput } from './types.ts';

const STRONG = 2;

/**
 * thread.single: all contact of the last 90 days was with one person, or one person alone supports us strongly.
 * People who are no longer there and committees, who are several, are not counted as one.
 */
export function threadSingle(input: RuleInput, index: RuleIndex): Finding[] {
  const byContact = onlyContact(input, index);
  const bySupport = onlySupporter(index);
  const ids = new Set([byContact, bySupport].filter((id) => id !== null));
  return [...ids].sort().map((id) => ({
    rule: 'thread.single',
    severity: 'high',
    subjects: [aboutPerson(id)],
    values: {
      contact: id === byContact,
      support: id === bySupport,
      recentDays: input.thresholds.threadDays,
      degree: index.assessmentOf.get(id)?.degree ?? 'unknown',
    },
  }));
}

function onlyContact({ records, date, thresholds }: RuleInput, index: RuleIndex): string | null {
  const oldest = addDays(date, -thresholds.threadDays);
  let only: string | null = null;
  for (const { date: day, personIds } of Object.values(records.interactions)) {
    if (day < oldest || day > date) continue;
    for (const id of personIds) {
      const person = index.account.people.get(id);
      if (person?.status !== 'active' || person.kind === 'ghost') continue;
      if (person.kind === 'committee' || (only !== null && only !== id)) return null;
      only = id;
    }
  }
  return only;
}

function onlySupporter({ judged }: RuleIndex): string | null {
  const strong = judged.filter(({ assessment }) => assessment.attitude === STRONG);
  const [one, ...others] = strong;
  return one && others.length === 0 && one.person.kind === 'person' ? one.person.id : null;
}
