import type { ImportMapping } from '../../../shared/api/import-types.ts';

/** What of a preset fits a file: read as the file is, and only with columns that it has. */
export interface FittedPreset {
  readonly mapping: ImportMapping;
  /** Columns of the preset that the file lacks. */
  readonly lacking: readonly string[];
}

/** @param now How the file is read. */
export function fittedPreset(
  preset: ImportMapping,
  now: ImportMapping,
  headers: readonly string[],
): FittedPreset {
  const has = (column: string) => {
    const numbered = /^#(\d+)$/.exec(column)?.[1];
    return headers.includes(column) || Number(numbered ?? Number.NaN) <= headers.length;
  };
  const columns = Object.entries(preset.columns);
  return {
    mapping: {
      ...preset,
      encoding: now.encoding,
      delimiter: now.delimiter,
      columns: Object.fromEntries(columns.filter(([, column]) => has(column))),
    },
    lacking: [...new Set(columns.map(([, column]) => column))].filter((column) => !has(column)),
  };
}
