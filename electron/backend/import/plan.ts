import { AppError } from '../../../shared/api/errors.ts';
import type {
  ImportDecision,
  ImportMapping,
  ImportProblem,
} from '../../../shared/api/import-types.ts';
import { letters } from '../../../shared/domain/letters.ts';
import { firstOpportunity } from '../../../shared/domain/opportunity.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { columnIndex } from './column-index.ts';
import { contactColumns } from './contact-columns.ts';
import { type Draft, readDrafts } from './drafts.ts';
import { DEFAULT_GUESSES, DEFAULT_TOP_MARKERS } from './guesses.ts';
import { proposeColumns } from './headers.ts';
import { resolveManagers } from './managers.ts';
import { type Merge, mergeDrafts } from './merge.ts';
import { problem } from './problems.ts';
import { readText, type Source } from './source.ts';
import type { Table } from './table.ts';

const NAMING = ['name', 'firstName', 'lastName', 'title'] as const;

/** A file read by a mapping, before anything is written. */
export interface ImportPlan {
  readonly source: Source;
  readonly mapping: ImportMapping;
  readonly drafts: readonly Draft[];
  readonly managers: readonly (number | null)[];
  /** Ids of managers who are in the account, not in the file. */
  readonly outside: readonly (string | null)[];
  readonly merge: Merge;
  /** Ordered by row. */
  readonly problems: readonly ImportProblem[];
}

/** What is said about a file beside its mapping. */
export interface ImportChoices {
  /** About doubtful rows. */
  readonly decisions: readonly ImportDecision[];
  /** Where buying roles go; null for the first open opportunity. */
  readonly opportunityId: string | null;
}

export const NO_CHOICES: ImportChoices = { decisions: [], opportunityId: null };

/**
 * Reads delimited text into a plan.
 *
 * @throws {AppError} as `readText` and `planSource`.
 */
export function planImport(
  bytes: Uint8Array,
  given: ImportMapping | null,
  records: AccountRecords,
  newId: () => string,
  choices: ImportChoices = NO_CHOICES,
): ImportPlan {
  return planSource(readText(bytes, 'people.csv', given), given, records, newId, choices);
}

/**
 * Makes a plan of a source: which people it adds to and changes in `records`, and what is wrong with which row.
 *
 * @param given Which column is what; null proposes it from the headers, or cells where there are none, and so does one
 *   without any column.
 * @throws {AppError} `import.mapping` (a mapped column that the source lacks, or no column that could tell people
 *   apart), `opportunity.not-found`.
 */
export function planSource(
  source: Source,
  given: ImportMapping | null,
  records: AccountRecords,
  newId: () => string,
  choices: ImportChoices = NO_CHOICES,
): ImportPlan {
  const mapping = mappingOf(source, given);
  if (!namesAnybody(mapping)) throw noColumn(source.table, 'name, title');
  return planMapped(source, mapping, records, newId, choices);
}

/**
 * The same to look at before it is done: with columns that name nobody the plan is about nobody and says so, so that
 * somebody who sees the rows can say which column is what.
 *
 * @throws {AppError} as `planSource`, but not for want of a column.
 */
export function planToShow(
  source: Source,
  given: ImportMapping | null,
  records: AccountRecords,
  newId: () => string,
  choices: ImportChoices = NO_CHOICES,
): ImportPlan {
  const mapping = mappingOf(source, given);
  if (namesAnybody(mapping)) return planMapped(source, mapping, records, newId, choices);
  const { table } = source;
  const unnamed = problem(0, 'columns.unknown', { headers: headersText(table) });
  const merge = mergeDrafts({
    records,
    drafts: [],
    managers: [],
    outside: [],
    mapping: { ...mapping, columns: {} },
    decisions: [],
    opportunityId: null,
    newId,
  });
  const problems = [unnamed, ...table.problems];
  return { source, mapping, drafts: [], managers: [], outside: [], merge, problems };
}

function planMapped(
  source: Source,
  mapping: ImportMapping,
  records: AccountRecords,
  newId: () => string,
  choices: ImportChoices,
): ImportPlan {
  const { table } = source;
  const opportunityId = opportunityOf(records, choices);
  const { drafts, problems } = readDrafts(table, mapping);
  const resolved = resolveManagers(drafts, mapping.columns, records.people);
  const { managers, outside, problems: lost } = resolved;
  const { decisions } = choices;
  const merge = mergeDrafts({
    records,
    drafts,
    managers,
    outside,
    mapping,
    decisions,
    opportunityId,
    newId,
  });
  return {
    source,
    mapping,
    drafts,
    managers,
    outside,
    merge,
    problems: withLetters(source, [...problems, ...lost, ...merge.problems]).sort(
      (a, b) => a.row - b.row,
    ),
  };
}

/** The problems with the letters of their columns, where a spreadsheet shows the source so. */
function withLetters({ kind, table }: Source, problems: ImportProblem[]): ImportProblem[] {
  if (kind !== 'csv' && kind !== 'xlsx') return problems;
  const known = new Map<string, string>();
  return problems.map((one) => {
    const { column } = one;
    if (column === undefined) return one;
    const letter = known.get(column) ?? letters(columnIndex(table.headers, column));
    known.set(column, letter);
    return { ...one, letter };
  });
}

function opportunityOf(
  { opportunities }: AccountRecords,
  { opportunityId }: ImportChoices,
): string | null {
  if (opportunityId === null) return firstOpportunity(opportunities)?.id ?? null;
  if (!opportunities[opportunityId])
    throw new AppError('opportunity.not-found', { opportunity: opportunityId });
  return opportunityId;
}

function mappingOf(source: Source, given: ImportMapping | null): ImportMapping {
  const { reading, table } = source;
  if (given && Object.keys(given.columns).length > 0) {
    requireColumns(table, given);
    return given;
  }
  const said = given ?? {
    ...reading,
    topMarkers: [...DEFAULT_TOP_MARKERS],
    guesses: [...DEFAULT_GUESSES],
    roles: [],
  };
  return { ...said, columns: proposedColumns(table) };
}

/** Where no header says anything, cells may. */
function proposedColumns({ headers, rows }: Table): ImportMapping['columns'] {
  const isNameless = headers.every((header) => header === '');
  return isNameless ? contactColumns(rows) : proposeColumns(headers, rows);
}

function requireColumns(table: Table, mapping: ImportMapping): void {
  for (const column of Object.values(mapping.columns))
    if (columnIndex(table.headers, column) < 0) throw noColumn(table, column);
}

function namesAnybody({ columns }: ImportMapping): boolean {
  return NAMING.some((field) => columns[field] !== undefined);
}

function noColumn(table: Table, column: string): AppError {
  return new AppError('import.mapping', { column, headers: headersText(table) });
}

function headersText({ headers }: Table): string {
  return headers
    .map((header, place) => header || `#${place + 1}`)
    .join(', ')
    .slice(0, 400);
}
