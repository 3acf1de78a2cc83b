import type { MergeReport } from '../../../shared/api/archive-types.ts';
import type { Conflict, LogMerge } from '../../../shared/document/merge-logs.ts';
import { sameValue } from '../../../shared/document/sparse.ts';
import {
  type AccountRecords,
  COLLECTIONS,
  type Collection,
} from '../../../shared/domain/records.ts';
import { breakLoops, findLoops } from '../../../shared/domain/reporting.ts';
import { createNames, type Names } from './names.ts';

const MAX_CONFLICTS = 5_000;

/** What a merge did, without what only the database knows. */
export type MergeResult = Pick<
  MergeReport,
  'taken' | 'records' | 'conflicts' | 'conflictCount' | 'loops'
>;

/**
 * Puts what a merge did into words and counts.
 *
 * @param theirs  Gives the records of the other copy, for the names of what only it has kept.
 */
export function mergeResult(merge: LogMerge, theirs: () => AccountRecords): MergeResult {
  const { taken, before, records, conflicts } = merge;
  const names = createNames([() => records, () => before, theirs]);
  return {
    taken,
    records: countRecords(before, records),
    conflicts: conflicts.slice(0, MAX_CONFLICTS).map((conflict) => told(conflict, names)),
    conflictCount: conflicts.length,
    loops: newLoops(before, records, names),
  };
}

function told(conflict: Conflict, names: Names): MergeReport['conflicts'][number] {
  const { collection, id, field, from } = conflict;
  return {
    ...conflict,
    record: names.record(collection, id),
    kept: names.value(field, conflict.kept),
    dropped: names.value(field, conflict.dropped),
    from: from === 'ours' ? 'here' : 'file',
  };
}

function countRecords(before: AccountRecords, after: AccountRecords): MergeReport['records'] {
  const account = sameValue(before.account, after.account) ? 0 : 1;
  return [
    { collection: 'account' as const, added: 0, changed: account, removed: 0 },
    ...COLLECTIONS.map((collection) => countIn(collection, before, after)),
  ].filter(({ added, changed, removed }) => added + changed + removed > 0);
}

function countIn(collection: Collection, before: AccountRecords, after: AccountRecords) {
  const [old, now] = [before[collection], after[collection]];
  const kept = Object.keys(now).filter((id) => old[id] !== undefined);
  return {
    collection,
    added: Object.keys(now).length - kept.length,
    changed: kept.filter((id) => !sameValue(old[id], now[id])).length,
    removed: Object.keys(old).length - kept.length,
  };
}

function newLoops(
  before: AccountRecords,
  { people }: AccountRecords,
  names: Names,
): MergeReport['loops'] {
  const known = new Set(findLoops(before.people).map((ids) => ids.join()));
  const lines = breakLoops(people);
  return findLoops(people)
    .filter((ids) => !known.has(ids.join()))
    .map((ids) => {
      const cut = ids.find((id) => lines.get(id) === null) ?? '';
      return {
        names: ids.map((id) => names.record('people', id)),
        cut: names.record('people', cut),
        manager: names.record('people', people[cut]?.managerId ?? ''),
      };
    });
}
