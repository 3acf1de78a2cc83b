import { AppError } from '../../../shared/api/errors.ts';
import { OVER_LIMIT_ERRORS } from '../../../shared/api/import-errors.ts';
import { MAX_IMPORT_BYTES } from '../../../shared/api/import-types.ts';

const MIB = 1024 * 1024;
export const MAX_ROWS = 100_000;
export const MAX_COLUMNS = 512;
/** What a cell of Excel holds, and more than the longest of our own fields: what we write we read. */
export const MAX_CELL = 32_767;
/** Characters of one row, line breaks within its cells included: many times what all of a person's fields hold. */
export const MAX_ROW = 256 * 1024;

/** The refusal of a file over so many bytes. */
export function tooLarge(limitBytes: number): AppError {
  return new AppError('import.too-large', { limitMb: limitBytes / MIB });
}

export function tooManyRows(): AppError {
  return new AppError('import.too-many-rows', { limit: grouped(MAX_ROWS) });
}

/** @param row As its program numbers it, and so for the others. */
export function tooManyColumns(row: number, size: number): AppError {
  return new AppError('import.too-many-columns', { row, size: grouped(size), limit: MAX_COLUMNS });
}

export function cellTooLong(row: number): AppError {
  return new AppError('import.cell-too-long', { row, limit: grouped(MAX_CELL) });
}

export function rowTooLong(row: number): AppError {
  return new AppError('import.row-too-long', { row, limit: grouped(MAX_ROW) });
}

/** The refusal of a workbook whose parts come to more bytes than are inflated. */
export function workbookTooLarge(limitBytes: number): AppError {
  return new AppError('import.workbook-too-large', { limitMb: limitBytes / MIB });
}

/** The refusal of a workbook that has more of something than `limit`. */
export function tooManyIn(
  code: 'import.workbook-parts' | 'import.workbook-texts' | 'import.workbook-merged',
  limit: number,
): AppError {
  return new AppError(code, { limit: grouped(limit) });
}

/** The refusal of a text that cells refer to: in which row one does is not known yet. */
export function workbookTextTooLong(): AppError {
  return new AppError('import.workbook-text-too-long', { limit: grouped(MAX_CELL) });
}

/** Whether a file was refused because there is too much of something in it. */
export function isOverLimit(error: unknown): boolean {
  return error instanceof AppError && OVER_LIMIT_ERRORS.some((code) => code === error.code);
}

/** @throws {AppError} `import.too-large` for a file over `MAX_IMPORT_BYTES`. */
export function requireFileSize(bytes: Uint8Array): void {
  if (bytes.length > MAX_IMPORT_BYTES) throw tooLarge(MAX_IMPORT_BYTES);
}

/** A number as people read it, which Chinese writes the same way. */
function grouped(number: number): string {
  return number.toLocaleString('en');
}
