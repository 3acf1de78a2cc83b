import { AppError, type ErrorCode } from '../../../shared/api/errors.ts';

const WRITING: ReadonlyMap<string, ErrorCode> = new Map([
  ['ENOSPC', 'export.full'],
  ['EDQUOT', 'export.full'],
  ['EISDIR', 'export.folder'],
  ['EACCES', 'export.denied'],
  ['EPERM', 'export.denied'],
  ['EROFS', 'export.denied'],
  // Open in another program, on Windows.
  ['EBUSY', 'export.denied'],
]);

const READING: ReadonlyMap<string, ErrorCode> = new Map([
  ['ENOENT', 'import.no-file'],
  ['ENOTDIR', 'import.no-file'],
  ['EISDIR', 'import.folder'],
  ['EACCES', 'import.denied'],
  ['EPERM', 'import.denied'],
  ['EBUSY', 'import.denied'],
]);

/** Why a file could not be written; `export.write` with the system's `reason` where we have no better words. */
export function writeFailure(file: string, cause: unknown): AppError {
  return failure(WRITING, 'export.write', file, cause);
}

/** Why a file could not be read; `import.unread` with the system's `reason` where we have no better words. */
export function readFailure(file: string, cause: unknown): AppError {
  return failure(READING, 'import.unread', file, cause);
}

function failure(
  codes: ReadonlyMap<string, ErrorCode>,
  other: ErrorCode,
  file: string,
  cause: unknown,
): AppError {
  const reason = codeOf(cause);
  return new AppError(codes.get(reason) ?? other, { file, reason }, { cause });
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}
