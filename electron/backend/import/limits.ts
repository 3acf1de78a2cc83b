import { AppError } from '../../../shared/api/errors.ts';

export const MAX_FILE_BYTES = 8 * 1024 * 1024;
export const MAX_ROWS = 100_000;
export const MAX_COLUMNS = 512;
/** What a cell of Excel holds; our own notes are shorter. */
export const MAX_CELL = 32_767;

/** The refusal of something over a limit; `what` is counted in `size`. */
export function tooLarge(what: string, size: number, limit: number): AppError {
  return new AppError('import.too-large', { what, size, limit });
}

/** @throws {AppError} `import.too-large` for a file over 8 MiB. */
export function requireFileSize(bytes: Uint8Array): void {
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge('bytes', bytes.length, MAX_FILE_BYTES);
}
