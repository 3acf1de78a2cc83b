import type { Action } from '../domain/action.ts';
import type { Finding } from '../domain/gap.ts';
import { aboutPerson, highestDegree } from './finding-parts.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * actions.overdue: an open action of this opportunity, or of the account as a whole, is past its date. On its day it
 * is not late yet.
 */
export function actionsOverdue({ records, opportunity, date }: RuleInput, index: RuleIndex) {
  return Object.values(records.actions)
    .filter(
      ({ status, dueDate, opportunityId }: Action) =>
        status === 'open' &&
        dueDate !== null &&
        dueDate < date &&
        (opportunityId === null || opportunityId === opportunity.id),
    )
    .map(({ id, dueDate, gapId, ownerId, personIds }): Finding => {
      const people = [...new Set(personIds)].filter((one) => index.account.people.has(one)).sort();
      return {
        rule: 'actions.overdue',
        severity: 'medium',
        subjects: [{ kind: 'action', id }, ...people.map(aboutPerson)],
        values: {
          dueDate,
          gapId,
          owner: ownerName(records.teamMembers, ownerId),
          ...(people.length > 0 ? { degree: highestDegree(people, index) } : {}),
        },
      };
    });
}

function ownerName(team: RuleInput['records']['teamMembers'], id: string | null): string {
  return id !== null && Object.hasOwn(team, id) ? (team[id]?.name ?? '') : '';
}
