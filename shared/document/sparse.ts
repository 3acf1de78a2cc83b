import { Account } from '../domain/account.ts';
import { type Collection, RECORD_SCHEMAS } from '../domain/records.ts';

export type Fields = Readonly<Record<string, unknown>>;

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

/** Fields that follow from the id, of the collections whose ids follow from what a record is about. */
export const IDENTITY: Readonly<Partial<Record<Collection, readonly string[]>>> = {
  assessments: ['opportunityId', 'personId'],
  dossier: [],
};

/** The fields of a record that nobody has filled in; those without a default are not among them. */
export function defaultsIn(collection: Collection | 'account'): Fields {
  return DEFAULTS[collection];
}

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
  const sparse: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(record))
    if (field !== 'id' && sparseValue(collection, field, value) !== undefined)
      sparse[field] = value;
  return sparse;
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

/**
 * Whether a record says nothing but what its id says. Such an assessment or dossier item is no record: every copy holds
 * the same map for it, which is never taken away (see `stable-map.ts`).
 */
export function isBlank(collection: Collection, record: object): boolean {
  const identity = IDENTITY[collection];
  return (
    identity !== undefined &&
    Object.keys(sparseFields(collection, record)).every((field) => identity.includes(field))
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
