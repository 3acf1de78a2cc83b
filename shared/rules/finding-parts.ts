import type { SubjectRef } from '../domain/gap.ts';
import { DEGREES, type Degree } from '../domain/values.ts';
import type { RuleIndex } from './types.ts';

/** The person as subject of a finding. */
export function aboutPerson(id: string): SubjectRef {
  return { kind: 'person', id };
}

/** The account as subject: what is missing belongs to nobody on the map. */
export function aboutAccount(id: string): SubjectRef {
  return { kind: 'account', id };
}

/** The highest degree of influence any of these people has on the opportunity. */
export function highestDegree(ids: readonly string[], index: RuleIndex): Degree {
  const ranks = ids.map((id) => DEGREES.indexOf(index.assessmentOf.get(id)?.degree ?? 'unknown'));
  return DEGREES[Math.min(...ranks)] ?? 'unknown';
}
