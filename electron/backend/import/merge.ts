import type { ImportField, ImportMapping } from '../../../shared/api/import-types.ts';
import { sparseFields } from '../../../shared/document/sparse.ts';
import { Person } from '../../../shared/domain/person.ts';
import type { AccountRecords, RecordPatch } from '../../../shared/domain/records.ts';
import type { Layer } from '../../../shared/domain/values.ts';
import type { Draft } from './drafts.ts';

const NAMING = ['name', 'firstName', 'lastName'] as const;
const LINE = ['managerId', 'managerName', 'level'] as const;

/** What an import does to the people that are there. */
export interface Merge {
  /** Made when it is read: counting needs none of it. */
  readonly patches: readonly RecordPatch[];
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** The layer each draft's person has afterwards, in the order of the drafts. */
  readonly layers: readonly Layer[];
}

/**
 * Matches drafts with people (id and its ordinal, else e-mail, else name + title + department; never the name alone;
 * those who carry another id already are left out)
 * and says what is to be added and changed. Only mapped columns change somebody who is there already; guesses hold
 * for newcomers.
 */
export function mergeDrafts(
  records: AccountRecords,
  drafts: readonly Draft[],
  managers: readonly (number | null)[],
  columns: ImportMapping['columns'],
  newId: () => string,
): Merge {
  const matches = matchPeople(records, drafts);
  const ids = drafts.map((_, place) => matches[place]?.id ?? newId());
  const managed = new Set(managers);
  const changes: (() => RecordPatch)[] = [];
  let added = 0;
  let updated = 0;
  const layers = drafts.map((draft, place): Layer => {
    const id = ids[place] ?? '';
    const known = matches[place];
    const manager = managers[place] ?? null;
    const managerId = manager === null ? null : (ids[manager] ?? null);
    if (!known) {
      const layer = draft.layer ?? layerByPlace(managerId, managed.has(place));
      changes.push(() => ({
        op: 'add',
        collection: 'people',
        id,
        fields: newcomer(id, draft, layer, managerId),
      }));
      added += 1;
      return layer;
    }
    const fields = changedFields(known, draft, managerId, columns);
    if (Object.keys(fields).length > 0) {
      changes.push(() => ({ op: 'set', collection: 'people', id, fields }));
      updated += 1;
    }
    return draft.layerSaid && draft.layer ? draft.layer : known.layer;
  });
  return {
    get patches() {
      return changes.map((change) => change());
    },
    added,
    updated,
    unchanged: drafts.length - added - updated,
    layers,
  };
}

/** Where no word tells the layer: nobody above is decision, with reports management, the others operational. */
function layerByPlace(managerId: string | null, hasReports: boolean): Layer {
  if (managerId === null && hasReports) return 'decision';
  return hasReports ? 'management' : 'operational';
}

function newcomer(id: string, draft: Draft, layer: Layer, managerId: string | null) {
  const person = Person.parse({
    id,
    kind: draft.kind,
    status: draft.status,
    name: draft.name,
    title: draft.title,
    department: draft.department,
    layer,
    function: draft.function ?? 'unknown',
    managerId,
    order: draft.row,
    email: draft.email,
    phone: draft.phone,
    notes: draft.notes,
    externalId: draft.externalId,
    externalOrdinal: draft.externalOrdinal,
  });
  return sparseFields('people', person);
}

function changedFields(
  known: Person,
  draft: Draft,
  managerId: string | null,
  columns: ImportMapping['columns'],
): Record<string, unknown> {
  const mapped = (field: ImportField) => columns[field] !== undefined;
  const said: Partial<Record<keyof Person, unknown>> = {
    ...(NAMING.some(mapped) && known.kind !== 'committee'
      ? { name: draft.name, kind: draft.kind, status: statusOf(known, draft) }
      : {}),
    ...(adoptsId(known, draft)
      ? { externalId: draft.externalId, externalOrdinal: draft.externalOrdinal }
      : {}),
    ...(mapped('title') ? { title: draft.title } : {}),
    ...(mapped('department') ? { department: draft.department } : {}),
    ...(mapped('email') ? { email: draft.email } : {}),
    ...(mapped('phone') ? { phone: draft.phone } : {}),
    ...(mapped('notes') ? { notes: draft.notes } : {}),
    ...(LINE.some(mapped) ? { managerId } : {}),
    ...(draft.layerSaid ? { layer: draft.layer } : {}),
    ...(draft.functionSaid ? { function: draft.function } : {}),
  };
  // Through the schema, so that both sides are cleaned the same way before they are compared.
  const wanted = Person.parse({ ...known, ...said });
  return Object.fromEntries(
    (Object.keys(said) as (keyof Person)[])
      .filter((field) => wanted[field] !== known[field])
      .map((field) => [field, wanted[field]]),
  );
}

/** Somebody typed by hand, found by mail or words, gets the id of the file. */
function adoptsId(known: Person, { externalId }: Draft): boolean {
  return known.externalId === '' && externalId !== '' && externalId !== known.id;
}

/** That somebody has left is ours to say; a file that still lists them does not take it back. */
function statusOf(known: Person, draft: Draft): Person['status'] {
  return known.status === 'left' ? 'left' : draft.status;
}

function matchPeople(
  records: AccountRecords,
  drafts: readonly Draft[],
): readonly (Person | undefined)[] {
  const people = Object.values(records.people);
  const byId = new Map(people.filter((p) => p.externalId !== '').map((p) => [externalKey(p), p]));
  const others = people.filter((person) => person.externalId === '');
  const byOwnId = new Map(people.map((person) => [person.id, person]));
  const byMail = uniqueBy(others, (person) => person.email.toLowerCase());
  const byText = uniqueBy(others, textKey);
  const taken = new Set<string>();
  return drafts.map((draft) => {
    const known =
      byId.get(externalKey(draft)) ??
      // Our own export names people by their own id where they have no other.
      byOwnId.get(draft.externalId) ??
      byMail.get(draft.email.toLowerCase()) ??
      byText.get(textKey(draft));
    if (!known || taken.has(known.id)) return undefined;
    taken.add(known.id);
    return known;
  });
}

function externalKey({
  externalId,
  externalOrdinal,
}: {
  externalId: string;
  externalOrdinal: number;
}) {
  return `${externalOrdinal} ${externalId}`;
}

/** Name, title and department together; empty, and so no key, when fewer than two of them are known. */
function textKey({ name, title, department }: { name: string; title: string; department: string }) {
  const parts = [name, title, department];
  return parts.filter((part) => part !== '').length < 2 ? '' : parts.join('\n').toLowerCase();
}

/** People by key; keys that are empty or fit several people are left out. */
function uniqueBy(people: readonly Person[], key: (person: Person) => string): Map<string, Person> {
  const found = new Map<string, Person | null>();
  for (const person of people) {
    const value = key(person);
    if (value !== '') found.set(value, found.has(value) ? null : person);
  }
  return new Map([...found].filter((entry): entry is [string, Person] => entry[1] !== null));
}
