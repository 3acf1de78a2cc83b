import type { Assessment } from '../domain/assessment.ts';
import { SEVERITIES } from '../domain/gap.ts';
import type { Person } from '../domain/person.ts';
import { addDays, type Id, type IsoDate } from '../domain/primitives.ts';
import type { AccountRecords } from '../domain/records.ts';
import { DEGREES, FUNCTIONS, INFLUENCES, REACHES } from '../domain/values.ts';
import { lastContacts } from '../rules/contacts.ts';
import type { Thresholds } from '../rules/thresholds.ts';
import { ATTITUDE_KEYS } from './description.ts';
import type { GapMarks } from './gap-marks.ts';
import type { LensField } from './lens.ts';

/** What the values of cards are read from. */
export interface LensSource {
  readonly records: AccountRecords;
  /** Assessments of the opportunity by person. */
  readonly assessed: ReadonlyMap<Id, Assessment>;
  readonly gaps: GapMarks;
  /** From which the age of the last contact is counted. */
  readonly today: IsoDate;
  /** When contact grows stale. */
  readonly thresholds: Thresholds;
}

/** Assessments of one opportunity by person. */
export function assessedOn(
  { assessments }: AccountRecords,
  opportunityId: Id | null,
): ReadonlyMap<Id, Assessment> {
  const assessed = new Map<Id, Assessment>();
  for (const assessment of Object.values(assessments))
    if (assessment.opportunityId === opportunityId) assessed.set(assessment.personId, assessment);
  return assessed;
}

/** Values of one card in one field, the one that gives it its colour first; never empty. */
export type ReadValues = (person: Person) => readonly string[];

/**
 * Age of the last contact: up to the day on which it grows stale for high, medium or low influence (`contact.stale`),
 * more, or no contact at all.
 */
export const FRESHNESS = ['high', 'medium', 'low', 'older', 'none'] as const;

const NONE: readonly string[] = ['none'];
const UNKNOWN: readonly string[] = ['unknown'];
/** One list for each value, so that reading ten thousand cards makes no garbage. */
const single = new Map<string, readonly string[]>();

function just(value: string): readonly string[] {
  const known = single.get(value);
  if (known) return known;
  const made = [value];
  single.set(value, made);
  return made;
}

/** Values of a field in the order of its legend; of owners, those of the team by name. */
export function valuesOf(
  field: LensField,
  { records, thresholds }: Pick<LensSource, 'records' | 'thresholds'>,
): readonly string[] {
  switch (field) {
    case 'influence':
      return [...INFLUENCES, 'none'];
    case 'attitude':
      return [...ATTITUDE_KEYS.toReversed(), 'unknown'];
    case 'reach':
      return REACHES.toReversed();
    case 'freshness':
      return FRESHNESS.filter((value) => !isEmptySpan(value, thresholds));
    case 'function':
      return FUNCTIONS;
    case 'degree':
      return DEGREES;
    case 'gap':
      return [...SEVERITIES, 'none'];
    case 'owner':
      return [...ownersByName(records), 'none'];
  }
}

function ownersByName({ teamMembers }: AccountRecords): string[] {
  const byName = (a: { name: string; id: string }, b: { name: string; id: string }) =>
    compareText(a.name, b.name) || compareText(a.id, b.id);
  return Object.values(teamMembers)
    .sort(byName)
    .map(({ id }) => id);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** How the values of a field are read from a person's record. */
export function reader(field: LensField, source: LensSource): ReadValues {
  const { records, assessed, gaps } = source;
  switch (field) {
    case 'influence':
      return ({ id }) => {
        const held = assessed.get(id)?.influences;
        return held && held.length > 0 ? held : NONE;
      };
    case 'attitude':
      return ({ id }) => {
        const attitude = assessed.get(id)?.attitude ?? null;
        return attitude === null ? UNKNOWN : just(ATTITUDE_KEYS[attitude + 2] ?? 'unknown');
      };
    case 'degree':
      return ({ id }) => just(assessed.get(id)?.degree ?? 'unknown');
    case 'reach':
      return ({ reach }) => just(reach);
    case 'function':
      return (person) => just(person.function);
    case 'owner':
      return ({ ownerId }) =>
        ownerId !== null && records.teamMembers[ownerId] ? just(ownerId) : NONE;
    case 'gap':
      return ({ id }) => just(gaps.get(id)?.worst ?? 'none');
    case 'freshness':
      return freshnessReader(source);
  }
}

/** Days of a span of freshness, from the first to the last; null where it has no end on that side. */
export function freshnessSpan(
  value: (typeof FRESHNESS)[number],
  { staleHighDays, staleMediumDays, staleLowDays }: Thresholds,
): { readonly from: number | null; readonly to: number | null } {
  switch (value) {
    case 'high':
      return { from: null, to: staleHighDays };
    case 'medium':
      return { from: staleHighDays + 1, to: staleMediumDays };
    case 'low':
      return { from: staleMediumDays + 1, to: staleLowDays };
    case 'older':
      return { from: staleLowDays + 1, to: null };
    case 'none':
      return { from: null, to: null };
  }
}

/** Where two limits are the same there is nothing between them. */
function isEmptySpan(value: (typeof FRESHNESS)[number], thresholds: Thresholds): boolean {
  const { from, to } = freshnessSpan(value, thresholds);
  return from !== null && to !== null && from > to;
}

function freshnessReader({ records, today, thresholds }: LensSource): ReadValues {
  const lastContact = lastContacts(records, today);
  const from = (['high', 'medium', 'low'] as const).map((value) => {
    const { to } = freshnessSpan(value, thresholds);
    return [addDays(today, -(to ?? 0)), value] as const;
  });
  return ({ id }) => {
    const last = lastContact.get(id);
    if (last === undefined) return NONE;
    return just(from.find(([day]) => last >= day)?.[1] ?? 'older');
  };
}
