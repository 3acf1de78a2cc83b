import type { ImportField, ImportMapping } from '../../../shared/api/import-types.ts';
import { sparseFields } from '../../../shared/document/sparse.ts';
import { Person } from '../../../shared/domain/person.ts';
import type { AccountRecords, RecordPatch } from '../../../shared/domain/records.ts';
import type { Layer } from '../../../shared/domain/values.ts';
import type { Draft } from './drafts.ts';
import { matchPeople } from './match.ts';

const NAMING = ['name', 'firstName', 'lastName'] as const;
const TEXTS = ['title', 'department', 'email', 'phone', 'notes'] as const;

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
 * Says what is to be added and changed (who is who: see `matchPeople`). Only filled cells of mapped columns change
 * somebody who is there already; guesses hold for newcomers.
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
    ...Object.fromEntries(
      TEXTS.filter((field) => draft[field] !== '').map((field) => [field, draft[field]]),
    ),
    ...(saysManager(draft, managerId, columns) ? { managerId } : {}),
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

/** A manager who cannot be found, and the top of a list by levels, say nothing about who is above. */
function saysManager(
  draft: Draft,
  managerId: string | null,
  columns: ImportMapping['columns'],
): boolean {
  if (managerId !== null) return true;
  const named = columns.managerId !== undefined || columns.managerName !== undefined;
  return named && draft.managerId === '' && draft.managerName === '';
}

/** That somebody has left is ours to say; a file that still lists them does not take it back. */
function statusOf(known: Person, draft: Draft): Person['status'] {
  return known.status === 'left' ? 'left' : draft.status;
}
