import type { Person, PersonStatus } from '../../../shared/domain/person.ts';
import { PERSON_STATUSES } from '../../../shared/domain/person.ts';
import { IsoDate } from '../../../shared/domain/primitives.ts';
import { INFLUENCES, REACHES } from '../../../shared/domain/values.ts';
import { catalogues } from '../../../shared/i18n/messages.ts';

/** Fields that our own tables of people tell besides; other programs have no such columns. */
export const OWN_FIELDS = [
  'status',
  'reach',
  'since',
  'leftOn',
  'wantedInfluence',
  'dueDate',
] as const;
export type OwnField = (typeof OWN_FIELDS)[number];
export type OwnValues = Partial<Pick<Person, Exclude<OwnField, 'status'>>> & {
  readonly status?: PersonStatus;
};

const WORDS = {
  status: wordsOf('status', PERSON_STATUSES),
  reach: wordsOf('reach', REACHES),
  wantedInfluence: wordsOf('influence', INFLUENCES),
} as const;

/** What a cell says, as the field holds it; null when it says nothing that is known. */
export function ownValue(field: OwnField, cell: string): string | null {
  const text = cell.trim();
  if (field === 'status' || field === 'reach' || field === 'wantedInfluence')
    return WORDS[field].get(text.toLowerCase()) ?? null;
  return IsoDate.safeParse(text).success ? text : null;
}

function wordsOf(
  group: 'status' | 'reach' | 'influence',
  values: readonly string[],
): ReadonlyMap<string, string> {
  const inWords = Object.values(catalogues).flatMap((catalogue) =>
    Object.entries(catalogue.domain[group]).map(
      ([value, word]) => [String(word).toLowerCase(), value] as const,
    ),
  );
  return new Map([...inWords, ...values.map((value) => [value, value] as const)]);
}
