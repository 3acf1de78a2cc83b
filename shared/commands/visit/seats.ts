import { assessmentId } from '../../domain/assessment.ts';
import { BuyingFunction } from '../../domain/values.ts';
import type { Bench } from '../recipe.ts';
import { existing } from '../refuse.ts';
import { seatReports } from '../reporting-lines.ts';
import type { Answer } from './answer.ts';
import { type Heard, hear } from './heard.ts';
import { namedPerson } from './named-person.ts';
import { valid } from './valid.ts';

/** Somebody in a function, or that the function takes no part in this purchase. */
export function coverFunction(
  bench: Bench,
  answer: Answer,
  { opportunityId }: Pick<Heard, 'opportunityId'>,
): void {
  const name = valid(BuyingFunction, answer.subject, answer.ask);
  if (answer.personId !== null || answer.value.trim() !== '') {
    namedPerson(bench, answer, { layer: 'management', function: name });
    return;
  }
  const opportunity = existing(bench.draft.opportunities, opportunityId, 'opportunity.not-found');
  opportunity.notInvolved = [...new Set([...opportunity.notInvolved, name])];
}

/**
 * Somebody takes the seat of one who has left: layer, function, manager and reports. The predecessor keeps no owner and
 * no influence; these do not carry over.
 */
export function succeed(bench: Bench, answer: Answer, heard: Heard): void {
  const { draft, before } = bench;
  const left = existing(before.people, answer.subject, 'person.not-found');
  const id = namedPerson(bench, answer, left, left.managerId);
  const successor = existing(draft.people, id, 'person.not-found');
  successor.since ??= left.leftOn ?? heard.date;
  if (successor.title === '') successor.title = left.title;
  if (successor.department === '') successor.department = left.department;
  const reports = Object.values(before.people)
    .filter((person) => person.managerId === left.id && person.id !== id)
    .map((person) => person.id);
  if (reports.length > 0) seatReports(bench, id, reports);
  existing(draft.people, left.id, 'person.not-found').ownerId = null;
  if (before.assessments[assessmentId(heard.opportunityId, left.id)])
    hear(bench, left.id, heard, (assessment) => {
      assessment.influences = [];
      if (assessment.coach !== 'none') assessment.coach = 'lost';
    });
}
