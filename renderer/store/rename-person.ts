import { run } from './commands.ts';
import { storeApi } from './store.ts';

/** Gives somebody another name; a ghost that gets one becomes the person it stood for. */
export function renamePerson(id: string, name: string, gesture?: string): boolean {
  const { open, view } = storeApi.getState();
  const person = open?.records.people[id];
  if (!person) return false;
  if (name === person.name) return true;
  const options = gesture === undefined ? {} : { gesture };
  if (person.kind !== 'ghost') return run('person.rename', { id, name }, options);
  return run('ghost.name', { id, opportunityId: view.opportunityId, name }, options);
}
