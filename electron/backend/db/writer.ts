import type { OpenDatabase } from './open.ts';
import { toAppError } from './sqlite-errors.ts';
import { sql } from './statements.ts';

/** Runs work as one transaction: all of it is on disk when the call returns, or nothing of it. */
export type Writer = <T>(work: () => T) => T;

/**
 * The way every write goes. The lock for writing is taken first, never on the way, and nothing is committed to a
 * file that is no longer there.
 *
 * @throws {AppError} `database.full`, `.read-only`, `.damaged`, `.missing`, `.open`; rolled back.
 */
export function createWriter({ db, file, guard }: OpenDatabase): Writer {
  return (work) => {
    try {
      return db
        .transaction(() => {
          const result = work();
          sql(db, 'UPDATE database_identity SET commits = commits + 1').run();
          guard();
          return result;
        })
        .immediate();
    } catch (error) {
      throw toAppError(error, file);
    }
  };
}
