import type { Db } from '../connection.ts';

/** One step of the schema. Once released it never changes; the next change is the next step. */
export interface Migration {
  /** The schema number after the step. */
  readonly id: number;
  readonly name: string;
  /** Runs inside a transaction, with foreign keys off and checked before the commit. */
  up(db: Db): void;
}

/** @throws {Error} Ids that do not rise by one from 1: a bug of the build. */
export function assertNumbered(migrations: readonly Migration[]): void {
  for (const [at, { id, name }] of migrations.entries()) {
    if (id !== at + 1) throw new Error(`migration ${name} has id ${id}, wanted ${at + 1}`);
  }
}

/** The schema number that these migrations lead to. */
export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.length;
}
