import type { RuleId } from '../domain/gap.ts';
import { INFLUENCES, type Influence } from '../domain/values.ts';
import type { OpenFindings } from './open-findings.ts';
import type { ScorePart } from './score-part.ts';
import type { Judged, RuleIndex } from './types.ts';

const POINTS = { economic: 14, coach: 10, user: 8, technical: 8 } as const satisfies Record<
  Influence,
  number
>;
const OF = 40;

/**
 * The four influences: all of an influence's points when somebody who holds it is met and not against us, half when
 * it is held but by nobody like that, none when nobody holds it.
 */
export function influencesPart(index: RuleIndex, open: OpenFindings): ScorePart {
  const rules = new Set<RuleId>();
  let points = 0;
  for (const influence of INFLUENCES) {
    const holders = index.holders[influence];
    if (holders.some((holder) => isMet(holder, index) && !isAgainstUs(holder))) {
      points += POINTS[influence];
      continue;
    }
    points += holders.length > 0 ? POINTS[influence] / 2 : 0;
    for (const rule of costs(influence, holders, open)) rules.add(rule);
  }
  return { share: points / OF, of: OF, rules };
}

/** Somebody with a negative attitude, or who prefers something else that has been named. */
export function isAgainstUs({ assessment }: Judged): boolean {
  return (assessment.attitude ?? 0) < 0 || assessment.prefers !== '';
}

function isMet({ person }: Judged, { account }: RuleIndex): boolean {
  return account.met.has(person.id);
}

function costs(influence: Influence, holders: readonly Judged[], open: OpenFindings): RuleId[] {
  if (holders.length === 0) return open.has(`${influence}.missing`) ? [`${influence}.missing`] : [];
  return holders.flatMap(({ person }) => [
    ...(open.concerns('contact.never', person.id) ? (['contact.never'] as const) : []),
    ...(open.concerns('opponent.powerful', person.id) ? (['opponent.powerful'] as const) : []),
    ...(open.concerns('layer.unreached', person.layer) ? (['layer.unreached'] as const) : []),
  ]);
}
