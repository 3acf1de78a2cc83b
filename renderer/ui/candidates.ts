import type { Person } from '../../shared/domain/person.ts';
import { storeApi } from '../store/use-store.ts';

/** Who may be chosen, by name; everybody unless `allowed` says otherwise. */
export function candidates(allowed?: (person: Person) => boolean): readonly Person[] {
  const all = Object.values(storeApi.getState().open?.records.people ?? {});
  return (allowed ? all.filter(allowed) : all).sort((a, b) =>
    (a.name || a.title).localeCompare(b.name || b.title),
  );
}
