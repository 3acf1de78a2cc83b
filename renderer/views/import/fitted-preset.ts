import type { ImportMapping } from '../../../shared/api/import-types.ts';

/** What of a preset fits a file: only columns that it has. */
export interface FittedPreset {
  readonly mapping: ImportMapping;
  /** Columns of the preset that the file lacks. */
  readonly lacking: readonly string[];
}

/** A preset for a file: its text is read as it is now, and so is its table where the preset does not say where it lies. */
export function presetFor(preset: ImportMapping, now: ImportMapping): ImportMapping {
  const { encoding, delimiter, sheet, headerRow } = now;
  return {
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerRow }),
    ...preset,
    encoding,
    delimiter,
  };
}

/** Whether both read the same table of a file, and so the same columns. */
export function isReadAlike(one: ImportMapping, other: ImportMapping): boolean {
  return one.sheet === other.sheet && one.headerRow === other.headerRow;
}

/** @param headers Of the file, read as the preset reads it. */
export function fittedPreset(preset: ImportMapping, headers: readonly string[]): FittedPreset {
  const has = (column: string) => {
    const numbered = /^#(\d+)$/.exec(column)?.[1];
    return headers.includes(column) || Number(numbered ?? Number.NaN) <= headers.length;
  };
  const columns = Object.entries(preset.columns);
  return {
    mapping: {
      ...preset,
      columns: Object.fromEntries(columns.filter(([, column]) => has(column))),
    },
    lacking: [...new Set(columns.map(([, column]) => column))].filter((column) => !has(column)),
  };
}
