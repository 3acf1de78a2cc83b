import { Person } from '../domain/person.ts';
import { editable } from './args.ts';

/** Fields of a person that stand for themselves: setting one needs no look at other records. */
export const PlainFields = editable(Person, [
  'name',
  'title',
  'department',
  'function',
  'status',
  'position',
  'reach',
  'email',
  'phone',
  'since',
  'leftOn',
  'wantedInfluence',
  'dueDate',
  'notes',
]);
