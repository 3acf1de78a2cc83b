import type { ImportField, ImportMapping } from '../../../shared/api/import-types.ts';
import { sparseFields } from '../../../shared/document/sparse.ts';
import { Person } from '../../../shared/domain/person.ts';
import type { Layer } from '../../../shared/domain/values.ts';
import { type Draft, LIMITS } from './drafts.ts';

const NAMING = ['name', 'firstName', 'lastName'] as const;
const TEXTS = ['title', 'department', 'email', 'phone', 'notes'] as const;

/** Where no word tells the layer: nobody above is decision, with reports management, the others operational. */
export function layerByPlace(managerId: string | null, hasReports: boolean): Layer {
  if (managerId === null && hasReports) return 'decision';
  return hasReports ? 'management' : 'operational';
}

/** Fields of somebody who is not here yet, those that differ from the defaults. */
export function newcomer(
  id: string,
  draft: Draft,
  layer: Layer,
  managerId: string | null,
  lines: readonly string[],
): Readonly<Record<string, unknown>> {
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
    notes: withLines(draft.notes, lines),
    externalId: draft.externalId,
    externalOrdinal: draft.externalOrdinal,
    ...ownOf(draft),
  });
  return sparseFields('people', person);
}

/**
 * Fields of somebody who is here that come out otherwise.
 *
 * @param lines Lines that the notes are to hold besides.
 */
export function changedFields(
  known: Person,
  draft: Draft,
  managerId: string | null,
  { columns, missing }: ImportMapping,
  lines: readonly string[],
): Readonly<Record<string, unknown>> {
  const mapped = (field: ImportField) => columns[field] !== undefined;
  const said: Partial<Record<keyof Person, unknown>> = {
    ...(NAMING.some(mapped) && known.kind !== 'committee'
      ? { name: draft.name, kind: draft.kind, ...standing(known, draft, missing) }
      : {}),
    ...(adoptsId(known, draft)
      ? { externalId: draft.externalId, externalOrdinal: draft.externalOrdinal }
      : {}),
    ...Object.fromEntries(
      TEXTS.filter((field) => draft[field] !== '').map((field) => [field, draft[field]]),
    ),
    ...(lines.length > 0 ? { notes: withLines(draft.notes || known.notes, lines) } : {}),
    ...(saysManager(draft, managerId, columns) ? { managerId } : {}),
    ...(draft.layerSaid ? { layer: draft.layer } : {}),
    ...(draft.functionSaid ? { function: draft.function } : {}),
    ...ownOf(draft),
  };
  // Through the schema, so that both sides are cleaned the same way before they are compared.
  const wanted = Person.parse({ ...known, ...said });
  return Object.fromEntries(
    (Object.keys(said) as (keyof Person)[])
      .filter((field) => wanted[field] !== known[field])
      .map((field) => [field, wanted[field]]),
  );
}

/** Whether the notes have room for these lines besides. */
export function notesHold(
  draft: Draft,
  known: Person | undefined,
  lines: readonly string[],
): boolean {
  const notes = draft.notes || (known?.notes ?? '');
  return lines.length === 0 || [notes, ...lines].join('\n').length <= LIMITS.notes;
}

/** The status is told with the kind. */
function ownOf({ own: { status: _, ...rest } }: Draft): Partial<Person> {
  return rest;
}

/** Notes with lines they do not hold yet at their end. */
function withLines(notes: string, lines: readonly string[]): string {
  const held = new Set(notes.split('\n'));
  return [...(notes === '' ? [] : [notes]), ...lines.filter((line) => !held.has(line))].join('\n');
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

/**
 * That somebody has left is ours to say; a file that still lists them does not take it back, unless files say here who
 * is there and who is not.
 */
function standing(
  known: Person,
  draft: Draft,
  missing: ImportMapping['missing'],
): Partial<Pick<Person, 'status' | 'leftOn'>> {
  if (known.status !== 'left' || draft.status === 'left') return { status: draft.status };
  return missing === 'left' ? { status: draft.status, leftOn: null } : {};
}
