import type { Finding } from '../domain/gap.ts';
import { aboutPerson, highestDegree } from './finding-parts.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/** reporting.loop: the reporting line runs in a circle; one finding for each circle. */
export function reportingLoop(_input: RuleInput, index: RuleIndex): Finding[] {
  return index.account.loops.map((ids) => ({
    rule: 'reporting.loop',
    severity: 'high',
    subjects: ids.map(aboutPerson),
    values: { people: ids.length, degree: highestDegree(ids, index) },
  }));
}
