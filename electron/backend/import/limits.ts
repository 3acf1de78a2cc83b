import { AppError } from '../../../shared/api/errors.ts';

export const MAX_FILE_BYTES = 8 * 1024 * 1024;
export const MAX_ROWS = 100_000;
export const MAX_COLUMNS = 512;
/** What a cell of Excel holds, and more than the longest of our own fields: what we write we read. */
export const MAX_CELL = 32_767;
/** Characters of one row, line breaks within its cells included: many times what all of a person's fields hold. */
export const MAX_ROW = 256 * 1024;

/** The refusal of something over a limit; `what` is counted in `size`. */
export function tooLarge(what: string, size: number, limit: number): AppError {
  return new AppError('import.too-large', { what, size, limit });
}

/** @throws {AppError} `import.too-large` for a file over 8 MiB. */
export function requireFileSize(bytes: Uint8Array): void {
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge('bytes', bytes.length, MAX_FILE_BYTES);
}
