import type { Person } from '../domain/person.ts';
import { committeeStanding, type Standing } from './committee-cover.ts';
import { legsOf } from './relationship-legs.ts';
import { scoreTotal } from './score.ts';
import { copyCounts, countAssessment, countCard, countJudged } from './score-counts.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * Tells the total of the score as it would be if one of the client's people were not on the map: they are taken out of
 * what the score counts, and the committees they sit on are counted as they would stand without them. Exactly what
 * `evaluate` gives for the records without them, in the time of the committees they sit on.
 */
export function scoresWithout(input: RuleInput, index: RuleIndex): (person: Person) => number {
  const { account, assessmentOf, fresh } = index;
  const counts = copyCounts(index.counts);

  function count(person: Person, standing: Standing, by: 1 | -1): void {
    const legs = standing.met ? legsOf(person, account.contactedBy, input.records.teamMembers) : [];
    countCard(counts, { ...standing, person, legs }, by);
    const assessment = assessmentOf.get(person.id);
    if (!assessment) return;
    countJudged(counts, { ...standing, legs }, assessment, fresh, by);
  }

  function standing({ id }: Person): Standing {
    const { named, met, lastContact } = account;
    return {
      covering: account.covering.has(id),
      named: named.has(id),
      met: met.has(id),
      lastContact: lastContact.get(id),
    };
  }

  function standingWithout(committee: Person, absentId: string): Standing {
    const own = account.committeesAlone.get(committee.id) ?? { met: false, lastContact: undefined };
    return committeeStanding(committee, own, (id) => {
      const member = account.people.get(id);
      return member && id !== absentId && account.committeesOf.has(id)
        ? standing(member)
        : undefined;
    });
  }

  /** Takes a person out, or (`by` 1) puts them in again. */
  function take(person: Person, by: 1 | -1): void {
    count(person, standing(person), by);
    const assessment = assessmentOf.get(person.id);
    if (assessment) countAssessment(counts, assessment, by);
    for (const committee of account.committeesOf.get(person.id) ?? []) {
      count(committee, standing(committee), by);
      count(committee, standingWithout(committee, person.id), by === 1 ? -1 : 1);
    }
  }

  return (person) => {
    take(person, -1);
    const total = scoreTotal(counts, input.opportunity, input.thresholds);
    take(person, 1);
    return total;
  };
}
