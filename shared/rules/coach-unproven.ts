import type { Finding } from '../domain/gap.ts';
import { aboutPerson } from './finding-parts.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/** coach.unproven: a coach is tagged confirmed, but one of the three tests is not answered "yes". */
export function coachUnproven(_input: RuleInput, index: RuleIndex): Finding[] {
  return index.holders.coach.flatMap(({ person, assessment }): Finding[] => {
    const { coach, coachCredibleToUs, coachCredibleToThem, coachWantsUs, degree } = assessment;
    const isProven = [coachCredibleToUs, coachCredibleToThem, coachWantsUs].every(
      (answer) => answer === 'yes',
    );
    if (coach !== 'confirmed' || isProven) return [];
    return [
      {
        rule: 'coach.unproven',
        severity: 'high',
        subjects: [aboutPerson(person.id)],
        values: {
          degree,
          credibleToUs: coachCredibleToUs,
          credibleToThem: coachCredibleToThem,
          wantsUs: coachWantsUs,
        },
      },
    ];
  });
}
