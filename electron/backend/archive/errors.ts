import { MAX_ARCHIVE_BYTES } from '../../../shared/api/archive-types.ts';
import { AppError } from '../../../shared/api/errors.ts';
import { DocumentError } from '../../../shared/document/errors.ts';

/** The refusal of an account file that is not whole, with the part where that showed. */
export function damaged(part: string, cause?: unknown): AppError {
  return new AppError('archive.damaged', { part: part.slice(0, 100) }, { cause });
}

/** The refusal of something over a limit; `what` is counted in `size`. */
export function tooLarge(what: string, size: number, limit: number): AppError {
  return new AppError('archive.too-large', { what, size, limit });
}

/** @throws {AppError} `archive.too-large` for a file over `MAX_ARCHIVE_BYTES`. */
export function requireArchiveSize({ length }: Uint8Array): void {
  if (length > MAX_ARCHIVE_BYTES) throw tooLarge('bytes', length, MAX_ARCHIVE_BYTES);
}

/** What the document says of bytes it refuses, as something about the file. */
export function ofDocument(error: unknown): unknown {
  if (!(error instanceof DocumentError)) return error;
  const { found, known } = error.params;
  if (error.code === 'document.newer' && found !== undefined && known !== undefined)
    return new AppError('archive.newer', { found, known }, { cause: error });
  return damaged('log.jsonl', error);
}
