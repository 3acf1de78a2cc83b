import type { OpenDatabase } from './open.ts';
import { toAppError } from './sqlite-errors.ts';
import { sql } from './statements.ts';

/** Databases that stand in the midst of a transaction in steps. */
const halfWritten = new WeakSet<OpenDatabase['db']>();

/** Whether a transaction in steps is under way, in the midst of which nothing else can be written. */
export function isHalfWritten({ db }: OpenDatabase): boolean {
  return halfWritten.has(db);
}

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
    // It would become a part of the other's transaction, and be lost with it.
    if (halfWritten.has(db)) throw new Error('a write in the midst of a transaction in steps');
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

/** Runs work that takes a while as one transaction. Nothing else may use the database meanwhile: see `Turns`. */
export type StepWriter = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * The way a change goes that is too large for one task of the event loop. Work that throws is rolled back.
 *
 * @throws {AppError} as `createWriter`.
 */
export function createStepWriter({ db, file, guard }: OpenDatabase): StepWriter {
  return async (work) => {
    try {
      db.exec('BEGIN IMMEDIATE');
      halfWritten.add(db);
      try {
        const result = await work();
        sql(db, 'UPDATE database_identity SET commits = commits + 1').run();
        guard();
        db.exec('COMMIT');
        return result;
      } finally {
        halfWritten.delete(db);
        if (db.open && db.inTransaction) db.exec('ROLLBACK');
      }
    } catch (error) {
      throw toAppError(error, file);
    }
  };
}
