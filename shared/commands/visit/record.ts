import { z } from 'zod';
import { Interaction } from '../../domain/interaction.ts';
import { Id } from '../../domain/primitives.ts';
import { Ids } from '../args.ts';
import { logInteraction } from '../interaction.ts';
import { recipe } from '../recipe.ts';
import { existing, nameOf } from '../refuse.ts';
import { Answer } from './answer.ts';
import { takeAnswer } from './take-answer.ts';

/**
 * Logs a visit with what was learned on it, in one step: each answer is written to the map with the date of the visit
 * and who was asked as its evidence.
 */
export const visitRecord = recipe(
  'visit.record',
  z.strictObject({
    personIds: Ids,
    teamMemberIds: z.array(Id).default([]),
    opportunityId: Id,
    date: Interaction.shape.date,
    kind: Interaction.shape.kind.default('visit'),
    note: z.string().max(20_000).default(''),
    answers: z.array(Answer).max(20),
  }),
  (bench, { answers, ...visit }) => {
    existing(bench.before.opportunities, visit.opportunityId, 'opportunity.not-found');
    const asked = visit.personIds.map((id) =>
      existing(bench.before.people, id, 'person.not-found'),
    );
    const source = asked.map(nameOf).join(', ').slice(0, 200);
    for (const answer of answers) takeAnswer(bench, answer, { ...visit, source });
    logInteraction(bench, { ...visit, outcome: '', nextStep: '' });
  },
);
