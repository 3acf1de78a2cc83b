import { AppError } from '../../../shared/api/errors.ts';
import { SqliteError } from './connection.ts';

/**
 * Turns what SQLite and the file system say about the file into what a user can be told. Everything else comes
 * back as it was: it is a bug.
 */
export function toAppError(error: unknown, file: string): unknown {
  const code = codeOf(error);
  const options = { cause: error };
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') {
    return new AppError('database.full', { file }, options);
  }
  if (code.startsWith('SQLITE_READONLY') || ['EROFS', 'EACCES', 'EPERM'].includes(code)) {
    return new AppError('database.read-only', { file }, options);
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new AppError('database.damaged', { file, reason: code }, options);
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new AppError('database.locked', { file, holder: '?' }, options);
  }
  if (code.startsWith('SQLITE_IOERR') || code === 'SQLITE_CANTOPEN' || /^E[A-Z]+$/.test(code)) {
    return new AppError('database.open', { file, reason: code }, options);
  }
  return error;
}

function codeOf(error: unknown): string {
  if (error instanceof SqliteError) return error.code;
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : '';
}
