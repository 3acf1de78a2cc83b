import { Person } from '../../domain/person.ts';
import type { BuyingFunction, Layer } from '../../domain/values.ts';
import type { Bench } from '../recipe.ts';
import { existing, refuse } from '../refuse.ts';
import { seatReports } from '../reporting-lines.ts';
import type { Answer } from './answer.ts';

/** Where somebody belongs who was not on the map yet. */
export interface Place {
  readonly layer: Layer;
  readonly function: BuyingFunction;
}

/**
 * The person an answer names. Somebody new is added at the top of their place; of somebody known only a function that
 * nobody knew is filled in.
 */
export function namedPerson(
  bench: Bench,
  { personId, value }: Answer,
  { layer, function: name }: Place,
  managerId: string | null = null,
): string {
  if (personId !== null) {
    const person = existing(bench.draft.people, personId, 'person.not-found');
    if (person.function === 'unknown') person.function = name;
    return personId;
  }
  if (value.trim() === '') refuse('visit.nobody');
  const id = bench.newId();
  bench.draft.people[id] = {
    ...Person.parse({ id, name: value, layer, function: name }),
    memberIds: [],
  };
  seatReports(bench, managerId, [id]);
  return id;
}
