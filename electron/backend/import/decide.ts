import type { ImportDecision, ImportProblem } from '../../../shared/api/import-types.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import type { Draft } from './drafts.ts';
import { problem } from './problems.ts';

/** Who is who, after what somebody has decided. */
export interface Decided {
  /** Whom each draft is; undefined for newcomers and for rows that belong to one above. */
  readonly known: readonly (Person | undefined)[];
  /** Place of the draft that each one belongs to; its own for most. */
  readonly places: readonly number[];
  readonly problems: readonly ImportProblem[];
}

/**
 * Follows the decisions about doubtful rows. One that cannot be followed, because somebody else is that person or
 * there is no such row, becomes a problem, and its row a new person.
 *
 * @param certain Whom each draft certainly is; no decision changes that.
 */
export function decide(
  records: AccountRecords,
  drafts: readonly Draft[],
  certain: readonly (Person | undefined)[],
  decisions: readonly ImportDecision[],
): Decided {
  const known = drafts.map((_, place) => certain[place]);
  const places = drafts.map((_, place) => place);
  if (decisions.length === 0) return { known, places, problems: [] };
  const problems: ImportProblem[] = [];
  const placeOf = new Map(drafts.map((draft, place) => [draft.row, place]));
  const taken = new Set(certain.flatMap((person) => person?.id ?? []));
  // From the top down, so that a row that belongs to one above is settled before others belong to it.
  for (const decision of decisions.toSorted((a, b) => a.row - b.row)) {
    const place = placeOf.get(decision.row);
    const isOpen = place !== undefined && !known[place] && places[place] === place;
    if ('personId' in decision) {
      const person = records.people[decision.personId];
      if (isOpen && person && !taken.has(person.id)) {
        known[place] = person;
        taken.add(person.id);
        continue;
      }
    } else {
      const other = placeOf.get(decision.sameAsRow);
      if (isOpen && other !== undefined && other < place) {
        places[place] = places[other] ?? other;
        continue;
      }
    }
    problems.push(problem(decision.row, 'match.impossible'));
  }
  return { known, places, problems };
}
