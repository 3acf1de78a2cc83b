import { AppError } from '../../../shared/api/errors.ts';
import { SqliteError } from './connection.ts';

/** Turns what SQLite says about the file into what a user can be told. Everything else comes back as it was. */
export function toAppError(error: unknown, file: string): unknown {
  if (!(error instanceof SqliteError)) return error;
  const { code } = error;
  const options = { cause: error };
  if (code === 'SQLITE_FULL') return new AppError('database.full', { file }, options);
  if (code.startsWith('SQLITE_READONLY')) {
    return new AppError('database.read-only', { file }, options);
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new AppError('database.damaged', { file, reason: code }, options);
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new AppError('database.locked', { file, holder: '?' }, options);
  }
  if (code.startsWith('SQLITE_IOERR') || code === 'SQLITE_CANTOPEN') {
    return new AppError('database.open', { file, reason: code }, options);
  }
  return error;
}

/** The same, and what the file system says, for where the database file is all that is touched. */
export function toOpenError(error: unknown, file: string): unknown {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (error instanceof SqliteError || typeof code !== 'string') return toAppError(error, file);
  const options = { cause: error };
  if (['EROFS', 'EACCES', 'EPERM'].includes(code)) {
    return new AppError('database.read-only', { file }, options);
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new AppError('database.full', { file }, options);
  }
  return code.startsWith('E') && !code.startsWith('ERR_')
    ? new AppError('database.open', { file, reason: code }, options)
    : error;
}
