import type { AccountRow } from '../db/accounts.ts';
import type { Db } from '../db/connection.ts';
import { readNamedSnapshots } from '../db/named-snapshots.ts';
import { type Problem, problem } from './problem.ts';

/** Named snapshots of places that the log does not have. */
export function namedSnapshotProblems(
  db: Db,
  { id, seq: last }: Pick<AccountRow, 'id' | 'seq'>,
): Problem[] {
  return readNamedSnapshots(db, id)
    .filter(({ seq }) => seq < 1 || seq > last)
    .map((named) =>
      problem(id, 'snapshot', `the named snapshot ${named.id} is at ${named.seq}, beyond the log`),
    );
}
