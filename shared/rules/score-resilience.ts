import type { RuleId } from '../domain/gap.ts';
import type { OpenFindings } from './open-findings.ts';
import { legsOf } from './relationship-legs.ts';
import { isAgainstUs } from './score-influences.ts';
import type { ScorePart } from './score-part.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * Whether the relationship stands on more than one leg, counted over the people we have met who are not against us:
 * half when they sit in at least two known functions (so one absence does not end all access), half when at least two
 * of ours own them or had contact with them. `owner.missing` costs points only while nobody second of ours is there.
 */
export function resiliencePart(
  { records }: RuleInput,
  { account, judged }: RuleIndex,
  open: OpenFindings,
): ScorePart {
  const counts = new Map(account.legCounts);
  for (const { person, assessment } of judged) {
    if (!account.met.has(person.id) || !isAgainstUs({ person, assessment })) continue;
    for (const leg of legsOf(person, account.contactedBy, records.teamMembers)) {
      counts.set(leg, (counts.get(leg) ?? 0) - 1);
    }
  }
  const standing = [...counts].filter(([, count]) => count > 0).map(([leg]) => leg);
  const ours = standing.filter((leg) => leg.startsWith('our:')).length;
  const theirs = standing.length - ours;
  const rules = new Set<RuleId>();
  if (ours < 2 && open.has('owner.missing')) rules.add('owner.missing');
  return { share: (Number(theirs >= 2) + Number(ours >= 2)) / 2, of: 10, rules };
}
