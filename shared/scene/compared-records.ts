import type { AccountRecords } from '../domain/records.ts';

/**
 * Both points of a comparison as one account, so that one map shows them: the later one, and those who are there no
 * more, marked as left, where they were; with what we held of them and the ties that are gone. Pure.
 */
export function comparedRecords(before: AccountRecords, after: AccountRecords): AccountRecords {
  const gone = Object.values(before.people).filter(({ id }) => !after.people[id]);
  const goneIds = new Set(gone.map(({ id }) => id));
  const assessments = Object.entries(before.assessments).filter(([, { personId }]) =>
    goneIds.has(personId),
  );
  const ties = Object.entries(before.ties).filter(([id]) => !after.ties[id]);
  return {
    ...after,
    people: {
      ...after.people,
      ...Object.fromEntries(gone.map((person) => [person.id, { ...person, status: 'left' }])),
    },
    assessments: { ...after.assessments, ...Object.fromEntries(assessments) },
    teamMembers: { ...before.teamMembers, ...after.teamMembers },
    ties: { ...after.ties, ...Object.fromEntries(ties) },
  };
}
