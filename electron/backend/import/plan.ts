import { AppError } from '../../../shared/api/errors.ts';
import type {
  ImportDecision,
  ImportMapping,
  ImportProblem,
} from '../../../shared/api/import-types.ts';
import { firstOpportunity } from '../../../shared/domain/opportunity.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { columnIndex } from './column-index.ts';
import { type Draft, readDrafts } from './drafts.ts';
import { DEFAULT_GUESSES, DEFAULT_TOP_MARKERS } from './guesses.ts';
import { proposeColumns } from './headers.ts';
import { resolveManagers } from './managers.ts';
import { type Merge, mergeDrafts } from './merge.ts';
import { readText, type Source } from './source.ts';
import type { Table } from './table.ts';

const NAMING = ['name', 'firstName', 'lastName', 'title'] as const;

/** A file read by a mapping, before anything is written. */
export interface ImportPlan {
  readonly source: Source;
  readonly mapping: ImportMapping;
  readonly drafts: readonly Draft[];
  readonly managers: readonly (number | null)[];
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
 * @param given Which column is what; null proposes it from the headers.
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
  const { table } = source;
  const mapping = given ?? proposeMapping(source);
  requireColumns(table, mapping);
  const opportunityId = opportunityOf(records, choices);
  const { drafts, problems } = readDrafts(table, mapping);
  const { managers, problems: lost } = resolveManagers(drafts, mapping.columns);
  const { decisions } = choices;
  const merge = mergeDrafts({
    records,
    drafts,
    managers,
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
    merge,
    problems: [...problems, ...lost, ...merge.problems].sort((a, b) => a.row - b.row),
  };
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

function proposeMapping({ reading, table }: Source): ImportMapping {
  return {
    ...reading,
    columns: proposeColumns(table.headers, table.rows),
    topMarkers: [...DEFAULT_TOP_MARKERS],
    guesses: [...DEFAULT_GUESSES],
    roles: [],
  };
}

function requireColumns(table: Table, mapping: ImportMapping): void {
  for (const column of Object.values(mapping.columns))
    if (columnIndex(table.headers, column) < 0)
      throw new AppError('import.mapping', {
        column,
        headers: table.headers.join(', ').slice(0, 400),
      });
  if (!NAMING.some((field) => mapping.columns[field]))
    throw new AppError('import.mapping', {
      column: 'name, title',
      headers: table.headers.join(', ').slice(0, 400),
    });
}
