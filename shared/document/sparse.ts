import { Account } from '../domain/account.ts';
import type { Assessment } from '../domain/assessment.ts';
import { type Collection, RECORD_SCHEMAS } from '../domain/records.ts';

type Fields = Readonly<Record<string, unknown>>;

const DEFAULTS: Readonly<Record<Collection | 'account', Fields>> = {
  account: defaultsOf(Account.shape),
  people: defaultsOf(RECORD_SCHEMAS.people.shape),
  opportunities: defaultsOf(RECORD_SCHEMAS.opportunities.shape),
  assessments: defaultsOf(RECORD_SCHEMAS.assessments.shape),
  teamMembers: defaultsOf(RECORD_SCHEMAS.teamMembers.shape),
  ties: defaultsOf(RECORD_SCHEMAS.ties.shape),
  interactions: defaultsOf(RECORD_SCHEMAS.interactions.shape),
  waivers: defaultsOf(RECORD_SCHEMAS.waivers.shape),
  actions: defaultsOf(RECORD_SCHEMAS.actions.shape),
  surveys: defaultsOf(RECORD_SCHEMAS.surveys.shape),
  dossier: defaultsOf(RECORD_SCHEMAS.dossier.shape),
};

/** Value to store for a field: undefined where it is the schema's default, so that it takes no room. */
export function sparseValue(
  collection: Collection | 'account',
  field: string,
  value: unknown,
): unknown {
  return sameValue(value, DEFAULTS[collection][field]) ? undefined : value;
}

/** The fields of a record that differ from the schema's defaults, without its id. */
export function sparseFields(collection: Collection, record: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([field, value]) => field !== 'id' && sparseValue(collection, field, value) !== undefined,
    ),
  );
}

/** The fields in which `after` differs from `before`; undefined for one that is back at its default. */
export function changedFields(
  collection: Collection | 'account',
  before: object,
  after: object,
): Record<string, unknown> {
  const earlier = before as Fields;
  return Object.fromEntries(
    Object.entries(after)
      .filter(([field, value]) => !sameValue(value, earlier[field]))
      .map(([field, value]) => [field, sparseValue(collection, field, value)]),
  );
}

/** Whether an assessment says nothing; such a one is no record (see `stable-map.ts`). */
export function isBlank(assessment: Assessment): boolean {
  return Object.keys(sparseFields('assessments', assessment)).every(
    (field) => field === 'opportunityId' || field === 'personId',
  );
}

/** Equality of JSON values as records hold them. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

function defaultsOf(
  shape: Readonly<
    Record<string, { safeParse(value: unknown): { success: boolean; data?: unknown } }>
  >,
): Fields {
  const defaults: Record<string, unknown> = {};
  for (const [field, schema] of Object.entries(shape)) {
    const parsed = schema.safeParse(undefined);
    if (parsed.success) defaults[field] = parsed.data;
  }
  return defaults;
}
