import type { ImportMapping } from '../../../shared/api/import-types.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { AccountRecords, RecordPatch } from '../../../shared/domain/records.ts';

/**
 * People whom an earlier file brought and this one, though it tells people by id, does not name any more. Who was added
 * by hand, has gone already or is a committee is not missed.
 *
 * @param named Ids of the people the file is about.
 */
export function missingPeople(
  { people }: AccountRecords,
  named: ReadonlySet<string>,
  { columns }: ImportMapping,
): Person[] {
  if (columns.id === undefined) return [];
  return Object.values(people).filter(
    ({ id, externalId, status, kind }) =>
      externalId !== '' && status === 'active' && kind !== 'committee' && !named.has(id),
  );
}

/** Marks somebody as left; a seat that nobody has is a post that is no longer there. When it was, no file says. */
export function markMissing({ id, kind }: Person): RecordPatch {
  const status = kind === 'ghost' ? 'abolished' : 'left';
  return { op: 'set', collection: 'people', id, fields: { status } };
}
