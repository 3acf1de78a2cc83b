import type { Finding, Gap } from '../domain/gap.ts';
import type { Instant, IsoDate } from '../domain/primitives.ts';
import type { Waiver } from '../domain/waiver.ts';
import { gapId } from './gap-id.ts';
import { compareGaps } from './gap-order.ts';
import { activeWaivers } from './waivers.ts';

export interface Reconciled {
  /** Every gap the opportunity ever had: open and waived worst first, then the closed ones. */
  readonly gaps: readonly Gap[];
  /** Those of them that are new or differ from before: what has to be stored. */
  readonly changes: readonly Gap[];
}

/**
 * Carries the gaps of one opportunity forward to what the rules find at `date`. A gap keeps its identity and the day
 * it opened; it closes when its finding is gone and counts how often it came back. `changed` moves to `now` only with
 * severity, values, status or waiver. Pure; running it again changes nothing; the order of the inputs does not matter.
 */
export function reconcile(
  previous: readonly Gap[],
  findings: readonly Finding[],
  waivers: Iterable<Waiver>,
  opportunityId: string,
  date: IsoDate,
  now: Instant,
): Reconciled {
  const before = new Map(previous.map((gap) => [gap.id, gap]));
  const waiverOf = activeWaivers(waivers, opportunityId, date);
  const gaps: Gap[] = [];
  const changes: Gap[] = [];
  const keep = (gap: Gap, old: Gap | undefined) => {
    gaps.push(gap);
    if (gap !== old) changes.push(gap);
  };
  for (const finding of findings) {
    const id = gapId(finding);
    const old = before.get(id);
    before.delete(id);
    keep(carryForward(old, finding, { id, opportunityId, now }, waiverOf.get(id) ?? null), old);
  }
  for (const old of before.values()) keep(close(old, now), old);
  return { gaps: gaps.sort(compareGaps), changes: changes.sort(compareGaps) };
}

function carryForward(
  old: Gap | undefined,
  finding: Finding,
  { id, opportunityId, now }: { id: string; opportunityId: string; now: Instant },
  waiver: Gap['waiver'],
): Gap {
  const isBack = old?.status === 'closed';
  const next: Gap = {
    ...finding,
    id,
    opportunityId,
    status: waiver ? 'waived' : 'open',
    opened: old?.opened ?? now,
    changed: now,
    closed: null,
    reopened: (old?.reopened ?? 0) + Number(isBack),
    waiver,
  };
  return old && saysTheSame(old, next) ? old : next;
}

function close(gap: Gap, now: Instant): Gap {
  if (gap.status === 'closed') return gap;
  return { ...gap, status: 'closed', changed: now, closed: now, waiver: null };
}

/** Whether two gaps agree in all whose change is a change of the gap. */
function saysTheSame(a: Gap, b: Gap): boolean {
  return (
    a.severity === b.severity &&
    a.status === b.status &&
    hasSameFields(a.values, b.values) &&
    hasSameFields(a.waiver ?? {}, b.waiver ?? {})
  );
}

type Fields = Readonly<Record<string, string | number | boolean | null>>;

function hasSameFields(a: Fields, b: Fields): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key])
  );
}
