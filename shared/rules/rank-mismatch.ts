import type { Finding } from '../domain/gap.ts';
import type { Person } from '../domain/person.ts';
import type { AccountRecords } from '../domain/records.ts';
import { LAYERS } from '../domain/values.ts';
import { aboutPerson } from './finding-parts.ts';
import { isPartnershipOrLater } from './lateness.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * rank.mismatch: somebody of the decision layer or of high influence is met only by ours of lower rank: our rank 1
 * matches the decision layer, 2 management, 3 the operational layer. Those of ours who had contact have met them; while
 * no contact of ours is on record, the owner has. Where nobody says who of ours met them, nothing is found. High from
 * the partnership stage. A committee is met through its members.
 */
export function rankMismatch(input: RuleInput, index: RuleIndex): Finding[] {
  const { account, assessmentOf } = index;
  return account.present.flatMap((person): Finding[] => {
    if (person.kind !== 'person' || !account.met.has(person.id)) return [];
    const degree = assessmentOf.get(person.id)?.degree ?? 'unknown';
    if (person.layer !== 'decision' && degree !== 'high') return [];
    const needed = LAYERS.indexOf(person.layer) + 1;
    const best = bestRank(person, account.contactedBy.get(person.id), input.records.teamMembers);
    if (best === null || best <= needed) return [];
    const severity = isPartnershipOrLater(input) ? 'high' : 'medium';
    const values = { rank: best, needed, layer: person.layer, degree };
    return [{ rule: 'rank.mismatch', severity, subjects: [aboutPerson(person.id)], values }];
  });
}

/** The highest rank (lowest number) of ours who know the person; null while nobody says who does. */
function bestRank(
  { ownerId }: Person,
  contactedBy: ReadonlySet<string> = new Set(),
  teamMembers: AccountRecords['teamMembers'],
): number | null {
  const ranksOf = (ids: Iterable<string>) =>
    [...ids].flatMap((id) => (Object.hasOwn(teamMembers, id) ? (teamMembers[id]?.rank ?? []) : []));
  const ranks = ranksOf(contactedBy);
  const known = ranks.length > 0 || ownerId === null ? ranks : ranksOf([ownerId]);
  return known.length > 0 ? Math.min(...known) : null;
}
