import type { AccountRecords, Collection, RecordOf } from '../../../shared/domain/records.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

type Records<C extends Collection> = Readonly<Record<string, RecordOf[C]>>;

/** What records are called, for people who read a report. */
export interface Names {
  record(collection: Collection | 'account', id: string): string;
  /** A field's value with names in the place of ids of other records. */
  value(field: string, value: unknown): Json;
}

/** Names from the first of these that has the record, each asked only then; one that none has goes by its id. */
export function createNames(sources: readonly (() => AccountRecords)[]): Names {
  const find = <C extends Collection>(collection: C, id: string): RecordOf[C] | undefined => {
    for (const records of sources) {
      const record = (records()[collection] as Records<C>)[id];
      if (record !== undefined) return record;
    }
    return undefined;
  };
  const person = (id: string) => {
    const found = find('people', id);
    return found ? found.name || found.title || id : id;
  };
  const opportunity = (id: string) => find('opportunities', id)?.name ?? id;
  const list = (ids: readonly string[]) => ids.map(person).join(', ');

  const name: { readonly [C in Collection]: (record: RecordOf[C]) => string } = {
    people: ({ id }) => person(id),
    opportunities: (one) => one.name,
    assessments: (one) => `${person(one.personId)} · ${opportunity(one.opportunityId)}`,
    teamMembers: (one) => one.name,
    ties: ({ fromId, toId }) => `${person(fromId)} – ${person(toId)}`,
    interactions: ({ date, personIds }) => `${date} ${list(personIds)}`,
    waivers: (one) => one.reason,
    actions: (one) => one.what,
    surveys: (one) => one.date,
    dossier: (one) => one.id,
  };
  const record = (collection: Collection | 'account', id: string) => {
    if (collection === 'account') return sources[0]?.().account.name ?? id;
    const found = find(collection, id);
    return found ? (name[collection] as (record: typeof found) => string)(found) || id : id;
  };
  const reference = (id: string) =>
    find('people', id)
      ? person(id)
      : (find('teamMembers', id)?.name ?? find('opportunities', id)?.name ?? id);
  return {
    record,
    value(field, value) {
      if (/Id$/.test(field) && typeof value === 'string') return reference(value);
      if (/Ids$/.test(field) && Array.isArray(value)) return value.map(String).map(reference);
      return (value ?? null) as Json;
    },
  };
}
