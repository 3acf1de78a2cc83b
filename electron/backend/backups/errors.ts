import { AppError } from '../../../shared/api/errors.ts';

const FULL = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'];
const READ_ONLY = ['EROFS', 'EACCES', 'EPERM', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'];

/** Why a backup could not be made, as a user can be told; what is no failure of the files comes back as it was. */
export function toBackupError(error: unknown, folder: string): unknown {
  const options = { cause: error };
  if (error instanceof AppError) {
    return error.code === 'database.damaged'
      ? new AppError('backup.failed', { folder, reason: String(error.params.reason) }, options)
      : error;
  }
  const code = codeOf(error);
  if (code === null) return error;
  if (FULL.includes(code)) return new AppError('backup.full', { folder }, options);
  if (READ_ONLY.some((one) => code.startsWith(one)))
    return new AppError('backup.read-only', { folder }, options);
  return new AppError('backup.failed', { folder, reason: code }, options);
}

/** Why a backup cannot be restored from. */
export function toRestoreError(error: unknown, backup: string): unknown {
  const options = { cause: error };
  if (error instanceof AppError) {
    if (error.code === 'database.newer') return new AppError('backup.newer', { backup }, options);
    if (error.code === 'database.not-ours')
      return new AppError('backup.foreign', { backup }, options);
    return error.code.startsWith('database.')
      ? new AppError('backup.damaged', { backup }, options)
      : error;
  }
  const code = codeOf(error);
  if (code === 'ENOENT') return new AppError('backup.not-found', { backup }, options);
  return code === null || FULL.includes(code)
    ? error
    : new AppError('backup.damaged', { backup }, options);
}

/** SQLite and the file system say by a code what is wrong; other errors are bugs. */
function codeOf(error: unknown): string | null {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' && !code.startsWith('ERR_') ? code : null;
}
