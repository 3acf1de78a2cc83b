import type { Comparison, WarmthFacet } from '../rules/comparison.ts';
import { mayRead, mayReadGaps, type Readers } from './audience.ts';

const TELLS = {
  attitude: { collection: 'assessments', field: 'attitude' },
  reach: { collection: 'people', field: 'reach' },
  coach: { collection: 'assessments', field: 'coach' },
  degree: { collection: 'assessments', field: 'degree' },
} as const satisfies Record<WarmthFacet, unknown>;

/**
 * A comparison with nothing in it that its readers may not see: who is warmer or colder, what somebody is to us, ties,
 * gaps and score are not for a client, names only where they are shown at all.
 */
export function comparisonFor(comparison: Comparison, readers: Readers): Comparison {
  if (readers.audience === 'internal') return comparison;
  const hasNames = mayRead('people', 'name', readers);
  const named = (name: string) => (hasNames ? name : '');
  const mayReadTies = mayRead('ties', 'id', readers);
  return {
    ...comparison,
    joined: comparison.joined.map((one) => ({
      ...one,
      name: named(one.name),
      follows: named(one.follows),
    })),
    left: comparison.left.map((one) => ({
      ...one,
      name: named(one.name),
      followedBy: named(one.followedBy),
    })),
    moved: comparison.moved.map((one) => ({ ...one, name: named(one.name) })),
    renamed: comparison.renamed.filter(({ field }) => field !== 'name' || hasNames),
    warmth: comparison.warmth.filter(({ changes }) =>
      changes.every(({ facet: of }) => mayRead(TELLS[of].collection, TELLS[of].field, readers)),
    ),
    influences: mayRead('assessments', 'coach', readers) ? comparison.influences : [],
    ties: mayReadTies ? comparison.ties : { added: [], removed: [], changed: [] },
    judgement: mayReadGaps(readers) ? comparison.judgement : null,
  };
}
