import { z } from 'zod';
import { Action } from '../domain/action.ts';
import { Assessment } from '../domain/assessment.ts';
import { Interaction } from '../domain/interaction.ts';
import { Person } from '../domain/person.ts';
import type { AccountRecords } from '../domain/records.ts';
import { Tie } from '../domain/tie.ts';

/** What goes when people are deleted, as it was before. */
export const TakenPeople = z.strictObject({
  people: z.array(Person),
  assessments: z.array(Assessment),
  ties: z.array(Tie),
  /** Contacts they took part in, with all who did. */
  interactions: z.array(Interaction),
  /** Actions about them, with all whom they were about. */
  actions: z.array(Action.pick({ id: true, personIds: true })),
  /** Committees they sat on, with all who did. */
  committees: z.array(Person.pick({ id: true, memberIds: true })),
});
export type TakenPeople = Readonly<z.input<typeof TakenPeople>>;

/**
 * Everything that `person.delete` would take away with these people and all below them, for `people.putBack`: whether
 * those below go too is the user's choice.
 */
export function takenWith(records: AccountRecords, chosen: readonly string[]): TakenPeople {
  const { people, assessments, ties, interactions, actions } = records;
  const reports = Map.groupBy(Object.values(people), ({ managerId }) => managerId);
  const ids = new Set(chosen);
  // A set hands out what is added while it is walked.
  for (const id of ids) for (const report of reports.get(id) ?? []) ids.add(report.id);
  const among = (list: readonly string[]) => list.some((id) => ids.has(id));
  return {
    people: [...ids].flatMap((id) => people[id] ?? []),
    assessments: Object.values(assessments).filter(({ personId }) => ids.has(personId)),
    ties: Object.values(ties).filter(({ fromId, toId }) => among([fromId, toId])),
    interactions: Object.values(interactions).filter(({ personIds }) => among(personIds)),
    actions: Object.values(actions)
      .filter(({ personIds }) => among(personIds))
      .map(({ id, personIds }) => ({ id, personIds })),
    committees: Object.values(people)
      .filter(({ id, memberIds }) => !ids.has(id) && among(memberIds))
      .map(({ id, memberIds }) => ({ id, memberIds })),
  };
}
