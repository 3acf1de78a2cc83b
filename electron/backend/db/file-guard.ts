import { existsSync, statSync } from 'node:fs';
import { AppError } from '../../../shared/api/errors.ts';

/** Throws when the files that are open are no longer the ones under their names. */
export type FileGuard = () => void;

/**
 * Remembers which files were opened. SQLite goes on writing into a deleted or replaced file without an error; what
 * it acknowledges then is lost at the next start.
 *
 * @returns A check for right before each commit; it throws `database.missing`.
 */
export function guardFiles(file: string): FileGuard {
  const watched = [file, `${file}-wal`].map((path) => ({ path, node: nodeOf(path) }));
  return () => {
    for (const { path, node } of watched) {
      if (nodeOf(path) !== node) throw new AppError('database.missing', { file });
    }
  };
}

function nodeOf(path: string): string {
  if (!existsSync(path)) return '';
  const { dev, ino } = statSync(path, { bigint: true });
  return `${dev}:${ino}`;
}
