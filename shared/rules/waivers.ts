import type { Gap } from '../domain/gap.ts';
import type { IsoDate } from '../domain/primitives.ts';
import type { Waiver } from '../domain/waiver.ts';

/**
 * The waiver in force for each gap of an opportunity, by the gap's id: given by `date` and not yet due to return; the
 * latest one, ties by id.
 */
export function activeWaivers(
  waivers: Iterable<Waiver>,
  opportunityId: string,
  date: IsoDate,
): ReadonlyMap<string, NonNullable<Gap['waiver']>> {
  const active = new Map<string, NonNullable<Gap['waiver']>>();
  for (const { gapId: gap, opportunityId: of, id, reason, by, date: given, until } of waivers) {
    if (of !== opportunityId || given > date || (until !== null && date >= until)) continue;
    const other = active.get(gap);
    if (!other || `${given} ${id}` > `${other.date} ${other.id}`) {
      active.set(gap, { id, reason, by, date: given, until });
    }
  }
  return active;
}
