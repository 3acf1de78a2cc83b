import type {
  ChangedField,
  ImportChange,
  ImportPreview,
} from '../../../shared/api/import-types.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import type { PersonChange } from './merge.ts';
import type { ImportPlan } from './plan.ts';
import { proposeRoles } from './roles.ts';

const SAMPLE_ROWS = 50;
const SAMPLE_CELL = 400;
const MAX_CHANGES = 1_000;
const MAX_DOUBTS = 1_000;
const MAX_PROBLEMS = 5_000;
/** Of notes, only that they change is of interest. */
const CHANGE_CELL = 200;

/** What an account is told of a plan before and after it is done. */
export type PlanReport = Pick<
  ImportPreview,
  'counts' | 'missing' | 'markedLeft' | 'doubts' | 'doubtCount' | 'problems' | 'problemCount'
> & { readonly rows: number };

/** How many people a plan adds, changes, leaves alone, and what is doubtful or wrong: all counted, the first listed. */
export function reportOf({ source, drafts, merge, problems }: ImportPlan): PlanReport {
  const { added, updated, unchanged, missing, markedLeft, doubts } = merge;
  const rows = source.table.rows.length;
  return {
    rows,
    counts: { added, updated, unchanged, refused: rows - drafts.length },
    missing,
    markedLeft,
    doubts: doubts.slice(0, MAX_DOUBTS),
    doubtCount: doubts.length,
    problems: problems.slice(0, MAX_PROBLEMS),
    problemCount: problems.length,
  };
}

/** A plan as it is shown before it is done. */
export function previewOf(plan: ImportPlan, records: AccountRecords): ImportPreview {
  const { kind, encodings, sheets, table } = plan.source;
  const { merge, drafts } = plan;
  return {
    ...reportOf(plan),
    mapping: plan.mapping,
    kind,
    encodings: [...encodings],
    sheets,
    headerRows: table.headerRows,
    headers: [...table.headers],
    sample: table.rows.slice(0, SAMPLE_ROWS).map((cells, place) => ({
      row: table.numbers[place] ?? 0,
      cells: cells.map((cell) => cell.slice(0, SAMPLE_CELL)),
    })),
    people: drafts.slice(0, SAMPLE_ROWS).map((draft, place) => {
      const manager =
        drafts[plan.managers[place] ?? -1] ?? records.people[plan.outside[place] ?? ''];
      return {
        row: draft.row,
        name: draft.name,
        title: draft.title,
        department: draft.department,
        kind: draft.status === 'abolished' ? 'abolished' : draft.kind,
        layer: merge.layers[place] ?? 'operational',
        function: draft.function ?? 'unknown',
        manager: manager ? manager.name || manager.title : '',
        fate: merge.fates[place] ?? 'unchanged',
      };
    }),
    changes: changesOf(plan, records),
    roles: [...proposeRoles(drafts)],
  };
}

function changesOf({ merge, drafts }: ImportPlan, records: AccountRecords): ImportChange[] {
  const shown = merge.changes.slice(0, MAX_CHANGES);
  const newcomers =
    shown.length === 0
      ? new Map<string, string>()
      : new Map(drafts.map(({ name, title }, place) => [merge.ids[place] ?? '', name || title]));
  const nameOf = (id: unknown) => {
    const person = records.people[String(id)];
    return person ? person.name || person.title : (newcomers.get(String(id)) ?? '');
  };
  return shown.map((change) => ({
    row: change.draft.row,
    personId: change.person.id,
    name: change.person.name || change.person.title,
    fields: fieldsOf(change, nameOf),
  }));
}

function fieldsOf(
  { person, fields, assessed, held }: PersonChange,
  nameOf: (id: unknown) => string,
): ImportChange['fields'] {
  const text = (field: string, value: unknown) =>
    (field === 'managerId' && value !== null
      ? nameOf(value)
      : Array.isArray(value)
        ? value.join(', ')
        : String(value ?? '')
    ).slice(0, CHANGE_CELL);
  return [
    ...Object.entries(fields).map(([field, to]) => ({
      from: text(field, person[field as keyof typeof person]),
      to: text(field, to),
      field,
    })),
    ...Object.entries(assessed).map(([field, to]) => ({
      from: text(field, held?.[field as keyof typeof held]),
      to: text(field, to),
      field,
    })),
  ].filter(isShown);
}

/** They go with the id in the source and the influence. */
const HIDDEN: readonly string[] = ['externalOrdinal', 'coach'];

function isShown(change: { field: string; from: string; to: string }): change is {
  field: ChangedField;
  from: string;
  to: string;
} {
  return !HIDDEN.includes(change.field);
}
