import type { Finding } from '../domain/gap.ts';
import { pathCutters } from './economic-path.ts';
import { aboutPerson } from './finding-parts.ts';
import { scoreTotal } from './score.ts';
import { scoreKeepers } from './score-keepers.ts';
import { scoresWithout } from './score-without.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * resilience.fragile: without one of the client's people the score falls by 25 or more, or no path to Economic is
 * left. Without somebody means as if their card were not there: whoever reports to them has no manager until somebody
 * is named, so a way that led over them is no way any more. `resilience` tells the whole of what falls.
 */
export function resilienceFragile(input: RuleInput, index: RuleIndex): Finding[] {
  const { opportunity, thresholds } = input;
  const { people } = index.account;
  const total = scoreTotal(index.counts, opportunity, thresholds);
  const cutters = new Set(pathCutters(index));
  const keepers =
    total < thresholds.fragilePoints
      ? new Set<never>()
      : scoreKeepers(input, index, thresholds.fragilePoints);
  if (cutters.size + keepers.size === 0) return [];
  const scoreOf = scoresWithout(input, index);
  const concerned = new Set([...keepers, ...[...cutters].flatMap((id) => people.get(id) ?? [])]);
  return [...concerned].flatMap((person): Finding[] => {
    const drop = Math.max(0, total - scoreOf(person));
    const pathLost = cutters.has(person.id);
    if (drop < thresholds.fragilePoints && !pathLost) return [];
    const degree = index.assessmentOf.get(person.id)?.degree ?? 'unknown';
    return [
      {
        rule: 'resilience.fragile',
        severity: 'high',
        subjects: [aboutPerson(person.id)],
        values: { drop, pathLost, degree },
      },
    ];
  });
}
