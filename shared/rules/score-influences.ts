import type { RuleId } from '../domain/gap.ts';
import { INFLUENCES, type Influence } from '../domain/values.ts';
import type { OpenFindings } from './open-findings.ts';
import type { ScoreCounts } from './score-counts.ts';
import type { Judged, RuleIndex } from './types.ts';

const POINTS = { economic: 14, coach: 10, user: 8, technical: 8 } as const satisfies Record<
  Influence,
  number
>;

/**
 * Up to 40 for the four influences: all of an influence's points when somebody who holds it is met and not against us,
 * half when it is held but by nobody like that, none when nobody holds it.
 */
export function influencesPoints({ held, won }: ScoreCounts): number {
  return INFLUENCES.reduce((sum, influence) => {
    if (won[influence] > 0) return sum + POINTS[influence];
    return sum + (held[influence] > 0 ? POINTS[influence] / 2 : 0);
  }, 0);
}

/** The open rules that cost points of the influences. */
export function influencesRules({ holders, counts }: RuleIndex, open: OpenFindings): RuleId[] {
  return INFLUENCES.filter((influence) => counts.won[influence] === 0).flatMap((influence) =>
    costs(influence, holders[influence], open),
  );
}

/** Somebody with a negative attitude, or who prefers something else that has been named. */
export function isAgainstUs({ assessment }: Pick<Judged, 'assessment'>): boolean {
  return (assessment.attitude ?? 0) < 0 || assessment.prefers !== '';
}

function costs(influence: Influence, holders: readonly Judged[], open: OpenFindings): RuleId[] {
  if (holders.length === 0) return open.has(`${influence}.missing`) ? [`${influence}.missing`] : [];
  return holders.flatMap(({ person }) => [
    ...(open.concerns('contact.never', person.id) ? (['contact.never'] as const) : []),
    ...(open.concerns('opponent.powerful', person.id) ? (['opponent.powerful'] as const) : []),
    ...(open.concerns('layer.unreached', person.layer) ? (['layer.unreached'] as const) : []),
  ]);
}
