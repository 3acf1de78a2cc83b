import { AppError } from '../../../shared/api/errors.ts';
import type { ImportMapping, ImportProblem } from '../../../shared/api/import-types.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { decode, detectEncodings } from './decode.ts';
import { type Draft, readDrafts } from './drafts.ts';
import { DEFAULT_GUESSES, DEFAULT_TOP_MARKERS } from './guesses.ts';
import { proposeColumns } from './headers.ts';
import { resolveManagers } from './managers.ts';
import { type Merge, mergeDrafts } from './merge.ts';
import { columnIndex, MAX_FILE_BYTES, parseTable, type Table } from './table.ts';

/** A file read by a mapping, before anything is written. */
export interface ImportPlan {
  readonly table: Table;
  readonly mapping: ImportMapping;
  readonly drafts: readonly Draft[];
  readonly managers: readonly (number | null)[];
  readonly merge: Merge;
  /** Ordered by row. */
  readonly problems: readonly ImportProblem[];
}

/**
 * Reads a file into a plan: which people it adds to and changes in `records`, and what is wrong with which row.
 *
 * @param given How to read it; null proposes a mapping from bytes and headers.
 * @throws {AppError} `import.too-large`, `import.encoding`, `import.no-rows`, `import.mapping` (a mapped column that
 *   the file lacks, or no column that could tell people apart).
 */
export function planImport(
  bytes: Uint8Array,
  given: ImportMapping | null,
  records: AccountRecords,
  newId: () => string,
): ImportPlan {
  if (bytes.length > MAX_FILE_BYTES)
    throw new AppError('import.too-large', {
      what: 'bytes',
      size: bytes.length,
      limit: MAX_FILE_BYTES,
    });
  const mapping = given ?? proposeMapping(bytes);
  const table = parseTable(decode(bytes, mapping.encoding), mapping.delimiter);
  requireColumns(table, mapping);
  const { drafts, problems } = readDrafts(table, mapping);
  const resolved = resolveManagers(drafts, mapping.columns);
  return {
    table,
    mapping,
    drafts,
    managers: resolved.managers,
    merge: mergeDrafts(records, drafts, resolved.managers, mapping.columns, newId),
    problems: [...problems, ...resolved.problems].sort((a, b) => a.row - b.row),
  };
}

/** Encodings a file could have, best first. Throws like `detectEncodings`. */
export function encodingsOf(bytes: Uint8Array): readonly ImportMapping['encoding'][] {
  return detectEncodings(bytes);
}

function proposeMapping(bytes: Uint8Array): ImportMapping {
  const [encoding = 'utf-8'] = detectEncodings(bytes);
  const table = parseTable(decode(bytes, encoding), null);
  return {
    encoding,
    delimiter: table.delimiter,
    columns: proposeColumns(table.headers, table.rows),
    topMarkers: [...DEFAULT_TOP_MARKERS],
    guesses: [...DEFAULT_GUESSES],
  };
}

function requireColumns(table: Table, mapping: ImportMapping): void {
  for (const column of Object.values(mapping.columns))
    if (columnIndex(table.headers, column) < 0)
      throw new AppError('import.mapping', {
        column,
        headers: table.headers.join(', ').slice(0, 400),
      });
  if (!mapping.columns.name && !mapping.columns.title)
    throw new AppError('import.mapping', {
      column: 'name, title',
      headers: table.headers.join(', ').slice(0, 400),
    });
}
