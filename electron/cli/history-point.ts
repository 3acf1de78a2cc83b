import { AppError } from '../../shared/api/errors.ts';
import type { HistoryPoint, NamedSnapshot } from '../../shared/api/history-types.ts';
import { IsoDate } from '../../shared/domain/primitives.ts';
import { nameKey } from '../backend/projection/name-key.ts';
import type { Cli } from './cli.ts';

/** How a point in the history of an account is written. */
export const POINT_FORMS =
  'name or id of a snapshot, a day (YYYY-MM-DD), #N for the Nth change, or now';

/**
 * The snapshot somebody means by a name or an id.
 *
 * @throws {AppError} `snapshot.not-found`.
 */
export function resolveSnapshot(snapshots: readonly NamedSnapshot[], text: string): NamedSnapshot {
  const found =
    snapshots.find(({ id }) => id === text) ??
    snapshots.find(({ name }) => nameKey(name) === nameKey(text));
  if (!found) throw new AppError('snapshot.not-found', { snapshot: text });
  return found;
}

/** The point in the history of an account that somebody means. A snapshot goes before a day of the same name. */
export async function resolvePoint(
  { api }: Cli,
  accountId: string,
  text: string,
): Promise<HistoryPoint> {
  const { snapshots } = await api['snapshot.list']({ accountId });
  const named = snapshots.find(
    ({ id, name }) => id === text || nameKey(name) === nameKey(text.trim()),
  );
  if (named) return { kind: 'snapshot', id: named.id };
  if (text === 'now') return { kind: 'now' };
  const change = /^#([1-9]\d{0,8})$/.exec(text);
  if (change) return { kind: 'seq', seq: Number(change[1]) };
  if (IsoDate.safeParse(text).success) return { kind: 'date', date: text };
  throw new AppError('snapshot.not-found', { snapshot: text });
}
